/// Where in a page in HTML one stands who has read it from its beginning.
///
/// Words are escaped for text and for values in quotes. In scripts, styles and the rest of a tag no escape holds them.
struct PagePlace {
  private enum Part {
    case text, opened, name, attributes, equals, bare
    case quoted(Unicode.Scalar)
    /// What browsers do not show, up to what ends it.
    case hidden(end: String)
  }

  private var part = Part.text
  private var element = ""
  private var attribute = ""
  /// Whether the name of the attribute has ended.
  private var isNamed = true
  /// Whether anything stands in the value so far.
  private var hasBegun = false
  /// The last that is hidden, as long as an end can be.
  private var tail: [Unicode.Scalar] = []

  /// Reads on, markup of the page without what stands in double braces.
  mutating func read(_ text: Substring) {
    for scalar in text.unicodeScalars { read(scalar) }
  }

  /// Says, for people, in what part words of a plan would be more than words; `nil` where they may stand.
  var danger: String? {
    switch part {
    case .text: nil
    case .hidden: Self.codes.contains(element) ? "<\(element)>里" : nil
    case .quoted where takesCode: "属性\(attribute)里"
    case .quoted: Self.addresses.contains(attribute) && !hasBegun ? "属性\(attribute)开头" : nil
    case .opened, .name, .attributes, .equals, .bare: "标签里没有引号的地方"
    }
  }

  private static let codes: Set = ["script", "style"]
  /// What begins with `javascript:` is run.
  private static let addresses: Set = ["href", "src", "action", "formaction", "data", "xlink:href"]
  /// Browsers undo the escapes of a value before they run it.
  private var takesCode: Bool { attribute.hasPrefix("on") || ["style", "srcdoc"].contains(attribute) }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch part {
    case .text: if scalar == "<" { part = .opened }
    case .opened: open(scalar)
    case .name, .attributes, .equals, .bare: readTag(scalar)
    case .quoted(let quote): if scalar == quote { endAttribute() } else { hasBegun = true }
    case .hidden(let end): readHidden(scalar, end)
    }
  }

  private mutating func open(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "/", "a"..."z", "A"..."Z":
      (element, attribute) = (String(scalar).lowercased(), "")
      part = .name
    case "!", "?":
      (element, tail) = ("", [])
      part = .hidden(end: ">")
    case "<": break
    default: part = .text
    }
  }

  private mutating func readTag(_ scalar: Unicode.Scalar) {
    switch (part, scalar) {
    case (_, ">"): close()
    case (.equals, "\""), (.equals, "'"): (part, hasBegun) = (.quoted(scalar), false)
    case (.equals, _) where scalar.properties.isWhitespace: break
    case (_, _) where scalar.properties.isWhitespace: endAttribute()
    case (.name, "/"), (.attributes, "/"): endAttribute()
    case (.attributes, "="): part = .equals
    case (.name, _): element += String(scalar).lowercased()
    case (.attributes, _):
      attribute = (isNamed ? "" : attribute) + String(scalar).lowercased()
      isNamed = false
    default: part = .bare
    }
  }

  private mutating func endAttribute() { (part, isNamed) = (.attributes, true) }

  private mutating func close() {
    tail = []
    part = Self.codes.contains(element) ? .hidden(end: "</" + element) : .text
  }

  private mutating func readHidden(_ scalar: Unicode.Scalar, _ end: String) {
    tail = (tail + String(scalar).lowercased().unicodeScalars).suffix(8)
    if tail.elementsEqual("--".unicodeScalars), element.isEmpty { return part = .hidden(end: "-->") }
    guard tail.suffix(end.unicodeScalars.count).elementsEqual(end.unicodeScalars) else { return }
    if element.isEmpty {
      part = .text
    } else {
      element = "/" + element
      endAttribute()
    }
  }
}
