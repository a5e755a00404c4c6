import DuchaDiagnostics

/// Reads plain text.
enum TextReader {
  /// Reads a text file in UTF-8, GB18030 or UTF-16.
  static func read(name: String, bytes: [UInt8]) throws(DocumentError.Reason) -> SourceText {
    let decoded = try TextDecoder.decode(bytes)
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    return SourceText(name: name, bytes: decoded.bytes, encoding: decoded.encoding)
  }
}
