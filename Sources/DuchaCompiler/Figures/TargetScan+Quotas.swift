import DuchaModel

/// How a bracket shares out the figure before it.
extension TargetScan {
  /// Makes the targets of figures whose last one a bracket shares out, and of its shares; returns whether it does.
  mutating func emitShared(
    _ figures: [Figure], by bracket: Range<Int>, from start: Int, in clause: Range<Int>
  ) -> Bool {
    let quotas = quotas(bracket, of: figures.last)
    guard !quotas.isEmpty else { return false }
    _ = emit(figures, from: start, in: clause)
    let whole = lastSubject
    for quota in quotas { accept(quota) }
    lastSubject = whole
    return true
  }

  /// Returns the shares of a bracket that says nothing else.
  ///
  ///     quotas = "(" [ 其中 [ ":" ] ] name figure { ( "、" | "," | ";" ) name figure } ")"   // 12座(甲镇3座、乙镇9座)
  private func quotas(_ bracket: Range<Int>, of whole: Figure?) -> [Target] {
    guard let whole, whole.range.upperBound == bracket.lowerBound - 1, whole.hasUnit else { return [] }
    let unit = item.text(whole.unit)
    var quotas: [Target] = []
    var at = bracket.lowerBound + (Self.heads.match(text, at: bracket.lowerBound)?.length ?? 0)
    while at < bracket.upperBound {
      guard
        let number = text.first(
          of: Self.digits, from: at, limit: min(at + Self.longestName, bracket.upperBound)),
        number > at, let share = Figure(text, at: number), item.text(share.unit) == unit
      else { return [] }
      let end = share.range.upperBound
      guard end == bracket.upperBound || Self.marks.contains(text[end]) else { return [] }
      quotas.append(quota(share, at..<number, at..<end, unit))
      at = end + 1
    }
    // 3000人(其中技师800人) tells a part as well; 3000人(技师800人) may say anything.
    let isPart = Self.heads.match(text, at: bracket.lowerBound) != nil
    return quotas.count > 1 || isPart ? quotas : []
  }

  private func quota(_ share: Figure, _ name: Range<Int>, _ quotation: Range<Int>, _ unit: String) -> Target {
    let words = item.quotation(quotation)
    return Target(
      text: words.original, reading: words.text, subject: item.text(name), comparator: share.comparator,
      value: share.value, valueMax: share.valueMax, unit: unit, by: governing, kind: .quantity,
      span: item.span(quotation))
  }

  private static let heads = KeywordTable<Void>("其中 其中:")
  private static let marks: CharacterFilter = "、,;和"
  private static let longestName = 12
}
