internal import DuchaDiagnostics
package import DuchaModel
internal import DuchaUnits

/// The registry of units with what each carries, as `ducha units` prints it.
package struct UnitTable: Sendable {
  /// The day.
  package let asOf: Day
  /// The units, those that lead most first.
  package let rows: [Row]
  /// Tasks of different plans that ask one unit for the same thing at the same time, in Chinese lines.
  package let duplicates: [String]
  private let severalPlaces: Bool

  /// One unit.
  package struct Row: Sendable {
    /// The unit.
    package let unit: OrgUnit
    /// How many tasks it leads, cooperates in, and is otherwise named in.
    package let counts: [TaskList.Part: Int]
    /// How many of them are not completed.
    package let open: Int

    fileprivate func count(_ part: TaskList.Part) -> Int { counts[part] ?? 0 }
  }
}

extension UnitTable {
  /// Counts the tasks of every unit of a ledger, in one pass over the tasks; those of a group count for the name and for
  /// each member.
  package init(_ ledger: SupervisedLedger) {
    var counts: [OrgUnit.ID: [TaskList.Part: Int]] = [:]
    var open: [OrgUnit.ID: Int] = [:]
    for task in ledger.tasks {
      for unit in Set(task.record.duties.map(\.unit) + task.units) {
        if let part = task.part(of: unit) { counts[unit, default: [:]][part, default: 0] += 1 }
        if task.standing != .completed { open[unit, default: 0] += 1 }
      }
    }
    asOf = ledger.asOf
    rows = ledger.state.units.values
      .map { Row(unit: $0, counts: counts[$0.id] ?? [:], open: open[$0.id] ?? 0) }
      .sorted { a, b in
        (b.count(.lead), b.count(.cooperate), a.unit.id) < (a.count(.lead), a.count(.cooperate), b.unit.id)
      }
    severalPlaces = Set(rows.map(\.unit.place)).count > 1
    duplicates = DuplicateDuty.found(among: ledger.tasks).map { $0.words(in: ledger.state) }
  }

  /// Returns the table for people: units with tasks, then the others by name, then what may be supervised twice.
  package func text() -> String {
    guard !rows.isEmpty else { return "名册中没有单位。\n" }
    let busy = rows.filter { !$0.counts.isEmpty }
    let table = TextTable(rows: [header] + busy.map(cells)).lines()
    let others = rows.count - busy.count - idle.count
    let summary =
      "共\(rows.count)个单位（截至\(asOf.chinese)），\(busy.count)个有任务"
      + (others > 0 ? "；另有\(others)个集体名称或已撤并的单位没有任务，下面不列" : "")
    let parts = [(busy.isEmpty ? [] : table) + [summary], idleWords, duplicateWords].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Those without a task. Collectives and units that have ended carry none by their nature.
  private var idle: [Row] {
    rows.filter { $0.counts.isEmpty && !$0.unit.collective && !$0.unit.facts.hasEnded(before: asOf) }
  }

  private var idleWords: [String] {
    let idle = idle
    guard !idle.isEmpty else { return [] }
    return ["没有任务的单位（\(idle.count)个）：" + idle.map(\.unit.name).joined(separator: "、")]
  }

  private var duplicateWords: [String] {
    guard !duplicates.isEmpty else { return [] }
    return ["疑似重复督查（\(duplicates.count)处，不同方案同一时期向同一单位提出相近要求，请核对是否合并督办）："]
      + duplicates.map { "  " + $0 }
  }

  /// Returns the table as a CSV file.
  package func csv() -> String { CSVTable(header: header, rows: rows.map(cells)).text() }

  /// Returns the table for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let table: JSONValue = [
      "format": "ducha.units", "version": 1, "asOf": JSONValue(asOf), "units": .array(rows.map(\.json)),
      "duplicates": JSONValue(each: duplicates),
    ]
    return table.text()
  }

  private var header: [String] {
    ["编号", "单位"] + (severalPlaces ? ["地区"] : []) + ["类别", "牵头", "配合", "其他", "未办结", "名册", "别名"]
  }

  private func cells(_ row: Row) -> [String] {
    let unit = row.unit
    return ["\(unit.id)", unit.name] + (severalPlaces ? [unit.place?.shortName ?? "未注明"] : [])
      + [unit.collective ? "集体" : unit.facts.system?.word ?? "—"]
      + TaskList.Part.allCases.map { "\(row.count($0))" }
      + ["\(row.open)", unit.provisional ? "待确认" : "已确认", unit.aliases.joined(separator: "、")]
  }
}

extension UnitTable.Row {
  fileprivate var json: JSONValue {
    [
      "id": JSONValue(unit.id), "name": .string(unit.name), "aliases": JSONValue(each: unit.aliases),
      "collective": .bool(unit.collective), "provisional": .bool(unit.provisional),
      "place": JSONValue(unit.place?.name), "system": JSONValue(unit.facts.system?.rawValue),
      "lead": .integer(count(.lead)),
      "cooperate": .integer(count(.cooperate)), "other": .integer(count(.other)), "open": .integer(open),
    ]
  }
}

extension DuplicateDuty {
  /// `县教育局：1-03“排查校舍”与 4-07“开展校舍排查”（相似 0.71）`
  fileprivate func words(in state: LedgerState) -> String {
    func task(_ id: TaskID) -> String {
      "\(id)" + (state.tasks[id]?.task.title.shortened(toWidth: 40) ?? "").quoted
    }
    return "\(state.name(of: unit))：\(task(first))与\(task(second))（相似 \(Similarity.words(similarity))）"
  }
}
