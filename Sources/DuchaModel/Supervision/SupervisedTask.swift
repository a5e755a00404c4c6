/// A task of the ledger with all that supervision needs beside it: its plan, who leads, how it stands.
public struct SupervisedTask: Sendable, Hashable, Identifiable {
  /// The task as the ledger knows it.
  public var record: TaskRecord
  /// Its plan.
  public var plan: PlanRecord
  /// Who leads.
  public var leadership: Leadership
  /// How it stands.
  public var assessment: Assessment

  /// The identity.
  public var id: TaskID { record.id }
  /// How it stands, in one word.
  public var standing: Standing { assessment.standing }

  /// Creates a supervised task.
  public init(record: TaskRecord, plan: PlanRecord, leadership: Leadership, assessment: Assessment) {
    self.record = record
    self.plan = plan
    self.leadership = leadership
    self.assessment = assessment
  }
}

extension LedgerState {
  /// Returns every task in force as of the state's day, each judged, in the order of their numbers. Tasks that an
  /// edition took out are not among them.
  ///
  /// - Parameters:
  ///   - month: the month whose reports are looked for; `nil` takes the newest one due by then.
  public func supervisedTasks(reportingMonth month: Month? = nil) -> [SupervisedTask] {
    tasks.values.filter { $0.removedOn.map { $0 > asOf } ?? true }.sorted { $0.id < $1.id }.compactMap {
      record in
      plans[record.id.plan].map { plan in
        SupervisedTask(
          record: record, plan: plan, leadership: Leadership(record.duties, rules.lead),
          assessment: Assessment(record, plan: plan, rules: rules, asOf: asOf, reportingMonth: month))
      }
    }
  }

  /// Returns the unit's name, merges followed.
  public func name(of unit: OrgUnit.ID) -> String {
    var id = unit
    while let next = mergedInto[id] { id = next }
    return units[id]?.name ?? "\(id)"
  }
}
