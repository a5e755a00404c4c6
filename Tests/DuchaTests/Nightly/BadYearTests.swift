import DuchaLedger
import DuchaModel
import DuchaNotices
import DuchaTestSupport
import Foundation
import Testing

@testable import Ducha

/// A scripted year of nights: some missed, some run twice, messages refused, lost, or taken without a word.
///
/// `DUCHA_NIGHTS=400` runs through more than a year; without it the first months must do.
@Suite struct BadYearTests {
  private static let nights = ProcessInfo.processInfo.environment["DUCHA_NIGHTS"].flatMap { Int($0) } ?? 60

  /// What a year's nights told.
  private struct Outcome {
    var must: Set<Alert.Key> = []
    var may: Set<Alert.Key> = []
    var runs = 0
  }

  @Test(arguments: [1, 2]) func nobodyIsToldTwiceAndNothingIsLost(seed: UInt64) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("台账.sqlite").path
    let ledger = try Ledger.create(at: path)
    try ledger.append(ScriptedYear().entries)
    let request = NightlyRequest(delivery: try deliveryFile(ledger, in: folder))
    let post = PostOffice(seed: seed)
    var random = SeededGenerator(seed: seed)
    var outcome = Outcome()
    var last: Day?

    for night in 0..<Self.nights {
      post.isFair = night > Self.nights - 10
      let day = try #require(Day(2024, 1, 8)).adding(days: night)
      guard night == 0 || post.isFair || Int.random(in: 0..<4, using: &random) > 0 else { continue }
      for _ in 0..<(Int.random(in: 0..<5, using: &random) == 0 ? 2 : 1) {
        try expect(&outcome, day, after: last, ledger)
        let now = Moment(milliseconds: 1_704_670_000_000 + Int64(night) * 86_400_000)
        let workspace = Workspace(ledger: path, clock: Clock(today: day, now: now), actor: "系统")
        _ = try workspace.runNight(request, carrying: post.carry)
        outcome.runs += 1
        last = day
      }
    }
    try check(outcome, try ledger.notices(), post)
    _ = try ledger.requireIntact()
  }

  /// What has to be told on a day at the latest, and what may be.
  private func expect(_ outcome: inout Outcome, _ day: Day, after last: Day?, _ ledger: Ledger) throws {
    let state = try ledger.state(asOf: day)
    let alerts = state.alerts(state.supervisedTasks())
    outcome.may.formUnion(alerts.map(\.key))
    // What fell due since the last run that could have told it.
    outcome.must.formUnion(alerts.filter { $0.fellDue > last ?? day }.map(\.key))
  }

  private func check(_ outcome: Outcome, _ notices: [NoticeRecord], _ post: PostOffice) throws {
    let told = notices.flatMap { $0.notice.alerts.map(\.key) }
    #expect(Set(told).count == told.count)
    #expect(outcome.must.isSubset(of: told))
    #expect(Set(told).isSubset(of: outcome.may))
    for notice in notices {
      #expect(notice.pendingChannels.isEmpty, "\(notice.number)")
      let accepted = notice.attempts.count { $0.delivery.outcome == .accepted }
      #expect(accepted <= notice.notice.channels.count)
    }
    print(
      "nights: \(outcome.runs) runs, \(notices.count) notices, \(told.count) alerts (\(outcome.must.count) due), "
        + "\(post.arrived.count) messages, \(post.arrived.values.joined().count) deliveries")
  }

  /// Everybody has a mail address.
  private func deliveryFile(_ ledger: Ledger, in folder: URL) throws -> String {
    let units = try ledger.state(asOf: .last).units.values.sorted { $0.id < $1.id }
    let text = """
      [[server]]
      host = "localhost"
      security = "none"
      from = "ducha@localhost"
      [office]
      mail = ["office@localhost"]
      [leader]
      mail = ["leader@localhost"]

      """
      + units.map { "[[unit]]\nname = \"\($0.name)\"\nmail = [\"u\($0.id.number)@localhost\"]\n" }.joined()
    let path = folder.appendingPathComponent("送达.toml").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
