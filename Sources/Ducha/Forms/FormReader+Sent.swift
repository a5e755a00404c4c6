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
      let names = tasks.distinct.map(\.description).joined(separator: "、")
      review.notes.append("\(names) 的校验码被改动，按任务编号收")
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

extension String {
  /// Whether two cells hold the same words, however a spreadsheet broke their lines.
  fileprivate func saysTheSame(as other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}
