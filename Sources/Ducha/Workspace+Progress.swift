import DuchaDocuments
import DuchaLedger
package import DuchaModel

extension Workspace {
  /// Records a progress report.
  package func recordProgress(_ line: ProgressLine, effectiveOn day: Day? = nil) throws -> ProgressOutcome {
    var outcome = ProgressOutcome()
    try append(about: [line.task]) { state in
      let report = try line.report(in: state, UnitRegistry(state), on: day ?? clock.today)
      try state.requireDue(report)
      return try [entry(report, in: state, effectiveOn: day, &outcome)].compactMap(\.self)
    }
    return outcome
  }

  /// Records the reports of a filled-in table, all of them or none.
  package func recordProgress(table file: String) throws -> ProgressOutcome {
    let table = try HeadedTable(try DocumentReader().read(path: file), needing: ProgressLine.columns)
    var unread: [CellProblem] = []
    let lines = table.rows.compactMap { row in
      ProgressLine(row, problems: &unread).map { (row: row.number, line: $0) }
    }
    var problems = unread.map { (row: $0.row, words: $0.description) }
    var outcome = ProgressOutcome()
    let isShort = lines.count <= Self.rowsReadAlone
    try append(about: isShort ? lines.map(\.line.task) : nil) { state in
      let registry = UnitRegistry(state)
      let entries = lines.compactMap { row, line -> Entry? in
        do {
          let report = try line.report(in: state, registry, on: clock.today)
          try state.requireDue(report)
          return try entry(report, in: state, effectiveOn: nil, &outcome)
        } catch {
          problems.append((row, "第 \(row) 行：\(error)"))
          return nil
        }
      }
      guard problems.isEmpty else {
        throw TableError(file: file, problems: problems.sorted { $0.row < $1.row }.map(\.words))
      }
      return entries
    }
    return outcome
  }

  /// As many rows as are worth reading their tasks alone and not the whole ledger.
  private static let rowsReadAlone = 2_000

  /// A report counts from the day given, otherwise from the end of its month, or today while the month lasts.
  func entry(
    _ report: ProgressReport, in state: LedgerState, effectiveOn day: Day?, _ outcome: inout ProgressOutcome
  ) throws -> Entry? {
    let effectiveOn = day ?? min(report.month.lastDay, clock.today)
    guard report.month.firstDay <= min(effectiveOn, clock.today) else {
      throw ProgressError.future(report.month)
    }
    if state.tasks[report.task]?.reports.contains(where: { $0.report == report }) == true {
      outcome.known += 1
      return nil
    }
    outcome.recorded += 1
    if let notes = state.tasks[report.task]?.notes(on: report.values) { outcome.notes += notes }
    if let remark = state.tasks[report.task].flatMap({ state.remark(on: report, $0) }) {
      outcome.oddities.append("\(report.task) \(remark)")
    }
    let odd = state.supervisedTask(report.task)?.flags(of: report, state.rules) ?? []
    outcome.oddities += odd.filter(\.kind.isOfFigures).map { "\(report.task) \($0.kind.word)：\($0.words)" }
    if report.unit == nil, state.isLedByAGroup(report.task) { outcome.forAllMembers.append(report.task) }
    return entry(.progressReported(report), effectiveOn: effectiveOn)
  }
}

extension LedgerState {
  /// Refuses a report on a month before the plan began, or of a unit that has no part in the task and never had one: a
  /// slip of the pen cannot be taken back.
  fileprivate func requireDue(_ report: ProgressReport) throws(ProgressError) {
    guard let record = tasks[report.task], record.removedOn == nil else { return }
    if let first = plans[report.task.plan]?.firstMonth, report.month < first {
      throw .beforePlan(report.month, report.task, first)
    }
    guard let unit = report.unit, successions[unit] == nil else { return }
    let acting = units(actingOn: record)
    guard !acting.isEmpty, !acting.contains(unit), !hadPart(unit, in: record) else { return }
    throw .noPart(name(of: unit), report.task, acting.map(name))
  }

  /// Whether a unit reported on a task before, or others have taken its place: what it did then may come in late.
  private func hadPart(_ unit: OrgUnit.ID, in record: TaskRecord) -> Bool {
    record.reports.contains { $0.report.unit == unit }
      || record.decisions.contains { $0.assignment.replacing.map(current) == unit }
      || record.duties.contains { $0.unit == unit }
  }

  /// What is odd about who reports, or on what: a task that a later edition left out, or that is others'.
  fileprivate func remark(on report: ProgressReport, _ record: TaskRecord) -> String? {
    if let day = record.removedOn { return "已随\(day.chinese)起的方案修订删去，本条只存档，不计入进展" }
    // A unit that went into another reported on months before.
    guard let unit = report.unit, successions[unit] == nil, !units(actingOn: record).contains(unit) else {
      return nil
    }
    let leads = Leadership(record.duties, rules.lead).units.map(name)
    return leads.isEmpty
      ? "方案未列\(name(of: unit))" : "现由\(leads.joined(separator: "、"))牵头，\(name(of: unit))不是责任单位"
  }

  /// Whether a collective leads a task, whose members each report for themselves.
  fileprivate func isLedByAGroup(_ task: TaskID) -> Bool {
    guard let record = tasks[task] else { return false }
    return Leadership(record.duties, rules.lead).units.contains {
      units[$0]?.collective == true && members(of: $0, for: record) != nil
    }
  }
}

/// What recording progress did.
package struct ProgressOutcome: Sendable {
  /// Reports that are new.
  package var recorded = 0
  /// Reports that the ledger had already, word for word.
  package var known = 0

  /// What reporters are told of figures in another unit than the plan's.
  package var notes: [String] = []
  /// What is odd in figures beside those before them, a line each.
  package var oddities: [String] = []
  /// Tasks that a group leads and of which no member was named as the one that reports.
  package var forAllMembers: [TaskID] = []

  /// The outcome in one line, and a line for each report that a person should look at again.
  package var text: String { ([summary] + oddities.map { "注意：\($0)，请核对" }).joined(separator: "\n") }

  private var summary: String {
    let again = known > 0 ? "；另有 \(known) 条与已登记的完全相同，没有重复登记" : ""
    let tasks = forAllMembers.map(\.description).joined(separator: "、")
    let all = forAllMembers.isEmpty ? "" : "；\(tasks) 由集体牵头，未写单位，当月没有自报的成员都按此计，自报的不变；各报各的请写明单位"
    let units = notes.map { "；\($0)" }.joined()
    return "已登记进展 \(recorded) 条" + again + all + units
  }
}
