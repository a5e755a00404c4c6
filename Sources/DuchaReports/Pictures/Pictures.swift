/// What the pictures of a ledger show: values, so that each can be drawn in more than one form, and frozen with an issue.
package struct Pictures: Sendable, Hashable, Decodable {
  /// The lights of each unit's tasks.
  package let lights: LightsByUnit
  /// The lights at the end of each month; `nil` where there is nothing to compare with.
  package let trend: LightTrend?
  /// When tasks are due.
  package let calendar: DueCalendar
  /// Results beside their pace; `nil` where none has a figure.
  package let targets: TargetsAgainstPace?

  /// Takes what they show from a ledger.
  init(_ ledger: SupervisedLedger, trend: LightTrend?) {
    lights = LightsByUnit(ledger)
    self.trend = trend.flatMap { $0.points.count > 1 ? $0 : nil }
    calendar = DueCalendar(ledger)
    let targets = TargetsAgainstPace(ledger)
    self.targets = targets.rows.isEmpty ? nil : targets
  }

  /// The pictures in the order in which they are shown.
  var all: [any Picture] {
    let pictures: [(any Picture)?] = [lights, trend, calendar, targets]
    return pictures.compactMap(\.self)
  }

  /// What they show as JSON.
  var json: JSONValue {
    [
      "lights": lights.json, "trend": trend?.json ?? .null, "calendar": calendar.json,
      "targets": targets?.json ?? .null,
    ]
  }
}
