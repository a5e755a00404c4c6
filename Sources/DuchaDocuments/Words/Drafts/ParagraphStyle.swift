/// How a kind of paragraph looks, in the words of docx.
struct ParagraphStyle {
  /// The name that office programs show.
  var name: String
  var font: WordFont
  /// The size in points.
  var size: Double
  var alignment: Alignment
  /// The distance of lines in twips; `nil` leaves it to the letters.
  var line: Int?
  var colour: String?
  var before: Int
  var after: Int
  var indent: Indent
  var isBold: Bool
  /// Whether it stays on the page of the next paragraph.
  var keepsNext: Bool
  /// The level among headings, from 0.
  var level: Int?
  /// Where words after a tab end, in twips from the left edge of the type area.
  var rightTab: Int?
  /// Lines around it.
  var border: String

  /// Where lines begin and end.
  enum Alignment: String {
    case left, right
    case centre = "center"
    /// At both edges.
    case both
  }

  /// How far lines stand from the edges.
  enum Indent {
    case none
    /// Two characters in the first line.
    case firstLine
    /// All lines but the first, in twips.
    case hanging(Int)
    /// At both edges, in twips.
    case sides(Int)
  }

  init(
    _ name: String, _ font: WordFont, size: Double = 16, _ alignment: Alignment = .both,
    line: Int? = PageLayout.line, colour: String? = nil, before: Int = 0, after: Int = 0,
    indent: Indent = .none, isBold: Bool = false, keepsNext: Bool = false, level: Int? = nil,
    rightTab: Int? = nil, border: String = ""
  ) {
    self.name = name
    self.font = font
    self.size = size
    self.alignment = alignment
    self.line = line
    self.colour = colour
    self.before = before
    self.after = after
    self.indent = indent
    self.isBold = isBold
    self.keepsNext = keepsNext
    self.level = level
    self.rightTab = rightTab
    self.border = border
  }

  /// The red of heads and lines.
  static let red = "FF0000"
  /// A red line under a paragraph.
  static let redBorder = #"<w:bottom w:val="single" w:sz="16" w:space="0" w:color="\#(red)"/>"#
}

// MARK: - As docx

extension ParagraphStyle {
  /// What `<w:pPr>` holds, in the order that the schema demands.
  ///
  /// - Parameters:
  ///   - right: a further distance from the right, in characters.
  func paragraphProperties(right: Double = 0) -> String {
    var text = keepsNext ? "<w:keepNext/>" : ""
    if !border.isEmpty { text += "<w:pBdr>\(border)</w:pBdr>" }
    if let rightTab { text += #"<w:tabs><w:tab w:val="right" w:pos="\#(rightTab)"/></w:tabs>"# }
    // Lines that are no line of the page's grid keep their own distance.
    if line != PageLayout.line { text += #"<w:snapToGrid w:val="0"/>"# }
    text += spacing + indentation(right: right) + #"<w:jc w:val="\#(alignment.rawValue)"/>"#
    return text + (level.map { #"<w:outlineLvl w:val="\#($0)"/>"# } ?? "")
  }

  /// What `<w:rPr>` holds.
  ///
  /// - Parameters:
  ///   - points: another size.
  func runProperties(points: Double? = nil) -> String {
    let half = Int((points ?? size) * 2)
    return #"<w:rFonts w:ascii="\#(font.latin)" w:hAnsi="\#(font.latin)" w:eastAsia="\#(font.rawValue)"/>"#
      + (isBold ? "<w:b/>" : "") + (colour.map { #"<w:color w:val="\#($0)"/>"# } ?? "")
      + #"<w:sz w:val="\#(half)"/><w:szCs w:val="\#(half)"/>"#
  }

  private var spacing: String {
    let distance = line.map { #" w:line="\#($0)" w:lineRule="exact""# } ?? #" w:line="240" w:lineRule="auto""#
    return #"<w:spacing w:before="\#(before)" w:after="\#(after)"\#(distance)/>"#
  }

  private func indentation(right: Double) -> String {
    switch indent {
    case .firstLine: return #"<w:ind w:firstLineChars="200" w:firstLine="\#(2 * PageLayout.character)"/>"#
    case .hanging(let depth): return #"<w:ind w:left="\#(depth)" w:hanging="\#(depth)"/>"#
    case .sides(let side): return #"<w:ind w:left="\#(side)" w:right="\#(side)"/>"#
    case .none where right > 0:
      let twips = Int(right * Double(PageLayout.character))
      return #"<w:ind w:rightChars="\#(Int(right * 100))" w:right="\#(twips)"/>"#
    case .none: return ""
    }
  }
}
