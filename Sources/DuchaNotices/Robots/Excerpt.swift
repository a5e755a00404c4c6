/// As much of a text as there is room for.
enum Excerpt {
  /// What stands in the place of the rest.
  static let note = "\n……（篇幅所限，其余内容详见通知全文）"

  /// Returns a text of at most so many bytes in UTF-8. One that is too long ends behind a whole character, and says so.
  static func of(_ text: String, bytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var left = limit - note.utf8.count
    let head = text.prefix { character in
      left -= character.utf8.count
      return left >= 0
    }
    return head + note
  }
}
