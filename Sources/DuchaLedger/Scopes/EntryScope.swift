internal import DuchaModel

/// The rows of the history that are read: all, or those that a subject is known from.
///
/// What concerns everybody, units, reforms, lists of members, rules, holidays, is read whatever the tasks: it is little.
/// Plans, reports and steps are most of a ledger, and are found by index.
enum EntryScope {
  /// The whole history.
  case everything
  /// What the state of these tasks is made of, where those that they were split from are among them.
  case tasks([TaskID])
  /// What names these plans or their tasks: what their state is made of, and what else was said of them.
  case plans([PlanID])
  /// The units, and what each plan says of itself; no tasks.
  case registry
  /// The entries behind one.
  case after(Int)
}

extension EntryScope {
  /// Which rows of a table are read; `nil` reads all.
  func condition(on table: HistoryTable) -> String? {
    if case .after(let entry) = self { return "entryId > \(entry)" }
    guard let task = ownTasks, let plan = ownPlans else { return nil }
    switch table {
    case .unitAddition, .unitAlias, .unitMerge, .unitDescription, .unitPlate, .unitDuty, .unitConfirmation,
      .unitDistinction, .unitReform, .unitReformParty, .memberList, .memberListUnit, .bulletinIssue,
      .rulesAdoption, .ladderRung, .scorePoint, .calendarYear, .calendarBreak, .calendarWorkday:
      return nil
    case .planEdition: return plan
    case .blanketRule, .blanketRuleUnit: return Self.belongs(to: .planEdition, where: plan)
    case .registeredTask, .progressReport, .dutyAssignment, .evidence, .evidenceWithdrawal: return task
    // Tasks of other plans may have gone into one of these.
    case .taskStep: return ownOtherPlans.map { "\(task) OR \($0)" } ?? task
    // What is told of a plan is told whole.
    case .noticeAlert: return ownOtherPlans == nil ? task : Self.belongs(to: .noticeAlert, where: task)
    case .assignment, .personInCharge, .deadline, .target:
      if case .plans = self { return Self.belongs(to: .planEdition, where: plan) }
      return "(entryId, taskOrdinal) IN (SELECT entryId, ordinal FROM registeredTask WHERE \(task))"
    case .dutyAssignmentUnit: return Self.belongs(to: .dutyAssignment, where: task)
    case .reportedValue: return Self.belongs(to: .progressReport, where: task)
    case .taskPart, .taskPartUnit: return Self.belongs(to: .taskStep, where: task)
    case .notice, .noticeDocument, .noticeChannel: return Self.belongs(to: .noticeAlert, where: task)
    // How far notices and nights went changes no task.
    case .nightlyCheck, .noticeDelivery: return "0"
    }
  }

  /// The numbers of the entries that are read, as a query; `nil` reads all.
  var entries: String? {
    if case .everything = self { return nil }
    if case .after(let entry) = self { return "SELECT id FROM entry WHERE id > \(entry)" }
    return Self.tellingTables.map { table in
      let condition = condition(on: table).map { " WHERE \($0)" } ?? ""
      return "SELECT entryId FROM \(table)\(condition)"
    }.joined(separator: " UNION ")
  }

  /// The tables that have a row for each entry of their kinds.
  private static let tellingTables: [HistoryTable] = [
    .unitAddition, .unitAlias, .unitMerge, .unitDescription, .unitConfirmation, .unitDistinction, .unitReform,
    .memberList, .planEdition, .dutyAssignment, .progressReport, .taskStep, .evidence, .evidenceWithdrawal,
    .bulletinIssue, .noticeAlert, .rulesAdoption, .calendarYear,
  ]

  private static func belongs(to table: HistoryTable, where condition: String) -> String {
    "entryId IN (SELECT entryId FROM \(table) WHERE \(condition))"
  }

  /// Which rows that name a task are read, in `planId` and `taskNumber`; `nil` reads all.
  var ownTasks: String? {
    switch self {
    case .everything, .after: return nil
    case .tasks(let tasks):
      let rows = tasks.map { "(\($0.plan.number), \($0.number))" }.joined(separator: ", ")
      return tasks.isEmpty ? "0" : "(planId, taskNumber) IN (VALUES \(rows))"
    case .plans(let plans): return Self.condition(plans)
    case .registry: return "0"
    }
  }

  /// Which rows that name a plan are read.
  private var ownPlans: String? {
    switch self {
    case .everything, .after: nil
    case .tasks(let tasks): Self.condition(Set(tasks.map(\.plan)).sorted())
    case .plans(let plans): Self.condition(plans)
    case .registry: "1"
    }
  }

  /// Which rows name one of the plans beside their own; only whole plans ask for them.
  private var ownOtherPlans: String? {
    guard case .plans(let plans) = self else { return nil }
    return Self.condition(plans, in: "otherPlanId")
  }

  private static func condition(_ plans: [PlanID], in column: String = "planId") -> String {
    "\(column) IN (\(plans.map { "\($0.number)" }.joined(separator: ", ")))"
  }
}
