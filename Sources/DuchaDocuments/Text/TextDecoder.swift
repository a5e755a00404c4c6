import DuchaDiagnostics

/// Tells how a text file is encoded and turns it into UTF-8.
///
/// A wrong guess would print nonsense into a ledger, so a file that fits no encoding well is refused with the first
/// byte that does not.
enum TextDecoder {
  /// A file's text, in UTF-8, and how the file wrote it.
  struct Decoded: Equatable {
    var bytes: [UInt8]
    var encoding: SourceEncoding
  }

  /// Decodes a file. A byte order mark stays in the text, so that offsets can be told in the file as given.
  static func decode(_ bytes: [UInt8]) throws(DocumentError.Reason) -> Decoded {
    if bytes.starts(with: [0xFF, 0xFE]) { return try decode(bytes, as: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decode(bytes, as: .utf16BigEndian) }
    let zero = bytes.firstIndex(of: 0)
    let flaw = firstInvalidUTF8(in: bytes)
    if zero == nil, flaw == nil { return Decoded(bytes: bytes, encoding: .utf8) }
    if let order = UTF16Guess.byteOrder(of: bytes) { return try decode(bytes, as: order) }
    if let zero { throw .notText(offset: zero, tried: "UTF-8") }
    // GB18030 finds a meaning for nearly every byte: a UTF-8 file with one broken byte must not become nonsense.
    if let flaw, isMostlyUTF8(bytes) { throw .notText(offset: flaw, tried: "UTF-8") }
    return try decodeGB18030(bytes)
  }

  private static func decode(_ bytes: [UInt8], as encoding: SourceEncoding) throws(DocumentError.Reason)
    -> Decoded
  {
    switch Iconv.convert(bytes, from: encoding.rawValue, to: "utf-8") {
    case .invalid(let offset):
      throw .notText(offset: offset, tried: encoding.rawValue.uppercased())
    case .converted(let text):
      if let zero = text.firstIndex(of: 0) {
        let offset = FileOffsets(bytes: text, encoding: encoding).offset(of: zero)
        throw .notText(offset: offset, tried: encoding.rawValue.uppercased())
      }
      return Decoded(bytes: text, encoding: encoding)
    }
  }

  private static func decodeGB18030(_ bytes: [UInt8]) throws(DocumentError.Reason) -> Decoded {
    let decoded = try decode(bytes, as: .gb18030)
    // Big5 and other double-byte sets decode too, but into characters for private use, which no plan contains.
    let strange = privateUse(in: decoded.bytes)
    guard strange.count * 200 <= strange.total else {
      let offset = FileOffsets(bytes: decoded.bytes, encoding: .gb18030).offset(of: strange.first)
      throw .notText(offset: offset, tried: "GB18030")
    }
    return decoded
  }

  /// Returns the offset of the first byte that breaks UTF-8.
  static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether most bytes beyond ASCII stand in well-formed three-byte characters, which GB18030 text hardly ever forms.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var wide = 0
    var wellFormed = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0x80 { wide += 1 }
      if index + 2 < bytes.count, bytes[index] & 0xF0 == 0xE0, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      {
        wide += 2
        wellFormed += 3
        index += 2
      }
      index += 1
    }
    return wellFormed * 5 >= wide * 4
  }

  /// Counts the characters for private use (U+E000–U+F8FF) among those beyond ASCII.
  private static func privateUse(in text: [UInt8]) -> (count: Int, total: Int, first: Int) {
    var count = 0
    var total = 0
    var first = 0
    for (offset, byte) in text.enumerated() where byte >= 0xC0 {
      total += 1
      let isPrivate = byte == 0xEE || (byte == 0xEF && text[offset + 1] < 0xA4)
      guard isPrivate else { continue }
      if count == 0 { first = offset }
      count += 1
    }
    return (count, total, first)
  }
}
