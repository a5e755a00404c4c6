package import DuchaModel

/// 督查通报: how the tasks stand at the end of a month. Every figure carries the tasks behind it.
///
/// Counts by standing, by light and by plan each divide the same tasks, so each adds up to the total.
package struct Bulletin: Sendable {
  /// The ledger it is made from.
  package let ledger: SupervisedLedger
  /// As what it is issued.
  package let edition: Edition
  /// The month it speaks of.
  package let month: Month
  /// The month whose reports it looks for.
  package let reportingMonth: Month

  /// All tasks in force.
  package let total: Figure
  /// The tasks by standing, every standing, in the order bulletins tell them.
  package let standings: [Portion<Standing>]
  /// The tasks by light, every light.
  package let lights: [Portion<Light>]
  /// The plans with their tasks.
  package let plans: [PlanPortion]
  /// The units that lead a task, the members of a group in its place.
  package let leadUnits: [OrgUnit.ID]

  /// The tasks whose report was due.
  package let reportsDue: Figure
  /// Those on which a report came; of several members, from each.
  package let reportsReceived: Figure
  /// Those on which none came, or not from each member.
  package let reportsMissing: Figure
  /// Those of ``reportsMissing`` on which some members reported.
  package let partlyReported: Figure

  /// What contradicts completions that nobody verified, by task.
  let doubts: [TaskID: [ReportFlag]]
  /// The tasks that are said to be done while their figures tell otherwise.
  package let doubted: Figure
  /// The tasks of which values above their ceilings were reported; without ``doubted``.
  package let exceeded: Figure
  /// Tasks ahead of pace or newly completed in time, by lead; without ``doubted`` and ``exceeded``.
  package let faster: [LeadGroup]
  /// Tasks overdue or behind pace, by lead; those without a lead are in ``withoutLead`` alone.
  package let slow: [LeadGroup]
  /// Tasks of which nothing is known because no report came, by lead.
  package let unreported: [LeadGroup]
  /// Tasks without a lead that are not completed.
  package let withoutLead: [SupervisedTask]
  /// What keeps tasks that are not completed from resting fully on bodies.
  package let open: [OpenPart]
  /// Tasks with a milestone near.
  package let dueSoon: Figure
  /// What fell due in the month up to its day.
  let fallenDue: FallenDue
  /// All tasks, the slow ones first.
  package let annex: [SupervisedTask]
  /// What was done about the tasks since the last issue, or in the month of a first one.
  package let measures: [MeasuresTaken]
  /// What changed since the last issue; `nil` in a first one.
  package let change: BulletinChange?
  /// The points of units; `nil` where the rules do not rank.
  package let scores: ScoreSheet?
  /// What waits for a decision of the leader.
  package let decisions: [PendingDecision]
  /// What its pictures show; `nil` where there is no task.
  package let pictures: Pictures?

  /// In how many issues in a row each red task has shown red, this one included.
  let redRuns: [TaskID: Int]

  /// Every figure by its name.
  package private(set) var figures: [TracedFigure] = []
  /// The same, to look one up.
  private(set) var tracedTasks: [FigureID: Figure] = [:]
  /// Names that several units bear.
  let sharedNames: Set<String>

  /// The number within the year.
  package var issue: Int { edition.number }
  /// The day it is issued.
  package var issuedOn: Day { edition.issuedOn }

  /// The day as of which it tells.
  package var asOf: Day { ledger.asOf }
  /// The tasks that do not rest fully on bodies yet.
  package var notFullyAssigned: Figure { Figure(open.flatMap(\.figure.ids)) }
  /// Who issues it.
  package var office: SupervisionRules.Office { ledger.rules.office }
  /// Whether nobody at all reported though some should have.
  var nobodyReported: Bool { reportsReceived.isEmpty && partlyReported.isEmpty }
}

extension Bulletin {
  /// As what a bulletin is issued.
  package struct Edition: Sendable, Hashable {
    /// The number within the year.
    package var number: Int
    /// The day of issue; of a draft, the day on which it was made.
    package var issuedOn: Day
    /// Who approved it; `nil` for a draft.
    package var approver: String?
    /// The last issue.
    package var last: PastIssue?
    /// The issue that it puts right.
    package var corrected: PastIssue?
    /// How it is worded.
    package var wording: BulletinWording

    /// Creates an edition.
    package init(
      number: Int, issuedOn: Day, approver: String? = nil, last: PastIssue? = nil,
      corrected: PastIssue? = nil,
      wording: BulletinWording = .ours
    ) {
      self.number = number
      self.issuedOn = issuedOn
      self.approver = approver
      self.last = last
      self.corrected = corrected
      self.wording = wording
    }
  }
}

/// A part of a whole with its share.
package struct Portion<Key: Sendable & Hashable>: Sendable, Hashable {
  /// What the part has in common.
  package let key: Key
  /// Its tasks.
  package let figure: Figure
  /// Its share.
  package let share: Share
}

/// A plan with its tasks.
package struct PlanPortion: Sendable, Hashable {
  /// The plan.
  package let plan: PlanRecord
  /// Its tasks.
  package let total: Figure
  /// Its tasks by light, every light.
  package let lights: [Portion<Light>]
}

// MARK: - From a ledger

extension Bulletin {
  /// Makes the bulletin of a month from the ledger as of the month's last day, or of a day near it.
  ///
  /// - Parameters:
  ///   - edition: as what it is issued; `nil` makes a draft with the month's number, as of the ledger's day.
  ///   - past: the lights of the months before; `nil` where nobody looked.
  ///   - decisions: what waits for a decision on the day on which it is made.
  package init(
    _ state: LedgerState, month: Month, edition: Edition? = nil, after past: LightTrend? = nil,
    asking decisions: [PendingDecision] = []
  ) {
    // A bulletin of the whole month tells of the month's reports, even where they are due on its last day.
    let reportingMonth =
      state.asOf >= month.lastDay ? month : state.rules.warning.reportingMonth(on: state.asOf)
    let ledger = SupervisedLedger(state, reportingMonth: reportingMonth)
    let tasks = ledger.tasks
    self.ledger = ledger
    self.edition = edition ?? Edition(number: month.month, issuedOn: state.asOf)
    self.month = month
    self.reportingMonth = reportingMonth

    total = Figure(tasks)
    standings = Portion.divide(tasks, Standing.told, by: \.standing)
    lights = Portion.divide(tasks, Light.allCases, by: \.assessment.light)
    plans = PlanPortion.divide(tasks)
    leadUnits = Set(tasks.flatMap(\.leadingBodies)).sorted()
    reportsDue = Figure(tasks) { $0.reportState != .notDue }
    reportsReceived = Figure(tasks) { $0.reportState == .reported }
    reportsMissing = Figure(tasks) { $0.reportState == .missing }
    partlyReported = Figure(tasks) { task in
      // Who is done reports no more.
      let heard = { (answerable: SupervisedTask.Answerable) in
        answerable.assessment.reportState == .reported || answerable.assessment.standing == .completed
      }
      return task.reportIsMissing && task.answerable.contains(where: heard)
    }
    let led = tasks.filter { !$0.leadership.units.isEmpty }
    let doubts = Self.doubts(ledger)
    self.doubts = doubts
    doubted = Figure(doubts.keys)
    let exceeded = Figure(tasks) { doubts[$0.id] == nil && $0.exceedsCeiling(ledger.rules) }
    self.exceeded = exceeded
    faster = ledger.groupedByLead(
      led.filter {
        $0.isFaster(in: reportingMonth) && !$0.isOpenOnDueDay && doubts[$0.id] == nil
          && !exceeded.ids.contains($0.id)
      })
    slow = ledger.grouped(led.filter(\.isSlow)) { $0.slowLeads }
    unreported = ledger.grouped(led.filter { $0.standing == .unreported }) { $0.silentLeads }
    withoutLead = tasks.filter { $0.leadership.units.isEmpty && $0.standing != .completed }
    open = ledger.openParts
    let nearEnd = Self.nearEnd(ledger)
    dueSoon = Figure(tasks) { task in
      task.openDays(through: nearEnd, ledger).contains { $0 > ledger.asOf }
    }
    fallenDue = FallenDue(ledger)
    annex = tasks.worstFirst
    measures = MeasuresTaken.since(Self.measuresStart(month, last: edition?.last), ledger)
    change = edition?.last.map { BulletinChange(tasks, since: $0) }
    scores = state.rules.bulletin.ranking ? ScoreSheet(ledger) : nil
    self.decisions = decisions
    pictures =
      tasks.isEmpty ? nil : Pictures(ledger, trend: past?.adding(state.asOf.month, lights))
    redRuns = Self.redRuns(tasks, since: edition?.last)
    sharedNames = Self.sharedNames(state)
    figures = Self.figures(of: self)
    // Names are for people: a unit may be called like the part of another's figure.
    tracedTasks = Dictionary(figures.map { ($0.id, $0.figure) }) { first, _ in first }
  }
}

extension Bulletin {
  /// The last day that is near: through the next month, which is as long as until the next issue, or as far as reminders look.
  static func nearEnd(_ ledger: SupervisedLedger) -> Day {
    max(ledger.days.soonUntil, ledger.asOf.adding(days: 1).month.lastDay)
  }

  /// The tasks of ``doubted`` in their order.
  var doubtedTasks: [SupervisedTask] { ledger.tasks.filter { doubts[$0.id] != nil } }
  /// The tasks of ``exceeded`` in their order.
  var exceededTasks: [SupervisedTask] { ledger.tasks.filter { exceeded.ids.contains($0.id) } }

  private static func doubts(_ ledger: SupervisedLedger) -> [TaskID: [ReportFlag]] {
    ledger.tasks.reduce(into: [:]) { doubts, task in
      let flags = task.completionsInDoubt(ledger.rules)
      if !flags.isEmpty { doubts[task.id] = flags }
    }
  }
}

extension Portion {
  /// Divides tasks by a property; every key gets its part, an empty one too.
  fileprivate static func divide(
    _ tasks: [SupervisedTask], _ keys: [Key], by property: (SupervisedTask) -> Key
  ) -> [Portion] {
    let figures = keys.map { key in Figure(tasks) { property($0) == key } }
    return zip(zip(keys, figures), Share.shares(of: figures.map(\.count))).map {
      Portion(key: $0.0, figure: $0.1, share: $1)
    }
  }
}

extension PlanPortion {
  fileprivate static func divide(_ tasks: [SupervisedTask]) -> [PlanPortion] {
    Dictionary(grouping: tasks, by: \.plan).sorted { $0.key.id < $1.key.id }.map { plan, tasks in
      PlanPortion(
        plan: plan, total: Figure(tasks),
        lights: Portion.divide(tasks, Light.allCases, by: \.assessment.light))
    }
  }
}

extension Standing {
  /// The order in which bulletins tell the standings: what is done first, what is not to be judged last.
  static let told: [Standing] = [
    .completed, .submitted, .ahead, .onPace, .behind, .farBehind, .overdue, .unreported, .ongoing, .notYetDue,
    .suspended,
  ]
}

extension Assessment {
  /// Whether the task is overdue or behind pace.
  var isSlow: Bool { [.overdue, .farBehind, .behind].contains(standing) }
}

extension SupervisedTask {
  /// Whether it is overdue or behind pace.
  var isSlow: Bool { assessment.isSlow }

  /// Those by whose word it is slow; where only what they have reached together is too little, all that are not done.
  var slowAnswerable: [Answerable] {
    let slow = answerable.filter(\.assessment.isSlow)
    return slow.isEmpty && isSlow ? answerable.filter { !$0.assessment.isSaidDone } : slow
  }

  /// Those whose report was due and has not come.
  var silentAnswerable: [Answerable] { answerable.filter(\.assessment.reportIsMissing) }

  /// The leads by whose word it is slow: who has done its part is not named beside those that have not.
  var slowLeads: [OrgUnit.ID] { leads(of: slowAnswerable) }

  /// The leads for whom it is due on this very day and not done.
  var dueLeads: [OrgUnit.ID] { leads(of: answerable.filter { $0.assessment.daysLeft == 0 }) }

  /// Whether it is due on this very day and not done: not late yet, and late tomorrow.
  var isOpenOnDueDay: Bool { answerable.contains { $0.assessment.daysLeft == 0 } }

  /// The leads whose report was due and has not come.
  fileprivate var silentLeads: [OrgUnit.ID] { leads(of: silentAnswerable) }

  /// The leads among which some of those that answer are, each in its own name or as a member.
  private func leads(of some: [Answerable]) -> [OrgUnit.ID] {
    guard eachAnswers else { return leadership.units }
    let units = Set(some.compactMap(\.unit))
    return leadership.units.filter { lead in
      units.contains(lead) || groups.contains { $0.unit == lead && !units.isDisjoint(with: $0.members) }
    }
  }

  /// The units that lead it, without names of whose members nobody knows.
  fileprivate var leadingBodies: [OrgUnit.ID] {
    answerable.compactMap(\.unit).filter { !openGroups.contains($0) }
  }

  /// Whether it is ahead of pace, or was completed by the month's report and not late.
  fileprivate func isFaster(in month: Month) -> Bool {
    guard standing == .completed else { return standing == .ahead }
    return !assessment.finishedLate && assessment.newest.map { $0.month >= month } ?? false
  }

  /// Overdue, far behind, behind, unreported first, the longest overdue before the others.
  fileprivate var annexOrder: (Int, Int, TaskID) {
    (Standing.allCases.firstIndex(of: standing) ?? 0, -assessment.daysLate, id)
  }
}

extension [SupervisedTask] {
  /// The tasks in the order of an annex, each looked at once.
  var worstFirst: [SupervisedTask] {
    map { (order: $0.annexOrder, task: $0) }.sorted { $0.order < $1.order }.map(\.task)
  }
}
