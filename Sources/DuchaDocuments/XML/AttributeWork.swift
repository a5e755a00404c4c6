/// How much work the tags of a file make: libxml2 compares each attribute of a tag with all others of it, so that one tag of a few
/// megabytes would take hours.
enum AttributeWork {
  /// The fewest attributes of a tag that count: what people and programs write is far below.
  private static let few = 256
  /// The most comparisons, a few seconds' work.
  private static let limit = 200_000_000

  /// Throws where a page or part makes more work than any document does.
  static func refuse(in bytes: [UInt8]) throws(DocumentError.Reason) {
    let isTooMuch = bytes.withUnsafeBufferPointer { bytes in
      var (index, work) = (0, 0)
      while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = open + 1
        guard index < bytes.count, isLetter(bytes[index]) else { continue }
        let (end, count) = attributes(bytes, from: index)
        if count > few { work += count * count }
        if work > limit { return true }
        index = skipScript(bytes, name: index, end: end)
      }
      return false
    }
    if isTooMuch { throw .tooComplex }
  }

  /// Returns where a tag ends and about how many attributes it has: more rather than fewer, as damaged ones count too.
  private static func attributes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, count: Int) {
    var (index, count) = (start, 0)
    var last = bytes[start]
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
      }
      if isSpace(last) && !isSpace(byte) || byte == UInt8(ascii: "=") { count += 1 }
      // Between the sign and its value there may be space.
      if !(last == UInt8(ascii: "=") && isSpace(byte)) { last = byte }
      index += 1
    }
    return (index, count)
  }

  /// What stands in a script is no tag, whatever it looks like.
  private static func skipScript(_ bytes: UnsafeBufferPointer<UInt8>, name: Int, end: Int) -> Int {
    let isScript = bytes[name..<min(name + 6, end)].elementsEqual("script".utf8) { $0 | 0x20 == $1 }
    guard isScript else { return end }
    return bytes[end...].firstRange(of: Array("</".utf8))?.lowerBound ?? bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
