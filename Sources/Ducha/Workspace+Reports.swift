package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Writes the list of every unit in the formats asked for, and the index in Markdown, CSV and JSON.
  package func writeLists(
    to folder: String, asOf day: Day, formats: [ListFormat] = ListFormat.usual
  ) throws -> WrittenLists {
    let lists = TaskLists(SupervisedLedger(try state(asOf: day)))
    let rows = try lists.mappedInParallel { list in
      let files = formats.map { ("\(list.fileName).\($0.ending)", $0.bytes(of: list)) }
      try FolderWriter.write(files, to: folder)
      return TaskListIndex.Row(list)
    }
    let index = TaskListIndex(lists, rows: rows)
    let linked = formats.first ?? .markdown
    let overviews = [
      ("目录.md", Array(index.markdown(linking: linked.ending).utf8)), ("目录.csv", Array(index.csv().utf8)),
      ("目录.json", Array(index.json().utf8)),
    ]
    try FolderWriter.write(overviews, to: folder)
    return WrittenLists(
      units: rows.count, files: rows.count * formats.count + overviews.count, index: "\(folder)/目录.md")
  }
}

extension Workspace {
  /// Checks every task as of a day.
  package func check(asOf day: Day, assumingWeekends: Bool = false) throws -> CheckReport {
    let state = try state(asOf: day)
    if !assumingWeekends { try state.requireWorkingDays() }
    return CheckReport(SupervisedLedger(state))
  }
}

extension Workspace {
  /// Scores every unit as of a day, by the ledger's rules or by those of a file that is tried out.
  ///
  /// - Parameters:
  ///   - month: the month whose reports are looked for; `nil` takes the newest one due by then.
  package func scores(
    asOf day: Day, reportingMonth month: Month? = nil, rules file: String? = nil
  ) throws -> ScoreSheet {
    var state = try state(asOf: day)
    if let file { state.rules = try RulesFile.read(path: file) }
    return ScoreSheet(SupervisedLedger(state, reportingMonth: month))
  }
}

/// What writing the lists wrote.
package struct WrittenLists: Sendable {
  /// The number of units.
  package let units: Int
  /// The number of files.
  package let files: Int
  /// The index.
  package let index: String
}
