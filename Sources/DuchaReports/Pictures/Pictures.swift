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

  /// A picture with its words.
  struct Drawn {
    /// What it is called.
    let caption: String
    /// The picture.
    let svg: String
    /// What has to be said under it.
    let notes: String?
  }

  /// The pictures, drawn, in the order in which they are shown.
  var drawn: [Drawn] {
    [
      Drawn(caption: LightsByUnit.caption, svg: lights.svg(), notes: "按牵头单位计，共同牵头的分别计入"),
      trend.map { Drawn(caption: LightTrend.caption, svg: $0.svg(), notes: "各月末情况按台账现有记录推算") },
      Drawn(caption: DueCalendar.caption, svg: calendar.svg(), notes: calendar.notes),
      targets.map { Drawn(caption: TargetsAgainstPace.caption, svg: $0.svg(), notes: $0.notes) },
    ].compactMap(\.self)
  }

  /// What they show as JSON.
  var json: JSONValue {
    [
      "lights": lights.json, "trend": trend?.json ?? .null, "calendar": calendar.json,
      "targets": targets?.json ?? .null,
    ]
  }
}
