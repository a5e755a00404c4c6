/// The heads of the tables in a TOML text, `[notice]` and `[[unit]]`, looked at before the parser sees them: at one that begins with
/// anything but a key, as `[[单位]]` does, it ends the whole program.
enum TOMLHeads {
  /// Returns the number of the first line, from 1, with such a head; `nil` where there is none.
  static func firstWithoutKey(in text: String) -> Int? {
    var quotes: [UInt8]?
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let bytes = Array(line)
      if quotes == nil, !beginsWithKey(bytes[...]) { return index + 1 }
      quotes = stringLeftOpen(by: bytes, inside: quotes)
    }
    return nil
  }

  /// Whether a line is no head, or one whose key begins as keys do; `[]` is refused by the parser itself.
  private static func beginsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line.drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "[") else { return true }
    rest = rest.drop(while: isSpace)
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isSpace) }
    guard let byte = rest.first else { return false }
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "-_\"']".utf8.contains(byte)
  }

  /// Returns the three quotes of a string that goes on behind the line; `nil` where none does.
  private static func stringLeftOpen(by line: [UInt8], inside open: [UInt8]?) -> [UInt8]? {
    var (open, rest) = (open, line[...])
    while let byte = rest.first {
      let quote = open?.first ?? byte
      let three = [UInt8](repeating: quote, count: 3)
      if byte == UInt8(ascii: "\\"), open?.first == UInt8(ascii: "\"") {
        rest = rest.dropFirst(2)
      } else if "\"'".utf8.contains(byte), byte == quote, rest.starts(with: open ?? three) {
        rest = rest.dropFirst((open ?? three).count)
        open = open == nil ? three : nil
      } else if open == nil, "\"'".utf8.contains(byte) {
        rest = rest.dropFirst()
        rest = afterString(rest, quote: byte)
      } else if open == nil, byte == UInt8(ascii: "#") {
        return nil
      } else {
        rest = rest.dropFirst()
      }
    }
    return open
  }

  /// Returns what follows a string of one line.
  private static func afterString(_ line: ArraySlice<UInt8>, quote: UInt8) -> ArraySlice<UInt8> {
    var rest = line
    while let byte = rest.popFirst(), byte != quote {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { rest = rest.dropFirst() }
    }
    return rest
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
