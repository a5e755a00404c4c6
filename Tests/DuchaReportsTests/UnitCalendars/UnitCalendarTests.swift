import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct UnitCalendarTests {
  static func calendar(
    _ unit: Int, asOf day: Day = SampleStory.asOf, _ change: (inout LedgerState) -> Void = { _ in }
  ) -> UnitCalendar {
    var state = SampleStory.state(asOf: day)
    change(&state)
    return UnitCalendar(
      SupervisedLedger(state), unit: OrgUnit.ID(unit),
      stamps: EntryStamps(SampleStory.entries, of: "0123456789abcdef.ducha", asOf: day))
  }

  private func event(_ name: String, _ calendar: UnitCalendar) throws -> CalendarEvent {
    try #require(calendar.events.first { $0.name == name })
  }

  // MARK: Dates

  @Test func aMovedDateKeepsItsNameAndRisesInRevision() throws {
    let before = try event("1-01-due1", Self.calendar(1, asOf: Sample.day(6, 1)))
    let after = try event("1-01-due1", Self.calendar(1, asOf: Sample.day(6, 25)))
    #expect(before.day == Sample.day(6, 30) && after.day == Sample.day(9, 30))
    #expect(after.revision > before.revision)
    #expect(after.details.contains("时限：已由2024年6月30日延期至2024年9月30日"))
  }

  /// The clock of the machine may have been a year ahead when the ledger was begun.
  @Test func reportsAreAskedForFromTheDayThatIsAskedFor() throws {
    let late = SampleStory.entries.map { entry in
      var entry = entry
      entry.recordedAt = Moment(milliseconds: entry.recordedAt.milliseconds + 400 * 86_400_000)
      return entry
    }
    let ledger = SupervisedLedger(SampleStory.state(asOf: Sample.day(6, 1)))
    let stamps = EntryStamps(late, of: "0123456789abcdef.ducha", asOf: Sample.day(6, 1))
    let calendar = UnitCalendar(ledger, unit: OrgUnit.ID(1), stamps: stamps)
    #expect(try event("report-\(OrgUnit.ID(1))", calendar).day == Sample.day(6, 25))
  }

  @Test func aCancelledTaskIsCancelled() throws {
    #expect(try event("2-02-due1", Self.calendar(4, asOf: Sample.day(7, 31))).status == .confirmed)
    let gone = try event("2-02-due1", Self.calendar(4))
    #expect(gone.status == .cancelled)
    #expect(gone.alarms.isEmpty)
  }

  @Test func aTaskLeftOutOfThePlanRisesInRevisionToo() throws {
    let before = try event("1-03-due1", Self.calendar(1, asOf: Sample.day(6, 30)))
    let after = try event("1-03-due1", Self.calendar(1, asOf: Sample.day(7, 1)))
    #expect(after.status == .cancelled && after.revision > before.revision)
  }

  @Test func whatIsDoneRemindsNobody() throws {
    let done = try event("1-01-due1", Self.calendar(1))
    #expect(done.alarms.isEmpty && done.summary.hasPrefix("（已完成）"))
  }

  @Test func everyTurnHasItsDayAndTheNextOneIsThere() throws {
    let turns = Self.calendar(5).events.filter { $0.name.hasPrefix("1-02-turn") }
    #expect(
      turns.map { "\($0.day)" } == ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31"])
    // The second quarter is reported done.
    #expect(turns.map(\.alarms.first) == [22, nil, 22, 22, 22])
  }

  // MARK: Reminders

  @Test(arguments: [
    (25, "FREQ=MONTHLY;BYMONTHDAY=25"), (30, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
  ])
  func theReportDayComesBackEachMonth(day: Int, rule: String) throws {
    let report = try event("report-U1", Self.calendar(1) { $0.rules.warning.reportDay = day })
    #expect(report.recurrence == rule)
    #expect(report.day == Sample.day(3, day))
  }

  @Test func workingDaysAreTurnedIntoDays() {
    var state = SampleStory.state(asOf: SampleStory.asOf)
    state.rules.warning = .init(dueSoonDays: 5, countsWorkingDays: true)
    // From 23 December on, five working days at most lie before the 30th.
    #expect(DayCount(state).lead(before: Sample.day(12, 30)) == 7)
    state.rules.warning.countsWorkingDays = false
    #expect(DayCount(state).lead(before: Sample.day(12, 30)) == 5)
  }

  // MARK: Text

  @Test func exportsOfOneStateAreTheSame() {
    #expect(Self.calendar(1).text() == Self.calendar(1).text())
  }

  @Test(arguments: 1...100)
  func linesAreShortWholeAndPaired(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let ledger = SupervisedLedger(ledgers.next())
    for calendar in UnitCalendar.all(ledger, stamps: EntryStamps([], of: "x", asOf: ledger.asOf)) {
      let text = calendar.text()
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.last == "")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") }, "seed \(seed)")
      #expect(lines.count { $0 == "BEGIN:VEVENT" } == calendar.count)
      let names = lines.filter { $0.hasPrefix("UID:") }
      #expect(Set(names).count == names.count, "seed \(seed)")
    }
  }
}

struct ContentLineTests {
  @Test func wordsAreEscaped() {
    #expect(ContentLine("SUMMARY", text: "甲,乙;丙\\丁\r\n戊\u{7}").folded == "SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊 \r\n")
  }

  @Test func foldsBetweenCharacters() {
    let folded = ContentLine("SUMMARY", text: String(repeating: "督", count: 60)).folded
    let pieces = folded.split(separator: "\r\n")
    #expect(pieces.map(\.utf8.count) == [74, 73, 43])
    #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "督", count: 60) + "\r\n")
  }
}
