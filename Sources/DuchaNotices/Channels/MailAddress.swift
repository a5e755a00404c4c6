/// An address of mail with the name that people see: `县教育局 <jyj@example.gov.cn>`.
///
/// Only plain ASCII addresses exist here: every server takes them, and nothing in them can end a line or a command.
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  /// The name, where there is one.
  package let name: String?
  /// `jyj@example.gov.cn`.
  package let address: String

  /// Reads `address` or `name <address>`, or returns `nil`.
  package init?(_ text: String) {
    guard let open = text.lastIndex(of: "<") else {
      self.init(name: nil, address: text)
      return
    }
    guard text.last == ">" else { return nil }
    let name = text[..<open].drop { $0.isWhitespace }
    self.init(
      name: String(name), address: String(text[text.index(after: open)...].dropLast()))
  }

  /// Creates an address; returns `nil` where it is none.
  package init?(name: String?, address: String) {
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, parts[0].count <= 64,
      Self.isDotted(parts[0], of: Self.isAtom), Self.isDotted(parts[1], of: Self.isHost)
    else { return nil }
    let shown = name.map { String($0.trimmedOfSpaces) }
    guard !(shown?.unicodeScalars.contains { $0.properties.generalCategory == .control } ?? false) else {
      return nil
    }
    self.name = shown.flatMap { $0.isEmpty ? nil : $0 }
    self.address = address
  }

  /// `县教育局 <jyj@example.gov.cn>`.
  package var description: String { name.map { "\($0) <\(address)>" } ?? address }

  /// Whether bytes are words with single dots between them.
  static func isDotted(_ bytes: Substring.UTF8View, of isWord: (UInt8) -> Bool) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isWord) }
  }

  /// Letters, digits and hyphens, which names of hosts are made of.
  static func isHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// RFC 5322, `atext`.
  static func isAtom(_ byte: UInt8) -> Bool {
    isHost(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }
}

extension StringProtocol {
  /// The text without the spaces at its ends.
  fileprivate var trimmedOfSpaces: SubSequence {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}
