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
    let looks = endsSection ? "" : paragraphProperties
    return "<w:p>\(paragraph.role.isHeading ? keepingNext(looks) : looks)\(runs.joined())</w:p>"
  }

  /// No heading stays alone at the foot of a page.
  private func keepingNext(_ properties: String) -> String {
    guard let open = properties.firstRange(of: "<w:pPr>") else { return "<w:pPr><w:keepNext/></w:pPr>" }
    var text = properties
    // The schema has the style's name first.
    let style = text.firstRange(of: "<w:pStyle").flatMap { text[$0.upperBound...].firstRange(of: "/>") }
    text.insert(contentsOf: "<w:keepNext/>", at: style?.upperBound ?? open.upperBound)
    return text
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
