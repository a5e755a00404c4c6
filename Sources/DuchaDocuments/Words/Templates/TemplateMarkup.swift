/// The paragraphs and table rows of a part, by where they stand in its bytes: what is not replaced is never written anew.
struct TemplateMarkup {
  /// The bytes of the part.
  let bytes: [UInt8]
  /// The paragraphs in the order of their ends.
  private(set) var paragraphs: [Paragraph] = []
  /// The rows of tables.
  private(set) var rows: [Row] = []

  /// A paragraph.
  struct Paragraph {
    /// From its first to behind its last tag.
    var range: Range<Int>
    /// The words of its runs.
    var words: [Range<Int>] = []
    /// `<w:pPr>` with its tags; empty where it has none.
    var properties = 0..<0
    /// `<w:rPr>` of the first run that has one.
    var runProperties = 0..<0
    /// The innermost row it stands in.
    var row: Int?
    /// Where it stands, as people say it.
    var place: String
  }

  /// A row of a table.
  struct Row {
    /// From its first to behind its last tag.
    var range: Range<Int>
    /// The row around the table that it is in.
    var outer: Int?
  }

  /// Reads a part; `name` is what people call it, empty for the text itself.
  init(_ bytes: [UInt8], named name: String) {
    self.bytes = bytes
    var walk = Walk(name: name)
    var offset = 0
    while let tag = Tag(in: bytes, from: offset) {
      walk.take(tag, of: bytes)
      offset = tag.range.upperBound
    }
    paragraphs = walk.paragraphs
    rows = walk.rows
  }
}

// MARK: - Tags

extension TemplateMarkup {
  /// A tag; what stands between two is text.
  struct Tag {
    enum Kind { case start, end, empty, other }
    var kind: Kind
    /// The name with its prefix: `w:p`.
    var name: String
    var range: Range<Int>

    /// Finds the next tag, comment or instruction; `nil` at the end.
    init?(in bytes: [UInt8], from offset: Int) {
      guard let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      let rest = bytes[start...]
      if rest.starts(with: Array("<!--".utf8)) {
        self.init(.other, "", start, endOf: "-->", in: bytes)
      } else if rest.starts(with: Array("<?".utf8)) {
        self.init(.other, "", start, endOf: "?>", in: bytes)
      } else if rest.starts(with: Array("<![CDATA[".utf8)) {
        self.init(.other, "", start, endOf: "]]>", in: bytes)
      } else {
        self.init(element: start, in: bytes)
      }
    }

    private init?(_ kind: Kind, _ name: String, _ start: Int, endOf end: String, in bytes: [UInt8]) {
      guard let found = bytes[start...].firstRange(of: Array(end.utf8)) else { return nil }
      self.kind = kind
      self.name = name
      range = start..<found.upperBound
    }

    private init?(element start: Int, in bytes: [UInt8]) {
      var quote: UInt8?
      var end = start + 1
      // A quoted value may hold the sign that ends a tag.
      while end < bytes.count {
        let byte = bytes[end]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          break
        }
        end += 1
      }
      guard end < bytes.count else { return nil }
      let isEnd = bytes[start + 1] == UInt8(ascii: "/")
      let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix { !" \t\r\n/".utf8.contains($0) }
      self.name = String(decoding: name, as: UTF8.self)
      kind = isEnd ? .end : bytes[end - 1] == UInt8(ascii: "/") ? .empty : .start
      range = start..<end + 1
    }
  }
}

// MARK: - Elements

/// What is open while a part is walked through.
private struct Walk {
  let name: String
  var paragraphs: [TemplateMarkup.Paragraph] = []
  var rows: [TemplateMarkup.Row] = []
  private var open: [TemplateMarkup.Paragraph] = []
  private var openRows: [Int] = []
  /// The rows counted so far in each table that is open, and its number.
  private var tables: [(number: Int, rows: Int)] = []
  private var tableCount = 0
  private var paragraphCount = 0
  private var textStart: Int?
  private var propertiesStart: Int?
  private var runPropertiesStart: Int?

  init(name: String) { self.name = name }

  mutating func take(_ tag: TemplateMarkup.Tag, of bytes: [UInt8]) {
    switch (tag.name, tag.kind) {
    case ("w:tbl", .start):
      if tables.isEmpty { tableCount += 1 }
      tables.append((tableCount, 0))
    case ("w:tbl", .end): _ = tables.popLast()
    case ("w:tr", .start): openRow(tag)
    case ("w:tr", .end):
      if let row = openRows.popLast() { rows[row].range = rows[row].range.lowerBound..<tag.range.upperBound }
    case ("w:p", .start): open.append(.init(range: tag.range, row: openRows.last, place: place))
    case ("w:p", .end): close(tag)
    default: takeInside(tag)
    }
  }

  private mutating func openRow(_ tag: TemplateMarkup.Tag) {
    if let last = tables.indices.last { tables[last].rows += 1 }
    rows.append(.init(range: tag.range, outer: openRows.last))
    openRows.append(rows.count - 1)
  }

  private mutating func close(_ tag: TemplateMarkup.Tag) {
    guard var paragraph = open.popLast() else { return }
    paragraph.range = paragraph.range.lowerBound..<tag.range.upperBound
    if tables.isEmpty && open.isEmpty && !paragraph.words.isEmpty { paragraphCount += 1 }
    paragraphs.append(paragraph)
  }

  private mutating func takeInside(_ tag: TemplateMarkup.Tag) {
    guard let last = open.indices.last else { return }
    switch (tag.name, tag.kind) {
    case ("w:t", .start): textStart = tag.range.upperBound
    case ("w:t", .end):
      if let start = textStart { open[last].words.append(start..<tag.range.lowerBound) }
      textStart = nil
    case ("w:pPr", .start): propertiesStart = tag.range.lowerBound
    case ("w:pPr", .end):
      if let start = propertiesStart { open[last].properties = start..<tag.range.upperBound }
      propertiesStart = nil
    case ("w:rPr", .start): runPropertiesStart = tag.range.lowerBound
    case ("w:rPr", .end):
      // Those inside `<w:pPr>` are the properties of the paragraph's end.
      if let start = runPropertiesStart, propertiesStart == nil, open[last].runProperties.isEmpty {
        open[last].runProperties = start..<tag.range.upperBound
      }
    default: break
    }
  }

  /// Paragraphs are counted as the reader of documents counts them: those with words, outside tables.
  private var place: String {
    guard let table = tables.last else { return name.isEmpty ? "第\(paragraphCount + 1)段" : name }
    return "\(name)表\(table.number)第\(table.rows)行"
  }
}
