/// The names of hosts.
enum Host {
  /// Returns whether a host is this machine by its very name, without asking anybody.
  static func isLocal(_ host: some StringProtocol) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased())
  }

  /// Returns whether a text is a name, an address, or an address of IPv6 in brackets, and nothing else.
  static func isWellFormed(_ host: String) -> Bool {
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    let inner = isBracketed ? host.dropFirst().dropLast() : host[...]
    return !inner.isEmpty && inner.utf8.count <= 253
      && inner.utf8.allSatisfy { MailAddress.isHost($0) || $0 == UInt8(ascii: isBracketed ? ":" : ".") }
  }
}
