package import DuchaModel

/// The registry of units with what each carries, as `ducha units` prints it.
package struct UnitTable: Sendable {
  /// The day.
  package let asOf: Day
  /// The units, those that lead most first.
  package let rows: [Row]

  /// One unit.
  package struct Row: Sendable {
    /// The unit.
    package let unit: OrgUnit
    /// How many tasks it leads, cooperates in, and is otherwise named in.
    package let counts: [TaskList.Part: Int]

    fileprivate func count(_ part: TaskList.Part) -> Int { counts[part] ?? 0 }
  }
}

extension UnitTable {
  /// Counts the tasks of every unit of a ledger, in one pass over the tasks; those of a group count for the name and for
  /// each member.
  package init(_ ledger: SupervisedLedger) {
    var counts: [OrgUnit.ID: [TaskList.Part: Int]] = [:]
    for task in ledger.tasks {
      for unit in Set(task.record.duties.map(\.unit) + task.units) {
        if let part = task.part(of: unit) { counts[unit, default: [:]][part, default: 0] += 1 }
      }
    }
    asOf = ledger.asOf
    rows = ledger.state.units.values.map { Row(unit: $0, counts: counts[$0.id] ?? [:]) }
      .sorted { a, b in
        (b.count(.lead), b.count(.cooperate), a.unit.id) < (a.count(.lead), a.count(.cooperate), b.unit.id)
      }
  }

  /// Returns the table for people.
  package func text() -> String {
    guard !rows.isEmpty else { return "名册中没有单位。\n" }
    let idle = rows.count { $0.counts.isEmpty }
    let summary = "共\(rows.count)个单位（截至\(asOf.chinese)）" + (idle > 0 ? "，其中\(idle)个没有任务" : "")
    return (TextTable(rows: [Self.header] + rows.map(\.cells)).lines() + [summary]).joined(separator: "\n")
      + "\n"
  }

  /// Returns the table as a CSV file.
  package func csv() -> String { CSVTable(header: Self.header, rows: rows.map(\.cells)).text() }

  /// Returns the table for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let table: JSONValue = [
      "format": "ducha.units", "version": 1, "asOf": JSONValue(asOf), "units": .array(rows.map(\.json)),
    ]
    return table.text()
  }

  private static let header = ["编号", "单位", "牵头", "配合", "其他", "名册", "别名"]
}

extension UnitTable.Row {
  fileprivate var cells: [String] {
    ["\(unit.id)", unit.name] + TaskList.Part.allCases.map { "\(count($0))" }
      + [unit.provisional ? "待确认" : "已确认", unit.aliases.joined(separator: "、")]
  }

  fileprivate var json: JSONValue {
    [
      "id": JSONValue(unit.id), "name": .string(unit.name), "aliases": JSONValue(each: unit.aliases),
      "collective": .bool(unit.collective), "provisional": .bool(unit.provisional),
      "lead": .integer(count(.lead)), "cooperate": .integer(count(.cooperate)),
      "other": .integer(count(.other)),
    ]
  }
}
