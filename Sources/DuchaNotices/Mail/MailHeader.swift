/// Header fields, folded so that a line has at most 76 characters where its words allow.
enum MailHeader {
  /// Returns a field of free text; line ends in it become spaces.
  static func text(_ name: String, _ value: String) -> String {
    let line = String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    guard line.unicodeScalars.allSatisfy(\.isASCII), !line.contains("=?"), name.count + line.count <= 74
    else {
      return "\(name): \(encodedWords(line, column: name.count + 2))"
    }
    return "\(name): \(line)"
  }

  /// Returns a field of addresses, each on a line of its own.
  static func addresses(_ name: String, _ addresses: [MailAddress]) -> String {
    "\(name): " + addresses.map { mailbox($0, column: name.count + 2) }.joined(separator: ",\r\n ")
  }

  /// Returns `name="value"`, or the value in UTF-8 by RFC 2231, in pieces if it is long:
  ///
  ///     filename*0*=UTF-8''%E5%8E%BF%E6%95%99;
  ///     filename*1*=%E8%82%B2%E5%B1%80.xlsx
  static func parameter(_ name: String, _ value: String) -> String {
    guard value.utf8.count > 50 || !value.utf8.allSatisfy(isPlain) else { return "\(name)=\"\(value)\"" }
    let pieces = pieces(of: value, room: 50)
    let lines = pieces.indices.map { index in
      let star = pieces.count == 1 ? "*" : "*\(index)*"
      return "\(name)\(star)=\(index == 0 ? "UTF-8''" : "")\(pieces[index])"
    }
    return lines.joined(separator: ";\r\n ")
  }

  /// Returns words `=?UTF-8?B?…?=` of at most 75 characters, none of which begins or ends within a character (RFC 2047).
  private static func encodedWords(_ text: String, column: Int) -> String {
    var words: [String] = []
    var word: [UInt8] = []
    var room = max(8, (76 - column - 12) / 4 * 3)
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if word.count + bytes.count > room {
        words.append(encodedWord(word))
        (word, room) = ([], 45)
      }
      word += bytes
    }
    return (words + [encodedWord(word)]).joined(separator: "\r\n ")
  }

  private static func encodedWord(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Base64.line(bytes))?=" }

  private static func mailbox(_ address: MailAddress, column: Int) -> String {
    guard let name = address.name else { return address.address }
    let isPlain =
      name.utf8.allSatisfy { $0 == 0x20 || MailAddress.isAtom($0) } && !name.contains("=?")
      && name.utf8.count <= 40
    let words = isPlain ? "\"\(name)\"" : encodedWords(name, column: column)
    return "\(words)\r\n <\(address.address)>"
  }

  /// Whether a byte may stand between quotes as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func pieces(of value: String, room: Int) -> [String] {
    var pieces = [""]
    for scalar in value.unicodeScalars {
      let encoded = PercentEncoding.text(String(scalar))
      if pieces[pieces.count - 1].count + encoded.count > room { pieces.append("") }
      pieces[pieces.count - 1] += encoded
    }
    return pieces
  }
}
