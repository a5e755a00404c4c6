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

  /// Returns the value in one line.
  package var line: String {
    // Line breaks inside strings are escaped, so each one here only sets the layout.
    text().split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    // JSON has no word for a number that is none.
    case .number(let value): bytes += (value.isFinite ? Self.shortest(value) : "null").utf8
    case .string(let value): Self.quote(value, to: &bytes)
    case .array(let values):
      let isBlock = values.contains(where: \.isNested)
      Self.list(values, in: "[]", indent: isBlock ? indent + 1 : nil, to: &bytes) { value, bytes in
        value.write(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, in: "{}", indent: indent + 1, to: &bytes) { member, bytes in
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

  /// Writes elements between two brackets: each on a line of its own, so far in, or all in one line where no indent is given.
  private static func list<Element>(
    _ elements: [Element], in brackets: StaticString, indent: Int?, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(brackets.utf8Start[0])
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent { breakLine(indent, &bytes) } else if index > 0 { bytes.append(UInt8(ascii: " ")) }
      write(element, &bytes)
    }
    if let indent, !elements.isEmpty { breakLine(indent - 1, &bytes) }
    bytes.append(brackets.utf8Start[1])
  }

  private static func breakLine(_ indent: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  /// Swift's shortest exact form, without the `.0` of whole numbers.
  private static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Writes a string; what needs no escape is copied run by run.
  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var rest = text[...]
      while let special = rest.firstIndex(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
        bytes.append(contentsOf: rest[..<special])
        bytes += escape(text[special]).utf8
        rest = rest[(special + 1)...]
      }
      bytes.append(contentsOf: rest)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    default:
      let hex = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }
}
