/// The reports of a task that decide how it stands.
///
/// Leads report for their task and the office may record what it has verified; what a cooperating unit reports is
/// kept but decides nothing. A task without a lead takes every unit's word.
public struct Reporting: Sendable, Hashable {
  /// The reports that decide, oldest month first, superseded ones left out.
  public var reports: [ProgressReport]
  /// Those who answer, by one word.
  private let units: [OrgUnit.ID]
  /// Whether others answer for the task beside them.
  let areSomeOfSeveral: Bool
  /// Whether they are charged together without a lead.
  private let areJoint: Bool
  /// From when they answer, where that is later than the task.
  private let since: Day?

  /// Takes the reports that decide.
  init(_ all: [ProgressReport], _ deciders: Deciders = Deciders([]) { _ in true }) {
    units = deciders.units
    areSomeOfSeveral = deciders.areSomeOfSeveral
    areJoint = deciders.areJoint
    since = deciders.since
    let deciding = all.filter { deciders.decides($0.unit) }
    let kept = deciding.indices.filter { place in
      !deciding[(place + 1)...].contains { $0.supersedes(deciding[place]) }
    }
    let sorted = kept.sorted { (deciding[$0].month, $0) < (deciding[$1].month, $1) }
    // Nearly always they are as they should be: reports are large, and every judgement passes here.
    reports =
      sorted.elementsEqual(deciding.indices)
      ? deciding : sorted.map { deciding[$0].keepingValues(of: deciding[..<$0]) }
  }

  /// The report that tells how far the task is: of the newest month what the office verified, otherwise what the
  /// least advanced lead says. One of several leads that falls silent keeps what it said last, so that no task moves
  /// ahead by silence.
  public var newest: ProgressReport? {
    guard let month = reports.last?.month else { return nil }
    let current = reports.drop { $0.month < month }
    // What is said of all members, by the office or in their common name, stands for those who say nothing themselves.
    let isOwn = { (unit: OrgUnit.ID?) in unit.map { !areSomeOfSeveral || units.contains($0) } ?? false }
    var own = current.filter { isOwn($0.unit) }
    let ofAll = current.last { !isOwn($0.unit) }
    if let ofAll, own.isEmpty || !(areSomeOfSeveral || areJoint) { return ofAll }
    if areJoint, let ofAll { own.append(ofAll) }
    let verified = reports.last { $0.unit == nil }?.month
    let silent = units.filter { lead in !current.contains { $0.unit == lead } }.compactMap { lead in
      reports.last { report in report.unit == lead && verified.map { $0 < report.month } ?? true }
    }
    return (own + silent).min { $0.advance < $1.advance }
  }

  /// Whether the newest report says that the task is done.
  var isDone: Bool { newest?.status == .completed }

  /// Returns whether a turn of a recurring duty is met: a report on its days says done, or a later one that every stage
  /// through its due day is. One that was due before they answered is none of theirs.
  func meets(_ turn: Turn) -> Bool {
    if let since, turn.due < since { return true }
    if let doneThrough, doneThrough >= turn.due { return true }
    var inTurn = self
    inTurn.reports.removeAll {
      $0.month.firstDay > turn.period.end || turn.period.start > $0.month.lastDay
    }
    return inTurn.isDone
  }

  /// The first month that was reported done with nothing less said since.
  var finished: Month? {
    isDone ? reports.reversed().prefix { $0.status == .completed }.last?.month : nil
  }

  /// The day through which every stage is reported done.
  public var doneThrough: Day? { reports.compactMap(\.doneThrough).max() }

  /// Returns whether a report for the month, or for a later one, has come.
  public func covers(_ month: Month) -> Bool { reports.contains { $0.month >= month } }
}

extension TaskRecord {
  /// The reports as they count in a life: what was taken back is under way.
  func countedReports(in life: TaskLife) -> [ProgressReport] {
    let takenBack = takenBack(in: life)
    return reports.map { filed in
      takenBack.contains(filed.number) ? filed.report.undone : filed.report
    }
  }
}

extension TaskRecord {
  /// Returns the numbers of the reports of completion that verification, or taking the task up again, took back: those of
  /// the month that was newest then. Older ones stand: they may speak of turns that are settled.
  package func takenBack(in life: TaskLife) -> Set<Int> {
    var takenBack = reports.completions(before: life.undoneBy)
    for (unit, number) in life.undoneOfUnits {
      takenBack.formUnion(reports.filter { $0.report.unit == unit }.completions(before: number))
    }
    return takenBack
  }

  /// Returns the step that last took back what a unit, or all who answer, reported done; `nil` where none did.
  package func undoing(of unit: OrgUnit.ID?, in life: TaskLife) -> TakenStep? {
    let own = unit.flatMap { life.undoneOfUnits[$0] } ?? 0
    return steps.first { $0.number == max(own, life.undoneBy) }
  }
}

extension [FiledReport] {
  /// The reports of completion among those before an entry that speak of the newest month then.
  fileprivate func completions(before number: Int) -> Set<Int> {
    let before = filter { $0.number <= number }
    guard let undone = before.last?.report.month else { return [] }
    return Set(before.filter { $0.report.month == undone && $0.report.status == .completed }.map(\.number))
  }
}

extension ProgressReport {
  /// The report as it counts where it was taken back that the task is done: under way.
  package var undone: ProgressReport {
    var report = self
    report.status = .underway
    report.percent = report.percent.flatMap { $0 < 100 ? $0 : nil }
    return report
  }

  /// Whether it takes the place of an earlier one.
  fileprivate func supersedes(_ earlier: ProgressReport) -> Bool {
    unit == earlier.unit && month == earlier.month
  }

  /// Returns the report with the values of those before it whose place it takes, as far as it tells none of its own: whoever
  /// puts a share right does not take figures back.
  fileprivate func keepingValues(of earlier: ArraySlice<ProgressReport>) -> ProgressReport {
    var report = self
    for before in earlier.reversed() where supersedes(before) {
      let told = Set(report.values.map(\.target))
      report.values += before.values.filter { !told.contains($0.target) }
    }
    return report
  }

  /// For comparing how far two leads of one task are; who is under way and names no share is not known to be the slower one.
  var advance: (Int, Double) {
    switch status {
    case .notStarted: (0, 0)
    case .underway: (1, percent ?? .infinity)
    case .completed: (2, 100)
    }
  }
}
