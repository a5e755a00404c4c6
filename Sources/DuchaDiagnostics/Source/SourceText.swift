/// The immutable text of a plan, in UTF-8, with what its reader knew about it.
///
/// All spans of the project are byte ranges into ``bytes``.
public struct SourceText: Sendable, Hashable {
  /// The file's name, without its folder: names in the ledger must not depend on a machine.
  public let name: String
  /// The whole text in UTF-8. For a plain UTF-8 file these are the bytes of the file as given, byte order mark included.
  public let bytes: [UInt8]
  /// How the file as given was written, so that an offset can be told in its own bytes.
  public let encoding: SourceEncoding
  /// The tables that the file's own structure told (xlsx, csv, docx, html), in printed order.
  public let tables: [SourceTable]
  /// Where in the file as a person sees it the words stand (docx, xlsx, csv, html, pdf), in order of the offsets; empty for
  /// plain text, in which line and column say all.
  public let places: [PlacedOffset]
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]
  /// The characters before each block of bytes: a paragraph is one line, and its columns are asked for a hundred times.
  private let charactersBeforeBlock: [Int]
  private static let blockSize = 256

  /// Creates a text from UTF-8 bytes.
  public init(
    name: String, bytes: [UInt8], encoding: SourceEncoding = .utf8, tables: [SourceTable] = [],
    places: [PlacedOffset] = []
  ) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.tables = tables
    self.places = places
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
    var characters = 0
    charactersBeforeBlock = stride(from: 0, through: bytes.count, by: Self.blockSize).map { start in
      defer { characters += Self.characters(in: bytes[start..<min(start + Self.blockSize, bytes.count)]) }
      return characters
    }
  }

  /// Creates a text from a string, as tests and readers of structured formats do.
  public init(name: String, _ text: String, tables: [SourceTable] = []) {
    self.init(name: name, bytes: Array(text.utf8), tables: tables)
  }

  /// The words that a span covers, exactly as they stand in the text.
  public subscript(span: SourceSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The number of lines; a text that ends with a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// Returns the place of a byte offset: line from 1, column in characters from 1.
  public func location(of offset: Int) -> SourceLocation {
    let line = Self.count(lineStarts.count) { lineStarts[$0] <= offset }
    return SourceLocation(
      line: line, column: charactersBefore(offset) - charactersBefore(lineStarts[line - 1]) + 1)
  }

  /// Returns the place of a byte offset in the file as a person sees it; `nil` for plain text.
  public func place(of offset: Int) -> SourcePlace? {
    let begun = Self.count(places.count) { places[$0].offset <= offset }
    return begun > 0 ? places[begun - 1].place : nil
  }

  /// Whether the text was taken from printed pages, where blanks do not tell for sure which words share a column.
  public var isPrinted: Bool {
    if case .page = places.first?.place { true } else { false }
  }

  /// Returns how many of so many things in order begin at an offset or before it, by halving.
  private static func count(_ total: Int, beginningSoEarly isEarly: (Int) -> Bool) -> Int {
    var low = 0
    var high = total
    while low < high {
      let middle = (low + high) / 2
      if isEarly(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func charactersBefore(_ offset: Int) -> Int {
    let block = offset / Self.blockSize
    return charactersBeforeBlock[block] + Self.characters(in: bytes[block * Self.blockSize..<offset])
  }

  /// Counts the bytes that begin a character.
  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// Returns the span of a line, counted from 1, without its line break.
  public func span(ofLine line: Int) -> SourceSpan {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }
}

/// A place as people count: both numbers start at 1, columns count characters.
public struct SourceLocation: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// How a file as given was encoded.
public enum SourceEncoding: String, Sendable, Hashable, Codable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// GB18030, which contains GBK and GB2312.
  case gb18030
  /// UTF-16, little endian.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big endian.
  case utf16BigEndian = "utf-16be"
  /// Text that a reader produced from a structured file (docx, xlsx, html, pdf): offsets point into that text.
  case extracted
}
