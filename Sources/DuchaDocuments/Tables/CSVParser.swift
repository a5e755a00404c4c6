import DuchaDiagnostics

/// Splits csv into rows of cells.
///
///     file   = row *(break row)
///     row    = cell *(separator cell)
///     cell   = bare / quote *(any / quote quote) quote
struct CSVParser {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private let cellLimit: Int
  private var index: Int
  private var cellCount = 0

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: ArraySlice<UInt8>, separator: UInt8, cellLimit: Int) {
    self.bytes = bytes
    self.separator = separator
    self.cellLimit = cellLimit
    index = bytes.startIndex
  }

  /// Returns the separator: the most frequent candidate in the first line that has one outside quotes.
  static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var counts = [0, 0, 0]
    var quoted = false
    for byte in bytes {
      if byte == quote { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A, counts.contains(where: { $0 > 0 }) { break }
      if let which = candidates.firstIndex(of: byte) { counts[which] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// Returns every row.
  mutating func rows() throws(DocumentError.Reason) -> [[TableCell]] {
    var rows: [[TableCell]] = []
    while index < bytes.endIndex {
      rows.append(try row(number: rows.count))
    }
    return rows
  }

  private mutating func row(number: Int) throws(DocumentError.Reason) -> [TableCell] {
    var cells: [TableCell] = []
    while true {
      cellCount += 1
      guard cellCount <= cellLimit else { throw .tooComplex }
      let place = CellReference(row: number, column: cells.count).description
      cells.append(TableCell(text: try cell(place: place), place: .sheetCell(sheet: nil, cell: place)))
      guard index < bytes.endIndex, bytes[index] == separator else { break }
      index += 1
    }
    skipBreak()
    return cells
  }

  private mutating func cell(place: String) throws(DocumentError.Reason) -> String {
    guard index < bytes.endIndex, bytes[index] == Self.quote else {
      return String(decoding: bare(), as: UTF8.self)
    }
    let quoted = try quoted(place: place)
    // Some programs write on behind the closing quote; nothing of it may be lost.
    return String(decoding: quoted + bare(), as: UTF8.self)
  }

  private mutating func bare() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.endIndex, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    return bytes[start..<index]
  }

  private mutating func quoted(place: String) throws(DocumentError.Reason) -> [UInt8] {
    var content: [UInt8] = []
    index += 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == Self.quote {
        guard index < bytes.endIndex, bytes[index] == Self.quote else { return content }
        index += 1
      }
      content.append(byte)
    }
    throw .damaged(kind: "CSV", detail: "\(place) 单元格的引号没有配对")
  }

  private mutating func skipBreak() {
    if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
  }
}
