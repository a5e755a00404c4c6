import DuchaLedger
import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

/// A year of a ledger against figures worked out by hand.
///
/// The pace at a month's end counts the days from 5 January, the day of the plan: 27 at the end of January, then 56, 87, 117,
/// 148, 178, 209, 240, 270, 301, 331, 362. So a task due on 30 April (117 days) should be at 47.9 % at the end of
/// February; told 30 it is 17.9 points behind, which is yellow; 40 at the end of March is 34.4 behind, which is red.
@Suite struct ScriptedYearTests {
  private static let year = ScriptedYear()

  /// What each group shows at the end of each month, from January on; nothing where it does not count.
  private static let standings: [ScriptedYear.Group: [Standing?]] = {
    func months(_ runs: (Standing?, Int)...) -> [Standing?] {
      runs.flatMap { Array(repeating: $0.0, count: $0.1) }
    }
    return [
      .onTime: months((.onPace, 5), (.completed, 7)),
      .early: months((.ahead, 1), (.onPace, 1), (.completed, 10)),
      .late: months((.onPace, 1), (.behind, 1), (.farBehind, 2), (.overdue, 1), (.completed, 7)),
      .extended: months((.onPace, 10), (.completed, 2)),
      .refused: months((.onPace, 7), (.behind, 2), (.overdue, 2), (.completed, 1)),
      .objected: months((.onPace, 7), (.completed, 5)),
      .quarterly: months((.onPace, 6), (.overdue, 1), (.onPace, 4), (.completed, 1)),
      .ongoing: months((.ongoing, 12)),
      .silent: months((.unreported, 6), (.onPace, 5), (.completed, 1)),
      .returned: months((.onPace, 4), (.completed, 1), (.overdue, 1), (.completed, 6)),
      .resting: months((.onPace, 3), (.suspended, 3), (.behind, 3), (.onPace, 2), (.completed, 1)),
      .cancelled: months((.onPace, 2), (nil, 10)),
      .merged: months((.onPace, 4), (nil, 8)),
      .split: months((.onPace, 1), (nil, 11)),
      .firstPart: months((nil, 1), (.onPace, 4), (.completed, 7)),
      .secondPart: months((nil, 1), (.onPace, 10), (.completed, 1)),
    ]
  }()

  /// The whole ledger at the end of each month: tasks, then 绿灯, 黄灯, 红灯, 不亮灯.
  private static let lights: [(tasks: Int, lights: [Int])] = [
    (100, [90, 0, 0, 10]), (101, [81, 10, 0, 10]), (99, [79, 0, 10, 10]), (99, [76, 0, 10, 13]),
    (97, [74, 0, 10, 13]), (97, [70, 10, 4, 13]), (97, [75, 7, 10, 5]), (97, [74, 18, 0, 5]),
    (97, [84, 8, 0, 5]), (97, [87, 0, 5, 5]), (97, [87, 0, 5, 5]), (97, [87, 5, 0, 5]),
  ]

  private func withLedger(_ work: (Ledger) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger.create(at: folder.appendingPathComponent("台账.sqlite").path)
    try ledger.append(Self.year.entries)
    try work(ledger)
  }

  @Test func everyMonthEndIsWhatWasWorkedOutByHand() throws {
    try withLedger { ledger in
      for month in 1...12 {
        let day = Month(year: 2024, month: month).lastDay
        let tasks = try ledger.state(asOf: day).supervisedTasks()
        let found = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, $0.standing) })
        for group in ScriptedYear.Group.allCases {
          let expected = Self.standings[group]?[month - 1]
          for task in Self.year.tasks[group] ?? [] {
            #expect(found[task] == expected, "\(group) in month \(month)")
          }
        }
        let expected = Self.lights[month - 1]
        #expect(tasks.count == expected.tasks, "month \(month)")
        let lights = Light.allCases.map { light in tasks.count { $0.assessment.light == light } }
        #expect(lights == expected.lights, "month \(month)")
      }
    }
  }

  @Test func theLightBelongsToEachMonth() throws {
    let late = try #require(Self.year.tasks[.late]?.first)
    let lights = (1...12).map { month in
      let day = Month(year: 2024, month: month).lastDay
      return LedgerState(folding: Self.year.entries, asOf: day).supervisedTask(late)?.assessment.light
    }
    #expect(
      lights == [
        .green, .yellow, .red, .red, .red, .yellow, .green, .green, .green, .green, .green, .green,
      ])
  }

  @Test func whoAnswersFollowsObjectionAndReform() throws {
    let state = LedgerState(folding: Self.year.entries, asOf: Sample.day(12, 31))
    for group in [ScriptedYear.Group.objected, .silent] {
      for task in Self.year.tasks[group] ?? [] {
        #expect(state.tasks[task]?.duties.map(\.unit) == [.init(29)], "\(group)")
      }
    }
  }

  @Test func lateIsRecordedAsLate() {
    let tasks = LedgerState(folding: Self.year.entries, asOf: Sample.day(12, 31)).supervisedTasks()
    let late = Set(tasks.filter(\.assessment.finishedLate).map(\.id))
    #expect(
      late == Set([ScriptedYear.Group.late, .refused, .returned].flatMap { Self.year.tasks[$0] ?? [] }))
  }

  @Test func theYearVerifies() throws {
    try withLedger { ledger in
      guard case .intact(let entries, _) = try ledger.verify() else {
        Issue.record("reported as \(try ledger.verify())")
        return
      }
      #expect(entries == Self.year.entries.count)
    }
  }
}
