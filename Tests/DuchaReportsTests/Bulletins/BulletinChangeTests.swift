import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

/// What changed since the last issue, each kind once.
struct BulletinChangeTests {
  private static let july = Month(year: 2024, month: 7)

  /// The bulletin of July; `change` makes the last issue, as of the same day, say something else of the ledger.
  private func bulletin(since change: (inout LedgerState) -> Void) -> Bulletin {
    let last = SampleIssues.issue(1, of: Self.july, on: Sample.day(7, 31), change)
    return SampleIssues.issue(2, of: Self.july, on: Sample.day(8, 1), since: SampleIssues.past(last))
  }

  private func change(
    _ number: Int, of plan: Int = 1, in state: inout LedgerState, to report: ProgressReport?
  ) {
    let id = TaskID(plan: PlanID(plan), number: number)
    state.tasks[id]?.reports = [report?.filed].compactMap(\.self)
  }

  private func report(_ number: Int, percent: Double, status: ProgressReport.Status = .underway)
    -> ProgressReport
  {
    ProgressReport(
      task: TaskID(plan: PlanID(1), number: number), month: Self.july, status: status, percent: percent,
      doneThrough: status == .completed ? Sample.day(6, 30) : nil)
  }

  private func ids(_ kind: BulletinChange.Kind, _ bulletin: Bulletin) -> String? {
    bulletin.change?.figures[kind]?.words
  }

  @Test func whatWasCompletedAndIsNotAnyMoreIsTold() {
    let bulletin = bulletin { change(3, in: &$0, to: report(3, percent: 100, status: .completed)) }
    #expect(bulletin.text.markdown().contains("上期列为已完成、现重新办理1项（1-03）"))
  }

  @Test func aFirstIssueIsComparedWithNothing() {
    #expect(SampleIssues.june.change == nil)
    #expect(!SampleIssues.june.text.markdown().contains("与上期"))
  }

  @Test func redThatWasNotRedIsNew() {
    let bulletin = bulletin { change(3, in: &$0, to: report(3, percent: 100, status: .completed)) }
    #expect(ids(.newRed, bulletin) == "1-03")
    #expect(ids(.stillRed, bulletin) == "2-02")
  }

  @Test func greenAfterYellowIsCaughtUp() {
    let bulletin = bulletin { change(1, in: &$0, to: report(1, percent: 35)) }
    #expect(ids(.yellowToGreen, bulletin) == "1-01")
    #expect(bulletin.change?.toGreen.words == "1-01")
    #expect(ids(.completed, bulletin) == "")
  }

  @Test func redIsBridgedFromIssueToIssue() {
    let bulletin = bulletin { state in
      for number in [1, 2] { change(number, in: &state, to: report(number, percent: 1)) }
      change(3, in: &state, to: report(3, percent: 100, status: .completed))
    }
    let words =
      "红灯由3项减至2项；新增红灯1项（1-03）；连续亮红灯1项（2-02连续2期）；由红灯转为绿灯1项（1-01）；新完成1项（1-02），上期为红灯；"
      + "上期列为已完成、现重新办理1项（1-03）。"
    #expect(bulletin.changeWords?.text.hasSuffix(words) == true)
  }

  /// 1-02 was red: it is told as completed and not as green again.
  @Test func whatIsDoneIsNewlyDoneOnce() {
    let bulletin = bulletin { change(2, in: &$0, to: report(2, percent: 10)) }
    #expect(ids(.completed, bulletin) == "1-02")
    #expect(ids(.redToGreen, bulletin) == "")
  }

  @Test func tasksThatCameAndWentAreTold() throws {
    let gone = TaskID(plan: PlanID(1), number: 9)
    let bulletin = bulletin { state in
      state.tasks[TaskID(plan: PlanID(2), number: 6)] = nil
      guard let late = state.tasks[TaskID(plan: PlanID(1), number: 3)] else { return }
      state.tasks[gone] = TaskRecord(
        id: gone, task: late.task, duties: late.duties, line: 9, reports: late.reports)
    }
    #expect(ids(.added, bulletin) == "2-06")
    #expect(ids(.removed, bulletin) == "1-09")
    // The ledger knows it no more; the last issue does.
    #expect(try #require(FigureTrace(bulletin.text).tasks(of: "change.removed")).contains("建成工程建设项目审批管理系统"))
  }

  @Test func issuesInARowAreCounted() {
    let first = SampleIssues.issue(1, of: Self.july, on: Sample.day(8, 1))
    let second = SampleIssues.issue(2, of: Self.july, on: Sample.day(8, 2), since: SampleIssues.past(first))
    let third = SampleIssues.issue(3, of: Self.july, on: Sample.day(8, 3), since: SampleIssues.past(second))
    #expect(third.text.markdown().contains("连续亮红灯2项（1-03连续3期、2-02连续3期）。"))
  }

  @Test func nothingNewIsSaid() {
    let bulletin = SampleIssues.issue(
      2, of: Self.july, on: Sample.day(8, 1), since: SampleIssues.past(quiet())
    ) {
      $0.tasks = $0.tasks.filter { $0.key.description == "2-01" }
    }
    #expect(bulletin.text.markdown().contains("与上期（第1期，截至2024年7月31日）相比，亮灯和完成情况没有变化。"))
  }

  private func quiet() -> Bulletin {
    SampleIssues.issue(1, of: Self.july, on: Sample.day(8, 1)) {
      $0.tasks = $0.tasks.filter { $0.key.description == "2-01" }
    }
  }

  @Test func theIssueOfAnotherYearIsNamedWithIt() {
    var last = SampleIssues.past(SampleIssues.june)
    last = PastIssue(
      IssueRecord(
        Sample.issue(IssueNumber(year: 2023, number: 12), asOf: Sample.day(6, 30)), on: Sample.day(7)),
      last.text)
    let bulletin = SampleIssues.issue(1, of: Self.july, on: Sample.day(8, 1), since: last)
    #expect(bulletin.text.markdown().contains("与上期（2023年第12期，截至2024年6月30日）相比"))
  }

  /// Added and removed tell the difference of the totals.
  @Test(arguments: 1...200) func changesAddUp(seed: Int) throws {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let before = Bulletin(ledgers.next(), month: Self.july)
    let state = ledgers.next()
    let bulletin = Bulletin(
      state, month: Self.july,
      edition: .init(number: 2, issuedOn: state.asOf, last: SampleIssues.past(before)))
    let figures = try #require(bulletin.change).figures
    let count = { (kind: BulletinChange.Kind) in figures[kind]?.count ?? 0 }
    #expect(before.total.count + count(.added) - count(.removed) == bulletin.total.count, "seed \(seed)")
    let red = try #require(bulletin.tracedTasks[.light(.red)])
    #expect(count(.newRed) + count(.stillRed) == red.count, "seed \(seed)")
    let kept = count(.stillRed) + count(.redToYellow) + count(.redToGreen) + count(.redToUnlit)
    let left = [.completed, .removed].map { bulletin.change?.fromRed($0).count ?? 0 }
    #expect(before.tracedTasks[.light(.red)]?.count == kept + left.reduce(0, +), "seed \(seed)")
  }

  // MARK: Corrections

  @Test func aCorrectionNamesTheIssueAndItsWrongTotals() {
    let text = SampleIssues.correction.text
    #expect(text.title.hasSuffix("（更正）"))
    let totals = "已完成由2项更正为3项，已逾期由1项更正为0项，黄灯由1项更正为2项，红灯由2项更正为1项，与上期相比连续亮红灯由1项更正为0项，与上期相比新完成由1项更正为2项"
    let tasks = "涉及任务1项：1-03由红灯·已逾期更正为黄灯·已完成"
    #expect(
      text.correction == "本期更正2024年第2期（2024年8月2日印发）：\(totals)。\(tasks)。2024年第2期不再使用，以本期为准。")
  }

  @Test func aCorrectionNamesPointsAndPlaces() {
    func issue(_ number: Int, correcting wrong: Bulletin? = nil, share: Double) -> Bulletin {
      SampleIssues.issue(
        number, of: Self.july, on: Sample.day(8, 2), correcting: wrong.map(SampleIssues.past)
      ) { state in
        state.rules.bulletin.ranking = true
        (state.rules.score.minimumTasks, state.rules.score.minimumUnits) = (1, 2)
        change(3, in: &state, to: report(3, percent: share, status: share < 100 ? .underway : .completed))
      }
    }
    let words = issue(3, correcting: issue(2, share: 70), share: 100).text.correction
    #expect(words?.contains("。得分排名：县发展和改革局由80.00分（第5位）更正为90.00分（第4位）。") == true)
  }

  /// 2-06 is green and completed in both: only its figure, and that it is to be verified, were wrong.
  @Test func aCorrectionNamesTasksThatStandAsBefore() {
    func issue(_ number: Int, correcting wrong: Bulletin? = nil, reached: Double) -> Bulletin {
      SampleIssues.issue(
        number, of: Self.july, on: Sample.day(8, 2), correcting: wrong.map(SampleIssues.past)
      ) { state in
        state.tell(reached, of: "配备检测仪50台", "检测仪", .atLeast, 50, "台", in: TaskID(plan: PlanID(2), number: 6))
      }
    }
    let words = issue(3, correcting: issue(2, reached: 30), reached: 60).text.correction
    #expect(words?.contains("报完成而数值未达标由1项更正为0项（2-06）") == true, "\(words ?? "")")
  }

  /// 1-03 is told to be another, 2-06 is not: both make the difference.
  @Test func aCorrectionNamesAllThatMakeADifference() {
    func issue(_ number: Int, correcting wrong: Bulletin? = nil, isWrong: Bool) -> Bulletin {
      SampleIssues.issue(
        number, of: Self.july, on: Sample.day(8, 2), correcting: wrong.map(SampleIssues.past)
      ) { state in
        change(
          3, in: &state, to: report(3, percent: isWrong ? 100 : 70, status: isWrong ? .completed : .underway))
        state.tell(10, of: "开通接口20个", "接口", .atLeast, 20, "个", in: TaskID(plan: PlanID(1), number: 3))
        state.tell(
          isWrong ? 30 : 60, of: "配备检测仪50台", "检测仪", .atLeast, 50, "台", in: TaskID(plan: PlanID(2), number: 6))
      }
    }
    let words = issue(3, correcting: issue(2, isWrong: true), isWrong: false).text.correction
    #expect(words?.contains("报完成而数值未达标由2项更正为0项（1-03、2-06）") == true, "\(words ?? "")")
  }

  /// 1-03 is overdue in both: only the second of its leads was wrong to stand there.
  @Test func aCorrectionNamesWhoStandsOtherwiseThoughTheTaskDoesNot() {
    func issue(_ number: Int, correcting wrong: Bulletin? = nil, done: Bool) -> Bulletin {
      SampleIssues.issue(
        number, of: Self.july, on: Sample.day(8, 2), correcting: wrong.map(SampleIssues.past)
      ) { state in
        let task = TaskID(plan: PlanID(1), number: 3)
        state.tasks[task]?.duties.append(
          Duty(unit: OrgUnit.ID(2), assignment: Sample.assignment("县行政审批服务局")))
        var told = report(3, percent: 60, status: done ? .completed : .underway)
        told.unit = OrgUnit.ID(2)
        state.tasks[task]?.reports.append(told.filed)
      }
    }
    let words = issue(3, correcting: issue(2, done: false), done: true).text.correction
    #expect(words?.contains("：涉及任务1项：1-03县行政审批服务局由红灯·已逾期更正为绿灯·已完成。") == true, "\(words ?? "")")
  }

  /// 1-01 stands as before: only the per cent that it reported was wrong.
  @Test func aCorrectionNamesTasksOfWhichTheTableTellsSomethingElse() {
    func issue(_ number: Int, correcting wrong: Bulletin? = nil, share: Double) -> Bulletin {
      SampleIssues.issue(
        number, of: Self.july, on: Sample.day(8, 2), correcting: wrong.map(SampleIssues.past)
      ) { change(1, in: &$0, to: report(1, percent: share)) }
    }
    let words = issue(3, correcting: issue(2, share: 84), share: 85).text.correction
    #expect(words?.contains("：1-01的填报情况有更正，见附表。") == true, "\(words ?? "")")
  }

  @Test func programsAreToldWhatIsCorrected() throws {
    let data = Data(SampleIssues.correction.json().utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["corrects"] as? [String: Int] == ["year": 2024, "number": 2])
    #expect(json["comparedWith"] as? [String: Int] == ["year": 2024, "number": 1])
    #expect(json["approvedBy"] as? String == "李四")
  }

  @Test func aCorrectionOfNamesOnlySaysSo() {
    let same = SampleIssues.issue(
      3, of: Self.july, on: Sample.day(8, 5), correcting: SampleIssues.past(SampleIssues.july))
    #expect(same.text.correction?.contains("各项数、各任务的情况均不变") == true)
  }

  // MARK: Form

  @Test func aDraftSaysThatItIsOne() {
    #expect(BulletinTests.sample().text.markdown().contains("（送审稿）"))
    #expect(!SampleIssues.july.text.markdown().contains("送审稿"))
    #expect(SampleIssues.july.text.markdown().contains("签发：李四"))
  }

  /// Where several answer for a task, only those that are slow are named for it.
  @Test(arguments: 1...200) func whoMetItsPartIsNotNamedAsSlow(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let state = ledgers.next()
    for group in Bulletin(state, month: state.asOf.month).slow {
      for task in group.tasks where task.eachAnswers {
        let slow = Set(task.slowAnswerable.compactMap(\.unit))
        for unit in group.units {
          let members = task.groups.filter { $0.unit == unit }.flatMap(\.members)
          #expect(slow.contains(unit) || !slow.isDisjoint(with: members), "seed \(seed)")
        }
        #expect(!group.units.isEmpty, "seed \(seed)")
      }
    }
  }
}
