package import DuchaModel

/// Proposes units for tasks that a plan gives to nobody.
///
///     let index = DutyIndex(state)
///     for proposal in index.proposals(for: record) { print(proposal.unit, proposal.reasons.map(\.text)) }
///
/// Made once for a ledger: time and room grow with its text. A question costs what ``SimilarTasks`` says.
package struct DutyIndex {
  private let state: LedgerState
  private let sources: ProposalSources
  private let places: PlanPlaces
  private let local: [Place: LocalUnits]
  private let actors: ActorEvidence
  private let duties: DutyEvidence
  private let similar: SimilarEvidence

  /// Looks through a ledger.
  ///
  /// - Parameter sources: what proposals are drawn from.
  package init(
    _ state: LedgerState, sources: ProposalSources = .all
  ) {
    self.state = state
    self.sources = sources
    places = PlanPlaces(state)
    let home = UnitHome(state, places)
    let departments = state.units.mapValues { home.departments(of: $0) }
    local = Dictionary(uniqueKeysWithValues: places.all.map { ($0, home.units(of: $0)) })
    actors = ActorEvidence(state, departments)
    duties = DutyEvidence(state) { [places, local] in places[$0].flatMap { local[$0] } }
    similar = SimilarEvidence(state, departments)
  }

  /// Returns who might answer for a task: up to three that might lead, the likeliest first, then those that might
  /// cooperate. Empty where nothing speaks for anybody, or where nothing tells which place the plan is for.
  package func proposals(for record: TaskRecord) -> [LeadProposal] {
    guard let place = places[record.id.plan], let local = local[place] else { return [] }
    var evidence: [Evidence] = []
    if sources.contains(.actors) { evidence += actors.evidence(for: record, local) }
    if sources.contains(.duties) { evidence += duties.evidence(for: record, local) }
    if sources.contains(.similarTasks) { evidence += similar.evidence(for: record, local) }
    return Self.ranked(evidence)
  }
}

// MARK: - Ranking

extension DutyIndex {
  /// The least that a lead is proposed for: one word of two characters in the text is not enough, two are.
  static let leastForLead = 0.15
  /// An alternative has at least this share of the first one's score.
  static let shareOfFirst = 0.5
  /// The least that a cooperating unit is proposed for.
  static let leastForCooperation = 0.4
  static let mostLeads = 3
  static let mostCooperating = 5
  static let mostReasons = 3

  private static func ranked(_ evidence: [Evidence]) -> [LeadProposal] {
    let all = Dictionary(grouping: evidence) { Part(unit: $0.unit, role: $0.role) }
      .map { LeadProposal($0.key.unit, $0.key.role, $0.value) }
      .sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }
    let leads = all.filter { $0.role == .lead && $0.score >= leastForLead }
    let near = Array(leads.filter { $0.score >= (leads.first?.score ?? 0) * shareOfFirst }.prefix(mostLeads))
    let cooperating = all.filter { proposal in
      proposal.role == .cooperate && proposal.score >= leastForCooperation
        && !near.contains { $0.unit == proposal.unit }
    }
    return near + cooperating.prefix(mostCooperating)
  }

  private struct Part: Hashable {
    let unit: OrgUnit.ID
    let role: Role
  }
}

extension LeadProposal {
  /// Puts together what speaks for one unit: as if each piece were right on its own with its strength's probability.
  fileprivate init(_ unit: OrgUnit.ID, _ role: Role, _ evidence: [Evidence]) {
    let weightiest = evidence.sorted { $0.strength > $1.strength }
    self.init(
      unit: unit, role: role, score: 1 - evidence.reduce(1) { $0 * (1 - $1.strength) },
      reasons: weightiest.prefix(DutyIndex.mostReasons).map(\.reason))
  }
}
