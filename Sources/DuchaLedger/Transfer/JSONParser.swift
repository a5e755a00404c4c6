/// Reads one line of JSON, strictly, and keeps apart what JSON's readers often do not: whole numbers and others, a key
/// given twice, bytes that are no text.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Returns the value that the bytes are, or `nil`.
  static func parse(_ bytes: [UInt8]) -> JSONText? {
    var parser = JSONParser(bytes: bytes)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.position == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// value = null | number | string | list | object; nothing we write is nested deeper than six.
  private mutating func value(depth: Int) -> JSONText? {
    guard depth <= 6 else { return nil }
    skipSpace()
    switch peek {
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    case UInt8(ascii: "\""): return string().map(JSONText.text)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "{"): return object(depth)
    default: return number()
    }
  }

  /// list = "[" [ value { "," value } ] "]"
  private mutating func list(_ depth: Int) -> JSONText? {
    var values: [JSONText] = []
    let closed = elements(until: "]") { parser in
      guard let value = parser.value(depth: depth + 1) else { return false }
      values.append(value)
      return true
    }
    return closed ? .list(values) : nil
  }

  /// object = "{" [ string ":" value { "," string ":" value } ] "}", no key twice.
  private mutating func object(_ depth: Int) -> JSONText? {
    var members: [JSONText.Member] = []
    var keys: Set<String> = []
    let closed = elements(until: "}") { parser in
      guard let key = parser.string(), keys.insert(key).inserted, parser.takeBehindSpace(":"),
        let value = parser.value(depth: depth + 1)
      else { return false }
      members.append(.init(key, value))
      return true
    }
    return closed ? .object(members) : nil
  }

  private mutating func elements(until close: String, _ element: (inout JSONParser) -> Bool) -> Bool {
    position += 1
    if takeBehindSpace(close) { return true }
    repeat {
      skipSpace()
      guard element(&self) else { return false }
    } while takeBehindSpace(",")
    return takeBehindSpace(close)
  }

  // MARK: - Numbers

  /// number = [ "-" ] digits [ "." digits ] [ "e" [ sign ] digits ], digits without a leading zero.
  private mutating func number() -> JSONText? {
    let start = position
    _ = take("-")
    guard let whole = digits(), whole.count == 1 || bytes[whole.lowerBound] != UInt8(ascii: "0") else {
      return nil
    }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard digits() != nil else { return nil }
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("-") { _ = take("+") }
      guard digits() != nil else { return nil }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return isWhole ? Int64(text).map(JSONText.integer) : Double(text).map(JSONText.number)
  }

  private mutating func digits() -> Range<Int>? {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    return start < position ? start..<position : nil
  }

  // MARK: - Strings

  /// string = '"' { character | escape } '"', in UTF-8, control characters escaped.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(into: &text) else { return nil }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte = peek else { return false }
    position += 1
    if byte == UInt8(ascii: "u") {
      guard let scalar = scalar() else { return false }
      text += UTF8.encode(scalar) ?? .init()
      return true
    }
    guard let meant = Self.escapes[byte] else { return false }
    text.append(meant)
    return true
  }

  private static let escapes: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("\"\\/bfnrt".utf8, [0x22, 0x5C, 0x2F, 0x08, 0x0C, 0x0A, 0x0D, 0x09]))

  /// Behind `\u`: one scalar, which may need two escapes.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take("\\u"), let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: - Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0D, 0x0A].contains(byte) { position += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func takeBehindSpace(_ word: String) -> Bool {
    skipSpace()
    return take(word)
  }
}
