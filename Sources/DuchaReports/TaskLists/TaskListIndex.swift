package import DuchaModel

/// All units with their lists and what stands in them.
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

  /// One unit.
  package struct Row: Sendable {
    /// The unit's list.
    package let list: TaskList

    /// Tasks the unit leads.
    package var lead: Int { list.items(.lead).count }
    /// Tasks in which it cooperates.
    package var cooperate: Int { list.items(.cooperate).count }
    /// Other tasks.
    package var other: Int { list.items(.other).count }

    /// Returns how many of the tasks it leads have one of the standings.
    package func leading(_ standings: Standing...) -> Int {
      list.items(.lead).count { standings.contains($0.standing) }
    }
  }
}

extension TaskListIndex {
  /// Makes the list of every unit that has a part in a task, in one pass over the tasks. Groups have none: their members
  /// have, as long as anybody has named them.
  package init(_ ledger: SupervisedLedger) {
    var tasks: [OrgUnit.ID: [SupervisedTask]] = [:]
    for task in ledger.tasks {
      for unit in task.units { tasks[unit, default: []].append(task) }
    }
    asOf = ledger.asOf
    taskCount = ledger.tasks.count
    withoutLead = Figure(ledger.tasks) { $0.leadership.units.isEmpty }
    notFullyAssigned = Figure(ledger.tasks, where: \.isNotFullyAssigned)
    rows = tasks.sorted { $0.key < $1.key }.map { Row(list: TaskList(ledger, unit: $0.key, $0.value)) }
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
      ["[\(Markdown.escaped(row.name))](<\(row.list.fileName).\(ending)>)"] + row.cells.dropFirst()
    }
    return "# 任务清单目录\n\n\(note)\n\n\(Markdown.table(Self.columns, table))"
  }

  /// Returns the index as a CSV file.
  package func csv() -> String {
    CSVTable(header: Self.columns + ["清单文件"], rows: rows.map { $0.cells + [$0.list.fileName] }).text()
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
  fileprivate var name: String { list.name + (list.isOpenGroup ? "（未列明成员单位）" : "") }

  fileprivate var cells: [String] {
    let counts = [
      lead, leading(.overdue), leading(.farBehind, .behind), leading(.unreported), cooperate, other,
    ]
    return [name] + counts.map(String.init)
  }

  fileprivate var json: JSONValue {
    [
      "unit": JSONValue(list.unit), "name": .string(list.name), "file": .string(list.fileName),
      "lead": .integer(lead), "overdue": .integer(leading(.overdue)),
      "behind": .integer(leading(.farBehind, .behind)), "unreported": .integer(leading(.unreported)),
      "cooperate": .integer(cooperate), "other": .integer(other), "openGroup": .bool(list.isOpenGroup),
    ]
  }
}

extension Figure {
  /// The figure with the tasks behind it as JSON.
  var json: JSONValue { ["count": .integer(count), "tasks": JSONValue(each: ids)] }
}
