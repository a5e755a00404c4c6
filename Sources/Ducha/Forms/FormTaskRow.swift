import DuchaDiagnostics
import DuchaModel
import DuchaReports

/// What a form that came back says of one task.
struct FormTaskRow {
  let row: FilledForm.Row
  let task: TaskID
  private let known: FormAnswer?
  /// The stages and turns of the task.
  private let points: [FormPoint]
  /// Whether the unit does not lead: its word decides nothing, and it need not choose a status.
  private let cooperates: Bool
  private var figures: [Figure] = []

  /// A figure of one of the task's results.
  struct Figure: Hashable {
    /// The number of the result.
    let number: Int
    /// What the cell holds.
    let entered: String
    /// Its place.
    let place: SourcePlace?
    /// Whether it is another than the form came with.
    let isNew: Bool
  }

  init(_ row: FilledForm.Row, task: TaskID, known: FormAnswer?, points: [FormPoint], cooperates: Bool) {
    self.row = row
    self.task = task
    self.known = known
    self.points = points
    self.cooperates = cooperates
  }

  /// Takes in the figure of a result.
  mutating func add(_ figure: Figure) { figures.append(figure) }

  /// Whether anything was filled in that the form did not come with.
  var isTouched: Bool {
    [FormColumn.text, .difficulties, .nextSteps].contains { row[$0] != nil } || statusIsNew || percentIsNew
      || pointIsNew || figures.contains(where: \.isNew)
  }

  /// Whether another row for the same task says the same.
  func says(_ other: FormTaskRow) -> Bool {
    FormColumn.ofTasks.allSatisfy { !$0.isOpen || row.says(other.row, in: $0) }
  }

  /// The status that was chosen; `nil` where none was.
  var status: String? { row[.status].map { $0.filter { !$0.isWhitespace } } }
  private var statusIsNew: Bool { status != nil && status != known?.prefilled?.status.word }

  private var percentIsNew: Bool {
    guard let entered = row[.percent] else { return false }
    guard let old = known?.prefilled?.percent, let new = ProgressLine.percent(entered) else { return true }
    // The form shows one decimal.
    return abs(old - new) > 0.051
  }

  /// The stage or turn that is done; `nil` where none was chosen, or no such is known.
  private var point: FormPoint? {
    row[.doneThrough].flatMap { text in points.first { $0.isNamed(by: text) } }
  }

  private var pointIsNew: Bool {
    guard let point, let old = known?.doneThrough else { return row[.doneThrough] != nil }
    return old < point.due
  }
}

// MARK: - As a report

extension FormTaskRow {
  /// Returns the cells as a table of progress has them.
  func cells(of unit: OrgUnit.ID, month: Month, _ form: FilledForm) -> [String: String] {
    let cells: [String: String?] = [
      "任务": "\(task)", "单位": "\(unit)", "月份": "\(month)", "状态": countedStatus, "完成比例": percent,
      "完成节点": point.map { "\($0.due)" }, "进展情况": row[.text], "存在问题": row[.difficulties],
      "下一步": row[.nextSteps], "填报人": form.reporter,
      "审签人": form.approver,
      "指标值": figures.isEmpty ? nil : figures.map { "\($0.number)=\($0.entered)" }.joined(separator: "；"),
    ]
    return cells.compactMapValues(\.self)
  }

  /// The share as it counts: one that was left standing says nothing beside a new 已完成.
  private var percent: String? {
    guard isDone, !percentIsNew else {
      return percentIsNew ? row[.percent] : known?.prefilled?.percent.map { "\($0)" } ?? row[.percent]
    }
    return nil
  }

  /// What a unit that cooperates means without choosing a status: who tells a figure or what was done is at work.
  static let assumedStatus = ProgressReport.Status.underway
  private var countedStatus: String? { status ?? (cooperates ? Self.assumedStatus.word : nil) }

  private var isDone: Bool { status == ProgressReport.Status.completed.word }

  /// What is wrong with the cells, each for itself and beside each other, before the rules of every report.
  var problems: [FormProblem] {
    let text = isDone && row[.text] == nil ? [problem("填了“已完成”，请写明完成情况", .text)] : []
    let wrong = figures.filter { ValueLine("\($0.number)=\($0.entered)") == nil }
    return [statusProblem, shareProblem, pointProblem].compactMap(\.self) + text + errorValues
      + wrong.map {
        problem("\($0.entered.quoted)不是数；请只填累计数，情况写入“本月进展情况”", .value, target: $0.number)
      }
  }

  /// What a spreadsheet program shows where a formula went wrong is nobody's report.
  private var errorValues: [FormProblem] {
    [FormColumn.text, .difficulties, .nextSteps].filter { row[$0].map(Self.errorWords.contains) ?? false }.map
    {
      problem("\(row[$0].map(\.quoted) ?? "")是公式的错误值；请直接填写文字，以“=”开头的前面加一个撇号（'）", $0)
    }
  }

  private static let errorWords: Set = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]

  /// Where something was filled in, a unit that answers for the task has to say how far it is.
  private var statusProblem: FormProblem? {
    guard status == nil, !cooperates else { return nil }
    let choices = ProgressReport.Status.allCases.map(\.word).joined(separator: "、")
    let told = figures.contains(where: \.isNew) ? "“指标填报”表填了数值，这里" : ""
    return problem("\(told)没有填“状态”；请从下拉列表选：\(choices)", .status)
  }

  /// What is wrong with the share, by itself and beside the status.
  private var shareProblem: FormProblem? {
    guard let entered = row[.percent], let share = ProgressLine.percent(entered) else { return nil }
    let words = figureWords(share)
    // A cell without the sign of per cent may hold a share of one.
    if percentIsNew, share > 0, share <= 1, !entered.contains(where: { "%％".contains($0) }) {
      return problem(
        "\(entered.quoted)看不出是 \(figureWords(share * 100))% 还是 \(words)%；请填 0 至 100 的数并带上 %", .percent)
    }
    if isDone, percentIsNew, share < 100 {
      return problem("状态是“已完成”，完成比例却是 \(words)%；请改其中一处", .percent)
    }
    guard status == ProgressReport.Status.notStarted.word, share > 0 else { return nil }
    return problem("状态是“未启动”，完成比例却是 \(words)%；请改其中一处", .status)
  }

  /// What is wrong with the stage or turn that is done, by itself and beside the status.
  private var pointProblem: FormProblem? {
    guard let entered = row[.doneThrough], pointIsNew else { return nil }
    if points.isEmpty {
      return problem("这项任务没有分阶段、分期的节点，不用填“完成节点”；全部完成的请在“状态”选已完成", .doneThrough)
    }
    guard point != nil else {
      let choices = points.suffix(12).map(\.words).joined(separator: "、")
      return problem("“完成节点”没有\(entered.quoted)这一项；请从下拉列表选：\(choices)", .doneThrough)
    }
    guard status == ProgressReport.Status.notStarted.word else { return nil }
    return problem("状态是“未启动”，却选了完成节点\(entered.quoted)；请改其中一处", .status)
  }

  /// Returns what is wrong with a cell of the row, or with a figure.
  func problem(_ words: String, _ column: FormColumn, target: Int? = nil) -> FormProblem {
    let figure = figures.first { $0.number == target } ?? (column == .value ? figures.first : nil)
    let isFigure = column == .value && figure != nil
    return FormProblem(
      words, column: column, at: isFigure ? figure?.place : row.cells[column]?.place ?? row.place, task: task,
      target: isFigure ? figure?.number : nil, entered: (isFigure ? figure?.entered : row[column]) ?? "")
  }
}

extension FilledForm.Row {
  /// Whether another row says the same in a column: 68% and 68.0% are one share.
  func says(_ other: FilledForm.Row, in column: FormColumn) -> Bool {
    let (own, others) = (self[column], other[column])
    guard column == .percent, let own, let others, let share = ProgressLine.percent(own) else {
      return own == others
    }
    return share == ProgressLine.percent(others)
  }
}

extension FormColumn {
  /// The column in which a form has what a table of progress has under this title.
  init(progress title: String) {
    switch title {
    case "状态": self = .status
    case "完成比例": self = .percent
    case "完成节点": self = .doneThrough
    case "进展情况": self = .text
    case "存在问题": self = .difficulties
    case "下一步": self = .nextSteps
    case "指标值": self = .value
    default: self = .task
    }
  }
}
