/// One line of an iCalendar file (RFC 5545, 3.1).
struct ContentLine {
  private let text: String

  /// Takes a name with its parameters, and a value that needs no escapes.
  init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  /// Takes a name and words of people (3.3.11).
  init(_ name: String, text words: String) { self.init(name, Self.escaped(words)) }

  /// The line with its line end, folded so that no piece is longer than 75 octets and none cuts a character in two.
  var folded: String {
    var (folded, length) = ("", 0)
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > Self.limit {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += width
    }
    return folded + "\r\n"
  }

  private static let limit = 75

  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for character in words {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      // A control character has no place in a text.
      case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }:
        escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
