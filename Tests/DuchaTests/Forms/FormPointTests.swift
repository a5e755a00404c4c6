import Ducha
import DuchaDocuments
import DuchaModel
import Foundation
import Testing

@testable import DuchaReports

/// 完成节点: stages and turns that a form tells done.
@Suite struct FormPointTests {
  @Test func aStageThatIsDoneIsRecorded() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    form["1-01", "完成节点"] = "2024年4月30日前"
    #expect(try office.collect(form).text.contains("推进中，2024年4月30日前的阶段目标均已完成。"))
    #expect(try office.reports(1).first?.doneThrough == Day(2024, 4, 30))
    // What was told is not offered again, and left standing it says nothing new.
    var next = try office.form("县科协", month: FormOffice.month.adding(1))
    next["1-01", "完成节点"] = "2024年4月30日"
    #expect(try office.collect(next).text.contains("未填：1 项"))
  }

  @Test(arguments: [
    ("县科协", "1-01", "推进中", "上半年", "“完成节点”没有“上半年”这一项；请从下拉列表选：2024年4月30日前"),
    ("县科协", "1-01", "未启动", "2024年4月30日前", "状态是“未启动”，却选了完成节点“2024年4月30日前”"),
    ("城关镇", "1-02", "推进中", "2024年6月", "这项任务没有分阶段、分期的节点，不用填“完成节点”"),
  ])
  func aWrongPointIsTold(_ unit: String, _ task: String, _ status: String, _ point: String, _ words: String)
    throws
  {
    let office = try FormOffice()
    var form = try office.form(unit)
    form[task, "状态"] = status
    form[task, "完成节点"] = point
    let collected = try office.collect(form)
    #expect(collected.isWrong && collected.text.contains(words), "\(collected.text)")
  }

  @Test func aPointIsNamedByItsDayInAnyWay() {
    let point = FormPoint(due: Day(2024, 3, 31) ?? .last, words: "2024年3月31日前（一季度）")
    for words in ["2024年3月31日前（一季度）", "2024年3月31日前", "2024年3月31日", "2024-03-31"] {
      #expect(point.isNamed(by: words))
    }
    #expect(!point.isNamed(by: "一季度"))
  }

  @Test func aTurnThatIsDoneIsRecorded() throws {
    let office = try Office(today: Day(2024, 8, 5))
    _ = try office.workspace.importPlan(
      office.plan(["巡查。每季度开展一次巡查。（县科协牵头）"]), effectiveOn: Day(2024, 1, 2))
    let july = Month(year: 2024, month: 7)
    let out = URL(fileURLWithPath: try office.file("空", "")).deletingLastPathComponent()
    let file = try office.workspace.writeForms(month: july, to: out.path)[0]
    var form = TypedForm(try DocumentReader().cells(path: file), folder: out)
    form["1-01", "状态"] = "推进中"
    form["1-01", "完成节点"] = "2024年第二季度"
    var collection = Workspace.FormCollection()
    collection.accepts = true
    let round = try office.workspace.collect([form.save("交回.xlsx")], collection)
    #expect(round.forms[0].text.contains("已登记 1 条"), "\(round.forms[0].text)")
    let today = try office.workspace.state(asOf: #require(Day(2024, 8, 5)))
    let task = try #require(today.supervisedTask(TaskID(plan: PlanID(1), number: 1)))
    #expect(task.assessment.openTurns.map(\.words) == ["2024年第三季度"])
  }

  @Test func aTurnThatIsNotToldDoneIsAskedAbout() throws {
    let office = try Office(today: Day(2024, 8, 5))
    _ = try office.workspace.importPlan(
      office.plan(["报送。每月25日前报送情况。（县科协牵头）"]), effectiveOn: Day(2024, 1, 2))
    let out = URL(fileURLWithPath: try office.file("空", "")).deletingLastPathComponent()
    let file = try office.workspace.writeForms(month: Month(year: 2024, month: 7), to: out.path)[0]
    var form = TypedForm(try DocumentReader().cells(path: file), folder: out)
    form["1-01", "状态"] = "推进中"
    let asked = "注意 1-01 本期未报完成：2024年7月应于2024年7月25日前完成，填报为推进中"
    let round = try office.workspace.collect([form.save("交回.xlsx")], Workspace.FormCollection())
    #expect(round.forms[0].text.contains(asked), "\(round.forms[0].text)")
    form["1-01", "完成节点"] = "2024年7月"
    let done = try office.workspace.collect([form.save("再交.xlsx")], Workspace.FormCollection())
    #expect(!done.forms[0].text.contains("本期未报完成"))
  }

  @Test func csvTellsWhatCanBeChosen() throws {
    let office = try FormOffice()
    let file = try office.workspace.writeForms(
      month: FormOffice.month, units: ["县科协"], to: office.folder.path, format: .csv)[0]
    let text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    #expect(text.hasSuffix("\r\n1-01 的“完成节点”可填：2024年4月30日前\r\n"))
    #expect(try office.collect(file: file).text.contains("未填：1 项"))
  }

  @Test func aFormOfBeforeThereWereStagesIsStillRead() throws {
    let office = try FormOffice()
    var form = try office.form("县科协")
    form["1-01", "状态"] = "推进中"
    let column = try #require(form.rows("任务编号")[0].firstIndex { $0.text == "完成节点" })
    for row in form.book.sheets[0].rows.indices { form.book.sheets[0].rows[row].remove(at: column) }
    #expect(try office.collect(form).text.contains("已登记 1 条"))
  }
}
