/// A JSON value whose objects keep the order of their keys, so that output is stable and reads like its contract.
package indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number; whole values print without a point.
  case number(Double)
  /// A string.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object, keys in this order.
  case object(KeyValuePairs<String, JSONValue>)

  /// A string, or `null`.
  package static func optional(_ text: (some CustomStringConvertible)?) -> JSONValue {
    text.map { .string($0.description) } ?? .null
  }

  /// A number, or `null`.
  package static func optional(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The value as text, indented by one space a level, ending with a line break.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .number(let value): bytes += JSONValue.digits(value).utf8
    case .string(let value): JSONValue.quote(value, to: &bytes)
    case .array(let values):
      JSONValue.list(values, "[", "]", to: &bytes, indent) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let pairs):
      JSONValue.list(Array(pairs), "{", "}", to: &bytes, indent) { pair, bytes in
        JSONValue.quote(pair.key, to: &bytes)
        bytes += ": ".utf8
        pair.value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8], _ indent: Int,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, element) in elements.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(0x20, count: indent + 1)
      write(element, &bytes)
    }
    if !elements.isEmpty {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: indent)
    }
    bytes += close.utf8
  }

  /// Whole values up to 2^53 print without a point; JSON has no infinity, so what is not finite is `null`.
  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 9_007_199_254_740_992 ? String(Int64(value)) : "\(value)"
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20: bytes += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
