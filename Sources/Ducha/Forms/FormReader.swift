import DuchaDiagnostics
import DuchaLedger
package import DuchaModel
package import DuchaReports

/// Judges a form that came back: which rows tell something new, what is wrong, what has been overtaken.
package struct FormReader {
  let identity: FormIdentity
  /// The unit that answers now for what the form asked.
  let unit: OrgUnit.ID
  private let background: FormBackground
  /// Today.
  let today: Day
  /// The day on which the form came.
  private let receivedOn: Day
  private let registry: UnitRegistry
  /// The tasks of the unit then, and now.
  private let asked: Set<TaskID>
  private let own: Set<TaskID>
  /// The rows that the form was sent with.
  let rowsSent: [FormRow]
  /// The number of the newest entry that was recorded before these forms were collected.
  private let head: Int

  /// Prepares to judge what came back of one form, before a ledger of `head` entries; it came today, unless a day is given.
  package init(
    _ identity: FormIdentity, _ background: FormBackground, head: Int, receivedOn: Day? = nil
  ) {
    self.identity = identity
    self.background = background
    self.head = head
    let state = background.now.state
    today = state.asOf
    self.receivedOn = receivedOn ?? state.asOf
    let unit = state.answering(for: identity.unit)
    self.unit = unit
    registry = UnitRegistry(state)
    asked = background.sent.tasks(of: identity.unit)
    own = background.now.tasks(of: unit)
    rowsSent = background.sent.form(identity)?.rows ?? []
  }

  /// The ledger when the form was made.
  private var sent: LedgerState { background.sent.state }
  /// The ledger now.
  private var state: LedgerState { background.now.state }

  /// Judges all rows.
  package func review(_ form: FilledForm, file: String) -> FormReview {
    var review = FormReview(file: file, identity: identity, name: state.name(of: unit))
    review.missedDay = missedDay
    (review.reporter, review.approver) = (form.reporter, form.approver)
    let form = withoutWrongCodes(form, &review)
    var rows: [TaskID: FormTaskRow] = [:]
    var order: [TaskID] = []
    for row in form.tasks { take(row, into: &rows, &order, &review) }
    review.rows = order.count
    for row in form.targets { take(row, into: &rows, &review) }
    for task in order { review.answers[FormSubject(task)] = rows[task]?.row }
    settle(&review)
    for task in order { if let row = rows[task] { judge(row, form, &review) } }
    review.notes += notesOnSent(form, review)
    review.notes += order.compactMap { rows[$0] }.filter { $0.isTouched && lacksFigures($0.task, in: form) }
      .map {
        "\($0.task) 在“指标填报”表中的行已被删去，没有填指标数值"
      }
    let assumed = review.reports.map(\.task).filter { rows[$0]?.status == nil }
    if !assumed.isEmpty {
      review.notes.append("\(assumed.listed) 没有填“状态”，配合任务按“\(FormTaskRow.assumedStatus.word)”登记")
    }
    if !review.reports.isEmpty, form.approver == nil { review.notes.append("没有填“审签领导”") }
    return review
  }

  /// Whether the form asked for figures of a task and came back without its rows.
  private func lacksFigures(_ task: TaskID, in form: FilledForm) -> Bool {
    guard sent.tasks[task]?.task.targets.contains(where: { $0.value != nil }) == true else { return false }
    return !form.targets.contains { $0.task == task }
  }

  /// The report day, where it has gone by. A form that was sent out later than that asks for a report at once.
  private var missedDay: Day? {
    let day = state.rules.warning.reportDay(of: identity.month)
    return identity.asOf <= day && day < receivedOn ? day : nil
  }

  // MARK: - Rows

  private func known(_ task: TaskID) -> FormAnswer? {
    sent.tasks[task].map { FormAnswer($0, of: identity.unit, month: identity.month, in: sent) }
  }

  /// The stages and turns of a task that its unit could choose.
  private func points(_ task: TaskID) -> [FormPoint] {
    background.sent[task].map { FormPoint.all(of: $0, for: identity.unit, through: identity.month) } ?? []
  }

  /// Returns the task of a row; `nil` where it is none of the form's, which is wrong only where something was filled in.
  private func task(of row: FilledForm.Row, _ columns: [FormColumn], _ review: inout FormReview) -> TaskID? {
    guard columns.contains(where: { $0.isOpen && row[$0] != nil }) else {
      return row.task.flatMap(known(to:))
    }
    guard let task = row.task else {
      let found = row[.task].map { "\($0.quoted)不是任务编号，编号形如 1-07" } ?? "这一行没有任务编号"
      review.problems.append(problem("\(found)；请填在对应任务的行内，表中没有的任务请与督查机构联系", .task, row, nil))
      review.strays.append(row)
      return nil
    }
    if let words = misplaced(row, task) {
      // A task that was added is told once, whatever else its rows say.
      if !review.problems.contains(where: { $0.task == task && $0.words == words }) {
        review.problems.append(problem(words, .task, row, task))
      }
      review.strays.append(row)
      return nil
    }
    return task
  }

  /// Takes a row of a task; of several rows for one task the first counts in which something was filled in.
  private func take(
    _ row: FilledForm.Row, into rows: inout [TaskID: FormTaskRow], _ order: inout [TaskID],
    _ review: inout FormReview
  ) {
    guard let task = task(of: row, FormColumn.ofTasks, &review) else { return }
    let answer = FormTaskRow(
      row, task: task, known: known(task), points: points(task),
      cooperates: background.sent.cooperates(identity.unit, in: task))
    guard let first = rows[task] else {
      order.append(task)
      rows[task] = answer
      return
    }
    if !first.isTouched { rows[task] = answer }
    if first.isTouched, answer.isTouched, !first.says(answer) {
      review.problems += conflicts(of: first.row, row, on: FormSubject(task))
    }
  }

  /// Puts a row that does not stand where it belongs back there, unless another row counts.
  private func settle(_ review: inout FormReview) {
    let strays = review.strays
    review.strays = strays.filter { row in
      guard let task = row.task.flatMap(known(to:)) else { return true }
      let subject = FormSubject(task, target: row.target)
      let isFigure = row.cells[.value] != nil
      guard isFigure == (subject.target != nil), review.answers[subject] == nil else { return true }
      review.answers[subject] = row
      return false
    }
  }

  /// Returns a task that the form asked about, or the unit has now.
  private func known(to task: TaskID) -> TaskID? { asked.contains(task) || own.contains(task) ? task : nil }

  /// Returns why a row does not stand where it belongs.
  private func misplaced(_ row: FilledForm.Row, _ task: TaskID) -> String? {
    if let written = row[.task].flatMap({ TaskID($0) }), written != task {
      return "任务编号被改动，这一行原是 \(task) 的；请在 \(written) 自己的行内填写"
    }
    guard let record = state.tasks[task] else { return "台账中没有任务 \(task)，这一行不能登记；新增任务请与督查机构联系" }
    guard known(to: task) != nil else {
      return "任务 \(task)\(record.task.title.quoted)不是\(state.name(of: unit))的任务，这一行不能登记"
    }
    if let key = row.key, let entry = sent.tasks[task]?.lastEntry, entry != key.lastEntry {
      return "这一行是从另一份填报表粘贴来的；请在本表对应的行内填写"
    }
    return nil
  }

  /// Takes a figure to the row of its task.
  private func take(
    _ row: FilledForm.Row, into rows: inout [TaskID: FormTaskRow], _ review: inout FormReview
  ) {
    guard let task = task(of: row, FormColumn.ofTargets, &review) else { return }
    let targets = sent.tasks[task]?.task.targets ?? []
    let number = row.target ?? targets.namesWithSteps.firstIndex { $0 == row[.target] }.map { $0 + 1 }
    guard let number, targets.indices.contains(number - 1) else {
      guard row[.value] != nil else { return }
      review.problems.append(problem("任务 \(task) 没有这项指标", .value, row, task))
      review.strays.append(row)
      return
    }
    let subject = FormSubject(task, target: number)
    if let first = review.answers[subject], first[.value] != nil {
      if row[.value] != nil { review.problems += conflicts(of: first, row, on: subject) }
      return
    }
    review.answers[subject] = row
    guard let entered = row[.value] else { return }
    let old = known(task)?.value(of: number, in: targets)
    guard var answer = rows[task] else {
      let words = "“指标填报”表填了数值，任务 \(task) 在任务表中的行却已被删去；请在任务表补填"
      if old != entered, !review.problems.contains(where: { $0.words == words }) {
        review.problems.append(FormProblem(words, column: .status, at: row.place, task: task))
      }
      return
    }
    answer.add(
      FormTaskRow.Figure(
        number: number, entered: entered, place: row.cells[.value]?.place, isNew: old != entered))
    rows[task] = answer
  }

  /// Returns the cells in which two rows about one thing say something different. The first row is kept, and its cells are
  /// told with what the other holds.
  private func conflicts(of first: FilledForm.Row, _ other: FilledForm.Row, on subject: FormSubject)
    -> [FormProblem]
  {
    FormColumn.allCases.filter { $0.isOpen && !first.says(other, in: $0) }.map { column in
      let place = other.cells[column]?.place ?? other.place
      let told = other[column].map { "填的是\($0.quoted)" } ?? "没有填"
      let what = subject.target == nil ? " " : " 的同一指标"
      return FormProblem(
        "任务 \(subject.task)\(what)填了两行，内容不同，\(place?.rowWords ?? "另一行")\(told)；请只留一种（就用现在这一种的，删去“需更正”工作表后交回）",
        column: column,
        at: first.cells[column]?.place ?? first.place, task: subject.task, target: subject.target,
        entered: first[column] ?? "")
    }
  }

  private func problem(
    _ words: String, _ column: FormColumn, _ row: FilledForm.Row, _ task: TaskID?
  ) -> FormProblem {
    FormProblem(
      words, column: column, at: row.cells[column]?.place ?? row.place, task: task, target: row.target,
      entered: row[column] ?? "")
  }

  // MARK: - Judging

  private func judge(_ row: FormTaskRow, _ form: FilledForm, _ review: inout FormReview) {
    guard row.isTouched else {
      review.untouched += 1
      return
    }
    guard let record = state.tasks[row.task] else { return }
    let problems = row.problems
    guard problems.isEmpty, let report = report(row, record, form, &review) else {
      review.problems += problems
      return
    }
    if let filed = record.reports.first(where: { $0.report == report }) {
      if filed.number > head { review.repeated += 1 } else { review.known += 1 }
      return
    }
    sort(report, record, &review)
  }

  /// Reads the report of a row, by the rules of every report.
  private func report(
    _ row: FormTaskRow, _ record: TaskRecord, _ form: FilledForm, _ review: inout FormReview
  ) -> ProgressReport? {
    var unread: [CellProblem] = []
    let cells = row.cells(of: unit, month: identity.month, form)
    guard let line = ProgressLine(HeadedTable.Row(number: 0, cells: cells), problems: &unread) else {
      review.problems += unread.map { row.problem($0.words, FormColumn(progress: $0.column)) }
      return nil
    }
    do {
      guard identity.month.firstDay <= today else { throw ProgressError.future(identity.month) }
      return try line.report(in: state, registry, on: today)
    } catch ProgressError.notAll {
      review.problems += gaps(in: record, review)
    } catch let error as ProgressError {
      let number = error.target.flatMap { record.task.targets.firstIndex(of: $0) }.map { $0 + 1 }
      review.problems.append(row.problem("\(error)", number == nil ? .task : .value, target: number))
    } catch {
      review.problems.append(row.problem("\(error)", .task))
    }
    return nil
  }

  /// Returns the cells that are empty where figures of the same sentence are told.
  private func gaps(in record: TaskRecord, _ review: FormReview) -> [FormProblem] {
    let targets = record.task.targets
    let cells = { (number: Int) in review.answers[FormSubject(record.id, target: number)] }
    let told = Set(targets.indices.map { $0 + 1 }.filter { cells($0)?[.value] != nil })
    return targets.gaps(told: told).flatMap { gap in
      gap.missing.map { number in
        FormProblem(
          "\(ProgressError.notAll(record.id, targets, gap.alike))", column: .value,
          at: cells(number)?.cells[.value]?.place, task: record.id, target: number)
      }
    }
  }

  /// Tells what can be recorded from what has been overtaken.
  private func sort(_ report: ProgressReport, _ record: TaskRecord, _ review: inout FormReview) {
    review.targets[record.id] = record.task.targets
    var changes = background.changes(of: record.id, concerning: unit)
    let isOwn = own.contains(record.id)
    if !isOwn, changes.isEmpty { changes.append("任务已不由\(review.name)承担") }
    if changes.isEmpty {
      review.reports.append(report)
      review.notes += record.notes(on: report.values).map { "\(record.id) \($0)" }
      review.notes += flags(of: report, record).map { "\(record.id) \($0.kind.word)：\($0.words)" }
    } else {
      // Figures are told by the number of their result, which another edition gives to another.
      let isRecordable = isOwn && (!background.isReworded(record.id) || report.values.isEmpty)
      review.outdated.append(.init(report: report, changes: changes, isRecordable: isRecordable))
    }
  }

  /// Returns what is odd in a report beside those before it. One without words may be told by its figures alone.
  private func flags(of report: ProgressReport, _ record: TaskRecord) -> [ReportFlag] {
    let flags = background.now[record.id]?.flags(of: report, state.rules, by: record) ?? []
    return flags.filter { $0.kind != .emptyText }
  }
}
