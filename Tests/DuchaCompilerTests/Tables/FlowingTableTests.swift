import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaCompiler

/// Tables that arrive one cell a line, or one line of a cell.
struct FlowingTableTests {
  private static let offices = [
    "县财政局", "县教育局", "县民政局", "县残联", "团县委", "县委宣传部", "县住房城乡建设局", "各乡镇人民政府",
    "市生态环境局安平分局",
  ]
  private static let demands = [
    ["编制全县高标准农田", "建设规划"], ["打造“一村一品”", "示范村12个"], ["完成县级医院能力", "提升工程"],
    ["加强农村人居环境", "整治，卫生厕所普及率达到85%"], ["完善困难群众救助制度"], ["培育省级以上龙头", "企业3家"],
  ]
  private static let limits = ["2024年10月底前", "持续推进", "全年", "2024年三季度"]

  /// A wrapped demand and a wrapped list are one cell each, whichever columns stand around them.
  @Test(arguments: 0..<60) func linesOfACellStayTogether(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let wrapsUnits = seed % 2 == 0
    let hasPerson = seed % 3 == 0
    var lines = ["序号", "工作任务", "牵头单位"] + (hasPerson ? ["责任领导"] : []) + ["配合单位", "完成时限"]
    var expected: [[String]] = []
    for number in 1...8 {
      let units = Array(Self.offices.shuffled(using: &random).prefix(4))
      let demand = Self.demands[Int.random(in: 0..<Self.demands.count, using: &random)]
      lines.append("\(number)")
      lines += wrapsUnits ? [demand.joined() + "。"] : demand
      lines.append(units[0])
      if hasPerson { lines.append("张伟") }
      let helpers = Array(units.dropFirst())
      lines +=
        wrapsUnits ? ["\(helpers[0])、", "\(helpers[1])、", helpers[2]] : [helpers.joined(separator: "、")]
      lines.append(Self.limits[Int.random(in: 0..<Self.limits.count, using: &random)])
      expected.append(["\(units[0]) lead"] + helpers.map { "\($0) cooperate" })
    }
    let plan = compile("安平县重点任务分解表\n\n" + lines.joined(separator: "\n") + "\n")
    #expect((1...8).map { plan.units("表1/\($0)") } == expected)
    #expect(plan.tasks.allSatisfy { !$0.deadlines.isEmpty })
  }

  @Test func aLimitThatDoesNotArriveIsAskedAbout() {
    let plan = compile(
      "序号\n任务\n责任单位\n完成时限\n1\n建设食堂5个\n县民政局\n2024年6月\n2\n新增托位300个\n县卫健局\n3\n改造校舍\n县教育局\n全年\n")
    #expect(plan.diagnostics.filter { $0.code == InheritedUnits.code }.compactMap(\.path) == ["表1/2"])
  }

  @Test func headingsMayWrap() {
    let plan = compile(
      "序号\n具体内容\n牵头\n部门\n相关责任部门\n完成\n时间\n1\n推进素质教育\n县教育局\n各乡镇\n2024年\n2\n建设食堂\n县民政局\n县财政局\n2024年\n")
    #expect(plan.units("表1/2") == ["县民政局 lead", "县财政局 cooperate"])
    #expect(plan.deadlines("表1/1") == ["2024-12-31 by"])
  }

  @Test func aDemandIsNoHeading() {
    let plan = compile(
      "工作任务\n牵头单位\n配合单位\n完成时限\n编制农田建设标准\n县农业农村局\n县财政局\n全年\n完成医院提升工程\n县卫健局\n县财政局\n2024年6月\n")
    #expect(plan.tasks.map(\.title) == ["编制农田建设标准", "完成医院提升工程"])
  }
}
