import Ducha
import DuchaDocuments
import DuchaModel
import Foundation
import Testing

/// Forms that were overtaken, that are no forms of this ledger, or that go back.
@Suite struct OutdatedFormTests {
  private func filled(_ unit: String, _ task: String, in office: FormOffice) throws -> TypedForm {
    var form = try office.form(unit)
    form[task, "状态"] = "推进中"
    form[task, "本月进展情况"] = "开工"
    return form
  }

  @Test func aTaskThatHasChangedSinceIsShownWithBothSides() throws {
    let office = try FormOffice()
    let form = try filled("县教育局", "1-03", in: office)
    try office.tasks.act(
      "1-03", .extend(unit: nil, from: nil, to: #require(Day(2025, 3, 31)), reason: "汛期"),
      .grant(to: nil, TaskOffice.decision))
    let collected = try office.collect(form)
    #expect(
      collected.text == """
        交回.xlsx：县教育局，2024年2月
          已登记 0 条，已过时 1 条
          已过时 1-03，未登记；核对后仍要登记的加 --despite-changes
            发表后：2024年3月5日，同意延期至2025年3月31日（批准人李四）：纪要
            表内填：2024年2月报送：推进中。开工。

        """)
    #expect(try office.reports(3).isEmpty)
    #expect(try office.collect(form, overrule: true).text.contains("已登记 1 条"))
    #expect(try office.reports(3).count == 1)
  }

  @Test func whatWasKnownButTookEffectLaterMakesNoRowAnothersOwn() throws {
    let office = try FormOffice()
    let later = try #require(Day(2024, 3, 20))
    let task = TaskID(plan: PlanID(1), number: 3)
    try office.workspace.record(
      [.taskStepped(TaskStep(task, .measured(Measure(.urging, text: "请按时报送"))))], effectiveOn: later)
    let file = try filled("县教育局", "1-03", in: office).save("交回.xlsx")
    let clock = Clock(today: later, now: Moment(milliseconds: 0))
    let collected = try Workspace(ledger: office.workspace.path, clock: clock, actor: "督查室")
      .collect([file], Workspace.FormCollection()).forms[0]
    #expect(collected.text.contains("1 条") && !collected.text.contains("有误"))
  }

  @Test func moreTimeForAnotherOvertakesNobody() throws {
    let office = try FormOffice()
    let forms = try ["城关镇", "白石镇"].map { try filled($0, "1-02", in: office) }
    try office.tasks.act(
      "1-02", .extend(unit: "白石镇", from: nil, to: #require(Day(2025, 3, 31)), reason: "汛期"),
      .grant(to: nil, TaskOffice.decision))
    #expect(try office.collect(forms[0]).text.contains("已登记 1 条"))
    #expect(try office.collect(forms[1]).text.contains("已过时 1-02"))
  }

  @Test func aRequestThatWasRefusedOvertakesNobody() throws {
    let office = try FormOffice()
    let form = try filled("县教育局", "1-03", in: office)
    try office.tasks.act(
      "1-03", .extend(unit: nil, from: nil, to: #require(Day(2025, 3, 31)), reason: "汛期"),
      .refuse(TaskOffice.decision))
    #expect(try office.collect(form).text.contains("已登记 1 条"))
  }

  @Test func aTaskThatIsOverIsNotReportedOn() throws {
    let office = try FormOffice()
    let form = try filled("县教育局", "1-03", in: office)
    try office.tasks.act("1-03", .cancel(TaskOffice.decision))
    #expect(
      try office.collect(form, overrule: true).text.contains("已过时 1-03，不再登记\n    发表后：2024年3月5日，撤销（批准人李四）：纪要"))
    #expect(try office.reports(3).isEmpty)
  }

  @Test func aNewEditionMakesTheRowsOutdatedWhoseTasksItRewords() throws {
    let office = try FormOffice()
    let form = try filled("县教育局", "1-03", in: office)
    let other = try filled("县科协", "1-01", in: office)
    _ = try office.workspace.importPlan(
      office.tasks.office.plan([
        "建馆。2024年4月底前选址，2024年6月底前建成。（县科协牵头，县财政局配合）", "巡展。2024年底前完成。（各乡镇人民政府牵头）",
        "育人。2024年底前，新增科普基地25家。（县教育局负责）", "宣传。做好宣传工作。",
      ]), effectiveOn: Day(2024, 3, 5))
    #expect(try office.collect(form).text.contains("方案新版改了内容、成果要求"))
    #expect(try office.collect(other).text.contains("已登记 1 条"))
  }

  @Test func whatOthersReportOfTheirPartOvertakesNobody() throws {
    let office = try FormOffice()
    let forms = try ["城关镇", "白石镇"].map { try filled($0, "1-02", in: office) }
    for form in forms { #expect(try office.collect(form).text.contains("已登记 1 条")) }
    #expect(try Set(office.reports(2).map(\.unit)).count == 2)
  }

  @Test func whatTheOfficeRecordedSinceIsShown() throws {
    let office = try FormOffice()
    let form = try filled("县科协", "1-01", in: office)
    let line = "任务,单位,月份,状态,完成比例,进展情况\n1-01,,2024-02,推进中,10,现场核查\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    #expect(try office.collect(form).text.contains("发表后：2024年2月29日，督查机构报送2024年2月进展，推进中，完成10%：现场核查"))
  }

  @Test func figuresOnBothSidesAreToldWithTheirUnits() throws {
    let office = try FormOffice()
    var form = try filled("县教育局", "1-03", in: office)
    form["#1", "截至本月累计数值"] = "7"
    let line = "任务,单位,月份,状态,进展情况,指标值\n1-03,,2024-02,推进中,核查,1=6\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    let text = try office.collect(form).text
    #expect(text.contains("“新增科普基地15家”6家") && text.contains("“新增科普基地15家”7家"), "\(text)")
  }

  @Test func aFormOfAnotherLedgerIsRefused() throws {
    let (office, other) = (try FormOffice(), try FormOffice())
    _ = try other.workspace.addUnit("县气象局", aliases: [], place: nil, collective: false)
    let form = try filled("县科协", "1-01", in: other)
    #expect(try office.collect(form).text == "交回.xlsx：不是由本台账发出的填报表；请核对 --ledger，或重新发表\n")
  }

  @Test func aFormThatNothingTellsIsRefused() throws {
    let office = try FormOffice()
    var form = try filled("县科协", "1-01", in: office)
    form.book.properties = [:]
    #expect(try office.collect(form, accept: false).text.contains("可登记 1 条"))
    for sheet in form.book.sheets.indices {
      form.book.sheets[sheet].rows.removeAll { $0[0].text.contains("表号") }
    }
    #expect(try office.collect(form).text.contains("看不出是哪个单位、哪个月的填报表"))
  }

  @Test func formsPutTogetherAreRefused() throws {
    let office = try FormOffice()
    var form = try filled("城关镇", "1-02", in: office)
    form.book.sheets += try filled("白石镇", "1-02", in: office).book.sheets.map { sheet in
      var sheet = sheet
      sheet.name? += "2"
      return sheet
    }
    #expect(try office.collect(form).text.contains("由几份填报表拼成"))
  }

  @Test func aFileThatIsNoFormDoesNotStopTheOthers() throws {
    let office = try FormOffice()
    let form = try filled("县科协", "1-01", in: office).save("交回.xlsx")
    let other = try office.tasks.office.file("别的.csv", "甲,乙\n1,2\n")
    let collected = try office.collect(files: [other, "没有.xlsx", form]).forms
    #expect(collected.map(\.isWrong) == [true, true, false])
    #expect(collected[0].text == "别的.csv：没有找到填报表的表头（任务编号、状态）；请交回原表，表头不要改\n")
  }

  @Test func aCorrectedFormIsTaken() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form.sign("张三", "李四")
    form["1-03", "状态"] = "推进中"
    form["1-03", "完成比例"] = "400"
    form["#1", "截至本月累计数值"] = "6"
    #expect(try office.collect(form).isWrong)
    var corrected = try office.corrected()
    #expect(corrected["1-03", "状态"] == "推进中")
    corrected.book.sheets.removeFirst()
    corrected["1-03", "完成比例"] = "40"
    #expect(try office.collect(corrected, as: "改好.xlsx").text.contains("已登记 1 条"))
    let report = try #require(try office.reports(3).first)
    #expect(report.percent == 40 && report.values.map(\.value) == [6] && report.approvedBy == "李四")
  }

  @Test func aCorrectionInWhichNothingWasChangedIsRefused() throws {
    let office = try FormOffice()
    var form = try filled("县科协", "1-01", in: office)
    form["1-01", "完成比例"] = "120"
    #expect(try office.collect(form).isWrong)
    #expect(try office.collect(file: office.correction).text.contains("：需更正的单元格没有改动，整份未登记"))
    #expect(try office.reports(1).isEmpty)
  }

  @Test func aFormThatOnlyLostAnAddedRowIsTakenAsItIs() throws {
    let office = try FormOffice()
    var form = try filled("县科协", "1-01", in: office)
    var added = form.rows("1-01")[0]
    (added[0].text, added[9].text, added[added.count - 1].text) = ("9-09", "自加工作", "")
    form.book.sheets[0].rows.append(added)
    #expect(try office.collect(form).isWrong)
    let list = try DocumentReader().cells(path: office.correction).sheets[0].rows
    #expect(list[1][0].text.hasPrefix("下列内容不能登记，已从表中去掉") && list[3][3].text.contains("本月进展情况：自加工作"))
    #expect(try office.collect(file: office.correction).text.contains("已登记 1 条"))
    #expect(try office.reports(1).map(\.text) == ["开工"])
  }

  @Test func whoReportedADoneTaskStillCountsAmongThoseWhoHadTo() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,进展情况\n1-01,县科协,2024-02,已完成,建成\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    let text = try office.workspace.missingForms(month: FormOffice.month)
    #expect(text.hasPrefix("2024年2月应报 4 个单位，已报 1 个，未报 3 个\n"))
  }

  @Test func whoOwedAReportIsToldByTheReportDay() throws {
    let office = try FormOffice()
    let asked = try office.workspace.missingForms(month: FormOffice.month)
    _ = try office.workspace.importPlan(
      office.tasks.office.plan([
        "建馆。2024年4月底前选址，2024年6月底前建成。（县科协牵头，县财政局配合）", "巡展。2024年底前完成。（各乡镇人民政府牵头）",
        "育人。2024年底前，新增科普基地15家，投入经费1.2亿元，甲类、乙类企业分别达到6家和4家。（县教育局负责）", "宣传。做好宣传工作。",
        "培训。2024年底前培训1000人。（县科协负责）",
      ]), effectiveOn: Day(2024, 3, 5))
    try office.tasks.act("1-03", .cancel(TaskOffice.decision))
    #expect(try office.workspace.missingForms(month: FormOffice.month) == asked)
    #expect(
      try office.workspace.missingForms(month: Month(year: 2024, month: 3)).contains("未报 2 项：1-01、1-05"))
  }

  @Test func whoHasNotSentIsListed() throws {
    let office = try FormOffice()
    try office.collect(filled("县科协", "1-01", in: office))
    let text = try office.workspace.missingForms(month: FormOffice.month)
    #expect(
      text == """
        2024年2月应报 4 个单位，已报 1 个，未报 3 个
          县教育局  应报 1 项  已报 0 项  未报 1 项：1-03
          城关镇    应报 1 项  已报 0 项  未报 1 项：1-02
          白石镇    应报 1 项  已报 0 项  未报 1 项：1-02

        """)
  }
}
