import DuchaModel
import Testing

@testable import DuchaUnits

@Suite struct FieldNameTests {
  @Test(arguments: [
    ("县教育科技局", ["教育", "科学技术"]), ("县经济商务和科技局", ["工业和信息化", "商务", "科学技术"]),
    ("市级科技管理部门", ["科学技术"]), ("农业农村部门", ["农业农村"]),
  ])
  func fieldsAreReadOffTheName(name: String, departments: [String]) {
    #expect(FieldName(name, in: nil)?.departments == departments)
  }

  @Test(arguments: ["县科技服务局", "有关部门", "各县(区)科技部门", "县教育科技公司"])
  func whatIsLeftOverMeansNobody(name: String) {
    #expect(FieldName(name, in: nil) == nil)
  }
}
