import DuchaTestSupport
import Testing

@testable import DuchaModel

struct ReportingTests {
  @Test func whoPutsAShareRightTakesNoFiguresBack() {
    var first = Sample.report(1, 1, unit: 1, month: 3)
    first.values = [ReportedValue(target: "接待游客", value: 102.6), ReportedValue(target: "旅游收入", value: 8.1)]
    var second = Sample.report(1, 1, unit: 1, month: 3)
    second.values = [ReportedValue(target: "旅游收入", value: 9)]
    let told = Reporting([first, second], Deciders([.init(1)]) { _ in true }).newest?.values
    #expect(told == [second.values[0], first.values[0]])
  }
}
