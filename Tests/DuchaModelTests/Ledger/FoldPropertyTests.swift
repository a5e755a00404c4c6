import DuchaModel
import DuchaTestSupport
import Testing

/// What holds for every history.
@Suite struct FoldPropertyTests {
  @Test(arguments: 0..<20) func foldingOneByOneEqualsFoldingFromScratch(seed: UInt64) {
    let entries = SampleHistory(seed: seed, count: 60).entries
    var state = LedgerState(asOf: Sample.day(7))
    for (count, entry) in entries.enumerated() {
      state.apply(entry)
      #expect(state == LedgerState(folding: entries.prefix(count + 1), asOf: Sample.day(7)), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20) func foldingThroughSeveralDaysEqualsFoldingToEach(seed: UInt64) {
    let history = SampleHistory(seed: seed, count: 100).entries
    let days = (1...12).map { Sample.day($0) }
    // As they were recorded, and in the order of their days with a few out of it.
    for entries in [history, history.sorted { $0.effectiveOn < $1.effectiveOn } + history.suffix(5)] {
      var folded: [LedgerState] = []
      LedgerState.forEach(folding: entries, asOf: days) { folded.append($0) }
      #expect(folded == days.map { LedgerState(folding: entries, asOf: $0) }, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20) func everyDutyAndReportNamesAUnitOfTheRegistry(seed: UInt64) {
    let entries = SampleHistory(seed: seed, count: 100).entries
    for month in 1...12 {
      let state = LedgerState(folding: entries, asOf: Sample.day(month))
      for task in state.tasks.values {
        let units = task.duties.map(\.unit) + task.reports.compactMap(\.report.unit)
        #expect(units.allSatisfy { state.units[$0] != nil }, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<20) func aTaskHasTheUnitsOfItsNewestEdition(seed: UInt64) throws {
    let entries = SampleHistory(seed: seed, count: 60).entries
    let state = LedgerState(folding: entries, asOf: .last)
    for case .planRegistered(let edition) in entries.map(\.change) {
      guard state.plans[edition.plan]?.edition == edition.edition else { continue }
      for task in edition.tasks {
        let record = try #require(state.tasks[task.id])
        guard record.decisions.isEmpty else { continue }
        // A task that was done before a merger keeps the unit that did it, and reforms and mergers may contradict.
        let now = task.units.map(state.everAnswering)
        let units = Set(record.duties.map(\.unit))
        #expect(units.isSubset(of: now.joined()), "seed \(seed)")
        #expect(now.allSatisfy { !units.isDisjoint(with: $0) }, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<20) func reportsAreSorted(seed: UInt64) {
    let state = LedgerState(folding: SampleHistory(seed: seed, count: 100).entries, asOf: .last)
    for task in state.tasks.values {
      let months = task.reports.map(\.report.month)
      #expect(months == months.sorted(), "seed \(seed)")
    }
  }
}

extension LedgerState {
  /// Returns all units that may have come to answer for what a unit answered for.
  fileprivate func everAnswering(for unit: OrgUnit.ID) -> Set<OrgUnit.ID> {
    var (found, open): (Set<OrgUnit.ID>, [OrgUnit.ID]) = ([unit], [unit])
    while let next = open.popLast() {
      let into = (mergedInto[next].map { [$0] } ?? []) + (successions[next]?.into ?? [])
      open += into.filter { found.insert($0).inserted }
    }
    return found
  }
}
