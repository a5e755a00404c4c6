import DuchaDiagnostics
import DuchaLedger
package import DuchaModel

/// A progress report as a person gives it, names and numbers not yet looked up.
package struct ProgressLine: Sendable {
  package var task: String
  package var unit: String?
  package var month: Month?
  package var status: ProgressReport.Status
  package var percent: Double?
  package var doneThrough: Day?
  package var text: String
  package var difficulties: String?
  package var nextSteps: String?
  /// Who filled it in.
  package var reportedBy: String?
  /// Which leader approved it.
  package var approvedBy: String?
  /// What was reached of the task's results.
  package var values: [ValueLine]

  package init(
    task: String, unit: String?, month: Month?, status: ProgressReport.Status, percent: Double?,
    doneThrough: Day?, text: String, difficulties: String?, nextSteps: String?, reportedBy: String? = nil,
    approvedBy: String? = nil, values: [ValueLine] = []
  ) {
    self.task = task
    self.unit = unit
    self.month = month
    self.status = status
    self.percent = percent
    self.doneThrough = doneThrough
    self.text = text
    self.difficulties = difficulties
    self.nextSteps = nextSteps
    self.reportedBy = reportedBy
    self.approvedBy = approvedBy
    self.values = values
  }
}

extension ProgressLine {
  static let columns = ["任务", "月份", "状态"]

  /// Reads `40` or `40%`, in wide characters too.
  static func percent(_ text: String) -> Double? {
    if let value = Double(text) { return value }
    let narrow = String(text.map(\.narrowed))
    return Double(narrow.hasSuffix("%") ? String(narrow.dropLast()) : narrow)
  }

  /// Reads a row of a filled-in table; `problems` takes what is wrong with it, in words its author understands.
  init?(_ row: HeadedTable.Row, problems: inout [CellProblem]) {
    func read<Value>(_ column: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
      guard let text = row[column] else { return nil }
      if let value = parse(text) { return value }
      problems.append(CellProblem(row.number, column, "“\(column)”应为\(expected)，现为\(text.quoted)"))
      return nil
    }
    let before = problems.count
    for column in ProgressLine.columns where row[column] == nil {
      problems.append(CellProblem(row.number, column, "没有填“\(column)”"))
    }
    let status = read("状态", "未启动、推进中、已完成之一") { text in
      ProgressReport.Status.allCases.first { $0.word == text || $0.rawValue == text }
    }
    let percent = read("完成比例", " 0 至 100 的数") { text in
      ProgressLine.percent(text).flatMap { (0...100).contains($0) ? $0 : nil }
    }
    let values = read("指标值", "“1=15家；2=80%”") { ValueLine.several($0) }
    self.init(
      task: row["任务"] ?? "", unit: row["单位"], month: read("月份", " yyyy-MM") { Month($0) },
      status: status ?? .underway, percent: percent,
      doneThrough: read("完成节点", " yyyy-MM-dd") { Day($0) }, text: row["进展情况"] ?? "",
      difficulties: row["存在问题"], nextSteps: row["下一步"], reportedBy: row["填报人"], approvedBy: row["审签人"],
      values: values ?? [])
    if problems.count > before { return nil }
  }
}

extension ProgressLine {
  /// Looks up task and unit and returns the report.
  func report(in state: LedgerState, _ registry: UnitRegistry, on day: Day) throws -> ProgressReport {
    let record = try state.task(named: task)
    let id = record.id
    let month = month ?? day.month
    let unit = try unit.map { try registry.find($0, in: state.plans[id.plan]?.document.place) }
    if let unit { try require(unit, toReportOn: record, for: month, in: state) }
    return ProgressReport(
      task: id, unit: unit?.id, month: month, status: status,
      percent: percent ?? (status == .completed ? 100 : nil), doneThrough: doneThrough, text: text,
      difficulties: difficulties, nextSteps: nextSteps, reportedBy: reportedBy, approvedBy: approvedBy,
      values: try record.values(values))
  }

  /// Refuses names that report for nobody: of a group whose members each report for themselves, and of a unit that had gone
  /// into others by then.
  private func require(
    _ unit: OrgUnit, toReportOn record: TaskRecord, for month: Month, in state: LedgerState
  ) throws(ProgressError) {
    if let members = state.members(actingFor: unit.id, in: record) {
      throw .ofMembers(unit.name, record.id, members.map(state.name))
    }
    if let succession = state.successions[unit.id], succession.on <= month.firstDay {
      throw .ended(unit.name, month, on: succession.on, into: succession.into.map(state.name))
    }
  }
}
