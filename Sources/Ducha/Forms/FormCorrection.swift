import DuchaDocuments
import DuchaLedger
import DuchaModel
package import DuchaReports

/// What goes back with a form that could not be taken: all that was filled in, and what is wrong with it.
package struct FormCorrection {
  private let filled: FilledForm
  private let problems: [FormProblem]
  /// By what it is known when nobody changed anything in it.
  var mark = ""

  /// Prepares what goes back.
  package init(_ filled: FilledForm, _ problems: [FormProblem]) {
    self.filled = filled
    self.problems = problems
  }

  /// Returns the mark of what a form says.
  static func mark(of form: FilledForm) -> String {
    String(Digest.sha256(Array(form.contents.utf8)).prefix(12))
  }

  /// Who filled it in and who approved it.
  var signatures: [String?] { [filled.reporter, filled.approver] }

  /// Returns what was entered for a task, or for one of its results; `nil` where the row is not in the file.
  func entered(_ column: FormColumn, in task: TaskID, target: Int? = nil) -> CellDraft.Value? {
    let rows = target == nil ? filled.tasks : filled.targets
    guard let row = rows.first(where: { $0.task == task && $0.target == target }) else { return nil }
    guard let text = row[column] else { return .empty }
    // `nan` is a number to Swift, and no figure that a file can hold.
    if column == .percent, let percent = ProgressLine.percent(text), percent.isFinite, text.hasSuffix("%") {
      return .number(percent / 100)
    }
    if column == .value, let number = Double(text), number.isFinite { return .number(number) }
    return .text(text)
  }

  /// Returns what is wrong with a cell; `nil` where nothing is.
  func problem(_ column: FormColumn, in task: TaskID, target: Int? = nil) -> String? {
    let found = problems.filter { $0.column == column && $0.task == task && $0.target == target }
    return found.isEmpty ? nil : found.map(\.words).joined(separator: "\n")
  }

  private var title: CellDraft {
    CellDraft("本表有\(problems.count)处需要更正，改好后请重新报送（整份尚未登记）", FormStyle.title)
  }

  /// The list of all that is wrong.
  var sheet: SheetDraft {
    var sheet = SheetDraft(
      name: "需更正",
      columns: [8, 22, 14, 22, 70].map { .init(width: $0) } + [.init(width: 12, isHidden: true)])
    sheet.merged = [.init(row: 0, columns: 0...4)]
    sheet.rows = [
      .init(height: 30, [title, nil, nil, nil, nil, CellDraft(FilledForm.markLabel + mark)]),
      .init(height: 24, ["任务", "原表位置", "栏目", "原来填的", "问题和改法"].map { CellDraft($0, FormStyle.header) }),
    ]
    sheet.rows += problems.map { problem in
      let cells = [
        problem.task?.description ?? "", problem.placeWords, problem.column.rawValue,
        problem.entered, problem.words,
      ]
      return .init(height: 32, cells.map { CellDraft($0, FormStyle.told) })
    }
    return sheet
  }
}
