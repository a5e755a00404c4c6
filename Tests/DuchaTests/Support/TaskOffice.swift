import Ducha
import DuchaModel
import Testing

/// An office on 2024-03-05 whose plan has four tasks: two units, a group of two towns, figures, nobody.
struct TaskOffice {
  let office: Office
  var workspace: Workspace { office.workspace }

  static let decision = TaskAct.Decision(approver: "李四", reason: "纪要")

  init() throws {
    office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(
      office.plan([
        "建馆。2024年4月底前选址，2024年6月底前建成。（县科协牵头，县财政局配合）", "巡展。2024年底前完成。（各乡镇人民政府牵头）",
        "育人。2024年底前，新增科普基地15家，投入经费1.2亿元，甲类、乙类企业分别达到6家和4家。（县教育局负责）", "宣传。做好宣传工作。",
      ]))
    for town in ["城关镇", "白石镇"] {
      _ = try office.workspace.addUnit(town, aliases: [], place: nil, collective: false)
    }
    _ = try office.workspace.nameMembers(of: "各乡镇人民政府", ["城关镇", "白石镇"])
  }

  func day(_ month: Int, _ day: Int) throws -> Day { try #require(Day(2024, month, day)) }

  /// Does several things with one task, and returns what was said.
  @discardableResult
  func act(_ task: String, _ acts: TaskAct..., on day: Day? = nil) throws -> [String] {
    try acts.flatMap { try workspace.act($0, on: [task], day: day) }
  }

  func record(_ number: Int) throws -> TaskRecord {
    try #require(workspace.state(asOf: .last).tasks[TaskID(plan: PlanID(1), number: number)])
  }

  /// How each of those that answer for a task stands, by their names.
  func standings(of task: String) throws -> [String: Standing] {
    let state = try workspace.state(asOf: try day(3, 5))
    let supervised = try #require(state.supervisedTask(state.task(named: task).id))
    let pairs = supervised.answerable.compactMap { answerable in
      answerable.unit.map { (state.name(of: $0), answerable.assessment.standing) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Expects that something is refused in these words and nothing written.
  func refused(_ words: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> Void)
    throws
  {
    let before = try workspace.verify()
    do {
      try work()
      Issue.record("nothing is refused", sourceLocation: sourceLocation)
    } catch {
      #expect("\(error)".contains(words), "\(error)", sourceLocation: sourceLocation)
    }
    #expect(try workspace.verify() == before, sourceLocation: sourceLocation)
  }
}
