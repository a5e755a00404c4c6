/// HTML or SVG under construction: elements with attributes, the words of others escaped.
struct Markup {
  /// What was written so far. Bytes, because a site is made of very many small pieces, and appending bytes costs least.
  private var bytes: [UInt8] = []

  /// The same as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, any CustomStringConvertible>

  /// Writes an element with what stands in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    markup(">")
    content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// Writes an element with words in it.
  mutating func element(_ name: String, _ attributes: Attributes = [:], words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    markup("/>")
  }

  /// Writes words.
  mutating func words(_ words: String) { escape(words) }

  /// Writes markup of ours as it is.
  mutating func markup(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes += $0 }
  }

  /// Ends a line, so that a changed page differs in few of them.
  mutating func newLine() { markup("\n") }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    markup("<")
    markup(name)
    for (key, value) in attributes {
      markup(" ")
      markup(key)
      markup("=\"")
      escape(value.description)
      markup("\"")
    }
  }

  /// Appends words so that they stay words, inside attributes as well; control characters have no place in either format.
  private mutating func escape(_ words: String) {
    var words = words
    words.withUTF8 { escape($0) }
  }

  private mutating func escape(_ words: UnsafeBufferPointer<UInt8>) {
    guard words.contains(where: Self.isSpecial) else {
      bytes += words
      return
    }
    for byte in words {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      case ..<0x20: break
      default: bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
  }
}
