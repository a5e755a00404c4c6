/// A JSON value of an exported ledger: only what such a file holds, so no truth values.
indirect enum JSONText {
  case null
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONText])
  /// Members in the order in which they stand.
  case object([Member])

  /// A key with its value.
  struct Member {
    let key: String
    let value: JSONText

    init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// Appends the value without any space; the same value always gives the same bytes.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.shortest(value).utf8
    case .text(let value): Self.quote(value, to: &bytes)
    case .list(let values): Self.join(values, "[", "]", to: &bytes) { $0.write(to: &$1) }
    case .object(let members):
      Self.join(members, "{", "}", to: &bytes) { member, bytes in
        Self.quote(member.key, to: &bytes)
        bytes.append(0x3A)
        member.value.write(to: &bytes)
      }
    }
  }

  /// Always with a point or an exponent, which is what tells it from a whole number.
  private static func shortest(_ value: Double) -> String {
    guard value.isInfinite else { return value.description }
    // JSON has no word for it, but numbers beyond all others read back as just that.
    return value > 0 ? "1e999" : "-1e999"
  }

  private static func join<Element>(
    _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(element, &bytes)
    }
    bytes += close.utf8
  }

  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
