/// What names a message to receivers, in `Message-ID` and `Idempotency-Key`.
enum MessageName {
  /// Returns an id of the form `left@right` in plain characters as it is, any other in hexadecimal digits.
  static func of(_ id: String) -> String {
    let parts = id.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    // `<left@right>` must fit into one line: RFC 5322 does not fold inside.
    if parts.count == 2, id.utf8.count <= 200,
      parts.allSatisfy({ MailAddress.isDotted($0, of: MailAddress.isAtom) })
    {
      return id
    }
    return Digits.hexadecimal(id.utf8.prefix(90)) + "@ducha"
  }
}
