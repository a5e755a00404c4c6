/// How names of units are compared: 市科技局（知识产权局） and `市科技局 (知识产权局)` are one name.
package enum FoldedName {
  /// Returns a name without white space and hidden characters and with one form of brackets.
  package static func of(_ name: String) -> String {
    guard !name.unicodeScalars.allSatisfy(isIdeograph) else { return name }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars
    where !scalar.properties.isWhitespace && !HiddenCharacter.isHidden(scalar) {
      folded.append(brackets[scalar] ?? scalar)
    }
    return String(folded)
  }

  /// Whether a character is one of those that most names are made of altogether.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(scalar)
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "(", "〔": "(", "【": "(", "[": "(", "［": "(", "〈": "(",
    "）": ")", "〕": ")", "】": ")", "]": ")", "］": ")", "〉": ")",
  ]
}
