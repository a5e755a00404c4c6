package import DuchaModel

/// What somebody has to be reminded of on a day: overdue, due soon, behind pace, unreported.
///
/// A task may stand in several kinds, as one that is due soon and was not reported on. It stands once in each; where
/// members of a group lead it, each member is warned for itself, and the task still counts once.
package struct CheckReport: Sendable {
  /// The day.
  package let asOf: Day
  /// The month whose reports are looked for.
  package let reportingMonth: Month
  /// How many days ahead counts as soon.
  package let dueSoonDays: Int
  /// The same in words: 30天内, 20个工作日内.
  package let dueSoonWords: String
  /// What has to be said of how days were counted; `nil` where nothing was assumed.
  package let mark: String?
  /// What keeps tasks from resting fully on bodies, and has to be settled.
  package let open: [OpenPart]
  /// The warnings by lead; units in the registry's order, tasks without a lead last.
  package let groups: [Group]

  /// The warnings of the same leads.
  package struct Group: Sendable {
    /// The units that lead; empty for tasks without a lead.
    package let units: [OrgUnit.ID]
    /// Their names, or 未明确牵头单位.
    package let name: String
    /// The warnings: by kind, then the longest overdue or soonest due first.
    package let warnings: [Warning]
  }

  /// Returns whether there is nothing to warn of.
  package var isEmpty: Bool { groups.isEmpty && open.isEmpty }

  /// The tasks that do not rest fully on bodies yet.
  package var notFullyAssigned: Figure { Figure(open.flatMap(\.figure.ids)) }

  /// Returns the tasks warned of, all or those of a kind.
  package func figure(_ kind: Warning.Kind? = nil) -> Figure {
    Figure(groups.flatMap(\.warnings).filter { kind == nil || $0.kind == kind }.map(\.task))
  }
}

// MARK: - From a ledger

extension CheckReport {
  /// Checks every task of a ledger.
  package init(_ ledger: SupervisedLedger) {
    let warning = ledger.rules.warning
    asOf = ledger.asOf
    reportingMonth = ledger.tasks.first?.assessment.reportingMonth ?? warning.reportingMonth(on: ledger.asOf)
    dueSoonDays = warning.dueSoonDays
    dueSoonWords = ledger.days.soonWords(warning)
    mark = ledger.days.mark
    open = ledger.openParts
    let warnings = Dictionary(grouping: ledger.tasks.flatMap(ledger.warnings), by: \.units)
    groups = ledger.inOrder(warnings.keys).map { units in
      Group(
        units: units, name: ledger.groupName(units),
        warnings: (warnings[units] ?? []).sorted { $0.order < $1.order })
    }
  }
}

extension SupervisedLedger {
  /// Returns the reminders about a task, to each who answers for it.
  fileprivate func warnings(_ task: SupervisedTask) -> [Warning] {
    task.answerable.flatMap { answerable in
      Warning.Kind.allCases.filter { $0.applies(to: answerable.assessment, days) }.map {
        Warning($0, task, answerable, through: answerable.through.map(state.name), days)
      }
    }
  }
}
