/// HTML or SVG under construction: elements with attributes, the words of others escaped.
struct Markup {
  /// What was written so far.
  private(set) var text = ""

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, any CustomStringConvertible>

  /// Writes an element with what stands in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// Writes an element with words in it.
  mutating func element(_ name: String, _ attributes: Attributes = [:], words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// Writes words.
  mutating func words(_ words: String) { Self.escape(words, into: &text) }

  /// Writes markup of ours as it is.
  mutating func markup(_ markup: String) { text += markup }

  /// Ends a line, so that a changed page differs in few of them.
  mutating func newLine() { text += "\n" }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      Self.escape(value.description, into: &text)
      text += "\""
    }
  }

  /// Appends words so that they stay words, inside attributes as well; control characters have no place in either format.
  private static func escape(_ words: String, into text: inout String) {
    let special = words.utf8.contains { $0 < 0x20 || [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }
    guard special else {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: break
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
