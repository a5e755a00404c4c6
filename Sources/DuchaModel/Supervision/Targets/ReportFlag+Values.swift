extension ReportFlag {
  /// Returns what is odd in the values reported of a target, each unit's by itself, oldest first.
  ///
  /// Only what adds up is looked at: a level or a rate may fall. For a target that comes back each year the months of one
  /// turn are to be given. A jump is judged from a unit's third report on, and not where the target is fewer than ten
  /// pieces, of which one alone may be half. Bounds are ours: no source gives any.
  public static func inValues(_ readings: [TargetReading], of target: Target) -> [ReportFlag] {
    guard [.flow, .cumulativeCeiling].contains(Metric(target)) else { return [] }
    let known = readings.series(through: .last).compactMap { Value($0, of: target) }
    let units = Dictionary(grouping: known, by: \.unit)
    let flags = units.values.flatMap { series in
      series.indices.dropFirst().compactMap { flag(series[...$0], target) }
    }
    return flags.sorted { ($0.month, $0.unit?.number ?? 0) < ($1.month, $1.unit?.number ?? 0) }
  }

  /// A value of a month, in the target's unit.
  struct Value {
    var month: Month
    var unit: OrgUnit.ID?
    var value: Double

    init?(_ reading: TargetReading, of target: Target) {
      guard let value = reading.value(of: target) else { return nil }
      (month, unit, self.value) = (reading.month, reading.unit, value)
    }

    /// `2024年6月填报20家`.
    func words(_ measure: String) -> String { "\(month.chinese)填报\(figureWords(value))\(measure)" }
  }

  /// Judges the newest of a unit's values.
  private static func flag(_ series: ArraySlice<Value>, _ target: Target) -> ReportFlag? {
    guard let newest = series.last, let before = series.dropLast().last, let first = series.first else {
      return nil
    }
    let measure = target.unit ?? ""
    if newest.value < before.value {
      let words = "\(newest.words(measure))，少于\(before.words(measure))，累计数不应减少"
      return ReportFlag(kind: .fallingValue, unit: newest.unit, month: newest.month, words: words)
    }
    guard series.count > 2, let goal = target.value, goal > 0, !target.isInPieces || goal >= 10 else {
      return nil
    }
    let growth = newest.growth(since: before)
    let mean = before.growth(since: first)
    guard growth > goal / 2, growth > 3 * mean else { return nil }
    let usual = "此前月均增加\(tenthsWords(mean))\(measure)"
    let words =
      "\(newest.words(measure))，\(before.words(measure))，一个月增加\(figureWords(growth))\(measure)，超过目标的一半，\(usual)"
    return ReportFlag(kind: .jumpingValue, unit: newest.unit, month: newest.month, words: words)
  }
}

extension ReportFlag.Value {
  /// What was added in a month, over the months since another value.
  fileprivate func growth(since other: Self) -> Double {
    withoutNoise((value - other.value) / Double(max(month.months(since: other.month), 1)))
  }
}
