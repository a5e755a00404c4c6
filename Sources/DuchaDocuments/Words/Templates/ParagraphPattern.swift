/// How a template's paragraph looks, for the paragraphs that take its place.
struct ParagraphPattern {
  /// `<w:pPr>` with its tags, or nothing.
  var paragraphProperties: String
  /// `<w:rPr>` with its tags, or nothing.
  var runProperties: String

  /// Whether a section ends with the paragraph.
  var endsSection: Bool { paragraphProperties.contains("<w:sectPr") }
}

extension ParagraphPattern {
  /// Returns a paragraph's words in the template's looks; headings differ from it by their font alone.
  func xml(_ paragraph: ParagraphDraft) -> String {
    let style = paragraph.role.style
    let runs = paragraph.runs.map { run in
      let looks =
        paragraph.role.isHeading ? properties(with: style.font, isBold: style.isBold) : runProperties
      return "<w:r>\(looks)\(BlockMarkup.words(run.text))</w:r>"
    }
    return "<w:p>\(endsSection ? "" : paragraphProperties)\(runs.joined())</w:p>"
  }

  private func properties(with font: WordFont, isBold: Bool) -> String {
    let fonts = #"<w:rFonts w:hint="eastAsia" w:eastAsia="\#(font.rawValue)"/>"# + (isBold ? "<w:b/>" : "")
    guard let open = runProperties.firstRange(of: "<w:rPr>") else { return "<w:rPr>\(fonts)</w:rPr>" }
    var text = runProperties
    if let old = text.firstRange(of: "<w:rFonts"), let end = text[old.upperBound...].firstRange(of: "/>") {
      text.replaceSubrange(old.lowerBound..<end.upperBound, with: fonts)
    } else {
      text.insert(contentsOf: fonts, at: open.upperBound)
    }
    return text
  }
}

extension ParagraphRole {
  /// Whether it is a heading of the text.
  fileprivate var isHeading: Bool { self == .heading1 || self == .heading2 || self == .heading3 }

  /// Whether it stands in running text, and not in or above a table.
  var isRunningText: Bool { isHeading || self == .body || self == .note || self == .noteHead }
}
