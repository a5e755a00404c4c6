package import DuchaModel

/// The dates of one unit, for the calendar of a telephone that subscribes to it.
///
/// Whatever is in it follows from the ledger alone, so that two exports of one state are the same bytes.
package struct UnitCalendar: Sendable {
  /// The unit.
  package let unit: OrgUnit.ID
  /// Its name.
  package let name: String
  /// The events, earliest first; none where nothing of the unit's has a date.
  let events: [CalendarEvent]
  /// The moments of the entries.
  let stamps: EntryStamps

  /// Whether nothing stands in it.
  package var isEmpty: Bool { events.isEmpty }
  /// The number of events.
  package var count: Int { events.count }
  /// A file name without its ending, the same on every run.
  package var fileName: String { FileName.ofUnit(unit, "\(name)任务日历") }
}

extension UnitCalendar {
  /// Collects the dates of a unit. Tasks that were cancelled, merged, split or taken out of a plan are in it as cancelled,
  /// so that what a telephone took over once disappears.
  package init(_ ledger: SupervisedLedger, unit: OrgUnit.ID, stamps: EntryStamps) {
    let unit = ledger.state.current(unit)
    self.init(ledger, unit, ledger.tasks.filter { $0.part(of: unit) != nil }, ledger.tasksGone, stamps)
  }

  /// Collects the dates of every unit that has a part in a task, in the registry's order.
  package static func all(_ ledger: SupervisedLedger, stamps: EntryStamps) -> [UnitCalendar] {
    let gone = ledger.tasksGone
    var tasks: [OrgUnit.ID: [SupervisedTask]] = [:]
    for task in ledger.tasks { for unit in task.units { tasks[unit, default: []].append(task) } }
    return tasks.sorted { $0.key < $1.key }.map { UnitCalendar(ledger, $0.key, $0.value, gone, stamps) }
  }

  private init(
    _ ledger: SupervisedLedger, _ unit: OrgUnit.ID, _ tasks: [SupervisedTask], _ gone: [SupervisedTask],
    _ stamps: EntryStamps
  ) {
    let dates = tasks.flatMap { TaskDates($0, of: unit, in: ledger, stamps).events }
    let cancelled = gone.filter { $0.part(of: unit) != nil }.flatMap {
      TaskDates($0, of: unit, in: ledger, stamps, isGone: true).events
    }
    let report = [Self.report(unit, tasks.filter { $0.part(of: unit) == .lead }, ledger, stamps)]
    self.unit = unit
    name = ledger.state.name(of: unit)
    events = (dates + cancelled + report.compactMap(\.self)).sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    self.stamps = stamps
  }

  /// The day of each month on which the unit reports on what it leads; `nil` where it leads nothing.
  private static func report(
    _ unit: OrgUnit.ID, _ led: [SupervisedTask], _ ledger: SupervisedLedger, _ stamps: EntryStamps
  ) -> CalendarEvent? {
    guard !led.isEmpty else { return nil }
    let rule = ledger.rules.warning
    let first = rule.reportDay(of: stamps.begun.month)
    let isOver = led.allSatisfy { $0.assessment(for: unit).standing == .completed }
    return CalendarEvent(
      name: "report-\(unit)", day: first < stamps.begun ? rule.nextReportDay(after: first) : first,
      summary: "报送督查任务进展", details: ["每月\(rule.reportDay)日前报送牵头任务的进展。"], category: "报送",
      status: isOver ? .cancelled : .confirmed, recurrence: rule.monthly, alarms: isOver ? [] : [3, 1],
      revision: led.map { stamps.revision(of: $0.record) }.max() ?? stamps.rules)
  }
}

extension SupervisedLedger {
  /// The tasks that count no more.
  fileprivate var tasksGone: [SupervisedTask] {
    let counting = Set(tasks.map(\.id))
    return state.tasks.keys.filter { !counting.contains($0) }.sorted().compactMap { state.supervisedTask($0) }
  }
}

extension SupervisionRules.WarningRule {
  /// The report day of every month; of a month that is too short, its last.
  fileprivate var monthly: String {
    let days = reportDay > 28 ? (28...reportDay).map(String.init).joined(separator: ",") : "\(reportDay)"
    return "FREQ=MONTHLY;BYMONTHDAY=\(days)" + (reportDay > 28 ? ";BYSETPOS=-1" : "")
  }
}
