/// How names of units are compared: 市科技局（知识产权局） and `市科技局 (知识产权局)` are one name.
enum UnitName {
  /// Returns a name without white space and with one form of brackets.
  static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      folded.append(brackets[scalar] ?? scalar)
    }
    return String(folded)
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "(", "〔": "(", "【": "(", "[": "(", "［": "(", "〈": "(",
    "）": ")", "〕": ")", "】": ")", "]": ")", "］": ")", "〉": ")",
  ]
}
