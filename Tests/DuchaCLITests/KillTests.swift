import DuchaLedger
import DuchaTestSupport
import Foundation
import GRDB
import Testing

/// Commands killed at random moments. Whatever the moment: every ledger opens and holds, what a command acknowledged is
/// there, nothing is there by half, and the same command, given again, does what it did not do.
///
/// `DUCHA_KILLS=500 swift test --filter KillTests` kills more often.
@Suite(.serialized) struct KillTests {
  private static let kills = ProcessInfo.processInfo.environment["DUCHA_KILLS"].flatMap { Int($0) } ?? 20

  /// A command that writes for long, and the ledger that it writes.
  struct Work: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let ledger: String

    var testDescription: String { arguments[0] }
  }

  /// What a whole run does: how many entries its ledger has before and after; none is no ledger.
  struct Course {
    let before: Int?
    let after: Int
    let seconds: Double
  }

  private static let works = [
    Work(arguments: ["progress", "--file", "进展.csv"], ledger: "ducha.sqlite"),
    Work(arguments: ["import", "大方案.txt"], ledger: "ducha.sqlite"),
    Work(arguments: ["import-ledger", "台账.jsonl", "--ledger", "新.sqlite"], ledger: "新.sqlite"),
    Work(arguments: ["backup", "新.sqlite"], ledger: "新.sqlite"),
    Work(arguments: ["restore", "旧.sqlite", "--replace"], ledger: "ducha.sqlite"),
    Work(arguments: ["bulletin", "issue", "--month", "2024-07", "--by", "李四"], ledger: "ducha.sqlite"),
    Work(arguments: ["overdue", "--rebuild"], ledger: "ducha.sqlite"),
    Work(arguments: ["verify", "--ledger", "第1版.sqlite"], ledger: "第1版.sqlite"),
  ]

  @Test(arguments: works) func nothingIsLostAndNothingIsHalf(work: Work) throws {
    let course = try course(of: work)
    var random = SeededGenerator(seed: UInt64(course.after))
    var (acknowledged, whole) = (0, 0)
    for _ in 0..<(Self.kills + Self.works.count - 1) / Self.works.count {
      let shell = try Self.office.get().copy()
      let process = try shell.start(work.arguments)
      usleep(UInt32.random(in: 0...UInt32(course.seconds * 1_200_000), using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let done = process.terminationReason == .exit && process.terminationStatus == 0
      let found = try entries(of: work.ledger, in: shell)
      #expect(found == course.after || !done && found == course.before, "found \(found ?? -1)")
      try goOn(work, to: course, in: shell)
      if done { acknowledged += 1 } else if found == course.after { whole += 1 }
    }
    print("\(work.testDescription): \(acknowledged) done before the kill, \(whole) done but not told")
  }

  /// Whoever saw the command die looks, and gives it again where it did nothing.
  private func goOn(_ work: Work, to course: Course, in shell: Shell) throws {
    #expect(try entries(of: "ducha.sqlite", in: shell) != nil)
    if try entries(of: work.ledger, in: shell) == course.before, course.before != course.after {
      #expect(try shell.ducha(work.arguments).status == 0)
    }
    #expect(try entries(of: work.ledger, in: shell) == course.after)
  }

  /// How many entries an intact ledger has; `nil` where there is none.
  private func entries(of name: String, in shell: Shell) throws -> Int? {
    let path = shell.folder.appending(path: name).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Ledger.open(at: path, readOnly: true).requireIntact().entries
  }

  private func course(of work: Work) throws -> Course {
    let shell = try Self.office.get().copy()
    let before = work.ledger == "第1版.sqlite" ? 9 : try entries(of: work.ledger, in: shell)
    let start = ContinuousClock.now
    #expect(try shell.ducha(work.arguments).status == 0)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Course(
      before: before, after: try #require(try entries(of: work.ledger, in: shell)), seconds: seconds)
  }
}

// MARK: - What is killed

extension KillTests {
  /// What every command starts from: a ledger, its export, an older copy of it, and a ledger of version 1.
  private static let office = Result { try makeOffice() }

  private static func makeOffice() throws -> Shell {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    try shell.write("大方案.txt", largePlan)
    try shell.write("进展.csv", progress)
    for arguments in [
      ["init"], ["import", "方案.txt"], ["backup", "旧.sqlite"],
      ["progress", "1-01", "--percent", "40", "--text", "已选址"], ["export", "--out", "台账.jsonl"],
    ] {
      #expect(try shell.ducha(arguments).status == 0)
    }
    let old = try DatabaseQueue(path: shell.folder.appending(path: "第1版.sqlite").path)
    let sql = String(decoding: PackageResources.ledger1_sql, as: UTF8.self)
    try old.writeWithoutTransaction { try $0.execute(sql: sql) }
    try old.close()
    return shell
  }

  private static let progress =
    "任务,单位,月份,状态,完成比例,完成节点,进展情况,存在问题,下一步\n"
    + (1...150).map { "1-02,县科技局,2024-07,推进中,,,第\($0)项已办,,\n" }.joined()

  private static let largePlan =
    "青溪县大事方案\n\n一、重点任务\n"
    + (1...100).map { "\($0).办好第\($0)件实事。2024年12月底前完成。（责任单位：县科技局）\n" }.joined()
    + "青溪县人民政府\n2024年2月1日\n"
}

extension Shell {
  /// A folder of its own with the same files.
  fileprivate func copy() throws -> Shell {
    let shell = try Shell()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appending(path: name), to: shell.folder.appending(path: name))
    }
    return shell
  }
}
