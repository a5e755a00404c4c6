import DuchaDiagnostics
import DuchaModel
import Foundation
import Testing

@testable import Ducha

@Suite struct WorkspaceTests {
  @Test(arguments: [
    ("建站。（县科协、县财政局按职责分工负责）", "L0101"), ("建站。（县科协指导）", "L0102"), ("建站。各乡镇要做好建站工作。", "L0103"),
    ("建站。做好建站工作。", "L0104"),
  ])
  func aTaskThatNobodyLeadsIsDiagnosed(_ task: String, _ code: String) throws {
    let office = try Office()
    let outcome = try office.workspace.importPlan(office.plan([task]))
    #expect(outcome.diagnostics.map(\.code.id).contains(code))
    #expect(outcome.text.contains(code))
  }

  @Test(arguments: ["建站。（县科协牵头，县财政局配合）", "建站。（县科协负责）", "建站。（责任单位：县科协、县财政局）"])
  func aTaskWithALeadIsNot(_ task: String) throws {
    let office = try Office()
    let outcome = try office.workspace.importPlan(office.plan([task]))
    #expect(!outcome.diagnostics.contains { $0.code.id.hasPrefix("L01") })
  }

  @Test func theRulesDecideWhetherTheFirstListedLeads() throws {
    let office = try Office()
    let rules = try office.file("规则.toml", "[lead]\nfirst-listed-leads = false\n")
    try office.workspace.adoptRules(rules, effectiveOn: .first)
    let outcome = try office.workspace.importPlan(office.plan(["建站。（责任单位：县科协、县财政局）"]))
    #expect(outcome.diagnostics.map(\.code.id).contains("L0101"))
  }

  @Test func aPlanCountsFromItsOwnDate() throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。（县科协负责）"]))
    let before = try #require(Day(2024, 1, 9))
    let issued = try #require(Day(2024, 1, 10))
    #expect(try office.workspace.state(asOf: before).tasks.isEmpty)
    #expect(try office.workspace.state(asOf: issued).tasks.count == 1)
  }

  @Test func oneQuestionIsAskedOnceWithAllItsPlaces() throws {
    let office = try Office()
    let text = try office.workspace.importPlan(office.plan(["建站。做好工作。", "建馆。做好工作。"])).text
    #expect(text.contains("警告[L0104] 2 处: 方案未列责任单位"))
    #expect(text.contains("一/(一)（第4行）、一/(二)（第5行）"))
  }

  @Test func aReportOfAPastMonthCountsFromItsEnd() throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。（县科协负责）"]))
    let table = try office.file("进展.csv", "任务,月份,状态,完成比例\n1-01,2024-05,推进中,30\n")
    #expect(try office.workspace.recordProgress(table: table).recorded == 1)
    let task = TaskID(plan: PlanID(1), number: 1)
    let before = try #require(Day(2024, 5, 30))
    let end = try #require(Day(2024, 5, 31))
    #expect(try office.workspace.state(asOf: before).tasks[task]?.reports.isEmpty == true)
    #expect(try office.workspace.state(asOf: end).tasks[task]?.reports.map(\.report.percent) == [30])
  }

  @Test(arguments: [
    ("任务,月份,状态\n1-01,2024-09,推进中\n", "2024年9月还没有开始"), ("任务,月份,状态\n1-01,七月,推进中\n", "“月份”应为"),
    ("任务,月份,状态\n1-01,2024-07,顺利\n", "“状态”应为"), ("任务,月份,状态,单位\n1-01,2024-07,推进中,县气象局\n", "县气象局"),
    ("任务,月份,状态\n1-01,2024-07,推进中\n1-02,2024-07,推进中\n", "第 3 行：台账中没有任务 1-02；相近的有 1-01 建站"),
    ("任务,月份\n1-01,2024-07\n", "表头缺少: 状态"), ("任务,月份,状态,完成比例\n1-01,2024-07,推进中,一半\n", "“完成比例”应为"),
  ])
  func aWrongTableIsRefusedWholeInWordsItsAuthorUnderstands(_ table: String, _ words: String) throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。（县科协负责）"]))
    let file = try office.file("进展.csv", table)
    let error = try #require(throws: TableError.self) { try office.workspace.recordProgress(table: file) }
    #expect(error.description.contains(words))
    #expect(try office.workspace.state(asOf: .last).tasks.values.allSatisfy { $0.reports.isEmpty })
  }

  @Test func aReportForAWholeGroupIsNoticed() throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。（各乡镇人民政府牵头）"]))
    _ = try office.workspace.addUnit("城关镇", aliases: [], place: nil, collective: false)
    _ = try office.workspace.nameMembers(of: "各乡镇人民政府", ["城关镇"])
    let rows = "任务,月份,状态,单位\n1-01,2024-07,推进中,\n1-01,2024-07,推进中,城关镇\n"
    let outcome = try office.workspace.recordProgress(table: office.file("进展.csv", rows))
    #expect(outcome.text == "已登记进展 2 条；1-01 由集体牵头，未写单位，当月没有自报的成员都按此计，自报的不变；各报各的请写明单位")
  }

  @Test func unitsFromATableAreAddedOnce() throws {
    let office = try Office()
    let file = try office.file("单位.csv", "名称,别名,性质\n县发改局,县发展改革局、县发改委,部门\n各乡镇,,集合\n各街道,,集体\n")
    #expect(try office.workspace.importUnits(file).added == 3)
    #expect(try office.workspace.importUnits(file).known == 3)
    let units = try office.workspace.state(asOf: .last).units.values
    #expect(Set(units.filter(\.collective).map(\.name)) == ["各乡镇", "各街道"])
  }

  @Test func aLaterEditionDoesNotCountFromBeforeThePlanDid() throws {
    let office = try Office()
    let day = try #require(Day(2024, 3, 1))
    _ = try office.workspace.importPlan(office.plan(["建站。（县科协负责）"]), effectiveOn: day)
    let revised = try office.workspace.importPlan(office.plan(["建站。（县教育局负责）"], date: "2024年2月1日"))
    #expect(revised.effectiveOn == day)
    #expect(try office.workspace.state(asOf: day).plans[PlanID(1)]?.edition == 2)
  }

  @Test func aLaterEditionThatBearsTheOldDateCountsFromToday() throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。（县科协负责）"]))
    let revised = try office.workspace.importPlan(office.plan(["建站。（县教育局负责）"]))
    #expect(revised.effectiveOn == Day(2024, 8, 1))
    #expect(revised.text.contains("成文日期与上一版相同，按今天（2024-08-01）起生效；自其他日期起的用 --as-of 写明"))
  }

  @Test func thePlaceThatAPersonToldStaysWithTheFile() throws {
    let office = try Office()
    let plan = try office.plan(["建站。（县科协负责）"])
    _ = try office.workspace.importPlan(plan, place: Place("白石县"))
    #expect(try office.workspace.importPlan(plan).text.contains("没有重复登记"))
  }

  @Test func anotherFileThatSaysTheSameIsNoNewEdition() throws {
    let office = try Office()
    let plan = try office.plan(["建站。（县科协负责）"])
    _ = try office.workspace.importPlan(plan)
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    let copy = try office.file("另存.txt", text.replacing("\n", with: "\r\n"))
    #expect(try office.workspace.importPlan(copy).text.contains("没有重复登记"))
    #expect(try office.workspace.state(asOf: .last).plans[PlanID(1)]?.edition == 1)
  }

  @Test func aTitleCanBeGivenToAPlanWithoutOne() throws {
    let office = try Office()
    let file = try office.file("正文.txt", "一、重点任务\n（一）建站。（县科协负责）\n")
    #expect(try office.workspace.importPlan(file, title: "青溪县科普方案").text.contains("《青溪县科普方案》"))
  }

  @Test func aLibraryUserNeedsNoMore() throws {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(["建站。2024年6月底前建成。（县科协负责）"]))
    let day = try #require(Day(2024, 7, 31))
    let late = try office.workspace.state(asOf: day).supervisedTasks().filter { $0.standing == .overdue }
    #expect(late.map(\.assessment.daysLate) == [31])
  }
}

@Suite struct RulesFileTests {
  @Test func whatIsWrittenReadsBackTheSame() throws {
    var rules = SupervisionRules()
    rules.office.issuer = "青溪县人民政府督查室"
    rules.light.yellowBehind = 7.5
    rules.warning.reportDay = 5
    #expect(try RulesFile.read(RulesFile.text(of: rules), name: "规则.toml") == rules)
  }

  @Test(arguments: [
    ("urging = -0.566666666666666666666", "urging = -0.5666666666666667"),
    ("urging = -12.345678", "urging = -12.345678"),
    ("urging = -0.1", "urging = -0.1"), ("urging = 1e-20", "urging = 1e-20"),
    ("urging = -3", "urging = -3.0"),
  ])
  func figuresAreWrittenInTheShortestForm(text: String, line: String) throws {
    var rules = try RulesFile.read("[score.points]\n\(text)\n", name: "规则.toml")
    rules.office.issuer = "甲\nb = 0.10"
    let written = try RulesFile.text(of: rules)
    #expect(written.contains(line + "\n"))
    #expect(try RulesFile.read(written, name: "规则.toml") == rules)
  }

  @Test func whatIsLeftOutKeepsItsDefault() throws {
    let rules = try RulesFile.read("[warning]\ndue-soon-days = 7\n", name: "规则.toml")
    #expect(rules.warning.dueSoonDays == 7)
    #expect(rules.light == SupervisionRules().light)
  }

  @Test(arguments: [
    ("[light]\nred = 3\n", "规则.toml:2:1: 没有名为“red”的项"), ("[light\n", "规则.toml:1:"),
    ("[light]\r\nred = 3\r\n", "规则.toml:2:1: 没有名为“red”的项"),
    ("[warning]\nreport-day = 40\n", "规则.toml:2:1: “report-day”应为 1 至 31 的整数"),
    ("[lead]\n\nfirst-listed-leads = 1\n", "规则.toml:3:1: “first-listed-leads”的值类型不对"),
    ("[light]\nyellow-behind = 40\n", "“red-behind”应不小于 yellow-behind"),
  ])
  func aMistakeIsToldWithItsPlace(_ text: String, _ words: String) {
    let error = #expect(throws: TOMLFileError.self) { try RulesFile.read(text, name: "规则.toml") }
    #expect(error?.description.contains(words) == true)
  }
}
