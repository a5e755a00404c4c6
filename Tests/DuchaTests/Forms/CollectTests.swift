import Ducha
import DuchaDocuments
import DuchaModel
import Foundation
import Testing

/// Forms that came back, and what hurried people do to them.
@Suite struct CollectTests {
  @Test func aFormInWhichNothingWasChangedReportsNothing() throws {
    let office = try FormOffice()
    let collected = try office.collect(try office.form("县科协"))
    #expect(collected.text == "交回.xlsx：县科协，2024年2月\n  未填：1 项任务都没有改动，不算报送\n")
    #expect(try office.reports(1).isEmpty)
  }

  @Test func whatWasFilledInIsRecordedOnce() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form.sign("张三", "李四")
    form["1-03", "状态"] = "推进中"
    form["1-03", "完成比例"] = "40％"
    form["1-03", "本月进展情况"] = "=已建6家"
    form["1-03", "存在问题"] = "经费不足"
    form["#1", "截至本月累计数值"] = "6家"
    let preview = try office.collect(form, accept: false)
    #expect(
      preview.text == """
        交回.xlsx：县教育局，2024年2月
          可登记 1 条
          登记 1-03：2024年2月报送：推进中，完成40%，“新增科普基地15家”6家。=已建6家。存在困难：经费不足。

        """)
    #expect(try office.reports(3).isEmpty)
    #expect(try office.collect(form).text.contains("已登记 1 条"))
    let report = try #require(try office.reports(3).first)
    #expect(report.percent == 40 && report.text == "=已建6家" && report.values.map(\.value) == [6])
    #expect(report.reportedBy == "张三" && report.approvedBy == "李四" && report.month == FormOffice.month)
    #expect(try office.collect(form, as: "又一份.xlsx").text.contains("已登记 0 条，以前已登记 1 条"))
    #expect(try office.reports(3).count == 1)
  }

  @Test func onlyWhatIsNewHasToBeTyped() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况,指标值\n1-03,县教育局,2024-01,推进中,33.333,已建6家,1=6家；2=3000万元\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    var form = try office.form("县教育局")
    #expect(try office.collect(form).text.contains("未填：1 项"))
    form["1-03", "下一步"] = "验收"
    try office.collect(form)
    let report = try #require(try office.reports(3).last)
    #expect(report.status == .underway && report.percent == 33.333 && report.nextSteps == "验收")
    #expect(report.values.map(\.value) == [6, 3000] && report.text.isEmpty)
  }

  @Test func doneIsDoneWhateverShareWasLeftStanding() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况\n1-01,县科协,2024-01,推进中,40,选址\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    var form = try office.form("县科协")
    form["1-01", "状态"] = "已完成"
    form["1-01", "本月进展情况"] = "建成"
    try office.collect(form)
    #expect(try office.reports(1).last?.percent == 100)
  }

  @Test(arguments: [
    (["完成比例": "120", "状态": "推进中"], "（H5）：“完成比例”应为 0 至 100 的数，现为“120”"),
    (["完成比例": "nan", "状态": "推进中"], "“完成比例”应为 0 至 100 的数，现为“nan”"),
    (["完成比例": "nan%", "状态": "推进中"], "“完成比例”应为 0 至 100 的数，现为“nan%”"),
    (["完成比例": "一半", "状态": "推进中"], "“完成比例”应为 0 至 100 的数，现为“一半”"),
    (["完成比例": "0.4", "状态": "推进中"], "看不出是 40% 还是 0.4%"), (["状态": "差不多"], "“状态”应为未启动、推进中、已完成之一"),
    (["状态": "已完成"], "填了“已完成”，请写明完成情况"), (["状态": "已完成", "完成比例": "90%", "本月进展情况": "成"], "完成比例却是 90%"),
    (["状态": "未启动", "完成比例": "10%"], "状态是“未启动”，完成比例却是 10%"), (["本月进展情况": "开工"], "没有填“状态”"),
    (["状态": "推进中", "本月进展情况": "#N/A"], "“#N/A”是公式的错误值"),
  ])
  func aWrongCellIsToldAndNothingRecorded(_ cells: [String: String], _ words: String) throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    for (title, text) in cells { form["1-01", title] = text }
    try expectWrong(form, words, in: office)
  }

  @Test(arguments: [
    ("约十家", "“约十家”不是数"), ("nan", "“nan”不是数"), ("inf", "“inf”不是数"), ("3所", "指标以“家”计，填报为“所”，两者不能折算"),
  ])
  func aWrongFigureIsToldAndNothingRecorded(_ entered: String, _ words: String) throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form["1-03", "状态"] = "推进中"
    form["#1", "截至本月累计数值"] = entered
    try expectWrong(form, words, in: office)
  }

  @Test func whoOnlyCooperatesNeedsNoStatus() throws {
    let office = try FormOffice()
    _ = try office.workspace.importPlan(
      office.tasks.office.plan(["修路。2024年底前，修路20公里。（县科协牵头，县财政局配合）"], of: "交通"))
    var form = try office.form("县财政局")
    form["#1", "截至本月累计数值"] = "6"
    let collected = try office.collect(form)
    #expect(
      collected.text == """
        交回.xlsx：县财政局，2024年2月
          已登记 1 条，未改动 1 条
          登记 2-01：2024年2月报送：推进中，“修路20公里”6公里。
          注意 2-01 没有填“状态”，配合任务按“推进中”登记
          注意 没有填“审签领导”

        """)
    var lead = try office.form("县科协")
    lead["#1", "截至本月累计数值"] = "6"
    try expectWrong(lead, "“指标填报”表填了数值，这里没有填“状态”；请从下拉列表选：未启动、推进中、已完成", in: office)
  }

  @Test func whatIsTypedInSeveralLinesIsToldInOne() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form["1-01", "本月进展情况"] = "一是完成“两馆”选址 \n\n二是开工。"
    #expect(try office.collect(form).text.contains("  登记 1-01：2024年2月报送：推进中。一是完成“两馆”选址。二是开工。\n"))
    form["1-01", "完成比例"] = "“差\n不多”"
    #expect(try office.collect(form).text.contains("现为“‘差 不多’”\n"))
  }

  @Test func oneWrongRowKeepsTheOthersFromBeingRecorded() throws {
    let office = try FormOffice()
    var form = try office.form("城关镇")
    form["1-02", "状态"] = "推进中"
    form.book.sheets[0].rows.append(copy(of: "1-02", as: "9-09", in: form))
    try expectWrong(form, "台账中没有任务 9-09", in: office)
    #expect(try office.reports(2).isEmpty)
  }

  /// A row typed below the table, with a number of its own.
  private func copy(of task: String, as number: String, in form: TypedForm) -> [CellBook.Cell] {
    var row = form.rows(task)[0]
    row[0].text = number
    row[row.count - 1].text = ""
    return row
  }

  @Test func anotherUnitsTaskIsRefused() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form.book.sheets[0].rows.append(copy(of: "1-01", as: "1-03", in: form))
    try expectWrong(form, "任务 1-03“育人”不是县科协的任务", in: office)
  }

  @Test func rowsThatSayDifferentThingsOfOneTaskAreRefused() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form.book.sheets[0].rows += form.rows("1-01")
    #expect(try office.collect(form, accept: false).text.contains("可登记 1 条"))
    form["1-01", "本月进展情况"] = "开工"
    try expectWrong(form, "任务 1-01 填了两行，内容不同", in: office)
  }

  @Test func bothOfTwoRowsThatSayDifferentThingsGoBack() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form["1-03", "状态"] = "推进中"
    form["1-03", "本月进展情况"] = "开工"
    form["#1", "截至本月累计数值"] = "6"
    form["1-03", "完成比例"] = "40.0%"
    let (tasks, figures) = (form.rows("1-03"), form.book.sheets[1].rows.filter { $0[6].text.hasSuffix("#1") })
    form["1-03", "完成比例"] = "40%"
    form["1-03", "本月进展情况"] = "竣工"
    form["#1", "截至本月累计数值"] = "7"
    form.book.sheets[0].rows += tasks
    form.book.sheets[1].rows += figures
    #expect(try office.collect(form).text.contains("有误 2 处"))
    var corrected = try office.corrected()
    let list = corrected.book.sheets.removeFirst().rows.dropFirst(3)
    #expect(corrected["1-03", "本月进展情况"] == "竣工" && corrected["#1", "截至本月累计数值"] == "7")
    #expect(list.map { $0[3].text } == ["竣工", "7"])
    #expect(zip(list, ["填的是“开工”", "填的是“6”"]).allSatisfy { $0[4].text.contains($1) })
  }

  @Test func aNumberThatWasChangedIsRefused() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form["1-01", "任务编号"] = "1-02"
    try expectWrong(form, "任务编号被改动，这一行原是 1-01 的", in: office)
  }

  @Test func aCodeThatWasChangedIsPointedAtAndTheRowTaken() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form["1-03", "状态"] = "推进中"
    form["1-03", "校验码（勿改）"] = "1-01@1"
    form["#1", "截至本月累计数值"] = "6"
    let text = try office.collect(form).text
    #expect(text.contains("已登记 1 条") && text.contains("注意 1-03 的校验码被改动，按任务编号收"), "\(text)")
    #expect(try office.reports(3).first?.values.map(\.value) == [6])
  }

  @Test func whichFiguresGoTogetherIsSaidAndTheMissingOneMarked() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    #expect(form["#4", "任务与要求"].hasSuffix("（同一句话里的2个指标，须一并填报）"))
    form["1-03", "状态"] = "推进中"
    form["#3", "截至本月累计数值"] = "2"
    let text = try office.collect(form).text
    #expect(text.contains("（F7）：任务 1-03 的第3、4个指标（甲类6家、乙类企业4家）出自同一句话，请一并填报"), "\(text)")
  }

  @Test func figuresOfARowThatIsGoneGoBack() throws {
    let office = try FormOffice()
    _ = try office.workspace.importPlan(
      office.tasks.office.plan(["修路。2024年底前完成。（县教育局牵头）"], of: "交通"))
    var form = try office.form("县教育局")
    form.book.sheets[0].rows.removeAll { $0[0].text == "1-03" }
    (form["#1", "截至本月累计数值"], form["#2", "截至本月累计数值"]) = ("6", "3000")
    #expect(try office.collect(form).text.contains("有误 1 处"))
    var corrected = try office.corrected()
    corrected.book.sheets.removeFirst()
    #expect(corrected["#1", "截至本月累计数值"] == "6" && corrected["#2", "截至本月累计数值"] == "3000")
  }

  @Test func aNumberThatTheSpreadsheetTookForADayIsStillKnown() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form["1-01", "任务编号"] = "1月1日"
    #expect(try office.collect(form).text.contains("已登记 1 条"))
  }

  @Test func aRowWithoutANumberIsRefusedWhereItSaysSomething() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    var stamp = form.rows("1-01")[0].map(\.emptied)
    stamp[0].text = "填报单位盖章"
    form.book.sheets[0].rows.append(stamp)
    #expect(!(try office.collect(form).isWrong))
    form.book.sheets[0].rows.append(copy(of: "1-01", as: "", in: form))
    form.book.sheets[0].rows[form.book.sheets[0].rows.count - 1][8].text = "推进中"
    try expectWrong(form, "这一行没有任务编号；请填在对应任务的行内", in: office)
  }

  @Test func aRowFromAnotherFormIsRefused() throws {
    let office = try FormOffice()
    var old = try office.form("县科协")
    old["1-01", "状态"] = "推进中"
    try office.tasks.act("1-01", .dispatch(replyBy: nil, note: ""))
    var form = try office.form("县科协")
    let index = try #require(form.book.sheets[0].rows.firstIndex { $0[0].text == "1-01" })
    form.book.sheets[0].rows[index] = old.rows("1-01")[0]
    try expectWrong(form, "这一行是从另一份填报表粘贴来的", in: office)
  }

  @Test func sheetsRowsAndColumnsMayBeMoved() throws {
    let office = try FormOffice()
    var form = try office.form("县教育局")
    form["1-03", "状态"] = "推进中"
    form["#1", "截至本月累计数值"] = "6"
    form.book.sheets.reverse()
    for index in form.book.sheets.indices {
      form.book.sheets[index].rows = form.book.sheets[index].rows.map { row in
        row.count > 3 ? row.reversed() : row
      }
    }
    form.book.sheets[0].rows.append(form.book.sheets[0].rows.removeFirst())
    try office.collect(form, as: "终稿(2).xlsx")
    #expect(try office.reports(3).first?.values.map(\.value) == [6])
  }

  @Test func csvIsTakenToo() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form["1-01", "本月进展情况"] = "选址，\"初定\"\n两处"
    try office.collect(form, as: "交回.csv")
    #expect(try office.reports(1).first?.text == "选址，\"初定\"\n两处")
  }

  @Test func whatUnitsPutIntoACorrectionIsNeverWrittenOver() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "完成比例"] = "120"
    #expect(try office.collect(form).isWrong)
    let back = URL(fileURLWithPath: office.correction)
    // Looking again writes the same again, and so nothing.
    #expect(try office.collect(form).text.contains("交回_需更正.xlsx"))
    try Data("改好了".utf8).write(to: back)
    #expect(try office.collect(form).text.contains("交回_需更正2.xlsx"))
    #expect(try Data(contentsOf: back) == Data("改好了".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: back.deletingLastPathComponent().path).count == 2)
  }

  @Test func whatGoesBackIsNoFormOfTheFolder() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "完成比例"] = "120"
    #expect(try office.collect(form).isWrong)
    let back = office.folder.appending(path: "需更正").path
    #expect(try office.collect(files: [back]).forms.isEmpty)
  }

  /// Expects that a form is refused in these words, as a whole, and comes back with them beside it.
  private func expectWrong(
    _ form: TypedForm, _ words: String, in office: FormOffice,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try office.workspace.verify()
    let collected = try office.collect(form)
    #expect(collected.isWrong && collected.text.contains("有误，整份未登记"), sourceLocation: sourceLocation)
    #expect(collected.text.contains(words), "\(collected.text)", sourceLocation: sourceLocation)
    #expect(try office.workspace.verify() == before, sourceLocation: sourceLocation)
    let back = try DocumentReader().cells(path: office.correction)
    let cells = back.sheets[0].rows.joined().map(\.text)
    #expect(
      cells.contains { $0.contains(words) || !$0.isEmpty && words.hasSuffix($0) },
      sourceLocation: sourceLocation)
  }
}
