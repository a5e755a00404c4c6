import DuchaUnits

/// A name that holds a character nobody sees: beside the same name without it there would be two units that look alike.
struct HiddenCharacterError: Error, CustomStringConvertible {
  /// The name.
  let name: String
  /// Which character it is.
  let words: String

  /// Throws where one of the names holds one.
  static func refuse(in names: [String]) throws {
    for name in names {
      if let words = HiddenCharacter.words(in: name) { throw HiddenCharacterError(name: name, words: words) }
    }
  }

  var description: String {
    let seen = String(String.UnicodeScalarView(name.unicodeScalars.filter { !HiddenCharacter.isHidden($0) }))
    return "单位名称“\(seen)”里有看不见的字符：\(words)；台账没有改动，请删去后重新输入这个名称"
  }
}
