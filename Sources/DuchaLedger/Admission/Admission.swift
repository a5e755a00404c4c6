internal import DuchaModel
internal import DuchaUnits

/// What the ledger has to know to accept or refuse the next entry, and the rules by which it does.
///
/// It holds names and numbers only, so that one report costs the same however long the history is. Days play
/// no part: an entry may speak of anything recorded before it, whenever that takes effect.
struct Admission {
  /// The unit behind every name, alias and plate within its place.
  var unitNames: [ScopedName: OrgUnit.ID] = [:]
  var keys = ScopedNames()
  /// Every unit that ever was.
  var units: [OrgUnit.ID: UnitStanding] = [:]
  /// Where merged units went.
  var mergedInto: [OrgUnit.ID: OrgUnit.ID] = [:]
  /// The plans that the entries speak of.
  var plans: [PlanID: PlanStanding] = [:]
  /// How many plans there are.
  var planCount = 0
  /// The lives of the tasks that the entries speak of; tasks that only get reports and never took a step are not needed.
  var lives: [TaskID: TaskLife] = [:]
  /// The digests of the files that speak for those tasks.
  var filed: [TaskID: Set<String>] = [:]
  /// The bulletins issued so far; only entries that issue another need them.
  var issues: [IssueRecord] = []
  /// What was told and how far it went; only entries about notices need it.
  var notices = NoticeBook()
  /// The number that the next entry gets.
  var nextNumber = 1

  /// Accepts an entry, or says why not.
  mutating func admit(_ entry: Entry) throws(Refusal) {
    guard !entry.actor.isEmpty else { throw .actorMissing }
    guard (1...9999).contains(entry.effectiveOn.year) else { throw .dayOutOfRange }
    switch entry.change {
    case .planRegistered(let edition): try admit(edition, from: entry.effectiveOn)
    case .unitAdded(let unit): try admit(unit)
    case .unitAliased(let unit, let alias):
      try requireUnmerged(unit)
      try claimAgain(alias, for: unit)
    case .unitConfirmed(let unit): try requireUnmerged(unit)
    case .unitDescribed(let unit, let facts): try admit(facts, of: unit)
    case .unitsMerged(let unit, let target):
      try requireTwo(unit, target)
      mergedInto[unit] = target
    case .unitsToldApart(let unit, let other): try requireTwo(unit, other)
    case .unitsReformed(let reform): try admit(reform)
    case .membersNamed(let list): try check(list)
    case .dutiesAssigned(let decision): try check(decision)
    case .progressReported(let report): try admit(report)
    case .taskStepped(let step): try admit(step, on: entry.effectiveOn)
    case .evidenceFiled(let evidence): try admit(evidence)
    case .evidenceWithdrawn(let withdrawal): try admit(withdrawal)
    case .bulletinIssued(let issue): try admit(issue, on: entry.effectiveOn)
    case .nightChecked(let run): try admit(run, on: entry.effectiveOn)
    case .noticeIssued(let notice): try admit(notice, on: entry.effectiveOn)
    case .noticeDelivered(let delivery): try admit(delivery)
    case .rulesAdopted(let rules): try check(rules)
    case .calendarAdopted: break
    }
    nextNumber += 1
  }
}

/// Where a unit stands.
struct UnitStanding {
  /// Its place.
  var place: Place?
  /// Whether its name stands for several bodies.
  var collective: Bool
  /// The unit it answers to.
  var parent: OrgUnit.ID?
  /// Whether a reform has ended it.
  var ended = false
}

/// Where a plan stands.
struct PlanStanding {
  /// How many editions it has.
  var editions: Int
  /// The day the newest edition takes effect.
  var effectiveOn: Day
  /// How many tasks it ever had, which is the highest number given.
  var taskCount: Int
}

// MARK: - Plans

extension Admission {
  private mutating func admit(_ edition: PlanEdition, from day: Day) throws(Refusal) {
    let new = PlanStanding(editions: 0, effectiveOn: day, taskCount: 0)
    var standing = plans[edition.plan] ?? new
    try checkTurn(edition, standing)
    guard Digest.isWellFormed(edition.digest) else { throw .digestMalformed }
    guard day >= standing.effectiveOn else { throw .editionBackdated(edition.plan, standing.effectiveOn) }
    standing.taskCount = try checkNumbers(edition, known: standing.taskCount)
    for registered in edition.tasks { try check(registered) }
    standing.editions += 1
    standing.effectiveOn = day
    planCount = max(planCount, edition.plan.number)
    plans[edition.plan] = standing
  }

  private func checkTurn(_ edition: PlanEdition, _ standing: PlanStanding) throws(Refusal) {
    let isNextPlan = edition.plan.number == planCount + 1
    guard plans[edition.plan] != nil || isNextPlan, edition.edition == standing.editions + 1 else {
      throw .editionOutOfTurn(edition.plan, edition: edition.edition)
    }
  }

  /// Checks that every task has a number of its own and that new numbers skip none; returns the highest.
  private func checkNumbers(_ edition: PlanEdition, known: Int) throws(Refusal) -> Int {
    var seen: Set<Int> = []
    for task in edition.tasks {
      guard task.id.plan == edition.plan, task.id.number > 0, seen.insert(task.id.number).inserted else {
        throw .taskOutOfTurn(task.id)
      }
    }
    let highest = max(known, seen.max() ?? 0)
    for number in known..<highest where !seen.contains(number + 1) {
      throw .taskOutOfTurn(TaskID(plan: edition.plan, number: highest))
    }
    return highest
  }

  private func check(_ registered: RegisteredTask) throws(Refusal) {
    guard registered.units.count == registered.task.units.count else {
      throw .unitsIncomplete(registered.id)
    }
    for unit in registered.units { try requireUnmerged(unit) }
    for target in registered.task.targets {
      guard target.value?.isFinite ?? true, target.valueMax?.isFinite ?? true else {
        throw .figureMalformed(registered.id)
      }
    }
  }
}

// MARK: - Rules

extension Admission {
  func requireKnown(_ task: TaskID) throws(Refusal) {
    let known = 1...max(1, plans[task.plan]?.taskCount ?? 0)
    guard plans[task.plan] != nil, known.contains(task.number) else { throw .taskUnknown(task) }
  }

  private func check(_ rules: SupervisionRules) throws(Refusal) {
    let sensible = [
      ("warning.dueSoonDays", rules.warning.dueSoonDays >= 0),
      ("warning.reportDay", (1...31).contains(rules.warning.reportDay)),
      ("light.yellowBehind", rules.light.yellowBehind >= 0 && rules.light.yellowBehind.isFinite),
      (
        "light.redBehind", rules.light.redBehind >= rules.light.yellowBehind && rules.light.redBehind.isFinite
      ),
      ("light.aheadBy", rules.light.aheadBy >= 0 && rules.light.aheadBy.isFinite),
      ("recurring.reviewMonths", (1...120).contains(rules.recurring.reviewMonths)),
      ("dispatch.replyWorkingDays", (0...365).contains(rules.dispatch.replyWorkingDays)),
      ("notice", rules.notice.isSensible),
    ]
    for (name, holds) in sensible where !holds { throw .ruleOutOfRange(name: name) }
  }
}
