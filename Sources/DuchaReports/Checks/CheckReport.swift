package import DuchaModel

/// What somebody has to be reminded of on a day: overdue, due soon, behind pace, unreported.
///
/// A task may stand in several kinds, as one that is due soon and was not reported on. It stands once in each.
package struct CheckReport: Sendable {
  /// The day.
  package let asOf: Day
  /// The month whose reports are looked for.
  package let reportingMonth: Month
  /// How many days ahead counts as soon.
  package let dueSoonDays: Int
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
  package var isEmpty: Bool { groups.isEmpty }

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
    groups = ledger.groupedByLead(ledger.tasks).compactMap { group in
      let warnings = group.tasks.flatMap { task in
        Warning.Kind.allCases.filter { $0.applies(to: task.assessment, warning) }.map { Warning($0, task) }
      }
      return warnings.isEmpty
        ? nil : Group(units: group.units, name: group.name, warnings: warnings.sorted { $0.order < $1.order })
    }
  }
}
