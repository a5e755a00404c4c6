package import DuchaModel

/// The points of one unit in a year, and why: the base and its lines, nothing else.
package struct UnitScore: Sendable {
  /// The unit.
  package let unit: OrgUnit.ID
  /// Its name.
  package let name: String
  /// What it is.
  package let kind: PeerGroup.Kind
  /// What it has before any task counts.
  package let base: ScorePoints
  /// What counts, task by task.
  package let lines: [ScoreLine]
  /// The tasks that count: the denominator.
  package let tasks: Figure
  /// Those of them that it leads.
  package let led: Figure
  /// Its tasks that cannot be judged by time: ongoing, not yet due, suspended, without any event.
  package let apart: Figure
  /// The tasks on which it should have reported for the month.
  package let reportsDue: Figure
  /// Those on which it did.
  package let reportsReceived: Figure
  /// Why the tasks of ``apart`` do not count: 长期推进, 所报数值待核实.
  package var apartReasons: [TaskID: String] = [:]
}

extension UnitScore {
  /// The points: rounded once, so that three thirds of ten are ten, and as they are printed, 91.875 as 91.88.
  package var score: ScorePoints { ScorePoints(lines.reduce(base.number) { $0 + $1.exactPoints }) }
  /// What rounding the lines one by one leaves over.
  package var rounding: ScorePoints { score - base - lines.map(\.points).total }

  /// What was added.
  package var gained: ScorePoints { ScorePoints(lines.reduce(0) { $0 + max($1.exactPoints, 0) }) }
  /// What was taken off: the rest, so that base and both are the score.
  package var lost: ScorePoints { score - base - gained }

  /// Whether no task falls short of its dates and no report is missing: such a unit is never named among the last.
  package var meetsTargets: Bool { !lines.contains { $0.item.fallsShort } }

  /// Whether reports were due and none came: it stands apart from those that are slow.
  package var isSilent: Bool { !reportsDue.isEmpty && reportsReceived.isEmpty }

  /// Returns how often an item counts; of what is no event, for how many tasks.
  package func times(_ item: ScoreItem) -> Int { lines.count { $0.item == item } }

  /// Returns the tasks that one of the items counts for.
  package func figure(_ items: ScoreItem...) -> Figure {
    Figure(lines.filter { items.contains($0.item) }.map(\.task))
  }
}
