import Ducha
import DuchaModel
import Foundation
import Testing

/// The example of the documentation: it compiles, runs, and is the one that is printed there.
@Suite struct WorkedExampleTests {
  @Test func theExampleTellsWhatItSays() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("方案.txt").path
    try Data(Self.plan.utf8).write(to: URL(fileURLWithPath: file))
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }

    // example
    let office = Workspace(ledger: folder.appendingPathComponent("台账.sqlite").path, actor: "督查室")
    try office.create()
    _ = try office.importPlan(file)

    // 1-01 is handed to its unit, which accepts it, reports, and says in June that it is done.
    let task = TaskID(plan: PlanID(1), number: 1)
    let lead = try office.state(asOf: Day(2024, 3, 5)!).tasks[task]!.duties[0].unit
    try office.record(
      [.taskStepped(TaskStep(task, .dispatched(replyBy: nil, note: "")))], effectiveOn: Day(2024, 3, 6)!)
    try office.record([.taskStepped(TaskStep(task, .accepted(by: lead)))], effectiveOn: Day(2024, 3, 7)!)
    let done = ProgressReport(
      task: task, unit: lead, month: Month(year: 2024, month: 6), status: .completed, text: "12处全部建成",
      reportedBy: "赵六", values: [ReportedValue(target: "新建安防设施12处", value: 12)])
    try office.record([.progressReported(done)], effectiveOn: Day(2024, 6, 25)!)

    // Who filled in the report cannot verify it.
    do {
      try office.record(
        [.taskStepped(TaskStep(task, .closed(by: nil, verifier: "赵六", text: "")))],
        effectiveOn: Day(2024, 7, 1)!)
    } catch {
      print("\(error)")
    }
    try office.record(
      [.taskStepped(TaskStep(task, .closed(by: nil, verifier: "李四", text: "现场核实")))],
      effectiveOn: Day(2024, 7, 1)!)

    for day in [Day(2024, 6, 20)!, Day(2024, 6, 30)!, Day(2024, 7, 31)!] {
      for task in try office.state(asOf: day).supervisedTasks() {
        print("\(day) \(task.id) \(task.assessment.light.word) \(task.assessment.reason)")
      }
    }
    print(try office.verify())
    // end of example

    #expect(Array(lines.dropLast()) == Self.printed)
    #expect(lines.last?.hasPrefix("台账完好") == true)
  }

  @Test func theDocumentationPrintsThisExample() throws {
    let own = try String(contentsOfFile: #filePath, encoding: .utf8)
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Ducha/Ducha.docc/WorkedExample.md").standardized
    let printed = try String(contentsOf: article, encoding: .utf8)
    let code = own.split(separator: "    // example\n")[1].split(separator: "    // end of example")[0]
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("    ") ? $0.dropFirst(4) : $0
    }
    #expect(
      printed.contains("```swift\n\(lines.joined(separator: "\n").trimmingCharacters(in: .newlines))\n```"))
    #expect(printed.contains("```\n\(Self.printed.joined(separator: "\n"))\n"))
    #expect(printed.contains("```\n\(Self.plan)\n```"))
  }

  private static let plan = """
    青溪县校园安全提升方案
    2024年3月5日
    （一）建设校园安防。到2024年6月底前，新建安防设施12处。（牵头单位：县教育局；配合单位：县公安局）
    （二）完善应急预案。每季度开展一次演练。（责任单位：县应急管理局）
    """

  private static let printed = [
    "任务 1-01：赵六填报、审签或提交过这项任务，不能由本人核验，本次未写入任何内容；请按提示改正后重试",
    "2024-06-20 1-01 不亮灯 未报送2024年5月进展，此前无报送记录",
    "2024-06-20 1-02 红灯 2024年第一季度应于2024年3月31日前完成，已逾期81天，且未报送2024年5月进展",
    "2024-06-30 1-01 绿灯 2024年6月报送已完成",
    "2024-06-30 1-02 红灯 2024年第一季度应于2024年3月31日前完成，已逾期91天，且未报送2024年6月进展",
    "2024-07-31 1-01 绿灯 2024年6月报送已完成，2024年7月1日核验销号",
    "2024-07-31 1-02 红灯 2024年第一季度应于2024年3月31日前完成，已逾期122天（共2期逾期），且未报送2024年7月进展",
  ]
}
