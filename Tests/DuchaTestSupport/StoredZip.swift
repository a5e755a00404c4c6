/// Builds a zip archive whose parts are stored, not compressed: enough to make office files in a test.
package struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The bytes of an archive with these parts.
  package static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var zip = StoredZip()
    for (name, text) in parts { zip.add(name, Array(text.utf8)) }
    return zip.finish()
  }

  /// An archive with one part that says it has `size` bytes and inflates to that many zeros, packed a thousandfold.
  package static func bomb(_ name: String, zeros: Int, said size: Int) -> [UInt8] {
    var zip = StoredZip()
    zip.add(name, deflatedZeros(zeros), deflatedFrom: size)
    return zip.finish()
  }

  private mutating func add(_ name: String, _ content: [UInt8], deflatedFrom inflated: Int? = nil) {
    let offset = body.count
    // Flag 0x0800: the name is UTF-8. Method 8 is deflate. The time is 0.
    let method = Self.little(inflated == nil ? 0 : 8, 2)
    let common = Self.little(0x0800, 2) + method + Self.little(0, 2) + Self.little(0x21, 2)
    let sizes = Self.little(content.count, 4) + Self.little(inflated ?? content.count, 4)
    let facts = common + Self.little(Int(Self.checksum(content)), 4) + sizes
    let names = Self.little(name.utf8.count, 2) + Self.little(0, 2)
    body += [0x50, 0x4B, 0x03, 0x04] + Self.little(20, 2) + facts + names + Array(name.utf8) + content
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.little(20, 2) + Self.little(20, 2) + facts + names
    directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
    directory += Self.little(offset, 4) + Array(name.utf8)
    count += 1
  }

  private func finish() -> [UInt8] {
    let counts = Self.little(0, 2) + Self.little(0, 2) + Self.little(count, 2) + Self.little(count, 2)
    let end = Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
    return body + directory + [0x50, 0x4B, 0x05, 0x06] + counts + end
  }

  /// One block with the fixed codes: the letter 0, then copies of 258 letters from one letter back.
  private static func deflatedZeros(_ count: Int) -> [UInt8] {
    let copy: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    var bits: [UInt8] = [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    for _ in 0..<(count - 1) / 258 { bits += copy }
    bits += [0, 0, 0, 0, 0, 0, 0]
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() { bytes[index / 8] |= bit << UInt8(index % 8) }
    return bytes
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
