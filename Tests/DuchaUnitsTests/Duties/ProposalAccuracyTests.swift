import DuchaModel
import Testing

@testable import DuchaUnits

@Suite struct ProposalAccuracyTests {
  /// A ledger with one plan of 青溪县 and one of 临江市; the city's leads are known as well.
  private func accuracy(_ lead: String, _ title: String) -> ProposalAccuracy.Count? {
    var ledger = DutyLedger()
    ledger.plan(1, "民生实事方案")
    let unit = ledger.unit(lead)
    ledger.state.units[unit]?.provisional = true
    ledger.task(1, title, "", [(unit, .lead, .explicit)])
    return ProposalAccuracy(ledger.state).plans[PlanID(1)]
  }

  @Test func aLeadOfTheSameDepartmentIsAHit() {
    #expect(accuracy("县教育局", "推进义务教育均衡发展") == .init(tasks: 1, first: 1, amongThree: 1))
  }

  @Test func anotherDepartmentIsNone() {
    #expect(accuracy("县水利局", "推进义务教育均衡发展") == .init(tasks: 1))
  }

  @Test func whatNothingSpeaksForIsSilent() {
    #expect(accuracy("县水利局", "评选瓜果大户") == .init(tasks: 1, silent: 1))
  }

  @Test func aUnitThatOnlyThisPlanNamesIsForgotten() {
    let count = accuracy("县飞索建设指挥部", "贯通环城飞索")
    #expect(count == .init(tasks: 1, silent: 1, outOfReach: 1))
  }

  @Test func onlyTasksWithOneLeadAreAsked() {
    var ledger = DutyLedger()
    ledger.plan(1, "民生实事方案")
    let (a, b) = (ledger.unit("县教育局"), ledger.unit("县水利局"))
    ledger.task(1, "推进义务教育", "", [(a, .lead, .explicit), (b, .lead, .explicit)])
    ledger.task(1, "推进义务教育", "", [(ledger.unit("各乡镇", collective: true), .lead, .explicit)])
    ledger.task(1, "推进义务教育")
    #expect(ProposalAccuracy(ledger.state).plans.isEmpty)
  }
}
