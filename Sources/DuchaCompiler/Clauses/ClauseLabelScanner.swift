/// Finds the labels of a clause.
struct ClauseLabelScanner {
  /// A label with its colon.
  struct Found {
    var label: ClauseLabel
    var range: Range<Int>
  }

  private let item: ItemText
  private var text: [UInt32] { item.reading.scalars }

  init(_ item: ItemText) {
    self.item = item
  }

  /// label = word [ "(" … ")" ] ( ":" | blank )
  func label(at: Int, before end: Int) -> Found? {
    guard let word = ClauseLabel.table.match(in: text, at: at, before: end) else { return nil }
    var behind = at + word.length
    if behind < end, text[behind] == Mark.open,
      let close = item.reading.closing(of: behind, before: min(end, behind + 10))
    {
      behind = close + 1
    }
    guard behind < end else { return nil }
    if text[behind] == Mark.colon { return Found(label: word.value, range: at..<behind + 1) }
    guard mayLackColon(word, at: at, behind: behind, before: end) else { return nil }
    return Found(label: word.value, range: at..<behind)
  }

  /// The colon may be a blank or lost, if a unit follows: 责任单位 市科技局.
  private func mayLackColon(
    _ word: KeywordTable<ClauseLabel>.Match, at: Int, behind: Int, before end: Int
  ) -> Bool {
    guard word.length >= 4, word.value != .other, word.value != .person else { return false }
    if item.followsGap[behind] { return UnitWords.startsName(item.reading, behind..<end) }
    guard at > 0, text[at - 1] == Mark.open else { return false }
    let name = behind..<((behind..<end).first { Self.nameEnds.contains(text[$0]) } ?? end)
    return UnitWords.isUnit(item.reading, name)
  }

  private static let nameEnds = CharacterFilter("、,;。)")

  /// Returns the labels of a range that stand outside brackets.
  func labels(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var at = range.lowerBound
    var depth = 0
    while at < range.upperBound {
      if text[at] == Mark.open { depth += 1 }
      if text[at] == Mark.close { depth = max(0, depth - 1) }
      if depth == 0, let label = label(at: at, before: range.upperBound) {
        found.append(label)
        at = label.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }
}
