import DuchaDiagnostics

/// A part of a plan that is to be one task: an item, or the part of an item that has a clause of its own.
struct PlanItem: Sendable {
  /// The document's own numbering, with `#1`, `#2` where an item has several clauses.
  var path: String
  /// The item's words behind its numeral.
  var text: ItemText
  /// The responsibility clause, where one stands.
  var clause: Clause?
  /// The node of the outline it comes from; a table's row comes from none.
  var node: Int?
  /// The words above it that name units and nothing else, as those beside them do: 三、县教育局.
  var unitHeading: UnitHeading?
  /// The number of characters it opens with that only name its units: 县水利局:加强巡查.
  var opening = 0
  /// The words above a list of duties, which say whose they are: 县热线中心的主要职责是:.
  var dutyStem: ItemText?
  /// The clause outside the item that holds for it and for those beside it, where it has none of its own.
  var clauseAbove: GroupClauses.Stated?
  /// The words of the heading above it that say by when the items below it are to be done: 6月底前完成, 9月11日—9月25日.
  var limitHeading: ItemText?
  /// Whether its clause was taken from the last of its sub-items, which it seems to cover together.
  var sharesLastClause = false

  /// The clause that names its units, with the words it stands in.
  var stated: GroupClauses.Stated? { clause.map { (text, $0) } ?? clauseAbove }

  /// Whether its own words begin with the units that the heading names: 县水利局:加强巡查; below 部门职责 also 县水利局。….
  var opensWithUnits: Bool {
    guard let heading = unitHeading, heading.text.count > 0, heading.text.count < text.count else {
      return false
    }
    let (units, end) = (heading.text, heading.text.count)
    let isSetApart = text.reading[end] == Mark.stop || text.opensLine(end)
    return (text.reading[end] == Mark.colon || heading.isOfDuties && isSetApart)
      && units.reading.span(units.all).start == text.reading.span(text.all).start
  }

  /// The words whose figures count: not those of a bracket that opens the item, unless it holds a limit.
  var figured: ItemText {
    guard let range = clause?.range, range.lowerBound == 0, range.count < text.count,
      text.reading[0] == Mark.open, !range.contains(where: { text.reading[$0].isDigit })
    else { return text }
    return text.slice(range.upperBound..<text.count)
  }

  /// The words that demand something: without the clause.
  var demand: [Range<Int>] {
    guard let clause else { return [text.all] }
    // A clause taken over from a sub-item ends behind the item's own words.
    let range = clause.range.clamped(to: text.all)
    return [0..<range.lowerBound, behind(range)..<text.count]
  }

  /// The stop of a clause that is a sentence of its own goes with it.
  private func behind(_ clause: Range<Int>) -> Int {
    let end = clause.upperBound
    guard clause.lowerBound > 0, end < text.count, text.reading[end] == Mark.stop,
      text.reading[clause.lowerBound - 1] == Mark.stop
    else { return end }
    return end + 1
  }
}
