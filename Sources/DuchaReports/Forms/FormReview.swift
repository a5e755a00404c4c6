package import DuchaModel

/// What would come of a form that came back.
package struct FormReview: Sendable {
  /// The file's name.
  package let file: String
  /// What the form is.
  package let identity: FormIdentity
  /// The unit's name.
  package let name: String
  /// Who filled it in.
  package var reporter: String?
  /// Who approved it.
  package var approver: String?
  /// The report day, where it had gone by when the form was collected.
  package var missedDay: Day?
  /// The rows of tasks.
  package var rows = 0
  /// What can be recorded.
  package var reports: [ProgressReport] = []
  /// The results of the tasks that are reported on.
  package var targets: [TaskID: [Target]] = [:]
  /// Rows in which nothing was changed.
  package var untouched = 0
  /// Rows that the ledger has already, word for word.
  package var known = 0
  /// Rows that another form of the same run told already, word for word.
  package var repeated = 0
  /// What is wrong; nothing of the form is recorded then.
  package var problems: [FormProblem] = []
  /// The row that counts for a task or a result, as it was filled in.
  package var answers: [FormSubject: FilledForm.Row] = [:]
  /// Rows in which something was filled in and that have no place in the form.
  package var strays: [FilledForm.Row] = []
  /// Rows whose task has changed since the form was made.
  package var outdated: [Outdated] = []
  /// What else whoever collects should see.
  package var notes: [String] = []

  /// Creates a review without findings.
  package init(file: String, identity: FormIdentity, name: String) {
    self.file = file
    self.identity = identity
    self.name = name
  }

  /// A row whose task has changed since the form was made.
  package struct Outdated: Sendable {
    /// What the unit reports.
    package let report: ProgressReport
    /// What has happened since, oldest first.
    package let changes: [String]
    /// Whether it can be recorded all the same; not where the task is over or somebody else's.
    package let isRecordable: Bool

    /// Creates an outdated row.
    package init(report: ProgressReport, changes: [String], isRecordable: Bool) {
      self.report = report
      self.changes = changes
      self.isRecordable = isRecordable
    }
  }
}

extension FormReview {
  /// Takes rows whose task has changed for rows that can be recorded, where that is possible at all.
  package mutating func overrule() {
    reports += outdated.filter(\.isRecordable).map(\.report)
    outdated.removeAll(where: \.isRecordable)
  }
}

extension FormReview {
  /// Whether nothing at all was filled in: such a form reports nothing.
  package var isUnfilled: Bool { hasNothingNew && known + repeated == 0 }

  /// The report day, where the form reports after it; `nil` where it came in time, or tells nothing new: when that was
  /// told first is not known from the form.
  package var lateSince: Day? { hasNothingNew ? nil : missedDay }

  /// Whether everything in it is told already.
  package var isRepeated: Bool { hasNothingNew && known + repeated > 0 }

  /// Whether all that is new in it has been overtaken.
  var isOutdated: Bool { reports.isEmpty && problems.isEmpty && !outdated.isEmpty }

  private var hasNothingNew: Bool { reports.isEmpty && problems.isEmpty && outdated.isEmpty }
}

// MARK: - Words

extension FormReview {
  /// The review, a line for each thing that somebody has to look at.
  ///
  /// - Parameters:
  ///   - recorded: how many reports were recorded; `nil` where nothing was to be.
  package func text(recorded: Int? = nil) -> String {
    let late = lateSince.map { "，迟报（报送日\($0.chinese)）" } ?? ""
    let heading = "\(file)：\(name)，\(identity.month.chinese)\(late)"
    // A table of one column keeps each detail in its line, whatever was typed into the cells.
    let lines = TextTable(rows: details.map { [$0] }).lines(indent: "  ")
    return ([heading, counts(recorded)] + lines).joined(separator: "\n") + "\n"
  }

  private func counts(_ recorded: Int?) -> String {
    if isUnfilled { return "  未填：\(rows == 0 ? "表中没有任务行" : "\(rows) 项任务都没有改动")，不算报送" }
    let ready =
      switch recorded {
      case let count?: "已登记 \(count) 条"
      case nil: problems.isEmpty ? "可登记 \(reports.count) 条" : "有误，整份未登记"
      }
    let others = [
      (untouched, "未改动 \(untouched) 条"), (known, "以前已登记 \(known) 条"),
      (repeated, "与本次另一份表重复 \(repeated) 条"),
      (problems.count, "有误 \(problems.count) 处"),
      (outdated.count, "已过时 \(outdated.count) 条"),
    ]
    return "  " + ([ready] + others.filter { $0.0 > 0 }.map(\.1)).joined(separator: "，")
  }

  private var details: [String] {
    let ready = problems.isEmpty ? reports.map { "登记 \($0.task)：\(words($0))" } : []
    return ready + problems.map { "有误 \($0.text)" } + outdated.flatMap(lines) + notes.map { "注意 \($0)" }
  }

  private func words(_ report: ProgressReport) -> String {
    report.inUnits(of: targets[report.task] ?? []).reportWords
  }

  /// Both sides of a row that was overtaken, and what to do.
  private func lines(_ row: Outdated) -> [String] {
    let advice = row.isRecordable ? "未登记；核对后仍要登记的加 --despite-changes" : "不再登记"
    return ["已过时 \(row.report.task)，\(advice)"] + row.changes.map { "  发表后：\($0)" }
      + ["  表内填：\(words(row.report))"]
  }
}
