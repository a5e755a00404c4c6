import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// The units with what they have to do.
struct UnitTableTests {
  /// A collective name without a task is neither busy nor idle, and is counted all the same.
  @Test func unitsAreCountedOnceEach() {
    var state = SampleLedger.state(asOf: Sample.day(7, 31))
    state.units[OrgUnit.ID(90)] = OrgUnit(id: OrgUnit.ID(90), name: "各街道", collective: true)
    let text = UnitTable(SupervisedLedger(state)).text()
    #expect(text.contains("；另有1个集体名称或已撤并的单位没有任务，下面不列"))
  }
}
