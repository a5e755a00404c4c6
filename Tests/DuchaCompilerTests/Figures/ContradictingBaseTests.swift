import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct ContradictingBaseTests {
  @Test(arguments: [
    ("全县现有科技型中小企业320家", 1), ("规上企业研发经费占营收比重达2.4%", 1),
    ("全县现有科技型中小企业305家", 0), ("2020年，全县有科技型中小企业210家", 0), ("省科技型中小企业320家", 0),
    ("规上企业研发经费占营收比重达2.14%", 0), ("科技型中小企业320户", 0), ("科技型中小企业超过300家", 0),
  ])
  func theTextTellsAnotherPresent(fact: String, count: Int) {
    let text = """
      青溪县科技创新行动方案（2024—2026年）

      一、发展基础
      \(fact)。

      二、发展目标
      到2026年，科技型中小企业600家。
      指标名称 | 2023年 | 2026年 |
      科技型中小企业数（家） | 305 | 600 |
      规上企业R&D经费占营收比重（%） | 2.1 | 3 |

      三、重点任务
      （一）培育企业。科技型中小企业达到600家。（县科技局负责）
      """
    let found = PolicyCompiler(simplify: nil).compile(SourceText(name: "plan.txt", text)).diagnostics
    #expect(found.count { $0.code == ContradictingBase.code } == count)
  }
}
