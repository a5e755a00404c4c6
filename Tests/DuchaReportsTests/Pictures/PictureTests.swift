import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

/// What pictures show, as values.
@Suite struct PictureTests {
  private static let july = Month(year: 2024, month: 7)
  private static let ledger = SupervisedLedger(SampleLedger.state(asOf: july.lastDay))
  private static let trend = LightTrend(
    (2...7).map { number in
      let month = Month(year: 2024, month: number)
      let state = SampleLedger.state(asOf: month.lastDay)
      let lights = state.supervisedTasks(reportingMonth: month).map(\.assessment.light)
      return .init(month: month, counts: LightCounts(lights))
    })

  private static func figures(_ ledger: SupervisedLedger) -> LightCounts {
    LightCounts(ledger.tasks.map(\.assessment.light))
  }

  /// Every picture as a file of its own that a browser opens.
  @Test func goldens() throws {
    let story = SupervisedLedger(SampleStory.state(asOf: Self.july.lastDay))
    let outputs = [
      "lights.svg": LightsByUnit(Self.ledger).svg(isFile: true), "trend.svg": Self.trend.svg(isFile: true),
      "due.svg": DueCalendar(Self.ledger).svg(isFile: true),
      "targets.svg": TargetsAgainstPace(story).svg(isFile: true),
    ]
    #expect(try Golden("reports/pictures").problems(outputs) == [])
  }

  @Test func everyTaskOfOneLeadCountsOnce() {
    let lights = LightsByUnit(Self.ledger)
    let sum = lights.rows.reduce(LightCounts()) { $0 + $1.counts }
    #expect(sum == Self.figures(Self.ledger))
    #expect(lights.rows.map(\.counts.red) == lights.rows.map(\.counts.red).sorted(by: >))
    #expect(lights.rest == nil)
  }

  @Test func unitsBeyondThePageAreSummed() {
    var state = SampleLedger.state(asOf: Self.july.lastDay)
    let some = state.tasks.values.first { !$0.duties.isEmpty }
    for number in 1...30 {
      guard var record = some else { continue }
      record.id = TaskID(plan: PlanID(1), number: 100 + number)
      record.duties = [record.duties[0]]
      record.duties[0].unit = OrgUnit.ID(100 + number)
      record.duties[0].assignment.role = .lead
      state.units[OrgUnit.ID(100 + number)] = OrgUnit(id: OrgUnit.ID(100 + number), name: "单位\(number)")
      state.tasks[record.id] = record
    }
    let ledger = SupervisedLedger(state)
    let lights = LightsByUnit(ledger)
    #expect(lights.rows.count == LightsByUnit.mostRows)
    let sum = lights.rows.reduce(lights.rest?.counts ?? LightCounts()) { $0 + $1.counts }
    #expect(sum == Self.figures(ledger))
    #expect(lights.svg().contains("其余\(lights.rest?.units ?? 0)个单位："))
  }

  @Test func theTrendBeginsWithTheFirstTaskAndKeepsAYear() {
    #expect(Self.trend.points.first?.month == Month(year: 2024, month: 3))
    let long = LightTrend(
      (0..<20).map { .init(month: Self.july.adding($0), counts: LightCounts([.red])) })
    #expect(long.points.map(\.month) == (8..<20).map { Self.july.adding($0) })
  }

  @Test func theTrendIsThatOfTheBulletinsOfTheMonths() {
    let trend = LightTrend(before: Sample.day(8, 31), SampleStory.entries)
    for point in trend.points {
      let bulletin = Bulletin(SampleStory.state(asOf: point.month.lastDay), month: point.month)
      let counts = bulletin.lights.map { point.counts[$0.key] == $0.figure.count }
      #expect(!counts.contains(false), "\(point.month)")
    }
    #expect(trend.points.count > 3)
  }

  @Test func theCalendarKnowsHolidaysAndWorkedWeekends() throws {
    let calendar = DueCalendar(Self.ledger)
    #expect(calendar.months.map(\.month) == [8, 9, 10])
    #expect(calendar.off.contains(Sample.day(10, 1)) && calendar.off.contains(Sample.day(9, 17)))
    #expect(calendar.worked.contains(Sample.day(9, 14)))
    // 1-03 was due in June and is counted apart; 2-03 is due on 20 August, 2-02 in October.
    #expect(calendar.due.map(\.day).contains(Sample.day(8, 20)))
    #expect(calendar.overdue == Self.ledger.tasks.count { $0.standing == .overdue })
    #expect(calendar.mark == nil)
  }

  @Test func resultsThatLagStandFirst() throws {
    let targets = TargetsAgainstPace(SupervisedLedger(SampleStory.state(asOf: Self.july.lastDay)))
    let gaps = targets.rows.compactMap { row in row.expected.map { min(row.reached, 1000) - $0 } }
    #expect(!targets.rows.isEmpty && gaps == gaps.sorted())
  }

  /// Names of units come from plans and are words, never markup.
  @Test func wordsOfOthersStayWords() throws {
    let html = BulletinLayoutTests.text().html()
    let drawn = html.components(separatedBy: "<svg").dropFirst().compactMap {
      $0.components(separatedBy: "</svg>").first
    }
    #expect(drawn.count >= 2)
    for svg in drawn { #expect(!svg.contains("<script")) }
    #expect(drawn.first?.contains("&lt;script&gt;") == true)
  }

  /// Issues from before there were pictures still read, and print as they did.
  @Test func anIssueWithoutPicturesReadsAndPrintsNone() throws {
    var content = SampleIssues.july.json()
    let start = try #require(content.range(of: ",\n    \"pictures\": "))
    let end = try #require(content.range(of: "\n  }\n}", options: .backwards))
    content.removeSubrange(start.lowerBound..<end.lowerBound)
    let text = try BulletinText(frozen: Array(content.utf8))
    #expect(text.pictures == nil && !text.html().contains("<svg"))
    var drawn = SampleIssues.july.text
    drawn.pictures = nil
    #expect(text == drawn)
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (23, 25, 5), (480, 500, 100), (99_999, 100_000, 20_000),
  ])
  func ticksAreRound(largest: Int, top: Int, step: Int) {
    let scale = LinearScale(upTo: largest, length: 100)
    #expect(scale.top == top && scale.step == step)
    #expect(scale(scale.top) == 100 && scale(0) == 0)
  }
}
