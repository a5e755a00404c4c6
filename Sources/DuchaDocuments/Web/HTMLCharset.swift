/// Turns a web page into UTF-8.
enum HTMLCharset {
  /// Decodes a page by its content.
  ///
  /// What a page declares is believed only for Big5, which plain text may not use: pages that say gb2312 hold GB18030 or
  /// even UTF-8.
  static func decode(_ bytes: [UInt8]) throws(DocumentError.Reason) -> [UInt8] {
    guard declared(in: bytes)?.hasPrefix("big5") == true else { return try TextDecoder.decode(bytes).bytes }
    switch Iconv.convert(bytes, from: "big5-hkscs", to: "utf-8") {
    case .converted(let words): return words
    case .invalid(let offset): throw .notText(offset: offset, tried: "Big5")
    }
  }

  /// The value of `charset=` near the beginning, in lower case.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let mark = head.firstRange(of: "charset=") else { return nil }
    return String(
      head[mark.upperBound...].drop { "\"' ".contains($0) }.prefix {
        $0.isLetter || $0.isNumber || "-_".contains($0)
      })
  }
}
