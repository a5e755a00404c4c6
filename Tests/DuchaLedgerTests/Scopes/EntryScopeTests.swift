import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

/// A part of the history says of its tasks what the whole history says.
@Suite struct EntryScopeTests {
  private static let days = [Sample.day(4), Sample.day(9), .last]

  @Test(arguments: 0..<5) func aTaskIsTheSameReadAlone(seed: UInt64) throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: seed, count: 150).entries)
    for day in Self.days {
      let whole = try ledger.state(asOf: day)
      for task in whole.tasks.keys {
        let alone = try ledger.state(asOf: day, of: .tasks([task]))
        #expect(alone.supervisedTask(task) == whole.supervisedTask(task), "seed \(seed), \(task) on \(day)")
        #expect(alone.lastEntry == whole.lastEntry)
      }
    }
  }

  @Test(arguments: 0..<5) func aPlanIsTheSameReadAlone(seed: UInt64) throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: seed, count: 150).entries)
    let whole = try ledger.state(asOf: .last)
    for plan in whole.plans.keys {
      let alone = try ledger.read { try Ledger.state($0, asOf: .last, of: .plans([plan])) }
      #expect(
        alone.tasks.filter { $0.key.plan == plan } == whole.tasks.filter { $0.key.plan == plan },
        "seed \(seed)")
      #expect(alone.units == whole.units)
    }
  }

  @Test(arguments: 0..<3) func theTasksOfAUnitAreTheSameReadAlone(seed: UInt64) throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: seed, count: 150).entries)
    for day in Self.days {
      let whole = try ledger.state(asOf: day)
      let tasks = whole.supervisedTasks(includingEnded: true)
      for unit in whole.units.keys {
        let own = tasks.filter { task in
          let open = task.record.handovers.flatMap { $0.candidates + [$0.unit] }
          return (task.units + open).contains(unit)
        }
        let alone = try ledger.state(asOf: day, of: .units([unit]))
        #expect(own.allSatisfy { alone.supervisedTask($0.id) == $0 }, "seed \(seed), unit \(unit) on \(day)")
      }
    }
  }

  @Test func entriesAboutAPlanAreTheSameReadAlone() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 3, count: 400).entries)
    let whole = try ledger.entries(texts: false)
    for plan in try ledger.state(asOf: .last).plans.keys {
      let alone = try ledger.entries(of: .plans([plan]), texts: false)
      let own = whole.filter { entry in
        entry.change.plan == plan || entry.change.tasks.contains { $0.plan == plan }
      }
      #expect(own.allSatisfy(alone.contains), "\(plan)")
    }
  }

  @Test func othersAreNotRead() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 5, count: 400).entries)
    let whole = try ledger.state(asOf: .last)
    let plans = Set(whole.tasks.keys.map(\.plan))
    let task = try #require(whole.tasks.keys.min())
    let alone = try ledger.state(asOf: .last, of: .tasks([task]))
    #expect(plans.count > 1)
    #expect(Set(alone.plans.keys) == [task.plan])
    let shares = try whole.units.keys.map { try ledger.state(asOf: .last, of: .units([$0])).tasks.count }
    #expect(shares.contains { $0 < whole.tasks.count })
  }
}
