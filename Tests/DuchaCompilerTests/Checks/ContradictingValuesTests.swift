import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct ContradictingValuesTests {
  @Test(arguments: [
    ("全县高新技术企业达到40家", "高新技术企业数达到35家"),
    ("规上工业增加值年均增长8%以上", "规上工业增加值年均增长7%"),
    ("引进“青溪英才·领航行动”计划项目40个以上", "争取引进“青溪英才”项目8个"),
    ("单位能耗控制在0.5吨以内", "单位能耗控制在0.6吨以内"),
  ])
  func aGoalAndATaskContradict(goal: String, task: String) throws {
    let found = contradictions(plan(goal: goal, tasks: [task]))
    #expect(found.map(\.path) == [nil, "二/(一)"])
    let (first, second) = (try #require(found.first), try #require(found.last))
    #expect(first.labels.map(\.span) == [second.span] && second.labels.map(\.span) == [first.span])
  }

  @Test func twoTasksContradict() {
    let found = contradictions(
      plan(goal: "产业提质", tasks: ["农产品质量抽检合格率达到98%", "农产品质量抽检合格率达到97%"]))
    #expect(found.map(\.path) == ["二/(一)", "二/(二)"])
  }

  @Test func textAndTableContradict() {
    let text = """
      青溪县科技创新行动方案（2024—2026年）

      一、发展目标
      到2026年，技术合同成交额达到6亿元。
      指标名称 | 2023年 | 2026年 |
      技术合同成交额（亿元） | 4 | 7 |
      科技型中小企业数（家） | 305 | 600 |

      二、重点任务
      （一）培育企业。（县科技局负责）
      """
    #expect(contradictions(text).count == 2)
  }

  @Test(arguments: [
    ("高新技术企业达到40家", "高新技术企业达到40家以上"),
    ("高新技术企业达到40家", "2025年，高新技术企业达到35家"),
    ("高新技术企业达到40家", "每个镇高新技术企业达到3家"),
    ("高新技术企业达到40家", "每年新增高新技术企业5家"),
    ("高新技术企业达到40家", "新增高新技术企业15家"),
    ("高新技术企业达到40家", "高新技术企业年均增长10%"),
    ("高新技术企业达到40家", "省级高新技术企业达到10家"),
    ("高新技术企业达到40家，力争达到50家", "高新技术企业达到40家，力争达到50家"),
    ("示范项目达到10个", "示范项目类推广达到3次"),
  ])
  func whatDiffersInScopeOrYearDoesNot(goal: String, task: String) {
    #expect(contradictions(plan(goal: goal, tasks: [task])).isEmpty)
  }

  @Test func tasksMayEachHaveTheirOwnExamples() {
    #expect(contradictions(plan(goal: "提质增效", tasks: ["建成示范基地10个", "建成示范基地5个"])).isEmpty)
  }

  @Test func aTaskIsLinkedToTheGoalOfItsIndicator() throws {
    let text = plan(goal: "全县高新技术企业累计数达到40家", tasks: ["高新技术企业达到35家，新建水厂2座"])
    let compilation = PolicyCompiler(simplify: nil).compile(SourceText(name: "plan.txt", text))
    let links = GoalLinks(compilation.goals)
    #expect(compilation.tasks.first?.targets.map { links.path(for: $0) } == ["一", nil])
  }

  private func plan(goal: String, tasks: [String]) -> String {
    let numerals = ["一", "二", "三"]
    let items = zip(numerals, tasks).map { "（\($0)）推进工作。\($1)。（县科技局负责）" }
    return """
      青溪县科技创新行动方案（2024—2026年）

      一、总体目标
      到2026年，\(goal)。

      二、重点任务
      \(items.joined(separator: "\n"))
      """
  }

  private func contradictions(_ text: String) -> [Diagnostic] {
    PolicyCompiler(simplify: nil).compile(SourceText(name: "plan.txt", text)).diagnostics
      .filter { $0.code == ContradictingValues.code }
  }
}
