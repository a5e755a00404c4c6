import DuchaDiagnostics
import DuchaModel
import DuchaReports

/// What came back beside what was sent: cells that are not the unit's to change.
extension FormReader {
  /// Returns a form without the codes that somebody changed: the number and the words of such a row are those of one task
  /// that the form asked about, and only its code, which nobody sees, is another's.
  func withoutWrongCodes(_ form: FilledForm, _ review: inout FormReview) -> FilledForm {
    var tasks: [TaskID] = []
    let mend = { (row: FilledForm.Row) -> FilledForm.Row in
      guard let task = number(ofMiscoded: row) else { return row }
      tasks.append(task)
      return row.without(.key)
    }
    var mended = form
    mended.tasks = form.tasks.map(mend)
    mended.targets = form.targets.map(mend)
    if !tasks.isEmpty {
      review.notes.append("\(tasks.distinct.listed) 的校验码被改动，按任务编号收")
    }
    return mended
  }

  /// The task of a row whose code is another's.
  private func number(ofMiscoded row: FilledForm.Row) -> TaskID? {
    guard let key = row.key, let written = row[.task].flatMap({ TaskID($0) }), written != key.task,
      let sent = rowsSent.first(where: { $0.task == written })
    else { return nil }
    let isItsOwn =
      row[.target].map { name in sent.targets.contains { $0.words.saysTheSame(as: name) } }
      ?? (row[.requirement].map { $0.saysTheSame(as: sent.told[.requirement] ?? "") } ?? false)
    return isItsOwn ? written : nil
  }
}

// MARK: - What is told and not adopted

extension FormReader {
  /// Returns what the office should know of rows that are gone, and of cells that were sent filled in and came back
  /// changed: a unit may think that its time limit has moved.
  func notesOnSent(_ form: FilledForm, _ review: FormReview) -> [String] {
    let came = Set(form.tasks.compactMap(\.task))
    let gone = rowsSent.map(\.task).filter { !came.contains($0) }
    let told = gone.isEmpty ? [] : ["表中 \(gone.listed) 的行已被删去，按没有填报处理"]
    let isWrong = Set(review.problems.filter { $0.column == .task }.map(\.task))
    return told
      + rowsSent.filter { !isWrong.contains($0.task) }.flatMap { sent in
        let row = review.answers[FormSubject(sent.task)]
        return [FormColumn.deadline, .units, .requirement].compactMap { column in
          change(of: column, from: sent.told[column] ?? "", in: row).map { "\(sent.task) 的\($0)" }
        } + changesOfFigures(sent, review)
      }
  }

  private func changesOfFigures(_ sent: FormRow, _ review: FormReview) -> [String] {
    sent.targets.flatMap { target in
      let row = review.answers[FormSubject(sent.task, target: target.number)]
      return [(FormColumn.target, target.words), (.measure, target.measure)].compactMap { column, words in
        change(of: column, from: words, in: row).map { "\(sent.task) \(target.words.quoted)的\($0)" }
      }
    }
  }

  /// Returns what a cell was changed to, `“完成时限”被改为“2026年12月31日”，不予采纳`; `nil` where it is as it was sent, or empty.
  private func change(of column: FormColumn, from words: String, in row: FilledForm.Row?) -> String? {
    guard let typed = row?[column], !typed.saysTheSame(as: words) else { return nil }
    // A demand of many lines is found by looking at the file.
    let change = typed.count > 40 ? "被改动" : "被改为\(typed.quoted)"
    return "\(column.rawValue.quoted)\(change)，不予采纳"
  }
}

extension [TaskID] {
  /// `1-03、1-15`.
  var listed: String { map(\.description).joined(separator: "、") }
}

extension String {
  /// Whether two cells hold the same words, however a spreadsheet broke their lines.
  fileprivate func saysTheSame(as other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}
