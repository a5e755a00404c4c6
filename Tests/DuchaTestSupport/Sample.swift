internal import DuchaDiagnostics
package import DuchaModel

/// Small values for tests: each is the least that shows a behaviour.
package enum Sample {
  /// Returns a day of 2024, or 1 January 2024 where there is no such day.
  package static func day(_ month: Int, _ day: Int = 1) -> Day {
    Day(2024, month, day) ?? Day(number: 19723)
  }

  /// Returns an entry by 张三.
  package static func entry(_ change: Change, on day: Day = Sample.day(1)) -> Entry {
    Entry(
      effectiveOn: day, recordedAt: Moment(milliseconds: Int64(day.number) * 86_400_000 + 1), actor: "张三",
      change: change)
  }

  /// Returns a unit.
  package static func unit(
    _ number: Int, _ name: String, aliases: [String] = [], provisional: Bool = false
  ) -> OrgUnit {
    OrgUnit(id: .init(number), name: name, aliases: aliases, provisional: provisional)
  }

  /// Returns the digest that stands for a file's content.
  package static func digest(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  /// Returns an assignment.
  package static func assignment(_ name: String, _ role: Role = .lead, basis: Basis = .explicit) -> Assignment
  {
    Assignment(name: name, asWritten: name, role: role, basis: basis, span: SourceSpan(0, 3))
  }

  /// Returns a task with these units.
  package static func task(_ path: String, _ title: String, _ units: [Assignment] = []) -> PolicyTask {
    PolicyTask(path: path, title: title, text: title + "。", span: SourceSpan(0, 3), units: units)
  }

  /// Returns a task's registration; `units` are the registry's for the task's own.
  package static func registered(
    _ plan: Int, _ number: Int, _ task: PolicyTask, units: [Int] = []
  ) -> RegisteredTask {
    RegisteredTask(
      id: TaskID(plan: PlanID(plan), number: number), task: task, units: units.map { .init($0) }, line: 1)
  }

  /// Returns an edition of a plan, its digest made from plan and edition.
  package static func edition(
    _ plan: Int, _ edition: Int = 1, title: String = "行动方案", _ tasks: [RegisteredTask]
  ) -> PlanEdition {
    PlanEdition(
      plan: PlanID(plan), edition: edition, document: PolicyDocument(file: "plan.txt", title: title),
      digest: digest(plan * 1000 + edition), text: Array("行动方案\n".utf8), tasks: tasks)
  }

  /// Returns a bulletin of the month of a day, `{}` its content.
  package static func issue(_ id: IssueNumber, asOf day: Day, corrects: IssueNumber? = nil) -> BulletinIssue {
    BulletinIssue(
      id: id, month: day.month, asOf: day, title: "关于\(day.month.chinese)推进情况的通报", approver: "李四",
      corrects: corrects, digest: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      content: Array("{}".utf8))
  }

  /// Returns a report by a unit.
  package static func report(
    _ plan: Int, _ number: Int, unit: Int? = nil, month: Int = 6, _ text: String = "",
    status: ProgressReport.Status = .underway
  ) -> ProgressReport {
    ProgressReport(
      task: TaskID(plan: PlanID(plan), number: number), unit: unit.map { .init($0) },
      month: Month(year: 2024, month: month), status: status, percent: 50, text: text)
  }
}

extension ProgressReport {
  /// The report filed on the 25th of its month, by an entry whose number grows with the month.
  package var filed: FiledReport {
    FiledReport(self, on: month.firstDay.adding(days: 24), number: month.firstDay.number)
  }
}
