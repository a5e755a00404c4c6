import DuchaModel

/// The words of an item's deadlines, which may stand several times in it, and the day each ends on.
struct GoverningDates {
  private var dates: [(word: Word, end: Day?)] = []
  private var firsts: [UInt32] = []
  /// An item has a handful of limits; reading stays linear where a text has thousands.
  private static let most = 32

  init(_ item: Reading, _ deadlines: [Deadline]) {
    for deadline in deadlines.prefix(Self.most) {
      let range = item.range(of: deadline.span)
      guard let first = range.first else { continue }
      dates.append((Word(scalars: range.map { item[$0] }), deadline.end))
      if !firsts.contains(item[first]) { firsts.append(item[first]) }
    }
    dates.sort { $0.word.count > $1.word.count }
  }

  /// Returns the longest limit whose words stand at a position.
  func match(_ text: FigureText, at: Int) -> (length: Int, end: Day?)? {
    guard !dates.isEmpty, firsts.contains(text[at]) else { return nil }
    for date in dates where text.has(date.word, at: at) { return (date.word.count, date.end) }
    return nil
  }
}
