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
