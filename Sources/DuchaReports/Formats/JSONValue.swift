/// A JSON value whose objects keep the order in which their keys were written, so that output is stable.
package indirect enum JSONValue: Sendable, Hashable {
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
  /// An object, its keys in this order.
  case object(KeyValuePairs<String, JSONValue>)

  /// Compares the printed forms.
  package static func == (a: JSONValue, b: JSONValue) -> Bool { a.text() == b.text() }
  /// Hashes the printed form.
  package func hash(into hasher: inout Hasher) { hasher.combine(text()) }
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
    self = .ordered(elements)
  }
}
