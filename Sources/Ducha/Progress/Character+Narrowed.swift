extension Character {
  /// The narrow form of what was typed in wide characters, where it is the same figure: １５．５％.
  var narrowed: Character {
    guard let scalar = unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return Character(narrow)
  }
}
