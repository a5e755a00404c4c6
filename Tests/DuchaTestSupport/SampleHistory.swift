internal import DuchaDiagnostics
package import DuchaModel

/// A random history of a ledger in which every entry is one that the ledger accepts.
package struct SampleHistory {
  /// The entries, oldest first, without numbers.
  package private(set) var entries: [Entry] = []

  private var random: SeededGenerator
  private var unitCount = 0
  private var unmerged: [Int] = []
  private var ended: Set<Int> = []
  private var collectives: Set<Int> = []
  private var plans: [(edition: Int, tasks: Int, day: Day)] = []
  private var lives: [TaskID: TaskLife] = [:]
  /// The day of the last step of a task; the next comes no earlier.
  private var lastSteps: [TaskID: Day] = [:]
  private var evidence: [Evidence] = []
  /// The tasks that a person made of others; no edition of a plan has them.
  private var parts: Set<TaskID> = []
  private var issues: [IssueRecord] = []
  /// The notices by the number of their entry, with the ways they have still to go.
  private var pending: [Int: [String]] = [:]
  private var documents: [Int: Int] = [:]
  private var lastCheck: Day?

  /// Makes a history of so many entries.
  package init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<count { step() }
  }

  private mutating func step() {
    let day = Sample.day(1).adding(days: Int.random(in: 0..<366, using: &random))
    switch Int.random(in: 0..<33, using: &random) {
    case 0...2: add(.unitAdded(newUnit()), day)
    case 3 where !unmerged.isEmpty: add(.unitAliased(.init(anyUnit()), alias: "别名\(entries.count)"), day)
    case 4 where unmerged.count > 2: merge(day)
    case 5...6 where !unmerged.isEmpty: registerPlan(day)
    case 7 where !plans.isEmpty: revisePlan(day)
    case 8: add(.rulesAdopted(newRules()), day)
    case 9...10 where !unmerged.isEmpty: describe(day)
    case 11 where unmerged.count > 1: tellApart(day)
    case 12 where active.count > 3: reform(day)
    case 13 where unmerged.contains(where: collectives.contains): nameMembers(day)
    case 14...15 where !active.isEmpty: assign(day)
    case 16...24: takeStep(day)
    case 25: handInEvidence(day)
    case 27: issueBulletin(day)
    case 26: add(.calendarAdopted(newCalendarYear()), day)
    case 28 where !active.isEmpty: notify(day)
    case 29 where !pending.isEmpty: deliver(day)
    case 30: check(day)
    default: report(day)
    }
  }

  private mutating func add(_ change: Change, _ day: Day) { entries.append(Sample.entry(change, on: day)) }

  private mutating func anyUnit() -> Int { unmerged.randomElement(using: &random) ?? 1 }

  /// Units that neither a person nor a reform has ended.
  private var active: [Int] { unmerged.filter { !ended.contains($0) } }

  private mutating func anyTask() -> TaskID? {
    let reported = plans.indices.filter { plans[$0].tasks > 0 }
    guard let plan = reported.randomElement(using: &random) else { return nil }
    let number = Int.random(in: 1...plans[plan].tasks, using: &random)
    return TaskID(plan: PlanID(plan + 1), number: number)
  }
}

// MARK: - Units

extension SampleHistory {
  private mutating func newUnit() -> OrgUnit {
    unitCount += 1
    unmerged.append(unitCount)
    let collective = Bool.random(using: &random)
    if collective { collectives.insert(unitCount) }
    let aliases = (0..<Int.random(in: 0...2, using: &random)).map { "单位\(unitCount)简称\($0)" }
    return OrgUnit(
      id: .init(unitCount), name: "单位\(unitCount)", aliases: aliases,
      place: Bool.random(using: &random) ? Place(name: "青溪县", level: .county) : nil,
      collective: collective, provisional: Bool.random(using: &random))
  }

  private mutating func describe(_ day: Day) {
    let unit = anyUnit()
    if Bool.random(using: &random) { return add(.unitConfirmed(.init(unit)), day) }
    // Only an older unit, and none that a merger may have brought under this one: no unit may come to stand above itself.
    let answers = unit > 1 && Bool.random(using: &random)
    let parent = answers && unmerged.count == unitCount ? OrgUnit.ID(unit - 1) : nil
    let facts = UnitFacts(
      system: UnitSystem.allCases.randomElement(using: &random), parent: parent,
      plates: ["牌子\(entries.count)"], duties: ["校园", "义务教育"], validFrom: day, validUntil: nil)
    add(.unitDescribed(.init(unit), facts), day)
  }

  private mutating func tellApart(_ day: Day) {
    let pair = unmerged.shuffled(using: &random)
    add(.unitsToldApart(.init(pair[0]), .init(pair[1])), day)
  }

  private mutating func reform(_ day: Day) {
    let units = active.shuffled(using: &random).map { OrgUnit.ID($0) }
    let reform =
      switch UnitReform.Kind.allCases.randomElement(using: &random) {
      case .merger: UnitReform(kind: .merger, from: [units[0], units[1]], into: [units[1]], source: "合并")
      case .split: UnitReform(kind: .split, from: [units[0]], into: [units[1], units[2]], source: "")
      case .transfer:
        UnitReform(kind: .transfer, from: [units[0]], into: [units[1]], functions: "数据管理", source: "划转")
      default: UnitReform(kind: .rename, from: [units[0]], newName: "新名\(entries.count)", source: "更名")
      }
    ended.formUnion(reform.ended.map(\.number))
    add(.unitsReformed(reform), day)
  }

  private mutating func nameMembers(_ day: Day) {
    let unit = unmerged.filter(collectives.contains).randomElement(using: &random) ?? 1
    var list = MemberList(
      unit: .init(unit), members: unmerged.filter { $0 != unit }.prefix(2).map { .init($0) }, source: "名单")
    if Bool.random(using: &random) { list.rule = .init(system: .township, level: .township) }
    if Bool.random(using: &random), let task = anyTask() {
      list.scope = Bool.random(using: &random) ? .task(task) : .plan(task.plan)
    }
    add(.membersNamed(list), day)
  }

  private mutating func assign(_ day: Day) {
    guard let task = anyTask() else { return add(.unitAdded(newUnit()), day) }
    let unit = AssignedUnit(.init(active.randomElement(using: &random) ?? 1), .lead)
    let replaced = Bool.random(using: &random) ? OrgUnit.ID(anyUnit()) : nil
    add(.dutiesAssigned(DutyAssignment(task: task, replacing: replaced, units: [unit], reason: "会议确定")), day)
  }

  private mutating func merge(_ day: Day) {
    // What a reform has ended is no longer looked for among its likes.
    guard let unit = active.randomElement(using: &random) else { return add(.unitAdded(newUnit()), day) }
    unmerged.removeAll { $0 == unit }
    add(.unitsMerged(.init(unit), into: .init(anyUnit())), day)
  }
}

// MARK: - Plans

extension SampleHistory {
  private mutating func registerPlan(_ day: Day) {
    plans.append((edition: 0, tasks: 0, day: day))
    register(plans.count, on: day)
  }

  private mutating func revisePlan(_ day: Day) {
    let plan = Int.random(in: 1...plans.count, using: &random)
    register(plan, on: max(day, plans[plan - 1].day))
  }

  private mutating func register(_ plan: Int, on day: Day) {
    let known = plans[plan - 1].tasks
    let new = known + Int.random(in: 0...3, using: &random)
    var numbers = Array(1..<(new + 1))
    numbers.removeAll { $0 <= known && Int.random(in: 0..<4, using: &random) == 0 }
    numbers.removeAll { parts.contains(TaskID(plan: PlanID(plan), number: $0)) }
    plans[plan - 1] = (edition: plans[plan - 1].edition + 1, tasks: new, day: day)
    let tasks = numbers.map { newTask(plan, $0) }
    add(.planRegistered(newEdition(plan, plans[plan - 1].edition, tasks)), day)
  }

  private mutating func newEdition(_ plan: Int, _ edition: Int, _ tasks: [RegisteredTask]) -> PlanEdition {
    var result = Sample.edition(plan, edition, title: "方案\(plan)", tasks)
    if Bool.random(using: &random) {
      result.document.period = Period(start: Sample.day(1), end: Sample.day(12, 31))
      result.document.issued = Sample.day(2, 29)
      result.document.documentNumber = "政发〔2024〕\(plan)号"
      result.document.defaults = [
        BlanketRule(text: "以下均需各区落实", units: ["各区政府", "各街道"], fromPath: "一"),
        BlanketRule(text: "下同", units: [], fromPath: "二"),
      ]
    }
    return result
  }

  private mutating func newTask(_ plan: Int, _ number: Int) -> RegisteredTask {
    let units = (0..<Int.random(in: 0...3, using: &random)).map { _ in anyUnit() }
    var task = Sample.task("一/\(number)", "任务\(number)")
    task.units = units.map { unit in
      Sample.assignment(
        "单位\(unit)", Role.allCases.randomElement(using: &random) ?? .lead,
        basis: Self.bases.randomElement(using: &random) ?? .explicit)
    }
    if Bool.random(using: &random) { addDetails(&task) }
    return Sample.registered(plan, number, task, units: units)
  }

  /// What a plan can say; only a person assigns.
  private static let bases = Basis.allCases.filter { $0 != .assigned }

  private mutating func addDetails(_ task: inout PolicyTask) {
    let span = SourceSpan(3, 9)
    task.clause = "（单位1牵头）"
    task.clauseSpan = span
    task.openEnded = true
    task.persons = [PersonInCharge(name: "李四", role: "责任领导")]
    task.deadlines = [
      Deadline(text: "2024年6月底前", end: Sample.day(6, 30), kind: .by, span: span),
      Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: span),
    ]
    task.targets = [
      Target(
        text: "达到\(entries.count)家", subject: "企业", comparator: .atLeast,
        value: Double.random(in: -1...1, using: &random), valueMax: -0.0, unit: "家", baseline: "上年",
        by: Sample.day(12, 31), kind: .rate, span: span),
      Target(text: "不低于全市平均水平", comparator: .atLeast, value: nil, kind: .milestone, span: span),
    ]
  }
}

// MARK: - Lives of tasks

extension SampleHistory {
  private mutating func takeStep(_ day: Day) {
    guard let task = anyTask(), let unit = unmerged.randomElement(using: &random) else {
      return add(.unitAdded(newUnit()), day)
    }
    let day = max(day, lastSteps[task] ?? day)
    let action = newAction(task, .init(unit), day)
    guard lives[task, default: TaskLife()].obstacle(to: action, on: day) == nil else { return report(day) }
    if case .merged(let other, _, _) = action, other == task || lives[other]?.ending != nil {
      return report(day)
    }
    if case .reopened = action, case .split = lives[task]?.ending { return report(day) }
    if case .split(let new, _, _) = action {
      plans[task.plan.number - 1].tasks += new.count
      parts.formUnion(new.map(\.id))
    }
    lastSteps[task] = day
    add(.taskStepped(TaskStep(task, action)), day)
    lives[task, default: TaskLife()].take(action, on: day, number: entries.count)
  }

  private mutating func newAction(_ task: TaskID, _ unit: OrgUnit.ID, _ day: Day) -> TaskAction {
    let (who, why) = ("王五\(entries.count)", "第\(entries.count)次会议")
    let later = day.adding(days: 30)
    switch Int.random(in: 0..<19, using: &random) {
    case 0...1: return .dispatched(replyBy: Bool.random(using: &random) ? later : nil, note: why)
    case 2: return .accepted(by: unit)
    case 3: return .objected(by: unit, reason: why)
    case 4:
      let objector = lives[task]?.objections.keys.min() ?? unit
      return .objectionSettled(by: objector, upheld: Bool.random(using: &random), approver: who, reason: why)
    case 5: return .submitted(by: unit, person: who, text: why)
    case 6...7: return .closed(by: nil, verifier: who, text: why)
    case 8: return .returned(verifier: who, reason: why)
    case 9...10: return .reopened(approver: who, reason: why)
    case 11: return .extensionRequested(by: unit, from: day, to: later, reason: why)
    case 12:
      return .extensionDecided(to: Bool.random(using: &random) ? later : nil, approver: who, reason: why)
    case 18:
      let earlier = Bool.random(using: &random)
      return .dueDateSet(from: earlier ? later : nil, to: day.adding(days: 9), approver: who, reason: why)
    case 13: return .suspended(approver: who, reason: why)
    case 14: return .resumed(approver: who, reason: why)
    case 15:
      let other = Bool.random(using: &random) ? anyTask() : nil
      return other.map { .merged(into: $0, approver: who, reason: why) }
        ?? .cancelled(approver: who, reason: why)
    case 16:
      let next = plans[task.plan.number - 1].tasks + 1
      let parts = (next..<(next + 2)).map { number in
        TaskPart(
          id: TaskID(plan: task.plan, number: number), title: "分项\(number)", text: why,
          units: number == next ? [AssignedUnit(unit, .lead)] : [], due: number == next ? later : nil)
      }
      return .split(parts, approver: who, reason: why)
    default:
      let kind = Measure.Kind.allCases.randomElement(using: &random) ?? .urging
      return Bool.random(using: &random)
        ? .keptOngoing(reviewOn: later, approver: who, reason: why)
        : .measured(Measure(kind, unit: unit, approver: kind.needsApproval ? who : nil, text: why))
    }
  }

  private mutating func handInEvidence(_ day: Day) {
    if let old = evidence.popLast(), Bool.random(using: &random) {
      return add(
        .evidenceWithdrawn(EvidenceWithdrawal(task: old.task, digest: old.digest, reason: "交错文件")), day)
    }
    guard let task = anyTask() else { return add(.unitAdded(newUnit()), day) }
    let new = Evidence(
      task: task, unit: unmerged.first.map { .init($0) }, digest: Sample.digest(entries.count),
      name: "验收\(entries.count).pdf", size: entries.count, note: "验收意见")
    evidence.append(new)
    add(.evidenceFiled(new), day)
  }

  private mutating func newCalendarYear() -> CalendarYear {
    let start = Day(2027, 1, 1) ?? .last
    do {
      return try CalendarYear(
        year: 2027, source: "放假通知第\(entries.count)号",
        breaks: [.init(name: "元旦", days: Period(start: start, end: start.adding(days: 2)))],
        workingWeekends: [start.adding(days: 8)])
    } catch {
      preconditionFailure("the sample's holidays make sense: \(error)")
    }
  }
}

// MARK: - Bulletins

extension SampleHistory {
  private mutating func issueBulletin(_ day: Day) {
    let on = max(day, issues.last?.on ?? day)
    let id = issues.next(in: on.year)
    // The one before, unless that was put right already.
    let wrong = issues.last { issues.correction(of: $0.id) == nil }.flatMap {
      Bool.random(using: &random) ? $0 : nil
    }
    let asOf = wrong?.asOf ?? on
    let issue = Sample.issue(id, asOf: asOf, corrects: wrong?.id)
    issues.append(IssueRecord(issue, on: on))
    add(.bulletinIssued(issue), on)
  }
}

// MARK: - Notices

extension SampleHistory {
  private mutating func check(_ day: Day) {
    let day = max(day, lastCheck ?? day)
    lastCheck = day
    add(.nightChecked(NightlyCheck(clockConfirmed: Bool.random(using: &random))), day)
  }

  /// What one addressee is told.
  private mutating func notify(_ day: Day) {
    guard let task = anyTask() else { return add(.unitAdded(newUnit()), day) }
    let unit = OrgUnit.ID(anyUnit())
    // The step tells one alert from all others.
    let keys = [
      Alert.Key(
        .unit(unit), task, unit: unit, .overdue, measure: .supervision, step: entries.count, about: day),
      Alert.Key(.unit(unit), task, unit: unit, .unreported, step: entries.count, about: day),
    ]
    let number = (documents[day.year] ?? 0) + 1
    documents[day.year] = number
    let notice = Notice(
      to: .unit(unit), approver: "王县长", alerts: keys.map { Alert($0, fellDue: day, words: "逾期3天\n“催办”") },
      documents: [NoticeNumber(.supervision, year: day.year, number: number)], channels: ["folder", "mail"])
    add(.noticeIssued(notice), day)
    pending[entries.count] = notice.channels
  }

  private mutating func deliver(_ day: Day) {
    guard let notice = pending.keys.min(), let channel = pending[notice]?.first else { return }
    let outcome = NoticeDelivery.Outcome.allCases.randomElement(using: &random) ?? .failed
    add(.noticeDelivered(NoticeDelivery(notice, over: channel, outcome, reply: "250 OK")), day)
    guard [.accepted, .withdrawn].contains(outcome) else { return }
    pending[notice]?.removeFirst()
    if pending[notice]?.isEmpty ?? false { pending[notice] = nil }
  }
}

// MARK: - Reports and rules

extension SampleHistory {
  private mutating func report(_ day: Day) {
    guard let task = anyTask() else { return add(.unitAdded(newUnit()), day) }
    var report = Sample.report(
      task.plan.number, task.number,
      unit: Bool.random(using: &random) && unitCount > 0
        ? Int.random(in: 1...unitCount, using: &random) : nil,
      month: Int.random(in: 1...12, using: &random), "已完成\(entries.count)项\n“引号”")
    report.percent = Double.random(in: 0...100, using: &random)
    report.doneThrough = Bool.random(using: &random) ? day : nil
    report.difficulties = Bool.random(using: &random) ? "" : nil
    report.nextSteps = Bool.random(using: &random) ? "继续推进" : nil
    report.reportedBy = Bool.random(using: &random) ? "赵六" : nil
    report.approvedBy = Bool.random(using: &random) ? "钱七" : nil
    if Bool.random(using: &random) {
      report.values = [
        ReportedValue(target: "新建12处", value: Double.random(in: 0...12, using: &random), unit: "处"),
        ReportedValue(target: "覆盖率", value: 3),
      ]
    }
    if let life = lives[task], !life.counts { return add(.unitAdded(newUnit()), day) }
    add(.progressReported(report), day)
    lives[task]?.take(report)
  }

  private mutating func newRules() -> SupervisionRules {
    var rules = SupervisionRules()
    rules.warning.dueSoonDays = Int.random(in: 0...90, using: &random)
    rules.light.yellowBehind = Double.random(in: 0...20, using: &random)
    rules.lead.firstJointLeads = Bool.random(using: &random)
    rules.light.lateCatchUp = Bool.random(using: &random) ? .yellow : .green
    rules.recurring.reviewMonths = Int.random(in: 1...24, using: &random)
    rules.closure.verified = Bool.random(using: &random)
    rules.notice.ladder.removeLast(Int.random(in: 0...7, using: &random))
    rules.notice.code = "青政"
    rules.score.points[.overdue] = Double.random(in: -5...0, using: &random)
    rules.bulletin.ranking = Bool.random(using: &random)
    return rules
  }
}
