import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

@testable import DuchaReports

/// What people read, as it was last read and accepted.
struct GoldenTests {
  static let july = Month(year: 2024, month: 7)
  static let april = Month(year: 2024, month: 4)

  @Test func bulletinOfAMonth() throws {
    let bulletin = BulletinTests.sample()
    let outputs = [
      "bulletin.md": bulletin.text.markdown(), "bulletin.html": bulletin.text.html(),
      "bulletin.json": bulletin.json(),
    ]
    #expect(try Golden("reports/bulletin").problems(outputs) == [])
  }

  @Test func bulletinBeforeAnybodyReported() throws {
    let bulletin = Bulletin(
      SampleLedger.state(asOf: Self.april.lastDay), month: Self.april,
      edition: .init(number: 1, issuedOn: Self.april.lastDay))
    #expect(
      try Golden("reports/bulletin-first-month").problems(["bulletin.md": bulletin.text.markdown()]) == [])
  }

  /// The second issue of a year, one that puts it right, and what stands behind their figures.
  @Test func issuedBulletins() throws {
    let (issued, correction) = (SampleIssues.july.text, SampleIssues.correction.text)
    let trace = FigureTrace(issued)
    let traced = ["standing.overdue", "unit:县水利局", "change.completed"].compactMap { trace.tasks(of: $0) }
    let table = IssueTable(
      [SampleIssues.june, SampleIssues.july, SampleIssues.correction].map(SampleIssues.record))
    let outputs = [
      "issued.md": issued.markdown(), "issued.html": issued.html(), "correction.md": correction.markdown(),
      "figures.txt": trace.list(), "tasks.txt": traced.joined(separator: "\n"), "issues.txt": table.text(),
    ]
    #expect(try Golden("reports/bulletin-issued").problems(outputs) == [])
  }

  @Test func leadersPage() throws {
    let page = LeaderPage(SampleIssues.july.text)
    let outputs = ["leader.md": page.markdown(), "leader.html": page.html()]
    #expect(try Golden("reports/leader").problems(outputs) == [])
  }

  @Test func check() throws {
    let report = CheckReport(SupervisedLedger(SampleLedger.state(asOf: Self.july.lastDay)))
    let outputs = ["check.txt": report.text(), "check.json": report.json()]
    #expect(try Golden("reports/check").problems(outputs) == [])
  }

  @Test func taskListsOfUnits() throws {
    let lists = TaskLists(SupervisedLedger(SampleLedger.state(asOf: Self.july.lastDay)))
    let index = TaskListIndex(lists)
    var outputs = ["index.md": index.markdown(), "index.csv": index.csv(), "index.json": index.json()]
    for list in lists { outputs["\(list.fileName).md"] = list.markdown() }
    let water = try #require(lists.first { $0.name == "县水利局" })
    outputs["\(water.fileName).csv"] = water.csv()
    outputs["\(water.fileName).json"] = water.json()
    #expect(try Golden("reports/task-lists").problems(outputs) == [])
  }

  @Test func scores() throws {
    var state = SampleLedger.state(asOf: Self.july.lastDay)
    state.rules.score.minimumTasks = 1
    state.rules.bulletin.ranking = true
    let sheet = ScoreSheet(SupervisedLedger(state))
    let water = try #require(sheet.score(of: OrgUnit.ID(3)))
    let outputs = [
      "score.txt": sheet.text(), "score.csv": sheet.csv(), "score.json": sheet.json(),
      "water.txt": sheet.explanation(of: water), "water.csv": sheet.csv(explaining: [water]),
      "bulletin.md": Bulletin(state, month: Self.july).text.markdown(),
    ]
    #expect(try Golden("reports/score").problems(outputs) == [])
  }

  @Test func calendarOfAUnit() throws {
    let outputs = ["science.ics": UnitCalendarTests.calendar(1).text()]
    #expect(try Golden("reports/unit-calendar").problems(outputs) == [])
  }

  @Test func taskTable() throws {
    let table = TaskTable(SupervisedLedger(SampleLedger.state(asOf: Self.july.lastDay)))
    let outputs = ["tasks.txt": table.text(), "tasks.csv": table.csv(), "tasks.json": table.json()]
    #expect(try Golden("reports/task-table").problems(outputs) == [])
  }

  /// All reports of a ledger in which townships lead as a group.
  @Test func groupsAndWhatIsOpen() throws {
    let ledger = SupervisedLedger(SampleGroups.state)
    let bulletin = Bulletin(
      SampleGroups.state, month: Self.july, asking: SampleIssues.decisions(SampleGroups.state))
    let (check, table, lists) = (CheckReport(ledger), TaskTable(ledger), TaskLists(ledger))
    var outputs = [
      "bulletin.md": bulletin.text.markdown(), "bulletin.json": bulletin.json(),
      "check.txt": check.text(), "check.json": check.json(),
      "tasks.txt": table.text(), "tasks.csv": table.csv(), "index.md": TaskListIndex(lists).markdown(),
      "white-stone.txt": TaskTable(ledger, TaskFilter(unit: OrgUnit.ID(3))).text(),
    ]
    for name in ["白石镇人民政府", "县农业农村局", "各有关部门", "县财政局"] {
      let list = try #require(lists.first { $0.name == name })
      outputs["\(list.fileName).md"] = list.markdown()
    }
    #expect(try Golden("reports/groups").problems(outputs) == [])
  }

  /// 2022, whose last day the notice of 2023 gives off; 2003, of which nothing is known; what is said of single days.
  @Test func calendar() throws {
    let calendar = WorkCalendar(assumesWeekends: true)
    let days = [
      "2022-10-10", "2022-10-16", "2022-10-06", "2022-10-08", "2022-12-31", "2024-06-10", "2003-12-31",
    ]
    let starts = ["2026-02-10", "2003-12-29"]
    let answers =
      try days.compactMap { Day($0) }.map { try calendar.words(on: $0) }
      + starts.compactMap { Day($0) }.map { try calendar.words(adding: 5, to: $0) }
    let outputs = [
      "2022.txt": try CalendarTable(2022, in: calendar).text(),
      "2003.txt": try CalendarTable(2003, in: calendar).text(), "days.txt": answers.joined(),
    ]
    #expect(try Golden("reports/calendar").problems(outputs) == [])
  }

  /// What a clerk reads of the registry: the units, what is to be decided, a unit's past, what a reform means.
  @Test func registryOfUnits() throws {
    let state = SampleRegistry.state
    let review = UnitReview(state, RegistryQuestions(state))
    let table = UnitTable(SupervisedLedger(state))
    let renamed = try #require(state.units[SampleRegistry.renaming.from[0]])
    func outcome(_ reform: UnitReform, on day: Day) -> String {
      let before = LedgerState(folding: SampleRegistry.entries, asOf: day.adding(days: -1))
      return ReformOutcome(reform, on: day, before: before, after: state).text
    }
    let open = OpenAssignments(SupervisedLedger(state)) { DutyIndex(state).proposals(for: $0) }
    let outputs = [
      "units.txt": table.text(), "units.csv": table.csv(), "units.json": table.json(),
      "review.txt": review.text(),
      "history.txt": UnitHistory(renamed, entries: SampleRegistry.entries, state: state).text(),
      "renaming.txt": outcome(SampleRegistry.renaming, on: Sample.day(5)),
      "splitting.txt": outcome(SampleRegistry.splitting, on: Sample.day(6)),
      "assignments.txt": open.text(), "assignments.csv": open.csv(),
    ]
    #expect(try Golden("reports/registry").problems(outputs) == [])
  }

  /// A task that has been through everything, one that comes back each quarter, and one that went into two others.
  @Test func storiesOfTasks() throws {
    func story(_ number: Int, _ day: Day) throws -> TaskStory {
      let task = TaskID(plan: SampleStory.task.plan, number: number)
      return try #require(TaskStory(task, SampleStory.entries, asOf: day))
    }
    let whole = try story(1, SampleStory.asOf)
    let outputs = [
      "closed.txt": whole.text(), "closed.md": whole.markdown(), "closed.json": whole.json(),
      "behind.txt": try story(1, Self.july.lastDay).text(),
      "recurring.txt": try story(2, SampleStory.asOf).text(),
      "split.txt": try story(5, SampleStory.asOf).text(),
    ]
    #expect(try Golden("reports/story").problems(outputs) == [])
  }

  @Test func historyOfALedger() throws {
    let history = LedgerHistory(SampleStory.entries)
    let renamed = LedgerHistory(SampleRegistry.entries)
    let outputs = [
      "history.txt": history.text(), "history.csv": history.csv(), "history.json": history.json(),
      "registry.txt": renamed.text(),
    ]
    #expect(try Golden("reports/history").problems(outputs) == [])
  }

  @Test func differenceBetweenTwoDays() throws {
    let (may, august) = (Month(year: 2024, month: 5), Month(year: 2024, month: 8))
    let ledgers = [may, august].map { SupervisedLedger(SampleStory.state(asOf: $0.lastDay)) }
    let difference = LedgerDifference(from: ledgers[0], to: ledgers[1])
    let outputs = [
      "diff.txt": difference.text(), "diff.md": difference.markdown(), "diff.json": difference.json(),
    ]
    #expect(try Golden("reports/diff").problems(outputs) == [])
  }

  @Test func everyCaseHasATest() throws {
    let known = [
      "bulletin", "bulletin-first-month", "bulletin-issued", "calendar", "check", "diff", "digest",
      "groups", "history", "leader", "lint", "notices", "pictures", "registry", "score", "site", "story",
      "task-lists", "task-table", "unit-calendar",
    ]
    #expect(try Golden.cases(of: "reports") == known)
  }
}
