import DuchaLedger
import DuchaModel
import DuchaNotices
import DuchaReports
import DuchaTestSupport
import Foundation
import Testing

@testable import Ducha

/// The nightly job: once, in time, and nothing lost.
@Suite struct NightlyTests {
  /// An office with one task, due on Friday 28 June 2024, and a mail server for 县科协.
  private struct Nights {
    let office: Office
    let request: NightlyRequest
    let post = PostOffice()

    init(quiet: String? = nil) throws {
      office = try Office()
      _ = try office.workspace.importPlan(
        office.plan(["建站。2024年6月28日前建成。（县科协牵头，县财政局配合）"]), effectiveOn: Day(2024, 1, 10))
      let file = try office.file(
        "送达.toml",
        (quiet.map { "quiet = \"\($0)\"\n" } ?? "") + """
          [[server]]
          host = "localhost"
          security = "none"
          from = "ducha@localhost"
          [[unit]]
          name = "县科协"
          mail = ["kx@qingxi.example"]
          """)
      request = NightlyRequest(delivery: file)
    }

    func workspace(_ month: Int, _ day: Int, hour: Int = 7) throws -> Workspace {
      let day = try #require(Day(2024, month, day))
      // On the clocks of China.
      let now = Moment(milliseconds: (Int64(day.number - Day.epoch) * 24 + Int64(hour) - 8) * 3_600_000)
      return Workspace(ledger: office.workspace.path, clock: Clock(today: day, now: now), actor: "系统")
    }

    @discardableResult func run(_ month: Int, _ day: Int, confirmed: Bool = false) throws -> NightlyRun {
      var request = request
      request.confirmsClock = confirmed
      return try workspace(month, day).runNight(request, carrying: post.carry)
    }
  }

  @Test func aUnitIsWrittenToOnce() throws {
    let nights = try Nights()
    let first = try nights.run(6, 25)
    #expect(first.notices.map(\.addressee).contains("县科协"))
    let mail = try #require(nights.post.arrived.values.joined().first { $0.subject.contains("县科协") })
    #expect(mail.text.contains("2024年6月28日到期，还有3天（3个工作日）"))
    #expect(try nights.run(6, 25).isEmpty)
    #expect(try nights.run(6, 26).notices.allSatisfy { !$0.subject.contains("临近到期") })
    #expect(nights.post.arrived.values.allSatisfy { $0.count == 1 })
  }

  @Test func aPreviewTellsAndSendsNothing() throws {
    let nights = try Nights()
    let before = try nights.office.workspace.entries().count
    let preview = try nights.workspace(6, 25).previewNight(nights.request)
    #expect(preview.preview().contains("建站"))
    #expect(nights.post.arrived.isEmpty)
    #expect(try nights.office.workspace.entries().count == before)
  }

  @Test func aMeasureThatNeedsApprovalGoesOutOnceItIsApproved() throws {
    let nights = try Nights()
    try nights.run(6, 25)
    try nights.run(7, 5)
    let workspace = try nights.workspace(7, 5)
    let drafts = try workspace.measureDrafts().drafts
    #expect(drafts.map(\.key.measure) == [.supervision])
    #expect(!nights.post.arrived.values.joined().contains { $0.text.contains("督办〔2024〕1号") })
    let task = try #require(drafts.first).key.task
    refused("没有待签批的措施") {
      try workspace.approveMeasures(of: [task], against: ["县财政局"], by: "王县长", nights.request)
    }
    try workspace.approveMeasures(
      of: [task], .supervision, against: ["县科协"], by: "王县长", nights.request)
    refused("没有待签批的措施") {
      try workspace.approveMeasures(of: [task], .supervision, by: "王县长", nights.request)
    }
    try nights.run(7, 8)
    let sent = try #require(nights.post.arrived.values.joined().first { $0.text.contains("督办〔2024〕1号") })
    #expect(sent.text.contains("（王县长签批）"))
    #expect(sent.attachments.map(\.name) == ["督办〔2024〕1号 县科协.docx"])
    #expect(
      try workspace.state(asOf: .last).tasks[task]?.life.measures.map(\.measure.approver) == [
        nil, "王县长",
      ])
  }

  @Test func anApprovedTalkIsANumberedPaper() throws {
    let nights = try Nights()
    try nights.run(6, 25)
    try nights.run(7, 26)
    let workspace = try nights.workspace(7, 26)
    let task = TaskID(plan: PlanID(1), number: 1)
    try workspace.approveMeasures(of: [task], .talk, by: "王县长", nights.request)
    try nights.run(7, 29)
    let sent = try #require(nights.post.arrived.values.joined().first { $0.text.contains("约谈〔2024〕1号") })
    #expect(sent.text.contains("经王县长批准，约谈有关负责同志"))
    #expect(sent.attachments.map(\.name) == ["约谈〔2024〕1号 县科协.docx"])
  }

  @Test func noticesAreListedUnderTheNamesOfTheirDays() throws {
    let nights = try Nights()
    try nights.run(6, 25)
    let workspace = try nights.workspace(7, 1)
    _ = try workspace.reform(
      .rename, from: ["县科协"], newName: "县科学技术协会", source: "3号", on: try #require(Day(2024, 7, 1)))
    try nights.run(7, 2)
    let (notices, registry, names) = try workspace.notices()
    let table = NoticeTable(notices, state: registry, names: names).text()
    for name in ["县科协", "县科学技术协会"] { #expect(table.contains(name)) }
  }

  @Test func aDraftOfACaseThatBeganLateHasTheDayOfItsOwnLadder() throws {
    let nights = try Nights()
    try nights.run(7, 16)
    try nights.run(8, 1)
    let days = try nights.workspace(8, 1).measureDrafts().drafts.map(\.fellDue)
    #expect(!days.isEmpty && days.allSatisfy { $0 > Day(2024, 7, 16) ?? .last })
  }

  /// The bulletin of June, made in July, asks the leader what can be approved, and no more once it was.
  @Test func theLeaderIsAskedWhatCanBeApproved() throws {
    let nights = try Nights()
    try nights.run(6, 25)
    let workspace = try nights.workspace(7, 5)
    let june = BulletinRequest(month: Month(year: 2024, month: 6))
    func asked() throws -> [[TaskID]] {
      try workspace.draftBulletin(june).decisions.filter { $0.kind == .measure }.map(\.tasks)
    }
    let drafts = try workspace.measureDrafts().drafts
    #expect(try asked() == [drafts.map(\.key.task)])
    try nights.run(7, 5)
    try workspace.approveMeasures(of: drafts.map(\.key.task), by: "王县长", nights.request)
    #expect(try asked() == [])
  }

  @Test func aMovedDueDateWithdrawsWhatIsOnItsWay() throws {
    let nights = try Nights(quiet: "07:00-08:00")
    #expect(try nights.run(6, 25).waiting > 0)
    let task = TaskID(plan: PlanID(1), number: 1)
    let (from, to) = (try #require(Day(2024, 6, 28)), try #require(Day(2024, 9, 30)))
    let steps: [TaskAction] = [
      .extensionRequested(by: nil, from: from, to: to, reason: "汛期"),
      .extensionDecided(to: to, approver: "王县长", reason: "同意"),
    ]
    try nights.workspace(6, 25).record(
      steps.map { .taskStepped(TaskStep(task, $0)) }, effectiveOn: try #require(Day(2024, 6, 25)))
    // After eight in the evening of the next day it may go out.
    let later = try nights.workspace(6, 26, hour: 20)
    _ = try later.runNight(nights.request, carrying: nights.post.carry)
    let mail = nights.post.arrived.values.joined().filter { $0.subject.contains("县科协") }
    #expect(mail.allSatisfy { !$0.text.contains("6月28日到期") })
    let withdrawn = try later.notices().notices.filter {
      $0.attempts.contains { $0.delivery.outcome == .withdrawn }
    }
    #expect(withdrawn.flatMap { $0.notice.alerts.map(\.key.cause) }.contains(.dueSoon))
  }

  @Test func aClockThatJumpsIsNoticed() throws {
    let nights = try Nights()
    try nights.run(6, 25)
    refused("早于上一次例行检查") { try nights.run(6, 24) }
    refused("超过31天") { try nights.run(8, 1) }
    #expect(try nights.run(8, 1, confirmed: true).missedNights == 36)
  }

  @Test func aClockThatRanAheadTellsNothingTwiceAndMissesNothing() throws {
    let (steady, jumpy) = (try Nights(), try Nights())
    try jumpy.run(6, 20)
    // Within a month nobody can tell a wrong clock from nights that were missed.
    try jumpy.run(7, 15)
    refused("早于上一次例行检查") { try jumpy.run(6, 25) }
    let back = try jumpy.run(6, 25, confirmed: true)
    #expect(back.text().contains("上一次检查的日期是2024年7月15日，晚于今天；当时发出的告知可能早了"))
    for (month, day) in [(6, 20), (6, 25), (6, 28), (7, 1), (7, 8), (7, 15), (7, 16)] {
      try steady.run(month, day)
      if (month, day) > (6, 25) { try jumpy.run(month, day) }
    }
    let keys = try [steady, jumpy].map {
      try $0.workspace(7, 16).notices().notices.flatMap { $0.notice.alerts.map(\.key) }
    }
    #expect(Set(keys[1]).count == keys[1].count)
    #expect(Set(keys[0]).isSubset(of: keys[1]))
  }

  @Test func oneCheckRunsAtATime() throws {
    let nights = try Nights()
    try NightlyLock.holding(ledger: nights.office.workspace.path, since: "2024-06-25 07:30:00") {
      refused("另一次例行检查正在运行（进程") { try nights.run(6, 25) }
    }
    #expect(nights.post.arrived.isEmpty)
    #expect(try !nights.run(6, 25).isEmpty)
  }

  @Test func aNoticeOnHolidaysThatComesLaterMovesWhatIsToCome() throws {
    let nights = try Nights()
    try nights.run(6, 20)
    // The due Friday becomes a day off, so that the third working day ahead of it is Monday the 24th and not Tuesday.
    let day = try #require(Day(2024, 6, 28))
    let year = try #require(WorkCalendar().years.first { $0.year == 2024 })
    let changed = try CalendarYear(
      year: 2024, source: "改期通知",
      breaks: year.breaks + [.init(name: "放假", days: Period(start: day, end: day))],
      workingWeekends: year.workingWeekends)
    try nights.workspace(6, 21).record([.calendarAdopted(changed)], effectiveOn: .first)
    let told = try nights.run(6, 24).notices.first { $0.addressee == "县科协" }
    #expect(try #require(told).text().contains("2024年6月28日到期，还有4天（3个工作日）"))
    try nights.run(6, 25)
    let keys = try nights.workspace(6, 25).notices().notices.flatMap { $0.notice.alerts.map(\.key) }
    #expect(Set(keys).count == keys.count)
  }

  @Test func aBadServerIsTriedAgainAndThenLeftToAPerson() throws {
    let nights = try Nights()
    var given = 0
    for day in 1...20 {
      let run = try nights.workspace(6, day).runNight(nights.request) { _, _, _ in .failed(reason: "451") }
      given += run.deliveries.count { $0.isDead }
    }
    #expect(given > 0)
    let refusing = try Nights()
    let run = try refusing.workspace(6, 25).runNight(refusing.request) { _, _, _ in .refused(reason: "550") }
    #expect(run.needsAttention)
    let dead = try refusing.workspace(6, 25).notices(onlyPending: true, onlyDead: true).notices
    #expect(dead.map(\.number) == run.deliveries.map(\.notice).sorted())
    var attempts = 0
    _ = try refusing.workspace(6, 26).runNight(refusing.request) { message, _, _ in
      attempts += message.subject.contains("6月25日") ? 1 : 0
      return .accepted(reply: "")
    }
    // What was refused is left alone until somebody asks for it.
    #expect(attempts == 0)
  }
}

extension Day {
  /// The number of 1970-01-01.
  fileprivate static var epoch: Int { Day(1970, 1, 1)?.number ?? 0 }
}
