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
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    // JSON has no word for a number that is none.
    case .number(let value): text += value.isFinite ? Self.shortest(value) : "null"
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values) where !values.contains(where: \.isNested):
      Self.list(values, "[", "]", separator: ", ", to: &text) { $0.write(to: &$1, indent: indent) }
    case .array(let values):
      Self.block(values, "[", "]", indent, to: &text) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.block(members, "{", "}", indent, to: &text) { member, text in
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
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
    _ elements: [Element], _ open: String, _ close: String, separator: String, to text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator }
      write(element, &text)
    }
    text += close
  }

  private static func block<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ indent: Int, to text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    guard !elements.isEmpty else {
      text += open + close
      return
    }
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    let outer = "\n" + String(repeating: "  ", count: indent)
    list(elements, open + inner, outer + close, separator: "," + inner, to: &text, write)
  }

  /// Swift's shortest exact form, without the `.0` of whole numbers.
  private static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
