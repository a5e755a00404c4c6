import DuchaDiagnostics
public import DuchaModel

/// Ledgers of every odd shape, the same for the same seed: tasks without dates, units without duties, reports of
/// anybody on anything, tasks that rest, wait for verification, are closed, moved or gone.
public struct RandomLedger {
  private var generator: SeededGenerator

  /// Starts from a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns the next ledger.
  public mutating func next() -> LedgerState {
    var state = LedgerState(asOf: day())
    state.rules.lead.firstListedLeads = Bool.random(using: &generator)
    state.rules.deadline.periodEndsTask = Bool.random(using: &generator)
    state.rules.warning.reportDay = number(1...31)
    state.rules.closure = SupervisionRules.ClosureRule(
      verified: Bool.random(using: &generator), submittedIsOverdue: Bool.random(using: &generator),
      pendingKeepsDue: Bool.random(using: &generator))
    for id in 1...5 { state.units[OrgUnit.ID(id)] = OrgUnit(id: OrgUnit.ID(id), name: "县第\(id)局") }
    addGroups(&state)
    for id in 1...number(1...3) { state.plans[PlanID(id)] = plan(PlanID(id)) }
    for plan in state.plans.keys.sorted() {
      for index in 0..<number(0...12) {
        let id = TaskID(plan: plan, number: index + 1)
        state.tasks[id] = record(id)
      }
    }
    return state
  }
}

extension RandomLedger {
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func maybe<Value>(_ value: Value) -> Value? {
    Bool.random(using: &generator) ? value : nil
  }

  /// Makes collectives of two units and names anybody for members of them, each other and nobody included.
  private mutating func addGroups(_ state: inout LedgerState) {
    for id in 4...5 {
      state.units[OrgUnit.ID(id)]?.collective = true
      guard let on = maybe(state.asOf.adding(days: -number(0...400))) else { continue }
      let members = (0..<number(0...4)).map { _ in OrgUnit.ID(number(1...5)) }
      state.apply(Sample.entry(.membersNamed(MemberList(unit: OrgUnit.ID(id), members: members)), on: on))
    }
  }

  /// A day of 2023 to 2025.
  private mutating func day() -> Day { Day(number: number(19_358...20_453)) }

  private mutating func plan(_ id: PlanID) -> PlanRecord {
    let (a, b) = (day(), day())
    let issued = day()
    let period = Period(start: min(a, b), end: max(a, b))
    let document = PolicyDocument(
      file: "plan.txt", title: maybe("某某方案"), issued: maybe(issued), period: maybe(period))
    return PlanRecord(id: id, edition: 1, document: document, digest: "", effectiveOn: issued)
  }

  private mutating func record(_ id: TaskID) -> TaskRecord {
    let deadlines = (0..<number(0...3)).map { _ in deadline() }
    let duties = (0..<number(0...3)).map { _ in duty() }
    let removed = number(0...9) == 0 ? day() : nil
    return TaskRecord(
      id: id,
      task: PolicyTask(path: "\(id.number)", title: "任务\(id)", span: SourceSpan(0, 0), deadlines: deadlines),
      duties: duties, line: id.number, removedOn: removed,
      reports: (0..<number(0...4)).map { _ in report(id) }.sorted { $0.month < $1.month }.map(\.filed),
      steps: steps(id))
  }

  /// One step in the life of every other task or so, or two that belong together.
  private mutating func steps(_ id: TaskID) -> [TakenStep] {
    let (from, to) = (day(), day())
    let actions: [TaskAction] =
      switch number(0...15) {
      case 0: [.suspended(approver: "甲", reason: "停")]
      case 1: [.submitted(by: nil, person: "乙", text: "")]
      case 2: [.submitted(by: nil, person: "乙", text: ""), .closed(by: nil, verifier: "丙", text: "")]
      case 3: [.submitted(by: nil, person: "乙", text: ""), .returned(verifier: "丙", reason: "不实")]
      case 4: [.extensionRequested(by: nil, from: from, to: to, reason: "雨")]
      case 5:
        [
          .extensionRequested(by: nil, from: from, to: to, reason: "雨"),
          .extensionDecided(to: to, approver: "甲", reason: "同意"),
        ]
      case 6: [.keptOngoing(reviewOn: to, approver: "甲", reason: "常抓")]
      case 7: [.cancelled(approver: "甲", reason: "停")]
      case 8: [.dueDateSet(from: nil, to: to, approver: "甲", reason: "会议定")]
      default: []
      }
    return actions.enumerated().map { TakenStep($0.element, on: from, number: from.number + $0.offset) }
  }

  private mutating func deadline() -> Deadline {
    let kinds: [Deadline.Kind] = [.by, .during, .recurring, .ongoing, .periodDerived]
    let (a, b) = (day(), day())
    let kind = kinds[number(0...4)]
    return Deadline(
      text: "时限", start: kind == .during ? min(a, b) : nil, end: kind == .ongoing ? nil : maybe(max(a, b)),
      kind: kind, span: SourceSpan(0, 0))
  }

  private mutating func duty() -> Duty {
    let role = Role.allCases[number(0...Role.allCases.count - 1)]
    let basis = Basis.allCases[number(0...Basis.allCases.count - 1)]
    return Duty(
      unit: OrgUnit.ID(number(1...5)),
      assignment: Assignment(name: "县局", asWritten: "县局", role: role, basis: basis, span: SourceSpan(0, 0)))
  }

  private mutating func report(_ id: TaskID) -> ProgressReport {
    ProgressReport(
      task: id, unit: maybe(OrgUnit.ID(number(1...5))), month: day().month,
      status: ProgressReport.Status.allCases[number(0...2)], percent: maybe(Double(number(0...100))),
      doneThrough: number(0...4) == 0 ? day() : nil)
  }
}
