/// What cells hold in the place of words.
enum CellMarks {
  /// 同上: the cell says what the one above it says.
  static func isDitto(_ words: Reading) -> Bool {
    words.count > 0 && dittos.match(in: words, at: 0, before: words.count)?.length == words.count
  }

  private static let dittos = KeywordTable<Void>("同上 同左 〃 ″ 〞 ” \"")
}
