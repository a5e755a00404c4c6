import Ducha
import DuchaDocuments
import DuchaModel
import Foundation
import Testing

/// 一季度1.5亿元 of 年度8亿元: one figure is asked for, and tells the quarter's stage met.
@Suite struct SteppedResultTests {
  private let office: Office
  private let folder: URL

  init() throws {
    office = try Office(today: Day(2024, 3, 26))
    let plan = """
      2024年重点工程任务分解表
      序号,工作任务,年度目标,一季度,二季度,四季度,牵头单位
      1,电池产业园,完成投资8亿元,1.5亿元,3亿元,8亿元,县经信局
      2,电子产业园,完成投资8亿元,完成征地；完成投资1.5亿元,3亿元,8亿元,县经信局

      """
    let file = try office.file("分解表.csv", plan)
    _ = try office.workspace.importPlan(file, effectiveOn: Day(2024, 1, 2))
    folder = URL(fileURLWithPath: file).deletingLastPathComponent()
  }

  private func task(_ number: Int, on day: Day?) throws -> Assessment {
    let state = try office.workspace.state(asOf: #require(day))
    return try #require(state.supervisedTask(TaskID(plan: PlanID(1), number: number))).assessment
  }

  @Test func theFigureMeetsTheStage() throws {
    let told = "任务,月份,状态,指标值\n1-01,2024-03,推进中,1=1.5亿元\n1-02,2024-03,推进中,1=1.5亿元\n"
    _ = try office.workspace.recordProgress(table: office.file("进展.csv", told))
    let met = try task(1, on: Day(2024, 4, 5))
    #expect(met.nextDue == Day(2024, 6, 30) && met.standing == .onPace)
    // The plan's own quarters are its pace: 1.5 of 8 at the end of March.
    #expect(try task(1, on: Day(2024, 3, 31)).pace?.expectedPercent == 18.75)
    // 征地 is not told by the figure.
    #expect(try task(2, on: Day(2024, 4, 5)).standing == .overdue)
  }

  @Test func oneRowIsAskedAndStagesAreNamed() throws {
    let file = try office.workspace.writeForms(month: Month(year: 2024, month: 3), to: folder.path)[0]
    let cells = try DocumentReader().cells(path: file).sheets[1].rows.flatMap { $0.map(\.text) }
    let name = "完成投资8亿元（其中2024年3月31日前1.5亿元、2024年6月30日前3亿元）"
    #expect(cells.filter { $0.contains("亿元") && $0 != "亿元" } == [name, name])
  }
}
