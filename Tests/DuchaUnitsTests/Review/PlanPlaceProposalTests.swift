import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

/// A plan that does not say whose it is, and whose units a place has too.
@Suite struct PlanPlaceProposalTests {
  /// What is asked of units of a plan, of 青溪县 where it says so, where the county has units of the same names.
  private func asked(_ names: [String], of place: Place? = nil) -> (places: [PlanPlaceProposal], others: Int)
  {
    var ledger = DutyLedger()
    for name in names { ledger.unit(name) }
    ledger.plan(1, "节水行动方案", of: place)
    let own = names.map { name in
      let id = ledger.unit(name)
      ledger.state.units[id]?.place = nil
      return id
    }
    ledger.task(1, "改造灌区", "", own.map { ($0, .lead, .explicit) })
    var proposals = SameUnitProposal.proposals(
      among: ledger.state.units.values.sorted { $0.id < $1.id }, apart: [], on: Sample.day(6))
    let places = PlanPlaceProposal.drawn(from: &proposals, in: ledger.state)
    return (places, proposals.count)
  }

  @Test func threeNamesAlikeAreOneQuestion() {
    let asked = asked(["县教育局", "县财政局", "县水利局"])
    #expect(asked.places.map(\.plan) == [PlanID(1)])
    #expect(asked.places.map(\.place) == [DutyLedger.county])
    #expect(asked.places.map { $0.units.map(\.number).sorted() } == [[4, 5, 6]])
    #expect(asked.others == 0)
  }

  @Test func twoNamesAlikeMayBeChance() { #expect(asked(["县教育局", "县财政局"]).places.isEmpty) }

  @Test func aPlanThatSaysWhoseItIsIsNotAskedAbout() {
    let asked = asked(["县教育局", "县财政局", "县水利局"], of: DutyLedger.county)
    #expect(asked.places.isEmpty && asked.others == 3)
  }
}
