import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

struct LeaderPageTests {
  /// A bulletin of the sample county in which every name is as long as names get.
  private static var long: BulletinText {
    BulletinTests.sample { state in
      for id in state.tasks.keys { state.tasks[id]?.task.title = String(repeating: "统筹推进重点领域", count: 12) }
      for id in state.units.keys { state.units[id]?.name = String(repeating: "县重点项目建设", count: 5) + "局" }
    }.text
  }

  @Test(arguments: 1...200)
  func itIsShort(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let state = ledgers.next()
    #expect(LeaderPage(Bulletin(state, month: state.asOf.month).text).characters <= 600, "seed \(seed)")
  }

  @Test func longNamesAreCut() { #expect(LeaderPage(Self.long).characters <= 600) }

  @Test func itSaysWhatTheIssueFroze() throws {
    let issued = SampleIssues.july
    let frozen = try BulletinText(frozen: Array(issued.json().utf8))
    #expect(frozen == issued.text)
    #expect(LeaderPage(frozen) == LeaderPage(issued.text))
  }

  @Test func anIssueFromBeforeQuestionsWereFrozenIsRead() throws {
    var json = try #require(
      try JSONSerialization.jsonObject(with: Data(SampleIssues.july.json().utf8)) as? [String: Any])
    var text = try #require(json["text"] as? [String: Any])
    text["decisions"] = nil
    json["text"] = text
    let old = try BulletinText(frozen: Array(JSONSerialization.data(withJSONObject: json)))
    #expect(old.decisions == nil)
    #expect(LeaderPage(old).markdown().contains("本期印发时未记录待定事项"))
  }

  @Test func whatWaitsForTheLeaderIsAsked() {
    let task = TaskID(plan: PlanID(1), number: 3)
    let text = BulletinTests.sample { state in
      let request = TaskAction.extensionRequested(
        by: OrgUnit.ID(1), from: Sample.day(6, 30), to: Sample.day(9, 30), reason: "接口标准调整")
      state.tasks[task]?.steps.append(TakenStep(request, on: Sample.day(6, 20), number: 90))
    }.text
    #expect(text.decisions?.map(\.kind) == [.postponement, .measure, .lead])
    #expect(
      text.decisions?.first?.words
        == "“建成工程建设项目审批管理系统”（1-03）县发展和改革局申请由6月30日延期至9月30日，是否同意")
    #expect(text.decisions?.last?.words.contains("未明确牵头单位，由谁牵头") == true)
  }

  @Test func ofSeveralLeadsThePageNamesOneAndHowManyTheyAre() {
    let page = LeaderPage(
      BulletinTests.sample { state in
        let lead = Duty(unit: .init(2), assignment: Sample.assignment("县人社局", .lead))
        state.units[.init(2)]?.name = "县人力资源和社会保障局就业服务中心"
        state.tasks[TaskID(plan: PlanID(1), number: 3)]?.duties.append(lead)
      }.text)
    #expect(page.markdown().contains("县发展和改革局等2个单位："))
  }

  /// 青岭乡 has done its part of 1-01, 白石镇 has not.
  @Test func itNamesWhoIsSlowWithTheFigureAndWhatStandsInTheWay() {
    let page = LeaderPage(Bulletin(SampleGroups.state, month: Month(year: 2024, month: 7)).text).markdown()
    #expect(page.contains("白石镇人民政府：排查农村危房（1-01，红灯·已逾期），逾期31天，困难：第三方鉴定机构不足"), "\(page)")
    #expect(page.contains("白石镇人民政府：新建农村公厕（1-02，红灯·严重滞后），填报进度20.0%，落后"))
    #expect(!page.contains("各乡镇人民政府："))
  }

  @Test func whoIsOverdueForLessLongIsNotToldWithTheLongest() {
    let answer = { (unit: String, state: String) in
      BulletinText.TaskLine.Answer(unit: unit, state: state, isSlow: true)
    }
    var text = BulletinTests.sample().text
    text.tasks = [text.tasks[0]]
    text.tasks[0].state = "红灯·已逾期"
    text.tasks[0].light = .red
    text.tasks[0].several = [answer("双河乡", "红灯·已逾期"), answer("石塘乡", "红灯·严重滞后")]
    let page = LeaderPage(text).markdown()
    #expect(page.contains("双河乡：") && !page.contains("石塘乡"), "\(page)")
  }

  @Test func draftedMeasuresWaitForApproval() {
    let measures = BulletinTests.sample().decisions.filter { $0.kind == .measure }
    #expect(measures.map(\.words) == ["“建成工程建设项目审批管理系统”（1-03）截至2024年7月31日已逾期，按规则拟对县发展和改革局提出约谈建议，是否批准"])
    let none = BulletinTests.sample { $0.rules.notice.ladder = [] }.decisions
    #expect(!none.contains { $0.kind == .measure })
  }

  @Test(arguments: [PackageResources.leader_html_mustache, PackageResources.leader_md_mustache])
  func templatesUseKnownNames(bytes: [UInt8]) {
    let known = BulletinLayoutTests.names(in: LeaderPage(BulletinTests.sample().text).context { $0 })
    let used = BulletinLayoutTests.names(usedIn: bytes)
    #expect(!used.isEmpty && used.subtracting(known) == [])
  }

  @Test func htmlEscapesTheWordsOfOthers() {
    #expect(!LeaderPage(BulletinLayoutTests.text()).html().contains("<script"))
  }
}
