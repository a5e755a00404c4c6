package import DuchaModel

/// All units with the files of their lists and how much stands in each.
package struct TaskListIndex: Sendable {
  /// The day.
  package let asOf: Day
  /// The number of tasks in force. A task counts for each of its units, so columns add up to more.
  package let taskCount: Int
  /// The tasks without a lead.
  package let withoutLead: Figure
  /// The tasks of which it is open which bodies answer.
  package let notFullyAssigned: Figure
  /// The units, in the registry's order.
  package let rows: [Row]

  /// One unit and how much stands in its list.
  package struct Row: Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// Its name.
    let name: String
    /// The list's file without its ending.
    let fileName: String
    /// Whether no body holds the list.
    let isOpenGroup: Bool
    /// Its tasks by its part in them.
    let counts: [TaskList.Part: Int]
    /// The tasks it leads by how they stand.
    let standings: [Standing: Int]

    /// Counts what stands in a list.
    package init(_ list: TaskList) {
      unit = list.unit
      name = list.name
      fileName = list.fileName
      isOpenGroup = list.isOpenGroup
      counts = list.sections.reduce(into: [:]) { $0[$1.part] = $1.items.count }
      standings = list.items(.lead).reduce(into: [:]) { $0[$1.standing, default: 0] += 1 }
    }
  }
}

extension TaskListIndex {
  /// Makes the index of the lists of a ledger.
  ///
  /// - Parameters:
  ///   - rows: one for each of the lists, in their order; `nil` makes them.
  package init(_ lists: TaskLists, rows: [Row]? = nil) {
    let ledger = lists.ledger
    asOf = ledger.asOf
    taskCount = ledger.tasks.count
    withoutLead = Figure(ledger.tasks) { $0.leadership.units.isEmpty }
    notFullyAssigned = Figure(ledger.tasks, where: \.isNotFullyAssigned)
    self.rows = rows ?? lists.map(Row.init)
  }
}

// MARK: - Formats

extension TaskListIndex {
  /// Returns the index as Markdown.
  ///
  /// - Parameters:
  ///   - ending: the ending of the lists it links to.
  package func markdown(linking ending: String = "md") -> String {
    guard !rows.isEmpty else { return "# 任务清单目录\n\n截至\(asOf.chinese)，台账中没有任务。\n" }
    var note = "截至\(asOf.chinese)，台账任务共\(taskCount)项，涉及单位\(rows.count)个。一项任务涉及多个单位的，分别计入各单位。"
    if !withoutLead.isEmpty { note += "未明确牵头单位的任务\(withoutLead.count)项。" }
    if !notFullyAssigned.isEmpty {
      note += "未完全落实到单位的任务\(notFullyAssigned.count)项（\(notFullyAssigned.words)）。"
    }
    let table = rows.map { row in
      ["[\(Markdown.escaped(row.printedName))](<\(row.fileName).\(ending)>)"] + row.cells.dropFirst()
    }
    return "# 任务清单目录\n\n\(note)\n\n\(Markdown.table(Self.columns, table))"
  }

  /// Returns the index as a CSV file.
  package func csv() -> String {
    CSVTable(header: Self.columns + ["清单文件"], rows: rows.map { $0.cells + [$0.fileName] }).text()
  }

  /// Returns the index for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let index: JSONValue = [
      "format": "ducha.task-list-index", "version": 1, "asOf": JSONValue(asOf), "tasks": .integer(taskCount),
      "withoutLead": withoutLead.json, "notFullyAssigned": notFullyAssigned.json,
      "units": .array(rows.map(\.json)),
    ]
    return index.text()
  }

  private static let columns = ["单位", "牵头任务", "其中逾期", "其中滞后", "其中未报送", "配合任务", "其他任务"]
}

extension TaskListIndex.Row {
  /// The name, marked where no body bears it.
  fileprivate var printedName: String { name + (isOpenGroup ? "（未列明成员单位）" : "") }

  /// Returns how many tasks it leads that have one of some standings.
  private func leading(_ some: Standing...) -> Int { some.reduce(0) { $0 + standings[$1, default: 0] } }

  private func count(_ part: TaskList.Part) -> Int { counts[part, default: 0] }

  fileprivate var cells: [String] {
    let counts = [
      count(.lead), leading(.overdue), leading(.farBehind, .behind), leading(.unreported), count(.cooperate),
      count(.other),
    ]
    return [printedName] + counts.map(String.init)
  }

  fileprivate var json: JSONValue {
    [
      "unit": JSONValue(unit), "name": .string(name), "file": .string(fileName),
      "lead": .integer(count(.lead)), "overdue": .integer(leading(.overdue)),
      "behind": .integer(leading(.farBehind, .behind)), "unreported": .integer(leading(.unreported)),
      "cooperate": .integer(count(.cooperate)), "other": .integer(count(.other)),
      "openGroup": .bool(isOpenGroup),
    ]
  }
}

extension Figure {
  /// The figure with the tasks behind it as JSON.
  var json: JSONValue { ["count": .integer(count), "tasks": JSONValue(each: ids)] }
}
