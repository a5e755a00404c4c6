/// A JSON value whose objects keep the order in which their keys were written, so that output is stable.
package enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// A string.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object, its members in this order.
  case object([Member])

  /// A key with its value.
  package struct Member: Sendable, Hashable {
    /// The key.
    package let key: String
    /// The value.
    package let value: JSONValue
  }
}

extension JSONValue {
  /// Writes anything by its description, `nil` as `null`: days, months, ids.
  package init(_ value: (some CustomStringConvertible)?) {
    self = value.map { .string($0.description) } ?? .null
  }

  /// Writes a list of anything by its description.
  package init(each values: [some CustomStringConvertible]) {
    self = .array(values.map { .string($0.description) })
  }

  /// Writes a whole number, `nil` as `null`.
  package init(count: Int?) { self = count.map(JSONValue.integer) ?? .null }

  /// Writes a number, `nil` as `null`.
  package init(measure: Double?) { self = measure.map(JSONValue.number) ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// Writes a string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Writes a whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// Writes a truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Writes a list.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Writes `null`.
  package init(nilLiteral: ()) { self = .null }
  /// Writes an object.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

// MARK: - Writing

extension JSONValue {
  /// Returns the value as text, indented by two spaces, with a line break at the end.
  package func text() -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the value in one line, as far as it has no objects and no lists of lists.
  var line: String { String(text().dropLast()) }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    // JSON has no word for a number that is none.
    case .number(let value): bytes += (value.isFinite ? Self.shortest(value) : "null").utf8
    case .string(let value): Self.quote(value, to: &bytes)
    case .array(let values) where !values.contains(where: \.isNested):
      Self.list(values, "[", "]", separator: ", ", to: &bytes) { $0.write(to: &$1, indent: indent) }
    case .array(let values):
      Self.block(values, "[", "]", indent, to: &bytes) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.block(members, "{", "}", indent, to: &bytes) { member, bytes in
        Self.quote(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, separator: String, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += separator.utf8 }
      write(element, &bytes)
    }
    bytes += close.utf8
  }

  private static func block<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ indent: Int, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    guard !elements.isEmpty else {
      bytes += (open + close).utf8
      return
    }
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    let outer = "\n" + String(repeating: "  ", count: indent)
    list(elements, open + inner, outer + close, separator: "," + inner, to: &bytes, write)
  }

  /// Swift's shortest exact form, without the `.0` of whole numbers.
  private static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
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
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
