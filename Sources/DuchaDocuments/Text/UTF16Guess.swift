import DuchaDiagnostics

/// Recognises UTF-16 without a byte order mark.
enum UTF16Guess {
  /// Returns the byte order in which nine units of ten are what a Chinese plan is written with, if there is one.
  ///
  /// Text in GB18030 never passes: its bytes, taken in pairs, lie above the ideographs of Unicode.
  static func byteOrder(of bytes: [UInt8]) -> SourceEncoding? {
    let units = bytes.count / 2
    guard units > 0, bytes.count.isMultiple(of: 2) else { return nil }
    var little = 0
    var big = 0
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      if isFamiliar(second << 8 | first) { little += 1 }
      if isFamiliar(first << 8 | second) { big += 1 }
    }
    guard max(little, big) * 10 >= units * 9, little != big else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isFamiliar(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
    case 0x2010...0x203B, 0x2460...0x249B: true
    case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
