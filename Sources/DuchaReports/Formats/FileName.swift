import DuchaModel

/// File names that Windows takes as well.
enum FileName {
  /// Returns the name of a unit's file; the unit's number keeps two names apart that Windows would not.
  static func ofUnit(_ unit: OrgUnit.ID, _ name: String) -> String {
    clean("\(padded(unit.number, 2))-\(name)")
  }

  /// Returns a name without the characters that Windows forbids, not too long, and with neither spaces nor dots at its
  /// ends. Names like `CON` cannot come about: ours begin with a number.
  static func clean(_ name: String) -> String {
    let forbidden = "<>:\"/\\|?*"
    let kept = name.unicodeScalars.map { scalar -> Character in
      forbidden.unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
        ? "_" : Character(scalar)
    }
    // 60 Chinese characters are 180 bytes: inside the 255 of Linux with room for an ending.
    var text = String(kept.prefix(60))[...]
    while let last = text.last, last == " " || last == "." { text.removeLast() }
    while let first = text.first, first == " " || first == "." { text.removeFirst() }
    return text.isEmpty ? "_" : String(text)
  }
}
