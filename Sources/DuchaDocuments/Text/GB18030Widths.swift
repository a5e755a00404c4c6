/// The widths in GB18030 of a text's characters, one after the other.
struct GB18030Widths: IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  /// Prepares to measure a text given in UTF-8.
  init(text: [UInt8]) {
    // Encoding the text once more and walking over the result is far cheaper than asking for each character.
    guard case .converted(let bytes) = Iconv.convert(text, from: "utf-8", to: "gb18030") else {
      self.bytes = []
      return
    }
    self.bytes = bytes
  }

  /// Returns the width of the next character: 1, 2 or 4 bytes.
  mutating func next() -> Int? {
    guard index < bytes.count else { return nil }
    let width = bytes[index] < 0x80 ? 1 : index + 1 < bytes.count && bytes[index + 1] < 0x40 ? 4 : 2
    index += width
    return width
  }
}
