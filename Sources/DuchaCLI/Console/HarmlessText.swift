import DuchaUnits

extension String {
  /// The text as a screen may show it: whatever would steer the screen, or turn the text around, stands there as its number,
  /// `<U+001B>`. Names and reports are words of others.
  var harmless: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    var result = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let endsLine = scalar == "\r" && rest.first == "\n"
      guard scalar.steers, !endsLine else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result += "<\(HiddenCharacter.code(of: scalar))>"
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a screen does something with it other than show it. The mark at the beginning of a csv file does nothing.
  fileprivate var steers: Bool {
    switch value {
    case 0x09, 0x0A, 0xFEFF: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: HiddenCharacter.isHidden(self) && !(0xFE00...0xFE0F).contains(value)
    }
  }
}
