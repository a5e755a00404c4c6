extension TOMLFileError {
  /// Finds the place of an entry of an array by its key and its number, over lines and comments.
  init(file: String, at key: String, entry: Int, in text: String, reason: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let head = lines.indices.first { lines[$0].assigns(key) }
    var left = entry
    for index in (head ?? lines.endIndex)..<lines.endIndex {
      let columns = lines[index].textColumns(after: index == head ? "=" : nil)
      if left < columns.count {
        self.init(file: file, line: index + 1, column: columns[left], reason: reason)
        return
      }
      left -= columns.count
    }
    self.init(file: file, at: key, in: text, reason: reason)
  }
}

extension Substring {
  /// Whether the line begins with `key =`.
  fileprivate func assigns(_ key: String) -> Bool {
    guard let equals = firstIndex(of: "=") else { return false }
    return self[..<equals].filter { !" \t\"'".contains($0) } == key
  }

  /// Returns the columns, from 1, at which quoted texts begin, those in a comment left out.
  fileprivate func textColumns(after start: Character?) -> [Int] {
    var columns: [Int] = []
    var quote: Character?
    var begun = start == nil
    for (index, character) in enumerated() {
      if !begun {
        begun = character == start
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "#" {
        break
      } else if "\"'".contains(character) {
        quote = character
        columns.append(index + 1)
      }
    }
    return columns
  }
}
