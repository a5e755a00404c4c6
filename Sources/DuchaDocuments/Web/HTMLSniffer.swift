/// Recognises web pages.
enum HTMLSniffer {
  /// Whether a file begins like a web page, in whichever encoding.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    // Without the zeros of UTF-16, tags look the same in every encoding.
    let head = bytes.prefix(4096).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard head.first == UInt8(ascii: "<") else { return false }
    let words = String(decoding: head, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<table"].contains { words.contains($0) }
  }
}
