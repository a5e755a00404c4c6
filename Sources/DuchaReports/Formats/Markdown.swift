/// Text inside Markdown.
enum Markdown {
  /// Returns words of others so that they read as they stand: no markup, one line.
  static func escaped(_ text: String) -> String {
    // Every mark is a single byte, and most texts hold none.
    guard text.utf8.contains(where: { replacement(of: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      defer { last = byte }
      guard byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") else { continue }
      if let words = replacement(of: byte) { bytes += words.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func replacement(of byte: UInt8) -> String? {
    switch Unicode.Scalar(byte) {
    case "\n", "\r", "\t": " "
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\\", "`", "*", "_", "[", "]", "|", "#", "~": "\\\(Unicode.Scalar(byte))"
    default: nil
    }
  }

  /// Returns a table; its cells are Markdown.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
