package import DuchaModel

/// 进展填报表: the tasks on which a unit is asked to report for a month, with all that is known filled in.
package struct ReportForm: Sendable {
  /// What it is.
  package let identity: FormIdentity
  /// The unit's name.
  package let name: String
  /// The day on which it was made.
  package let asOf: Day
  /// By when it is to come back.
  package let reportBy: Day
  /// The tasks by the unit's part in them, the weightiest part first; none is empty.
  package let sections: [Section]

  /// The tasks in which the unit plays one part.
  package struct Section: Sendable {
    /// The part.
    package let part: TaskList.Part
    /// The tasks, in the order of their numbers.
    package let rows: [FormRow]
  }

  /// By when it is to come back, in words: 请于2024年7月25日前报送; lower governments are reminded, not asked.
  package var reportByWords: String {
    let verb = Addressee(name: name).verb
    if Addressee(name: name) == .lowerGovernment {
      return "提醒：报送日为\(reportBy.chinese)" + (asOf <= reportBy ? "" : "，已过")
    }
    return asOf <= reportBy
      ? "\(verb)于\(reportBy.chinese)前报送" : "\(verb)尽快报送（报送日为\(reportBy.chinese)）"
  }

  /// All tasks.
  package var rows: [FormRow] { sections.flatMap(\.rows) }

  /// The file's name without its ending: `08-县科技局-2024年7月进展填报表`.
  package var fileName: String {
    FileName.ofUnit(identity.unit, "\(name)-\(identity.month.chinese)进展填报表")
  }
}

// MARK: - From a ledger

extension ReportForm {
  /// Makes the form of a unit; `nil` where it has no open task to report on.
  package init?(_ ledger: SupervisedLedger, unit: OrgUnit.ID, month: Month, hash: String) {
    self.init(ledger, unit, month, hash, ledger.tasks.filter { $0.units.contains(unit) })
  }

  /// Makes the form of every unit that has an open task, in the registry's order. A collective name has none: its
  /// members have.
  package static func all(_ ledger: SupervisedLedger, month: Month, hash: String) -> [ReportForm] {
    var tasks: [OrgUnit.ID: [SupervisedTask]] = [:]
    for task in ledger.tasks {
      for unit in task.units where ledger.state.units[unit]?.collective != true {
        tasks[unit, default: []].append(task)
      }
    }
    return tasks.sorted { $0.key < $1.key }.compactMap { ReportForm(ledger, $0.key, month, hash, $0.value) }
  }

  private init?(
    _ ledger: SupervisedLedger, _ unit: OrgUnit.ID, _ month: Month, _ hash: String, _ tasks: [SupervisedTask]
  ) {
    let open = tasks.filter { $0.asksForReport(of: unit) }
    guard !open.isEmpty else { return nil }
    identity = FormIdentity(
      unit: unit, month: month, entry: ledger.state.lastEntry, hash: hash, asOf: ledger.asOf)
    name = ledger.state.name(of: unit)
    asOf = ledger.asOf
    reportBy = ledger.rules.warning.reportDay(of: month)
    sections = TaskList.Part.allCases.compactMap { part in
      let rows = open.filter { $0.part(of: unit) == part }.map { FormRow($0, of: unit, month: month, ledger) }
      return rows.isEmpty ? nil : Section(part: part, rows: rows)
    }
  }
}

extension SupervisedTask {
  /// Whether there is anything left for a unit to report: not where its part is done, or rests, or where the text mentions
  /// it and others lead.
  func asksForReport(of unit: OrgUnit.ID) -> Bool {
    let standing = assessment(for: unit).standing
    return standing != .completed && standing != .suspended && part(of: unit) != nil
      && (leadership.units.isEmpty || !merelyMentions(unit))
  }
}
