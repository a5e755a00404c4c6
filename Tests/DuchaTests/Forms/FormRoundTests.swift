import Ducha
import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

/// Several forms that are collected together.
@Suite struct FormRoundTests {
  private func filled(_ unit: String, _ task: String, in office: FormOffice) throws -> TypedForm {
    var form = try office.form(unit, month: Month(year: 2024, month: 3))
    form[task, "状态"] = "推进中"
    form[task, "本月进展情况"] = "开工"
    return form
  }

  @Test(arguments: [false, true])
  func theSameFormTwiceTellsOnce(accept: Bool) throws {
    let office = try FormOffice()
    let form = try filled("县科协", "1-01", in: office)
    let round = try office.collect(files: ["甲.xlsx", "乙.xlsx"].map { try form.save($0) }, accept: accept)
    let ready = accept ? "已登记" : "可登记"
    #expect(round.forms[1].text.contains("与本次另一份表重复 1 条"))
    #expect(round.total.hasPrefix("合计 2 份：\(ready) 1 份，重复 1 份\n任务 2 行：\(ready) 1 行，重复 1 行\n"))
    #expect(try office.reports(1).count == (accept ? 1 : 0))
  }

  @Test func theTotalTellsWhatCameOfAll() throws {
    let office = try FormOffice()
    var wrong = try filled("城关镇", "1-02", in: office)
    wrong["1-02", "完成比例"] = "120"
    let files = [
      try filled("县科协", "1-01", in: office).save("甲.xlsx"), try wrong.save("乙.xlsx"),
      try office.form("县教育局", month: Month(year: 2024, month: 3)).save("丙.xlsx"),
      try office.tasks.office.file("别的.csv", "甲,乙\n1,2\n"),
    ]
    #expect(
      try office.collect(files: files, accept: false).total == """
        合计 4 份：可登记 1 份，未填 1 份，退回 2 份
        任务 3 行：可登记 1 行，未改动 1 行，在退回的表中 1 行
        2024年3月应报 4 个单位，已报 1 个，未报 3 个

        """)
  }

  @Test func whoSendsAfterTheReportDayIsNamed() throws {
    let office = try FormOffice()
    let form = try filled("县科协", "1-01", in: office)
    let clock = Clock(today: try #require(Day(2024, 3, 26)), now: Moment(milliseconds: 0))
    let later = Workspace(ledger: office.workspace.path, clock: clock, actor: "督查室")
    var collection = Workspace.FormCollection()
    let round = try later.collect([form.save("甲.xlsx")], collection)
    #expect(round.forms[0].text.hasPrefix("甲.xlsx：县科协，2024年3月，迟报（报送日2024年3月25日）\n"))
    #expect(round.total.contains("\n迟报 1 个单位（报送日2024年3月25日）：县科协\n"))
    // It came in time and was collected later.
    collection.receivedOn = Day(2024, 3, 25)
    #expect(try !later.collect([form.save("甲.xlsx")], collection).total.contains("迟报"))
    collection.receivedOn = Day(2024, 3, 27)
    #expect(throws: TaskActError.self) { try later.collect([form.save("甲.xlsx")], collection) }
  }

  @Test func aFolderAmongTheFormsIsNoFormThatGoesBack() throws {
    let office = try FormOffice()
    let form = try filled("县科协", "1-01", in: office).save("甲.xlsx")
    let late = office.folder.appending(path: "晚到")
    try FileManager.default.createDirectory(at: late, withIntermediateDirectories: true)
    let round = try office.workspace.collect([form, late.path], Workspace.FormCollection())
    #expect(!round.hasMistakes && round.total.contains("合计 1 份：可登记 1 份\n"))
    #expect(round.total.contains("没有读取文件夹 \(late.path)，其中的表请另收"))
  }

  @Test func whoReportedForALaterMonthHasNotReportedForThisOne() throws {
    let office = try FormOffice()
    let march = "任务,单位,月份,状态\n1-01,县科协,2024-03,推进中\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("3月.csv", march))
    #expect(try office.workspace.missingForms(month: FormOffice.month).contains("县科协"))
    #expect(try !office.workspace.missingForms(month: Month(year: 2024, month: 3)).contains("县科协"))
  }

  @Test func aFormWithoutItsFiguresIsRefused() throws {
    let office = try FormOffice()
    var form = try filled("县教育局", "1-03", in: office)
    form.book.sheets.removeAll { $0.name == "指标填报" }
    let collected = try office.collect(form)
    #expect(collected.isWrong && collected.text.contains("没有“指标填报”表"))
    #expect(try office.reports(3).isEmpty)
  }

  @Test func figuresWhoseRowsAreGoneArePointedAt() throws {
    let office = try FormOffice()
    var form = try filled("县教育局", "1-03", in: office)
    let figures = try #require(form.book.sheets.firstIndex { $0.name == "指标填报" })
    form.book.sheets[figures].rows.removeAll { $0[0].text == "1-03" }
    form.book.sheets[figures].rows.append(form.rows("任务编号")[0].map(\.emptied))
    form.book.sheets[figures].rows[form.book.sheets[figures].rows.count - 1][0].text = "以上为累计数"
    let text = try office.collect(form, accept: false).text
    #expect(text.contains("注意 1-03 在“指标填报”表中的行已被删去，没有填指标数值"), "\(text)")
  }

  @Test func whatContradictsItselfIsPointedAtAndRecorded() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况\n1-01,县科协,2024-02,推进中,40,选址\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    var falling = try filled("县科协", "1-01", in: office)
    falling["1-01", "完成比例"] = "30%"
    var done = try filled("县教育局", "1-03", in: office)
    done["1-03", "状态"] = "已完成"
    done["#1", "截至本月累计数值"] = "6"
    let round = try office.collect(files: [falling.save("甲.xlsx"), done.save("乙.xlsx")])
    #expect(round.forms[0].text.contains("注意 1-01 完成比例下降：2024年3月填报完成30%，低于2024年2月的40%"))
    #expect(round.forms[1].text.contains("注意 1-03 完成与数值不符：2024年3月报送已完成，但新增科普基地应达到15家，累计完成6家\n"))
    #expect(try office.reports(3).count == 1)
  }

  @Test func aRowThatIsGoneIsPointedAt() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form.book.sheets[0].rows.removeAll { $0[0].text == "1-01" }
    #expect(
      try office.collect(form).text == """
        交回.xlsx：县科协，2024年2月
          未填：表中没有任务行，不算报送
          注意 表中 1-01 的行已被删去，按没有填报处理

        """)
  }

  @Test func aChangeOfWhatIsNotTheUnitsToChangeIsPointedAt() throws {
    let office = try FormOffice()
    var form = try filled("县教育局", "1-03", in: office)
    form["1-03", "完成时限"] = "2025年底前"
    form["1-03", "任务与要求"] += "，条件成熟时再办，并视上级资金到位情况另行确定具体范围、数量和完成的标准"
    form["#2", "计量单位"] = "万元"
    let notes = try office.collect(form).text.split(separator: "\n").filter { $0.contains("不予采纳") }
    #expect(
      notes == [
        "  注意 1-03 的“完成时限”被改为“2025年底前”，不予采纳", "  注意 1-03 的“任务与要求”被改动，不予采纳",
        "  注意 1-03 “投入经费1.2亿元”的“计量单位”被改为“万元”，不予采纳",
      ])
  }

  @Test func aTaskThatWasAddedIsToldOnce() throws {
    let office = try FormOffice()
    var form = try filled("县教育局", "1-03", in: office)
    for sheet in 0...1 {
      var row = try #require(form.book.sheets[sheet].rows.first { $0[0].text == "1-03" })
      row[0].text = "9-09"
      row[row.count - 1].text = ""
      if sheet == 1 { row[5].text = "7" } else { row[9].text = "一半" }
      form.book.sheets[sheet].rows.append(row)
    }
    let text = try office.collect(form).text
    #expect(text.contains("有误 1 处") && text.contains("台账中没有任务 9-09"), "\(text)")
  }

  @Test func csvGoesOutAsItIsRead() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况,指标值\n1-03,县教育局,2024-02,推进中,33.333,=已建,1=-6家；2=3000万元\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    let file = try office.workspace.writeForms(
      month: Month(year: 2024, month: 3), units: ["县教育局"], to: office.folder.path, format: .csv)[0]
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try office.collect(file: file).text.contains("未填：1 项"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(",33.333%,") && text.contains("请于2024年3月25日前报送"))
    let filled = text.replacing(",33.333%,", with: ",50,").replacing(",-6,-6,", with: ",-6,7,")
    try Data(filled.utf8).write(to: URL(fileURLWithPath: file))
    try office.collect(file: file)
    let report = try #require(try office.reports(3).last)
    #expect(report.percent == 50 && report.values.map(\.value) == [7, 3000])
  }

  @Test func whatLibreOfficeSavesByItselfIsToBeSavedAnew() throws {
    let office = try FormOffice()
    let file = office.folder.appending(path: "交回.ods").path
    try Data(StoredZip.bytes([("mimetype", "x"), ("content.xml", "<a/>")])).write(
      to: URL(fileURLWithPath: file))
    #expect(try office.collect(file: file).text.contains("OpenDocument 表格（.ods）"))
    #expect(try office.collect(file: file).text.contains("另存为 .xlsx"))
  }
}
