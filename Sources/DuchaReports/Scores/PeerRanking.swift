import DuchaModel

/// The units of one peer group in the order of their points, and those that are not ranked, with the reason.
package struct PeerRanking: Sendable {
  /// The group.
  package let peers: PeerGroup
  /// The units that are ranked: by points. Empty where they are too few.
  package let ranked: [Place]
  /// Units that did not report at all: nothing is known of their pace.
  package let silent: [UnitScore]
  /// Units with too few tasks, or with too few others beside them.
  package let tooFew: [UnitScore]
  /// As many units as are named at either end.
  private let named: Int

  /// A ranked unit.
  package struct Place: Sendable {
    /// From 1; units with equal points share one.
    package let rank: Int
    /// The unit.
    package let score: UnitScore
  }
}

extension PeerRanking {
  /// Ranks the units of a group.
  init(_ peers: PeerGroup, _ scores: [UnitScore], _ rule: SupervisionRules.ScoreRule) {
    let enough = scores.filter { $0.tasks.count >= rule.minimumTasks }
    let heard = enough.filter { !$0.isSilent }
    let ranks = heard.count >= rule.minimumUnits
    self.peers = peers
    silent = enough.filter(\.isSilent)
    tooFew = scores.filter { $0.tasks.count < rule.minimumTasks } + (ranks ? [] : heard)
    ranked = ranks ? Self.places(heard.sorted { $0.order < $1.order }) : []
    named = min(rule.namedUnits, max(1, heard.count / 3))
  }

  private static func places(_ scores: [UnitScore]) -> [Place] {
    var places: [Place] = []
    for (index, score) in scores.enumerated() {
      let same = places.last.flatMap { $0.score.score == score.score ? $0.rank : nil }
      places.append(Place(rank: same ?? index + 1, score: score))
    }
    return places
  }

  /// The units named first. Those whose points reach from the front to the end are named at neither.
  package var first: [Place] { ranked.filter { $0.rank <= named && !isTail($0) } }

  /// The units named last, the very last in front: none that meets its targets.
  package var last: [Place] {
    ranked.filter { $0.rank > named && isTail($0) && !$0.score.meetsTargets }.reversed()
  }

  /// Whether a unit has no more points than the last ones.
  private func isTail(_ place: Place) -> Bool {
    ranked.suffix(named).first.map { place.score.score <= $0.score.score } ?? false
  }

  /// Whether a place is told: at the end who meets its targets has none, for it has nothing to answer for.
  package func tells(_ place: Place) -> Bool { !(place.score.meetsTargets && isTail(place)) }

  /// Whether a unit is one of the group's.
  func holds(_ unit: OrgUnit.ID) -> Bool {
    (ranked.map(\.score) + silent + tooFew).contains { $0.unit == unit }
  }

  /// The tasks that count of the units that are ranked.
  package var tasks: Figure { Figure(ranked.flatMap(\.score.tasks.ids)) }
}

extension UnitScore {
  fileprivate var order: (Int, OrgUnit.ID) { (-score.hundredths, unit) }
}
