import Ducha
import DuchaDocuments
import DuchaModel
import DuchaReports
import DuchaTestSupport
import Foundation
import Testing

/// What stands in the forms that go out.
@Suite struct DispatchTests {
  /// Whose figure, and of which time, is told where there is a choice.
  @Test func whoseFigureIsAskedFor() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(
      office.plan(["建房。2024年底前新建住房300套。（牵头单位：县住建局、县财政局）", "走访。每月走访企业20家。（县工信局牵头）"]),
      effectiveOn: Day(2024, 1, 2))
    let out = URL(fileURLWithPath: try office.file("空", "")).deletingLastPathComponent().path
    let words = try ["县住建局", "县工信局"].map { unit in
      let file = try office.workspace.writeForms(
        month: Month(year: 2024, month: 2), units: [unit], to: out)[0]
      let book = try DocumentReader().cells(path: file)
      return book.sheets.flatMap(\.rows).joined().map(\.text).joined(separator: "\n")
    }
    #expect(words.map { $0.contains("指标填本单位（本地区）完成的数") } == [true, false])
    #expect(words.map { $0.contains("填当月、当季的数") } == [false, true])
  }

  @Test func whatWasSentBackIsToldAndNotFilledInAsDone() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,进展情况\n1-03,县教育局,2024-02,已完成,均已建成\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    try office.tasks.act("1-03", .sendBack(unit: nil, verifier: "王五", reason: "尚缺3家"))
    let form = try office.form("县教育局")
    #expect(form["1-03", "上期进展"].hasSuffix("\n2024年3月5日核验退回：尚缺3家。请整改后重新报送"))
    #expect(form["1-03", "状态"] == "推进中" && form["1-03", "完成比例"] == "")
    #expect(try office.collect(form).text.contains("未填"))
  }

  @Test func faultsComeWithWhatHasToBeDoneAndByWhom() throws {
    let office = try Office(today: Day(2024, 3, 5))
    let file = try office.file(
      "问题清单.csv", "序号,存在问题,整改措施,责任单位,责任人,整改时限\n1,台账不全,补账,县水利局,何平,2024年5月12日\n")
    _ = try office.workspace.importPlan(file, effectiveOn: Day(2024, 2, 2))
    let out = URL(fileURLWithPath: try office.file("空", "")).deletingLastPathComponent()
    let written = try office.workspace.writeForms(
      month: Month(year: 2024, month: 2), units: ["县水利局"], to: out.path)[0]
    let form = TypedForm(try DocumentReader().cells(path: written), folder: out)
    #expect(form["1-01", "任务与要求"].hasPrefix("问题：台账不全。整改措施：补账\n出处："))
    #expect(form["1-01", "牵头/配合单位"] == "牵头：县水利局\n责任人：何平")
  }

  @Test func everyUnitWithOpenTasksGetsAForm() throws {
    let office = try FormOffice()
    let files = try office.workspace.writeForms(
      month: FormOffice.month, to: office.folder.appending(path: "发").path)
    // The group has none, its two towns each their own; nobody is asked about the task of nobody.
    let names = files.map { $0.split(separator: "/").last?.split(separator: "-")[1] }
    #expect(Set(names) == ["县科协", "县财政局", "县教育局", "城关镇", "白石镇"])
    #expect(throws: (any Error).self) { _ = try office.dispatch("各乡镇人民政府") }
  }

  @Test func formsAreOfMonthsThatThePlansKnow() throws {
    let office = try FormOffice()
    func dispatch(_ year: Int, _ month: Int, ahead: Bool = false) throws {
      _ = try office.workspace.writeForms(
        month: Month(year: year, month: month), to: office.folder.appending(path: "发").path, ahead: ahead)
    }
    try office.tasks.refused("2023年2月台账中还没有方案，最早的方案始于2024年1月") { try dispatch(2023, 2) }
    try office.tasks.refused("2024年12月还没有开始，今天是2024年3月5日；请核对 --month，确要提前发表的加 --ahead") {
      try dispatch(2024, 12)
    }
    try dispatch(2024, 12, ahead: true)
    try office.tasks.refused("2024年12月的数据要到该月才有") {
      _ = try office.workspace.missingForms(month: Month(year: 2024, month: 12))
    }
  }

  @Test func tasksThatAreDoneAreNotAskedAbout() throws {
    let office = try FormOffice()
    try office.tasks.act(
      "1-01", .submit(unit: nil, person: "张三", text: "建成"), .close(unit: nil, verifier: "王五", text: "现场核验"))
    #expect(throws: (any Error).self) { _ = try office.dispatch("县科协") }
  }

  @Test func theFormTellsWhatIsKnown() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况,存在问题,指标值\n1-03,县教育局,2024-01,推进中,40,已建6家,经费不足,1=6家；2=3000万元\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    try office.tasks.act(
      "1-03", .extend(unit: nil, from: nil, to: #require(Day(2025, 3, 31)), reason: "汛期"),
      .grant(to: nil, TaskOffice.decision))
    let lines = try office.form("县教育局").book.sheets.flatMap { sheet in
      ["== \(sheet.name ?? "")"]
        + sheet.rows.map { row in
          let words = row.map { $0.text.replacing("\n", with: "⏎") }.joined(separator: " | ")
          // The digits of the hash change with whatever is recorded.
          return words.replacing(/表号：\S+/, with: "表号：…")
        }
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden("commands/form").problems(["县教育局.txt": text]) == [])
  }

  @Test func lowerGovernmentsAreRemindedAndNotAsked() throws {
    let office = try FormOffice()
    let march = Month(year: 2024, month: 3)
    let words = try ["城关镇", "县科协"].map { try office.form($0, month: march).book.sheets[0].rows[1][0].text }
    #expect(words[0].hasPrefix("提醒：报送日为2024年3月25日") && words[1].hasPrefix("请于2024年3月25日前报送"))
  }

  /// A sheet is printed as wide as the page: of more than 140 narrow letters they would be smaller than 8 points on paper.
  @Test func sheetsArePrintedInReadableLetters() throws {
    let office = try FormOffice()
    let ledger = SupervisedLedger(try office.workspace.state(asOf: office.tasks.day(3, 5)))
    for form in ReportForm.all(ledger, month: FormOffice.month, hash: "0") {
      for sheet in FormWorkbook(form).draft.sheets {
        let width = sheet.columns.filter { !$0.isHidden }.reduce(0) { $0 + $1.width }
        #expect(width <= 140, "\(sheet.name)")
      }
    }
  }

  @Test func theSameLedgerMakesTheSameBytes() throws {
    let office = try FormOffice()
    let bytes = try (1...2).map { _ in try Data(contentsOf: URL(fileURLWithPath: office.dispatch("县科协"))) }
    #expect(bytes[0] == bytes[1])
  }
}
