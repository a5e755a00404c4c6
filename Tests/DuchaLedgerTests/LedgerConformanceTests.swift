import DuchaDiagnostics
import DuchaLedger
import DuchaModel
import DuchaTestSupport
import Testing

/// What every ledger does, in memory and on disk.
@Suite struct LedgerConformanceTests {
  @Test(arguments: LedgerHome.allCases) func isEmptyAtFirst(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      #expect(try ledger.entries().isEmpty)
      #expect(try ledger.state(asOf: .last) == LedgerState(asOf: .last))
    }
  }

  @Test(arguments: LedgerHome.allCases, 0..<8) func givesBackWhatItWasGiven(home: LedgerHome, seed: UInt64)
    throws
  {
    try home.withLedger { (ledger) throws in
      let history = SampleHistory(seed: seed, count: 80).entries
      let appended = try ledger.append(history)
      #expect(appended.map(\.number) == (1...80).map { $0 }, "seed \(seed)")
      #expect(try ledger.entries() == appended, "seed \(seed)")
    }
  }

  @Test(arguments: LedgerHome.allCases) func entriesComeWithoutTheTextsOfPlansToo(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      var entries = try ledger.append(SampleStory.entries)
      #expect(try ledger.entries() == entries)
      for index in entries.indices {
        guard case .planRegistered(var edition) = entries[index].change else { continue }
        edition.text = []
        entries[index].change = .planRegistered(edition)
      }
      #expect(try ledger.entries(texts: false) == entries)
    }
  }

  @Test(arguments: LedgerHome.allCases, 0..<8) func itsStateIsTheFoldOfItsEntries(
    home: LedgerHome, seed: UInt64
  ) throws {
    try home.withLedger { (ledger) throws in
      let history = SampleHistory(seed: seed, count: 80).entries
      for start in stride(from: 0, to: 80, by: 10) { try ledger.append(Array(history[start..<start + 10])) }
      for day in [Sample.day(1), Sample.day(7), .last] {
        #expect(try ledger.state(asOf: day) == LedgerState(folding: history, asOf: day), "seed \(seed)")
      }
    }
  }

  @Test(arguments: LedgerHome.allCases) func numbersGoOnAcrossAppends(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      try ledger.append([Sample.entry(.unitAdded(Sample.unit(1, "甲局")))])
      let second = try ledger.append([Sample.entry(.unitAdded(Sample.unit(2, "乙局")))])
      #expect(second.map(\.number) == [2])
    }
  }

  @Test(arguments: LedgerHome.allCases) func aRefusedEntryKeepsNoneOfThem(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      let good = Sample.entry(.unitAdded(Sample.unit(1, "甲局")))
      let bad = Sample.entry(.unitAliased(.init(9), alias: "乙局"))
      #expect(throws: LedgerError.refused(index: 1, .unitUnknown(.init(9)))) {
        try ledger.append([good, bad])
      }
      #expect(try ledger.entries().isEmpty)
      #expect(try ledger.verify() == .intact(entries: 0, head: String(repeating: "0", count: 64)))
      try ledger.append([good])
    }
  }

  @Test(arguments: LedgerHome.allCases) func whatTheFileRefusesKeepsNothing(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      var report = Sample.report(1, 1)
      report.doneThrough = Day(number: 9_999_999)  // The year 29349, which no text `yyyy-MM-dd` can hold.
      let entries = [
        Sample.entry(
          .planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, Sample.task("1", "建园区"))]))),
        Sample.entry(.progressReported(report)),
      ]
      #expect { try ledger.append(entries) } throws: { error in
        guard case .inconsistent = error as? LedgerError else { return false }
        return true
      }
      #expect(try ledger.entries().isEmpty)
    }
  }

  @Test(arguments: LedgerHome.allCases) func keepsTheTextOfEveryEdition(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      var second = Sample.edition(1, 2, [])
      second.text = [0xEF, 0xBB, 0xBF, 0x00, 0x0A]
      try ledger.append([
        Sample.entry(.planRegistered(Sample.edition(1, 1, []))), Sample.entry(.planRegistered(second)),
      ])
      #expect(try ledger.sourceText(of: PlanID(1), edition: 1)?.bytes == Array("行动方案\n".utf8))
      #expect(try ledger.sourceText(of: PlanID(1), edition: 2)?.bytes == second.text)
      #expect(try ledger.sourceText(of: PlanID(1), edition: 3) == nil)
    }
  }

  @Test(arguments: LedgerHome.allCases) func decidesOnTheWholeState(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      let later = Sample.entry(.planRegistered(Sample.edition(1, 1, [])), on: Sample.day(12))
      try ledger.append([later])
      try ledger.append { state in
        #expect(state.plans.count == 1)
        return [Sample.entry(.unitAdded(Sample.unit(1, "甲局")))]
      }
      #expect(try ledger.entries().count == 2)
    }
  }

  @Test(arguments: LedgerHome.allCases) func whatTheDeciderThrowsIsThrownOn(home: LedgerHome) throws {
    try home.withLedger { (ledger) throws in
      func decide(_ state: LedgerState) throws -> [Entry] { throw UnitError.nameMissing }
      #expect(throws: UnitError.nameMissing) { try ledger.append(deciding: decide) }
      #expect(try ledger.entries().isEmpty)
    }
  }
}
