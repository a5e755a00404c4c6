/// A place in a sheet, counted from 0 and printed as people know it: `B7` is row 6, column 1.
struct CellReference: Hashable, CustomStringConvertible {
  var row: Int
  var column: Int

  /// The last place of a sheet.
  static let last = CellReference(row: 1_048_575, column: 16_383)

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Parses `B7` or `$B$7`; `nil` for what is no place of a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard row - 1 <= Self.last.row, column - 1 <= Self.last.column else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  var description: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}
