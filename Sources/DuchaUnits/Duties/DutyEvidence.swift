internal import DuchaModel

/// What the words of a task say: 义务教育 belongs to the duties of 县教育局.
struct DutyEvidence {
  private let state: LedgerState
  private let index: DutyWordIndex
  private let topics: [PlanID: WordTally]

  /// Looks through the words of every plan that has tasks without a lead.
  init(_ state: LedgerState, _ local: (PlanID) -> LocalUnits?) {
    self.state = state
    let index = Self.index(state)
    self.index = index
    let tasks = Dictionary(grouping: state.tasks.values, by: \.id.plan)
    let open = tasks.filter { _, records in
      records.contains { Leadership($0.duties, state.rules.lead).units.isEmpty }
    }
    topics = open.reduce(into: [:]) { topics, plan in
      guard let local = local(plan.key) else { return }
      let records = plan.value.sorted { $0.id < $1.id }
      topics[plan.key] = Self.topic(state.plans[plan.key]?.document.title, records, index, local)
    }
  }

  /// Returns what the task's own words and those of its whole plan say.
  func evidence(for record: TaskRecord, _ local: LocalUnits) -> [Evidence] {
    ofTask(record, local) + ofPlan(record.id.plan)
  }

  private static func index(_ state: LedgerState) -> DutyWordIndex {
    let departments = DutyWords.words.sorted { $0.key < $1.key }.map {
      (owner: DutyWordIndex.Owner.department($0.key), words: $0.value)
    }
    let units = state.units.values.sorted { $0.id < $1.id }.map {
      (owner: DutyWordIndex.Owner.unit($0.id), words: $0.facts.duties)
    }
    return DutyWordIndex(departments + units)
  }
}

// MARK: - The task's own words

extension DutyEvidence {
  private func ofTask(_ record: TaskRecord, _ local: LocalUnits) -> [Evidence] {
    var title = WordTally()
    var text = WordTally()
    title.add(record.task.title, factor: Self.titleFactor, index, local)
    text.add(record.task.text, factor: 1, index, local)
    let weights = title.weights.merging(text.weights, uniquingKeysWith: +)
    // Squares: the unit that most words speak for stands out even where a long text mentions everybody.
    let total = weights.values.reduce(Self.doubt * Self.doubt) { $0 + $1 * $1 }
    return weights.sorted { $0.key < $1.key }.flatMap { unit, weight in
      let reason = ProposalReason.duties(
        title: title.weightiest(for: unit, Self.mostWords), text: text.weightiest(for: unit, Self.mostWords),
        unit: state.name(of: unit))
      let leading = Self.trust * weight * weight / total
      let cooperating = Self.trust * weight / (weight + Self.enough)
      return [
        Evidence(unit: unit, role: .lead, strength: leading, reason: reason),
        Evidence(unit: unit, role: .cooperate, strength: cooperating, reason: reason),
      ]
    }
  }

  /// A title says what a task is about, a text also what it touches.
  private static let titleFactor = 3.0
  /// Words alone are never sure.
  private static let trust = 0.8
  /// One word of four characters in the text is as likely to mislead as to tell.
  private static let doubt = 3.0
  /// The weight at which a unit is as likely to cooperate as not: two such words.
  private static let enough = 6.0
  private static let mostWords = 3
}

// MARK: - The whole plan's words

extension DutyEvidence {
  private static func topic(
    _ title: String?, _ records: [TaskRecord], _ index: DutyWordIndex, _ local: LocalUnits
  ) -> WordTally {
    var tally = WordTally()
    // The title weighs as much as a tenth of the tasks' titles.
    if let title { tally.add(title, factor: titleFactor * max(1, Double(records.count) / 10), index, local) }
    for record in records {
      tally.add(record.task.title, factor: titleFactor, index, local)
      tally.add(record.task.text, factor: 1, index, local)
    }
    return tally
  }

  /// Tasks such as 加强组织领导 lie with the unit whose matter the plan is; any word of the task's own says more.
  private func ofPlan(_ plan: PlanID) -> [Evidence] {
    guard let topic = topics[plan],
      let most = topic.weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return [] }
    let total = topic.weights.values.reduce(0) { $0 + $1 * $1 }
    let reason = ProposalReason.topic(
      words: topic.weightiest(for: most.key, Self.mostWords), unit: state.name(of: most.key))
    return [
      Evidence(
        unit: most.key, role: .lead, strength: Self.topicTrust * most.value * most.value / total,
        reason: reason)
    ]
  }

  private static let topicTrust = 0.3
}
