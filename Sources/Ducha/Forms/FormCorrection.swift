import DuchaDiagnostics
import DuchaDocuments
import DuchaLedger
import DuchaModel
package import DuchaReports

/// What goes back of a form that could not be taken: all that was filled in, and what is wrong with it.
package struct FormCorrection {
  /// The form as it is made now.
  let form: ReportForm
  private let review: FormReview
  /// By what it is known when nobody changed anything in it.
  var mark = ""

  /// Prepares what goes back.
  package init(_ form: ReportForm, _ review: FormReview) {
    self.form = form
    self.review = review
  }

  /// Returns the mark of what a form says.
  static func mark(of form: FilledForm) -> String {
    String(Digest.sha256(Array(form.contents.utf8)).prefix(12))
  }

  /// Who filled it in and who approved it.
  var signatures: [String?] { [review.reporter, review.approver] }

  /// Returns what was entered for a task, or for one of its results; `nil` where the row is not in the file.
  func entered(_ column: FormColumn, in task: TaskID, target: Int? = nil) -> CellDraft.Value? {
    guard let row = review.answers[FormSubject(task, target: target)] else { return nil }
    guard let text = row[column] else { return .empty }
    // `nan` is a number to Swift, and no figure that a file can hold.
    if column == .percent, let percent = ProgressLine.percent(text), percent.isFinite, text.hasSuffix("%") {
      return .number(percent / 100)
    }
    if column == .value, let number = Double(text), number.isFinite { return .number(number) }
    return .text(text)
  }

  /// Returns what is wrong with a cell; `nil` where nothing is. Of a row that is wrong as a whole each cell is that holds
  /// something.
  func problem(_ column: FormColumn, in task: TaskID, target: Int? = nil) -> String? {
    let isFilled = review.answers[FormSubject(task, target: target)]?[column] != nil
    let found = review.problems.filter { problem in
      problem.task == task && problem.target == target
        && (problem.column == column || isFilled && problem.column == .task)
    }
    return found.isEmpty ? nil : found.map(\.words).joined(separator: "\n")
  }

  /// Whether a cell is wrong; otherwise what was wrong stands in no cell any more, and the form may come back as it is.
  var asksForMore: Bool {
    form.rows.contains { row in
      FormColumn.ofTasks.contains { $0.isOpen && problem($0, in: row.task) != nil }
        || row.targets.contains { problem(.value, in: row.task, target: $0.number) != nil }
    }
  }
}

// MARK: - The list of all that is wrong

extension FormCorrection {
  /// The list.
  var sheet: SheetDraft {
    var sheet = SheetDraft(
      name: "需更正", columns: Self.widths.map { .init(width: $0) } + [.init(width: 12, isHidden: true)])
    let last = Self.widths.count - 1
    sheet.merged = [.init(row: 0, columns: 0...last), .init(row: 1, columns: 0...last)]
    let blank = [CellDraft?](repeating: nil, count: last)
    sheet.rows = [
      .init(
        height: 30,
        [CellDraft("本表有\(review.problems.count)处\(verdict)，整份尚未登记", FormStyle.title)] + blank
          + [CellDraft(FilledForm.markLabel + mark)]),
      .init(height: 20, [CellDraft(advice, FormStyle.note)]),
      .init(height: 24, ["任务", "原表位置", "栏目", "原来填的", "问题和改法"].map { CellDraft($0, FormStyle.header) }),
    ]
    sheet.rows += lines.map { line in
      FormHeading.row(zip(line, Self.widths).map { (CellDraft($0, FormStyle.told), width: $1) })
    }
    return sheet
  }

  private static let widths: [Double] = [8, 22, 14, 44, 52]

  private var verdict: String { asksForMore ? "需要更正" : "不能登记" }

  private var advice: String {
    asksForMore
      ? "请改好标红的格，重新报送；确认不用改的，删去“需更正”工作表后报送。"
      : "下列内容不能登记，已从表中去掉，其余各格不用改；请核对，核对后原样报送。"
  }

  /// A line for each problem, with all that stood in a row that has no place in the form; and one for each such row of
  /// which nothing is told yet.
  private var lines: [[String]] {
    let strays = strays
    let problems = review.problems.map { problem in
      let words = strays.first { $0.holds(problem.place) }?.words ?? problem.entered
      return [
        problem.task?.description ?? "", problem.placeWords, problem.column.rawValue, words, problem.words,
      ]
    }
    let untold = strays.filter { stray in !review.problems.contains { stray.holds($0.place) } }.map { row in
      [row[.task] ?? "", row.place?.rowWords ?? "", "整行", row.words, "这一行不能登记，已从表中去掉"]
    }
    return problems + untold
  }

  /// The rows that have no place in the form, or had one in a form that asked about a task which is over.
  private var strays: [FilledForm.Row] {
    let asked = Set(form.rows.map(\.task))
    let over = review.answers.filter { subject, row in
      !asked.contains(subject.task) && [.text, .difficulties, .nextSteps].contains { row[$0] != nil }
    }
    return review.strays + over.sorted { $0.key.task < $1.key.task }.map(\.value)
  }
}
