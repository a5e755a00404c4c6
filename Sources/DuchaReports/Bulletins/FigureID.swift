import DuchaModel

/// The name of a figure of bulletins, the same in every issue: `standing.overdue`, `unit:县教育局.red`.
package struct FigureID: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
  /// The name.
  package let rawValue: String
  /// The name.
  package var description: String { rawValue }

  /// Takes a name.
  package init(rawValue: String) { self.rawValue = rawValue }
  private init(_ name: String) { self.init(rawValue: name) }
}

extension FigureID {
  /// All tasks.
  static let total = Self("total")
  /// Those whose report was due.
  static let reportsDue = Self("reports-due")
  /// Those on which a report came.
  static let reportsReceived = Self("reports-received")
  /// Those on which none came, or not from each member.
  static let unreported = Self("unreported")
  /// Those on which only some members reported.
  static let partlyReported = Self("partly-reported")
  /// Those that are said to be done while their figures tell otherwise.
  static let doubted = Self("completed-in-doubt")
  /// Those of which values above their ceilings were reported.
  static let exceeded = Self("ceiling-exceeded")
  /// Those without a lead that are not completed.
  static let withoutLead = Self("without-lead")
  /// Those that do not rest fully on bodies.
  static let notFullyAssigned = Self("not-fully-assigned")
  /// Those with a milestone near.
  static let dueSoon = Self("due-soon")
  /// Those that fell due in the month.
  static let fallenDue = Self("due-in-month")
  /// Those of them that are said to be done.
  static let fallenDueDone = Self("due-in-month.done")
  /// Those of them that are overdue.
  static let fallenDueOverdue = Self("due-in-month.overdue")
  /// Those of them that are due on the day itself and not done.
  static let fallenDueOpen = Self("due-in-month.open")

  /// Those about which a measure was taken since the last issue.
  static func measure(_ kind: Measure.Kind) -> Self { Self("measure.\(kind.rawValue)") }
  /// The tasks of a standing.
  static func standing(_ standing: Standing) -> Self { Self("standing.\(standing.rawValue)") }
  /// The tasks of a light.
  static func light(_ light: Light) -> Self { Self("light.\(light.rawValue)") }
  /// The tasks of a plan.
  static func plan(_ plan: PlanID) -> Self { Self("plan:\(plan)") }
  /// The tasks that a unit leads, alone or with others; by several names those that they lead together.
  static func unit(_ name: String) -> Self { Self("unit:\(name)") }
  /// What changed since the last issue.
  static func change(_ kind: BulletinChange.Kind) -> Self { Self("change.\(kind.rawValue)") }
  /// Those that were red in the last issue.
  static let lastRed = Self("change.last-red")
  /// Those that turned green since the last issue, red or yellow before.
  static let toGreen = Self("change.to-green")
  /// Those that the last issue called completed and that are not any more.
  static let undone = Self("change.undone")
  /// The tasks that count in the score of a unit.
  static func scored(_ unit: String) -> Self { Self("score:\(unit)") }
  /// The tasks that count for the units of a peer group that are ranked.
  static func ranked(_ peers: PeerGroup) -> Self { Self("score:\(peers.name)") }

  /// Those of the tasks for which an item counts.
  func of(_ item: ScoreItem) -> Self { Self("\(self).\(item.rawValue)") }
  /// Those of the tasks that have a standing.
  func of(_ standing: Standing) -> Self { Self("\(self).\(standing.rawValue)") }
  /// Those of the tasks that show a light.
  func of(_ light: Light) -> Self { Self("\(self).\(light.rawValue)") }

  /// Whether it counts among all tasks, and not among those of one plan or unit.
  var isOfAll: Bool { !rawValue.contains(":") }

  /// Whether it counts tasks that a unit leads.
  var isOfUnit: Bool { rawValue.hasPrefix("unit:") }

  /// Whether it divides what is a part already: those of a change that were red before.
  var isPartOfPart: Bool { parts?.whole.parts != nil }

  /// The name without its last part, and that part: `unit:县教育局` and `red`; `nil` where it has no parts.
  var parts: (whole: Self, part: String)? {
    guard let dot = rawValue.lastIndex(of: ".") else { return nil }
    return (Self(String(rawValue[..<dot])), String(rawValue[rawValue.index(after: dot)...]))
  }
}
