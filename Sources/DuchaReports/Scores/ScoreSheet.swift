package import DuchaModel

/// The points of every unit that has tasks, and how peers stand beside each other.
package struct ScoreSheet: Sendable {
  /// The ledger it is made from.
  package let ledger: SupervisedLedger
  /// The units, in the registry's order.
  package let scores: [UnitScore]
  /// The peer groups that have units.
  package let rankings: [PeerRanking]

  /// The day.
  package var asOf: Day { ledger.asOf }
  /// The rule.
  package var rule: SupervisionRules.ScoreRule { ledger.rules.score }

  /// Scores every body of a ledger. Collective names are no bodies: their members are scored.
  package init(_ ledger: SupervisedLedger) {
    var tasks: [OrgUnit.ID: [SupervisedTask]] = [:]
    for task in ledger.tasks {
      for unit in task.units { tasks[unit, default: []].append(task) }
    }
    let scores = tasks.sorted { $0.key < $1.key }.compactMap { unit, tasks in
      ledger.state.units[unit].flatMap { $0.collective ? nil : UnitScore($0, tasks, in: ledger) }
    }
    self.ledger = ledger
    self.scores = scores
    rankings = PeerGroup.divide(scores.compactMap { ledger.state.units[$0.unit] }).compactMap {
      peers, units in
      let own = scores.filter { units.contains($0.unit) }
      return own.isEmpty ? nil : PeerRanking(peers, own, ledger.rules.score)
    }
  }

  /// Returns what else gives points to units, or takes some off, in the order of the items: what tables have columns for
  /// beside those that they always have.
  func counting(in scores: [UnitScore], beside known: [ScoreItem]) -> [ScoreItem] {
    ScoreItem.allCases.filter { item in
      rule.points[item] != 0 && !known.contains(item) && scores.contains { $0.times(item) > 0 }
    }
  }

  /// Returns the score of a unit; `nil` where none of its tasks is scored.
  package func score(of unit: OrgUnit.ID) -> UnitScore? { scores.first { $0.unit == unit } }
}

extension UnitScore {
  /// Scores a body by its tasks; `nil` where none of them is scored.
  fileprivate init?(_ unit: OrgUnit, _ tasks: [SupervisedTask], in ledger: SupervisedLedger) {
    let rule = ledger.rules.score
    let scored = tasks.compactMap { TaskScoring($0, of: unit.id, in: ledger.state) }
      .filter { rule.weight(of: $0.part) > 0 }
    guard !scored.isEmpty else { return nil }
    let counting = scored.filter(\.counts)
    let isScaled = rule.perTasks > 0 && !counting.isEmpty
    let scale = ScoreLine.Scale(
      target: isScaled ? rule.perTasks : 1, tasks: isScaled ? counting.count : 1)
    self.init(
      unit: unit.id, name: unit.name, kind: PeerGroup.Kind(unit), base: ScorePoints(rule.base),
      lines: counting.flatMap { $0.lines(rule, scale) }, tasks: Figure(counting.map(\.task.id)),
      led: Figure(counting.filter { $0.part == .lead }.map(\.task.id)),
      apart: Figure(scored.filter { !$0.counts }.map(\.task.id)),
      reportsDue: Figure(scored.filter { $0.owes(.missing) || $0.owes(.reported) }.map(\.task.id)),
      reportsReceived: Figure(scored.filter { $0.owes(.reported) }.map(\.task.id)),
      apartReasons: Dictionary(
        scored.filter { !$0.counts }.map { ($0.task.id, $0.apartReason) }, uniquingKeysWith: { $1 }))
  }
}

extension TaskScoring {
  fileprivate func lines(_ rule: SupervisionRules.ScoreRule, _ scale: ScoreLine.Scale) -> [ScoreLine] {
    let weight = rule.weight(of: part)
    return items.map { item, reason in
      ScoreLine(
        task: task.id, title: task.printedTitle, part: part, item: item, rulePoints: rule.points[item],
        weight: weight, scale: scale, reason: reason)
    }
  }

  /// Whether the unit leads it and its report is in this state: only leads report.
  fileprivate func owes(_ state: Assessment.ReportState) -> Bool {
    part == .lead && assessment.reportState == state
  }
}

extension SupervisionRules.ScoreRule {
  fileprivate func weight(of part: TaskList.Part) -> Double {
    switch part {
    case .lead: leadWeight
    case .cooperate: cooperateWeight
    case .other: 0
    }
  }
}
