/// A value that counts.
public struct KnownValue: Sendable, Hashable {
  /// The unit that reported it; `nil` is the office, which speaks for all.
  public var unit: OrgUnit.ID?
  /// The month it speaks of.
  public var month: Month
  /// The value, in the target's unit.
  public var value: Double
}

/// The values of a target that count on a day: of each unit its newest, in the target's unit.
struct KnownValues {
  /// The newest month.
  private(set) var month: Month?
  /// The values, and whose they are.
  private(set) var values: [KnownValue] = []
  /// The units of which none is known.
  private(set) var missing: [OrgUnit.ID] = []
  /// Values in other units.
  private(set) var notes: [UnitNote] = []
  /// Those of all months, oldest first.
  private let series: [TargetReading]

  /// Whether every value was above a bound from the beginning, and none has risen since.
  func isComingDown(to bound: Double, of target: Target) -> Bool {
    let courses = Dictionary(grouping: series, by: \.unit).values
      .map { $0.compactMap { $0.value(of: target) } }.filter { !$0.isEmpty }
    return !courses.isEmpty
      && courses.allSatisfy { course in
        course.count > 1 && course[0] > bound && zip(course, course.dropFirst()).allSatisfy { $0 >= $1 }
      }
  }

  /// Picks them; no members means whoever reports.
  init(
    _ readings: [TargetReading], of target: Target, _ metric: Metric, members: [OrgUnit.ID],
    in period: Period, asOf: Day
  ) {
    series = readings.series(through: asOf).filter { target.isSpoken(of: $0.month, in: period, metric) }
    let own = series.filter { reading in
      reading.unit.map { members.isEmpty || members.contains($0) } ?? false
    }
    if let office = series.last(where: { $0.unit == nil }), own.allSatisfy({ $0.month <= office.month }) {
      take(office, target)
      return
    }
    let units = members.isEmpty ? own.compactMap(\.unit).distinct : members.distinct
    for unit in units {
      if let newest = own.last(where: { $0.unit == unit }) {
        take(newest, target)
      } else {
        missing.append(unit)
      }
    }
  }

  private mutating func take(_ reading: TargetReading, _ target: Target) {
    let check = UnitCheck(reading.value, of: target)
    if let note = check.note { notes.append(note) }
    if let value = check.value(of: reading.value), value.isFinite {
      values.append(KnownValue(unit: reading.unit, month: reading.month, value: value))
      month = max(month ?? reading.month, reading.month)
    } else if let unit = reading.unit {
      missing.append(unit)
    }
  }
}

extension Target {
  /// Whether what is reported for a month tells of a period: what adds up begins anew with it, and what is demanded
  /// each year ends with it too.
  fileprivate func isSpoken(of month: Month, in period: Period, _ metric: Metric) -> Bool {
    let addsUp = metric == .flow || metric == .cumulativeCeiling
    return (!addsUp || month >= period.start.month) && (recurrence == nil || month <= period.end.month)
  }
}
