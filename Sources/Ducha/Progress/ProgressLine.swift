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

  /// What to type where a 35 was pasted into a cell of per cent, and became 3500%; `nil` where it was not.
  private static func pastedHint(_ text: String) -> String? {
    guard let value = percent(text), "%％".contains(text.last ?? " "), (100...10_000).contains(value) else {
      return nil
    }
    let share = figureWords(value.rounded() / 100)
    return "；是\(share)%的请在该格直接输入\(share)%（本格为百分比格式，粘贴的\(share)会变成\(figureWords(value))%）"
  }

  /// Reads a row of a filled-in table; `problems` takes what is wrong with it, in words its author understands.
  init?(_ row: HeadedTable.Row, problems: inout [CellProblem]) {
    func read<Value>(
      _ column: String, _ expected: String, hint: (String) -> String? = { _ in nil },
      _ parse: (String) -> Value?
    ) -> Value? {
      guard let text = row[column] else { return nil }
      if let value = parse(text) { return value }
      let words = "“\(column)”应为\(expected)，现为\(text.quoted)\(hint(text) ?? "")"
      problems.append(CellProblem(row.number, column, words))
      return nil
    }
    let before = problems.count
    for column in ProgressLine.columns where row[column] == nil {
      problems.append(CellProblem(row.number, column, "没有填“\(column)”"))
    }
    let status = read("状态", "未启动、推进中、已完成之一") { text in
      ProgressReport.Status.allCases.first { $0.word == text || $0.rawValue == text }
    }
    let percent = read("完成比例", " 0 至 100 的数", hint: Self.pastedHint) { text in
      ProgressLine.percent(text).flatMap { (0...100).contains($0) ? $0 : nil }
    }
    let values = read("指标值", "“1=15家；2=80%”") { ValueLine.several($0) }
    self.init(
      task: row["任务"] ?? "", unit: row["单位"], month: read("月份", " yyyy-MM") { Month($0) },
      status: status ?? .underway, percent: percent,
      doneThrough: read("完成节点", " yyyy-MM-dd，或 2024年10月、2024年第三季度") { Day(point: $0) },
      text: row["进展情况"] ?? "",
      difficulties: row["存在问题"], nextSteps: row["下一步"], reportedBy: row["填报人"], approvedBy: row["审签人"],
      values: values ?? [])
    if problems.count > before { return nil }
  }
}

extension Day {
  /// Reads a day, or a month or quarter that forms offer, for its last day: `2024-10-31`, 2024年10月31日, 2024年10月,
  /// 2024年第三季度.
  fileprivate init?(point text: String) {
    if let day = Day(text) {
      self = day
      return
    }
    let parts = text.split(whereSeparator: { "年月日".contains($0) }).map(String.init)
    guard let year = parts.first.flatMap(Int.init), text.contains("年"), parts.count > 1 else { return nil }
    if let quarter = ["第一季度", "第二季度", "第三季度", "第四季度"].firstIndex(of: parts[1]), parts.count == 2 {
      self = Month(year: year, month: 3 * quarter + 3).lastDay
      return
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    switch parts.count {
    case 2 where text.hasSuffix("月"): self = Month(year: year, month: month).lastDay
    case 3:
      guard let number = Int(parts[2]), let day = Day(year, month, number) else { return nil }
      self = day
    default: return nil
    }
  }
}

extension ProgressLine {
  /// Looks up task and unit and returns the report.
  func report(in state: LedgerState, _ registry: UnitRegistry, on day: Day) throws -> ProgressReport {
    let record = try state.task(named: task)
    let id = record.id
    if case .split(let parts)? = record.life.ending { throw ProgressError.split(id, parts) }
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
