import DuchaModel

/// The words of an item's deadlines, which may stand several times in it, and the day each ends on.
///
///     date = words of a deadline | year figure
struct GoverningDates {
  private var dates: [(word: Word, limit: Deadline)] = []
  private var firsts: [UInt32] = []
  /// An item has a handful of limits; reading stays linear where a text has thousands.
  private static let most = 32

  init(_ item: Reading, _ deadlines: [Deadline]) {
    for deadline in deadlines.prefix(Self.most) {
      let range = item.range(of: deadline.span)
      guard let first = range.first else { continue }
      dates.append((Word(scalars: range.map { item[$0] }), deadline))
      if !firsts.contains(item[first]) { firsts.append(item[first]) }
    }
    dates.sort { $0.word.count > $1.word.count }
  }

  /// Returns the longest limit whose words stand at a position.
  func match(_ text: FigureText, at: Int) -> Match? {
    if !dates.isEmpty, firsts.contains(text[at]) {
      for date in dates where text.has(date.word, at: at) {
        // 2023年 and 2023年末 end on the same day.
        let edge = date.limit.end != nil && Self.edges.contains(text[at + date.word.count]) ? 1 : 0
        return Match(length: date.word.count + edge, end: date.limit.end, isDue: date.limit.recurrence == nil)
      }
    }
    return year(text, at: at)
  }

  private static let edges: CharacterFilter = "末底"

  /// A limit found in the text.
  struct Match {
    var length: Int
    var end: Day?
    /// Whether it is a limit that ends, though its day may be unknown; 每年 lets the limit before it stand.
    var isDue: Bool
  }

  /// Returns a year whose share stands right behind it, 其中2024年40公里: its day may be known from other words.
  private func year(_ text: FigureText, at: Int) -> Match? {
    guard text[at].isDigit, let (year, end) = Numerals.year(text, at: at), text[end].isDigit,
      Numerals.whole(text, at: end).map({ text[$0.end] != 0x6708 }) ?? false
    else { return nil }
    return Match(length: end - at, end: Day(year, 12, 31), isDue: true)
  }
}
