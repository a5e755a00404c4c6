import Ducha
import DuchaModel
import Testing

@Suite struct PlanIntakeTests {
  private let office: Office
  private let workspace: Workspace

  init() throws {
    office = try Office()
    workspace = office.workspace
  }

  /// A plan of one task that a unit leads.
  private func plan(_ title: String, _ words: String) throws -> String {
    let text = "\(title)\n\n一、重点任务\n（一）\(words)\n青溪县人民政府\n2024年1月10日\n"
    return try office.file("\(title)-\(words).txt", text)
  }

  private func units() throws -> [String] {
    try workspace.state(asOf: .last).units.values.sorted { $0.id < $1.id }.map(\.name)
  }

  @Test func filesOfOneIntakeAreRegisteredAsOneByOne() throws {
    let files = [
      try plan("青溪县科普方案", "建站。（县科协牵头，县财政局配合）"), try plan("青溪县教育方案", "建校。（县教育局牵头）"),
      try plan("青溪县科普方案", "建站。（县科协牵头，县教育局配合）"), try plan("青溪县教育方案", "建校。（县教育局牵头）"),
      try plan("青溪县科普方案", "建站。（县科协牵头，县财政局配合）"),
    ]
    let other = try Office()
    var intake = PlanIntake()
    let together = try files.map { try intake.register($0, in: workspace).text }
    #expect(try together == files.map { try other.workspace.importPlan($0).text })
    #expect(try workspace.entries() == other.workspace.entries())
  }

  @Test func whatOthersWriteBetweenTwoFilesIsSeen() throws {
    var intake = PlanIntake()
    _ = try intake.register(plan("青溪县科普方案", "建站。（县科协牵头）"), in: workspace)
    let place = try #require(Place("青溪县"))
    try workspace.record(
      [.unitAdded(OrgUnit(id: .init(2), name: "县教育局", place: place))], effectiveOn: .first)
    _ = try workspace.importPlan(plan("青溪县文化方案", "建馆。（县文化局牵头）"))
    let outcome = try intake.register(plan("青溪县教育方案", "建校。（县教育局牵头，县文化局配合）"), in: workspace)
    #expect(outcome.text.contains("已登记为方案 3"))
    #expect(try units() == ["县科协", "县教育局", "县文化局"])
    let again = try intake.register(plan("青溪县文化方案", "建馆。（县文化局牵头）"), in: workspace)
    #expect(again.text.contains("与方案 2 第 1 版内容相同"))
  }

  @Test func whatWasRefusedIsForgotten() throws {
    let day = try #require(Day(2024, 5, 1))
    _ = try workspace.importPlan(plan("青溪县科普方案", "建站。（县科协牵头）"), effectiveOn: day)
    var intake = PlanIntake(effectiveOn: Day(2024, 3, 1))
    _ = try intake.register(plan("青溪县教育方案", "建校。（县教育局牵头）"), in: workspace)
    refused("早于现行版") {
      _ = try intake.register(plan("青溪县科普方案", "建站。（县财政局牵头）"), in: workspace)
    }
    _ = try intake.register(plan("青溪县文化方案", "建馆。（县文化局牵头）"), in: workspace)
    #expect(try units() == ["县科协", "县教育局", "县文化局"])
    #expect(try workspace.state(asOf: .last).plans.count == 3)
  }

  @Test func whatOnlyStandsElsewhereIsNotCalledChanged() throws {
    func plan(_ tasks: [String]) throws -> String { try office.plan(tasks) }
    let tasks = ["建站。（县科协牵头）", "育人。（县教育局牵头）"]
    _ = try workspace.importPlan(plan(tasks))
    let text = try workspace.importPlan(plan(["筹资。（县财政局牵头）"] + tasks)).text
    #expect(text.contains("新增 1 项，删除 0 项，修改 0 项，仅编号变动 2 项，未变 0 项"))
    #expect(text.contains("  编号 1-01  "))
  }

  @Test func aDryRunWritesNothing() throws {
    let before = try workspace.entries()
    var intake = PlanIntake(dryRun: true)
    for title in ["青溪县科普方案", "青溪县教育方案"] {
      #expect(try intake.register(plan(title, "建站。（县科协牵头）"), in: workspace).text.contains("将登记为方案 1"))
    }
    #expect(try workspace.entries() == before)
  }
}
