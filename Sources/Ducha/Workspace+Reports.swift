package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Writes the list of every unit, and the index, in Markdown, CSV and JSON.
  package func writeLists(to folder: String, asOf day: Day) throws -> WrittenLists {
    let index = TaskListIndex(SupervisedLedger(try state(asOf: day)))
    var files = [
      ("目录.md", index.markdown()), ("目录.csv", index.csv()), ("目录.json", index.json()),
    ]
    for list in index.rows.map(\.list) {
      files += [
        ("\(list.fileName).md", list.markdown()), ("\(list.fileName).csv", list.csv()),
        ("\(list.fileName).json", list.json()),
      ]
    }
    try FolderWriter.write(files, to: folder)
    return WrittenLists(units: index.rows.count, files: files.count, index: "\(folder)/目录.md")
  }
}

extension Workspace {
  /// Checks every task as of a day.
  package func check(asOf day: Day, assumingWeekends: Bool = false) throws -> CheckReport {
    let state = try state(asOf: day)
    if !assumingWeekends { try state.requireWorkingDays() }
    return CheckReport(SupervisedLedger(state))
  }

  /// Makes the bulletin of a month as of its last day or the day given; refuses a month that has not begun.
  package func bulletin(
    month: Month, asOf day: Day? = nil, issue: Int? = nil, assumingWeekends: Bool = false
  ) throws -> Bulletin {
    guard month.firstDay <= clock.today else { throw BulletinError.future(month, today: clock.today) }
    // While the month lasts, its bulletin tells of today.
    let asOf = day ?? min(month.lastDay, clock.today)
    guard asOf <= clock.today else { throw BulletinError.future(month, today: clock.today) }
    let state = try state(asOf: asOf)
    guard !state.tasks.isEmpty else { throw BulletinError.noTask(asOf) }
    if !assumingWeekends { try state.requireWorkingDays() }
    return Bulletin(state, month: month, issue: issue)
  }
}

/// Why a bulletin cannot be made.
package enum BulletinError: Error, Sendable, Hashable {
  /// The month, or the day asked for, has not come.
  case future(Month, today: Day)
  /// The ledger knows no task as of the day.
  case noTask(Day)
}

extension BulletinError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .future(let month, let today):
      "\(month.chinese)的数据要到该月才有，今天是\(today.chinese)；请核对 --month 和 --as-of"
    case .noTask(let day):
      "截至\(day.chinese)台账中没有任务，未生成通报；请先 ducha import，或核对方案的生效日期"
    }
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
