/// The first section of a number format's code, taken apart.
struct FormatCode {
  /// The characters that stand for parts of the value: `yyyym`, `#,##0.00`.
  private(set) var placeholders = ""
  /// Literal words before the first placeholder.
  private(set) var prefix = ""
  /// Literal words behind it.
  private(set) var suffix = ""
  private var isGeneral = false

  init(_ code: String) {
    isGeneral = code.lowercased().hasPrefix("general") || code.hasPrefix("G/通用格式")
    var rest = code[...]
    while let next = rest.popFirst(), next != ";" { take(next, &rest) }
  }

  private mutating func take(_ next: Character, _ rest: inout Substring) {
    switch next {
    case "\"":
      literal(String(rest.prefix { $0 != "\"" }))
      rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\": if let escaped = rest.popFirst() { literal(String(escaped)) }
    // Space as wide as a character, or a character repeated to fill the cell: layout only.
    case "_", "*": _ = rest.popFirst()
    case "[":
      let inside = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inside.count + 1)
      // `[h]` is a time; `[Red]` and `[$-804]` are neither words nor value.
      if ["h", "m", "s"].contains(inside.first), inside.allSatisfy({ $0 == inside.first }) {
        placeholders += "h"
      }
    case "%", "年", "月", "日": literal(String(next))
    case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": placeholders += next.lowercased()
    case "0", "#", "?", ".", ",": placeholders.append(next)
    default: break
    }
  }

  private mutating func literal(_ words: String) {
    if placeholders.isEmpty { prefix += words } else { suffix += words }
  }

  /// The parts of a date or time that the code shows; `nil` where it shows a number.
  var dateParts: SerialDate.Parts? {
    guard !isGeneral, placeholders.contains(where: { "ymdhs".contains($0) }) else { return nil }
    var parts: SerialDate.Parts = []
    if placeholders.contains("y") { parts.insert(.year) }
    if placeholders.contains("d") { parts.insert(.day) }
    let hasTime = placeholders.contains("h") || placeholders.contains("s")
    if hasTime { parts.insert(.time) }
    // An m is a month, except in a code that shows nothing but a time.
    if placeholders.contains("m"), !hasTime || !parts.isDisjoint(with: [.year, .day]) {
      parts.insert(.month)
    }
    return parts
  }

  /// The number of decimals; `nil` where the code shows the number as it is.
  var decimals: Int? {
    guard !isGeneral, placeholders.contains(where: { "0#?".contains($0) }) else { return nil }
    return placeholders.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
  }
}
