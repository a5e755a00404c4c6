// Names are compared byte by byte: the characters of Chinese names are written in one way only, and a registry of a
// province compares millions of them.

extension Substring {
  /// Returns whether the text begins with a word.
  package func opens(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  /// Returns whether the text ends with a word.
  package func closes(with word: String) -> Bool {
    utf8.count >= word.utf8.count && utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}

extension String {
  /// Returns whether the text begins with a word.
  package func opens(with word: String) -> Bool { self[...].opens(with: word) }

  /// Returns whether the text ends with a word.
  package func closes(with word: String) -> Bool { self[...].closes(with: word) }
}
