/// `%E5%8E%BF`.
enum PercentEncoding {
  /// Returns a byte as `%` and two digits.
  static func byte(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }

  /// Returns a text of which only letters, digits and `-._~` stand for themselves (RFC 3986, `unreserved`).
  static func text(_ text: String) -> String {
    text.utf8.map { MailAddress.isHost($0) || "._~".utf8.contains($0) ? String(UnicodeScalar($0)) : byte($0) }
      .joined()
  }
}
