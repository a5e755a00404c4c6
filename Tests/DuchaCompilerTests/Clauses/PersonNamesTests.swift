import DuchaModel
import Testing

@testable import DuchaCompiler

struct PersonNamesTests {
  private func persons(_ words: String) -> [String] {
    compile("一、任务\n1.建设平台。责任人：\(words)").tasks.first?.persons.map(\.name) ?? []
  }

  @Test func blanksPartNames() {
    #expect(persons("吴敏 郑凯") == ["吴敏", "郑凯"])
    #expect(persons("张三 各社区书记") == ["张三", "各社区书记"])
  }

  @Test func blanksInsideNamesAndBehindOfficesDoNot() {
    #expect(persons("李 强") == ["李强"])
    #expect(persons("副县长 陈刚") == ["副县长陈刚"])
  }

  @Test func columnsNameLeadersOfAnyHouse() {
    let plan = compile("序号\t任务\t分管校领导\t责任单位\n1\t建设实验室平台\t王 勇\t科研处\n2\t引进高层次人才\t赵丽 孙强\t人事处")
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["王勇"], ["赵丽", "孙强"]])
  }
}
