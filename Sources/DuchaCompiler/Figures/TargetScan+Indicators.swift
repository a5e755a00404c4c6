import DuchaModel

/// Rows of an indicator table as plain text prints them: 人才资源总量(万人) | 9.9 | 14.
extension TargetScan {
  /// Reads a row whose name ends with its unit in brackets.
  ///
  ///     row   = name ( unit ) | cell { | cell }
  ///     cell  = number [ 以上 ] | words with figures or milestones
  ///
  /// The first cell is where the plan starts, the last one what it demands.
  mutating func readIndicator(_ clause: Range<Int>) -> Int? {
    guard text[clause.upperBound] == 0x7C, text[clause.upperBound - 1] == 0x29,
      let open = text.first(
        "(", from: max(clause.lowerBound, clause.upperBound - 12), limit: clause.upperBound),
      Figure.isUnit(text, open + 1..<clause.upperBound - 1)
    else { return nil }
    let baseline = cell(from: clause.upperBound + 1)
    let demand = cell(from: baseline.upperBound + 1)
    guard let base = Numerals.arabic(text, at: baseline.lowerBound), base.end == baseline.upperBound,
      !demand.isEmpty
    else { return nil }
    let row = Row(
      name: clause.lowerBound..<open, unit: open + 1..<clause.upperBound - 1, baseline: baseline,
      range: clause.lowerBound..<demand.upperBound)
    readDemand(demand, of: row)
    return demand.upperBound
  }

  /// What the cells of a row say of it.
  private struct Row {
    var name: Range<Int>
    var unit: Range<Int>
    var baseline: Range<Int>
    var range: Range<Int>
  }

  private func cell(from start: Int) -> Range<Int> {
    let end = text.first("|", from: start) ?? text.count
    return min(start, end)..<end
  }

  private mutating func readDemand(_ cell: Range<Int>, of row: Row) {
    var at = cell.lowerBound
    while at < cell.upperBound {
      if let figure = Figure(text, at: at), !figure.isChinese {
        accept(indicator(row, figure.comparator, figure.value, item.text(row.unit), .quantity))
        at = max(figure.range.upperBound, at + 1)
      } else if let word = Self.milestoneWords.match(text, at: at) {
        if case .times(let times) = word.meaning { accept(indicator(row, .equal, times, "倍", .multiple)) }
        at += word.length
      } else {
        at += 1
      }
    }
  }

  private func indicator(
    _ row: Row, _ comparator: Target.Comparator, _ value: Double, _ unit: String, _ kind: Target.Kind
  ) -> Target {
    let isShare = text[row.unit.lowerBound] == 0x25 && kind == .quantity
    return Target(
      text: item.original(row.range), subject: item.text(row.name), comparator: comparator, value: value,
      unit: unit,
      baseline: item.original(row.baseline) + item.original(row.unit), by: governing,
      kind: isShare ? .rate : kind,
      span: item.span(row.range))
  }
}
