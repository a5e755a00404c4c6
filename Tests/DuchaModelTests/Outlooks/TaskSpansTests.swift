import DuchaModel
import DuchaTestSupport
import Testing

/// On every day spans say what the fold says.
@Suite struct TaskSpansTests {
  @Test(arguments: 0..<40) func onEveryDayTheSpansAgreeWithTheFold(seed: UInt64) {
    let entries = SampleHistory(seed: seed, count: 150).entries
    // As recorded at random, and as an orderly office records.
    for history in [entries, entries.inTurn] {
      let spans = TaskSpans.made(of: history)
      for day in [
        Sample.day(2), Sample.day(5), Sample.day(8), Sample.day(11), Sample.day(12).adding(days: 900),
      ] {
        let state = LedgerState(folding: history, asOf: day)
        let now = spans.filter { $0.from <= day && day <= $0.through }
        let tasks = state.supervisedTasks()
        #expect(now.map(\.task) == tasks.map(\.id), "seed \(seed) on \(day)")
        #expect(
          now.filter { $0.isOverdue(on: day) }.map(\.task)
            == tasks.filter { $0.standing == .overdue }.map(\.id), "seed \(seed) on \(day)")
        #expect(now.map(\.outlook.leads) == tasks.map(\.leadership.units), "seed \(seed) on \(day)")
      }
    }
  }
}

extension [Entry] {
  /// The same entries by their days, as far as that leaves each behind what it speaks of.
  fileprivate var inTurn: [Entry] {
    var latest = Day.first
    return map { entry in
      var entry = entry
      latest = Swift.max(latest, entry.effectiveOn)
      entry.effectiveOn = latest
      return entry
    }
  }
}
