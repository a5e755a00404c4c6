import DuchaModel
import DuchaTestSupport
import GRDB
import Testing

@testable import DuchaLedger

/// Lists read from the spans are those of the fold, whenever the spans were made.
@Suite struct SpanBookTests {
  private func overdue(_ ledger: Ledger, on day: Day) throws -> [TaskID] {
    try ledger.state(asOf: day).supervisedTasks().filter { $0.standing == .overdue }.map(\.id)
  }

  @Test(arguments: 0..<8) func listsMadeStepByStepAreThoseOfTheFold(seed: UInt64) throws {
    let ledger = try Ledger.inMemory()
    let entries = SampleHistory(seed: seed, count: 120).entries
    for start in stride(from: 0, to: entries.count, by: 40) {
      try ledger.append(Array(entries[start..<min(start + 40, entries.count)]))
      #expect(try ledger.overdueTasks(on: .last) == nil)
      try ledger.updateSpans()
      for day in [Sample.day(6), Sample.day(12), .last] {
        let listed = try #require(try ledger.overdueTasks(on: day))
        #expect(
          listed.map(\.task).sorted() == (try overdue(ledger, on: day)), "seed \(seed), \(start) on \(day)")
        #expect(try ledger.overdueCount(on: day) == listed.count)
        #expect(listed.map(\.due) == listed.map(\.due).sorted())
      }
      #expect(try SpanBook.difference(in: ledger) == nil, "seed \(seed), \(start)")
    }
  }

  @Test func whoChangesAListIsFoundOut() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 5, count: 400).entries)
    try ledger.updateSpans()
    #expect(try isIntact(ledger))
    try ledger.execute("UPDATE taskSpan SET dueOn = NULL WHERE dueOn = (SELECT min(dueOn) FROM taskSpan)")
    guard case .misread = try ledger.verify() else {
      Issue.record("reported as \(try ledger.verify())")
      return
    }
    try ledger.updateSpans(anew: true)
    #expect(try isIntact(ledger))
  }

  /// An earlier program's lists are not believed where that one judged otherwise.
  @Test func listsByAnotherWayOfJudgingAreMadeAnew() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 5, count: 400).entries)
    try ledger.updateSpans()
    try ledger.execute("UPDATE taskSpan SET dueOn = NULL; UPDATE taskSpanHead SET judgement = judgement - 1")
    #expect(try ledger.overdueTasks(on: .last) == nil)
    #expect(try isIntact(ledger))
    try ledger.updateSpans()
    #expect(try ledger.overdueTasks(on: .last)?.map(\.task).sorted() == overdue(ledger, on: .last))
  }

  /// Where this fails because tasks are judged otherwise than before, ``SpanBook/judgement`` is to be raised with the digest;
  /// where the samples are others, the digest alone.
  @Test func aWayOfJudgingHasItsNumber() throws {
    let spans = try (0..<8).map { (seed: UInt64) in
      let ledger = try Ledger.inMemory()
      try ledger.append(SampleHistory(seed: seed, count: 300).entries)
      try ledger.updateSpans()
      return try ledger.read {
        try String.fetchAll(
          $0, sql: "SELECT planId || taskNumber || fromOn || throughOn || ifnull(dueOn, '') FROM taskSpan")
      }
    }
    let digest = Digest.sha256(Array(spans.joined().joined(separator: "\n").utf8))
    #expect(SpanBook.judgement == 3)
    #expect(digest == "87bfc80cabbf4e177c259650869c4bd11a21bdaadefa0a2a1e47af8dbf2fdd7d")
  }

  private func isIntact(_ ledger: Ledger) throws -> Bool {
    if case .intact = try ledger.verify() { true } else { false }
  }
}

extension SpanBook {
  fileprivate static func difference(in ledger: Ledger) throws -> PlanID? {
    try ledger.read { try SpanBook($0).firstDifference() }
  }
}
