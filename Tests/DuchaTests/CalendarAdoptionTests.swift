import Ducha
import DuchaModel
import Testing

/// A year's notice in the ledger: what it changes, and what it may not contradict.
@Suite struct CalendarAdoptionTests {
  private func notice(_ year: Int, off: String, work: String = "") -> String {
    "year = \(year)\nsource = \"国办发明电〔\(year - 1)〕1号\"\noff = [\"\(off)\"]\nwork = [\(work)]\n"
  }

  /// An office at the end of 2026 whose plan counts ten working days, handed out by plain weekends.
  private func office() throws -> Office {
    let office = try Office(today: Day(2026, 12, 29))
    _ = try office.workspace.importPlan(
      office.plan(["建馆。印发后10个工作日内报送方案。（县科协牵头）"], date: "2026年12月28日"))
    _ = try office.workspace.act(.dispatch(replyBy: nil, note: ""), on: ["1-01"], assumingWeekends: true)
    return office
  }

  @Test func itTellsWhatEndsOnAnotherDay() throws {
    let office = try office()
    let file = try office.file("2027.toml", notice(2027, off: "2027-01-01/2027-01-04"))
    #expect(
      try office.workspace.adoptCalendar(file) == [
        "已收录2027年放假安排（国办发明电〔2026〕1号），工作日可推算到2027年",
        "1-01 的签收期限按工作日应为2027年1月5日，交办时定为2027年1月1日，仍以交办为准",
        "1-01 的时限“印发后10个工作日内”应为2027年1月13日，台账中没有到期日；台账不自动改动，请在方案中写明日期后重新导入",
      ])
    #expect(try office.workspace.adoptCalendar(file) == ["2027年的放假安排此前已收录，没有变化"])
    #expect(try office.workspace.state(asOf: .last).calendarYears.count == 1)
    let day = try #require(Day(2027, 1, 4))
    #expect(try office.workspace.workCalendar(adding: [], assumingWeekends: false).isWorkingDay(day) == false)
  }

  @Test func whatContradictsIsTakenOnlyAsACorrection() throws {
    let office = try office()
    let known = try office.file(
      "2026.toml", notice(2026, off: "2026-01-01/2026-01-03", work: "\"2026-01-04\""))
    let error = try #require(throws: CalendarContradiction.self) { try office.workspace.adoptCalendar(known) }
    #expect(error.days.first == "2026-02-14 原为调休上班，现为平常日")
    _ = try office.workspace.adoptCalendar(known, correcting: true)
    let day = try #require(Day(2026, 2, 16))
    #expect(try office.workspace.workCalendar(adding: [], assumingWeekends: false).isWorkingDay(day) == true)
  }

  @Test func aYearBehindAGapWaits() throws {
    let office = try office()
    let file = try office.file("2028.toml", notice(2028, off: "2028-01-01"))
    #expect(try office.workspace.adoptCalendar(file) == ["已收录2028年放假安排（国办发明电〔2027〕1号）；中间的年份也收录后才起作用"])
  }
}
