/// How much of a target should be reached on a day: evenly from the first day to the due day, through every value that
/// the plan itself gives for an earlier day.
struct TargetPace {
  private let stages: [Stage]

  /// Whether the plan gives values for earlier days.
  var hasStages: Bool { stages.count > 1 }

  /// A value, and the days in which it is to be reached from the one before.
  private struct Stage {
    var period: Period
    var base: Double
    var value: Double
  }

  /// Lays out the pace of a target.
  ///
  /// - Parameter others: targets of the same task. Those of the same indicator with a smaller value and an earlier day
  ///   are stages of this one; smaller values for a later day, or greater ones for an earlier, are something else.
  init?(_ target: Target, others: [Target], in period: Period) {
    guard let value = target.value, value > 0 else { return nil }
    var stages: [Stage] = []
    func add(_ value: Double, by day: Day) {
      let start = stages.last.map { $0.period.end.adding(days: 1) } ?? period.start
      guard start <= day else { return }
      stages.append(
        Stage(period: Period(start: start, end: day), base: stages.last?.value ?? 0, value: value))
    }
    for stage in target.stages(among: others, before: period.end) where stage.value > stages.last?.value ?? 0
    {
      add(stage.value, by: stage.day)
    }
    add(value, by: period.end)
    self.stages = stages
  }

  /// Returns the value on the even way to the due day.
  func value(on day: Day) -> Double {
    guard let stage = stages.first(where: { day <= $0.period.end }) ?? stages.last,
      let pace = Pace(from: stage.period.start, to: stage.period.end, on: day)
    else { return 0 }
    // Multiplied out before the one division: a tenth of 10 must be 1.
    let added = (stage.value - stage.base) * pace.done / pace.whole
    return stage.base + added
  }
}

extension Target {
  /// The values that the plan gives for earlier days, earliest first.
  fileprivate func stages(among others: [Target], before due: Day) -> [(day: Day, value: Double)] {
    let all = [self] + others
    let series = all.series
    if let own = series.first(where: { $0.whole == 0 }) {
      return own.steps.compactMap { step in all[step].by.map { ($0, all[step].value ?? 0) } }
    }
    guard let own = Indicator(self), let value else { return [] }
    // The steps of another are none of its own.
    let taken = series.contains { $0.places.contains(0) } ? [] : Set(series.flatMap(\.places))
    return all.indices.compactMap { place -> (day: Day, value: Double)? in
      guard let day = all[place].by, day < due, let stage = all[place].value, stage < value,
        !taken.contains(place), Indicator(all[place]) == own
      else { return nil }
      return (day, stage)
    }.sorted { ($0.day, $0.value) < ($1.day, $1.value) }
  }
}
