/// What one unit's report for a month says of one target.
public struct TargetReading: Sendable, Hashable {
  /// The month it speaks of.
  public var month: Month
  /// The unit that reports; `nil` where the office recorded it, which then speaks for all.
  public var unit: OrgUnit.ID?
  /// The value.
  public var value: ReportedValue
  /// The text of the report.
  public var text: String

  /// Creates a reading.
  public init(month: Month, unit: OrgUnit.ID? = nil, value: ReportedValue, text: String = "") {
    self.month = month
    self.unit = unit
    self.value = value
    self.text = text
  }
}

extension [ProgressReport] {
  /// Returns what the reports say of a target: where it is a step, or has steps, that is also what they say of the others,
  /// the greatest figure of a report.
  ///
  /// - Parameter targets: all targets of the task, in their order.
  public func readings(of target: Target, among targets: [Target]) -> [TargetReading] {
    let place = targets.firstIndex(of: target)
    guard let place, let series = targets.series.first(where: { $0.places.contains(place) }) else {
      return ownReadings(of: target, among: targets)
    }
    let others = series.places.filter { $0 != place }.map { targets[$0] }
    return flatMap { report -> [TargetReading] in
      let own = [report].ownReadings(of: target, among: targets)
      if !own.isEmpty { return own }
      let told = others.flatMap { [report].ownReadings(of: $0, among: targets) }
      return [told.max { ($0.value(of: target) ?? 0) < ($1.value(of: target) ?? 0) }].compactMap(\.self)
    }
  }

  /// Returns what the reports say of a target itself.
  ///
  /// Two targets may stand in the same words, 甲类、乙类企业分别达到6家和4家; their values are then taken in the order of the
  /// targets, and left out where a report gives fewer values than there are targets.
  private func ownReadings(of target: Target, among targets: [Target]) -> [TargetReading] {
    let alike = targets.filter { $0.reading == target.reading }
    let place = alike.firstIndex(of: target) ?? 0
    return compactMap { report in
      let values = report.values.filter { $0.target == target.reading }
      guard values.count >= alike.count, values.indices.contains(place) else { return nil }
      return TargetReading(month: report.month, unit: report.unit, value: values[place], text: report.text)
    }
  }
}

extension TargetReading {
  /// Returns the value in the target's unit; `nil` where it cannot be told.
  func value(of target: Target) -> Double? { UnitCheck(value, of: target).value(of: value) }
}

extension [TargetReading] {
  /// Returns the readings of months begun by a day, oldest first; of several for one month by one unit the last one.
  func series(through day: Day) -> [TargetReading] {
    var newest: [Source: (place: Int, reading: TargetReading)] = [:]
    for (place, reading) in enumerated() where reading.month.firstDay <= day {
      newest[Source(unit: reading.unit, month: reading.month)] = (place, reading)
    }
    return newest.values.sorted { ($0.reading.month, $0.place) < ($1.reading.month, $1.place) }.map(\.reading)
  }
}

/// Of several reports by one unit for one month the last one counts.
private struct Source: Hashable {
  var unit: OrgUnit.ID?
  var month: Month
}
