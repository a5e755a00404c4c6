import DuchaModel
import DuchaTestSupport
import Foundation
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct WritersTests {
  private func unit(_ number: Int) -> Entry { Sample.entry(.unitAdded(Sample.unit(number, "单位\(number)"))) }

  @Test func twoWritersTakeTurns() throws {
    let folder = try Folder()
    let first = try Ledger.create(at: folder.file())
    let second = try Ledger.open(at: folder.file())
    for number in 1...10 { try (number % 2 == 0 ? first : second).append([unit(number)]) }
    #expect(try first.entries().compactMap(\.number) == Array(1...10))
    guard case .intact(entries: 10, _) = try second.verify() else {
      Issue.record("reported as \(try second.verify())")
      return
    }
  }

  @Test func writersAtTheSameTimeLoseNothing() async throws {
    let folder = try Folder()
    let path = folder.file()
    _ = try Ledger.create(at: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let ledger = try Ledger.open(at: path, patience: 30)
          for _ in 0..<10 {
            try ledger.append { state in
              let number = UnitRegistry(state).nextID.number
              return [Sample.entry(.unitAdded(Sample.unit(number, "单位\(number)")))]
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ledger = try Ledger.open(at: path)
    #expect(try ledger.state(asOf: .last).units.count == 40)
  }

  /// Each writer decides on what it saw, is refused where others were faster, looks again, and gets through.
  @Test func writersWhoDecidedOnAnOlderHeadTryAgain() async throws {
    let folder = try Folder()
    let path = folder.file()
    _ = try Ledger.create(at: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let ledger = try Ledger.open(at: path, patience: 30)
          var written = 0
          while written < 15 {
            let head = try ledger.head().entries
            do {
              try ledger.append([unit(head + 1)], onto: head)
              written += 1
            } catch LedgerError.movedOn {
              continue
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ledger = try Ledger.open(at: path)
    #expect(try ledger.requireIntact().entries == 60)
    #expect(try ledger.entries().compactMap(\.number) == Array(1...60))
  }

  @Test func whoDecidedOnAnOlderHeadIsToldWhoWroteMeanwhile() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([unit(1), unit(2), unit(3)])
    let error = try #require(throws: LedgerError.self) { try ledger.append([unit(4)], onto: 1) }
    #expect(error.message == "您查看第 1 条之后，台账又登记了 2 条，最近一条由张三于 2024-01-01 08:00:00 记录，本次未写入任何内容")
    #expect(try ledger.head().entries == 3)
    try ledger.append([unit(4)], onto: 3)
  }

  @Test func whoDecidedOnEntriesThatAreGoneIsRefused() throws {
    let ledger = try Ledger.inMemory()
    #expect(throws: LedgerError.movedOn(since: 1, by: [])) { try ledger.append([unit(1)], onto: 1) }
  }

  @Test func theFileAloneHoldsEverything() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append([unit(1)])
    try FileManager.default.copyItem(atPath: folder.file(), toPath: folder.file("copy.sqlite"))
    #expect(try Ledger.open(at: folder.file("copy.sqlite")).entries() == ledger.entries())
  }

  @Test func numbersTakenMeanwhileAreRefused() throws {
    let folder = try Folder()
    let first = try Ledger.create(at: folder.file())
    let second = try Ledger.open(at: folder.file())
    try first.append([unit(1)])
    #expect(throws: LedgerError.refused(index: 0, .unitNumberTaken(.init(1)))) {
      try second.append([unit(1)])
    }
  }

  @Test func aLockedLedgerIsReportedAndCanStillBeRead() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append([unit(1)])
    let ledger = try Ledger.open(at: folder.file(), patience: 0.05)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let holder = try DatabaseQueue(path: folder.file(), configuration: configuration)
    try holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: LedgerError.busy(path: folder.file())) { try ledger.append([unit(2)]) }
    #expect(try ledger.entries().count == 1)
    try holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try ledger.append([unit(2)])
  }
}
