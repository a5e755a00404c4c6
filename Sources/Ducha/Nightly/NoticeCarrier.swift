import DuchaLedger
package import DuchaModel
package import DuchaNotices
import DuchaReports

/// Carries the notices that are on their way, and records what became of each.
package struct NoticeCarrier {
  /// Carries a message over a way at a moment, and tells what became of it.
  package typealias Carry = (Message, Channel, Moment) -> Delivery

  let workspace: Workspace
  let ledger: Ledger
  let night: Night
  let directory: DeliveryDirectory
  let carry: Carry
  /// Whether what was refused, or tried too often, is tried once more.
  let triesAgain: Bool

  /// Carries all that may go now; returns the attempts, and how many ways wait.
  func carryAll() throws -> (attempts: [NightlyRun.Attempt], waiting: Int) {
    let holding = night.holdingKeys
    let isQuiet = directory.isQuiet(at: workspace.clock.now) || !isWorkingDay
    let origin = try ledger.hash(of: 1) ?? ""
    var carried: [NightlyRun.Attempt] = []
    var waiting = 0
    // What lies in a folder lies there once however often it is put there: one entry after another would be slow.
    var settled: [NightlyRun.Attempt] = []
    for (record, channel) in try ledger.notices(.pending).flatMap({ record in
      record.pendingChannels.map { (record, $0) }
    }) {
      let history = RetryHistory(record.attempts(over: channel))
      switch step(record, channel, history, holding, isQuiet) {
      case .leave: continue
      case .wait: waiting += 1
      case .withdraw(let reason): settled.append(attempt(record, channel, .withdrawn, reason, history))
      case .carry(let way):
        let message = NoticeMessage(record, holding: holding, origin: origin, in: night).message
        let delivery = carry(message, way, workspace.clock.now)
        let made = attempt(record, channel, delivery.outcome, delivery.words, history)
        guard way.disturbs else {
          settled.append(made)
          continue
        }
        try save([made])
        carried.append(made)
      }
    }
    try save(settled)
    return (carried + settled, waiting)
  }

  /// What is done with a notice on one of its ways.
  private enum Step {
    /// Nothing, until a person asks for it.
    case leave
    case wait
    case withdraw(reason: String)
    case carry(Channel)
  }

  private func step(
    _ record: NoticeRecord, _ channel: String, _ history: RetryHistory, _ holding: Set<Alert.Key>,
    _ isQuiet: Bool
  ) -> Step {
    guard triesAgain || !history.isDead else { return .leave }
    guard record.notice.alerts.contains(where: { holding.contains($0.key) }) else {
      return .withdraw(reason: "情况已变化，不再告知")
    }
    guard let way = directory.ways(to: record.notice.addressee).first(where: { $0.name == channel }) else {
      return .withdraw(reason: "送达配置中已没有这一渠道")
    }
    let mayGo = !isQuiet && (triesAgain || history.isDue(at: workspace.clock.now))
    return mayGo || !way.disturbs ? .carry(way) : .wait
  }

  /// Beyond the last notice on holidays weekends are assumed.
  private var isWorkingDay: Bool {
    night.state.workCalendar(assumingWeekends: true).isWorkingDay(night.today) ?? true
  }

  private func attempt(
    _ record: NoticeRecord, _ channel: String, _ outcome: NoticeDelivery.Outcome, _ reply: String,
    _ history: RetryHistory
  ) -> NightlyRun.Attempt {
    NightlyRun.Attempt(
      notice: record.number, addressee: record.notice.addressee.name(in: night.state),
      delivery: NoticeDelivery(record.number, over: channel, outcome, reply: reply),
      isDead: outcome == .refused || (outcome == .failed && history.isLastTry))
  }

  private func save(_ attempts: [NightlyRun.Attempt]) throws {
    guard !attempts.isEmpty else { return }
    try ledger.append(
      attempts.map { workspace.entry(.noticeDelivered($0.delivery), effectiveOn: night.today) })
  }
}

/// The attempts over one way, and whether another is due.
struct RetryHistory {
  private let failures: Int
  private let isRefused: Bool
  private let last: Moment?

  /// After so many failures a person has to look.
  private static let limit = 8

  init(_ attempts: [NoticeRecord.Attempt]) {
    failures = attempts.count { $0.delivery.outcome == .failed }
    isRefused = attempts.last?.delivery.outcome == .refused
    last = attempts.last?.at
  }

  /// Whether nobody tries again by itself.
  var isDead: Bool { isRefused || failures >= Self.limit }
  /// Whether the next failure is the last.
  var isLastTry: Bool { failures + 1 >= Self.limit }

  /// Whether the next attempt is due: a quarter of an hour after the first, then twice as long each time, a day at most.
  func isDue(at now: Moment) -> Bool {
    guard let last, failures > 0 else { return true }
    let minutes = min(15 << min(failures - 1, 10), 24 * 60)
    // A clock that was put back must not hold a message for ever.
    let waited = now.milliseconds - last.milliseconds
    return waited < 0 || waited >= Int64(minutes) * 60_000
  }
}

extension Delivery {
  fileprivate var outcome: NoticeDelivery.Outcome {
    switch self {
    case .accepted: .accepted
    case .refused: .refused
    case .failed: .failed
    }
  }

  fileprivate var words: String {
    switch self {
    case .accepted(let reply, let missed):
      reply + missed.map { "；未收下 \($0.recipient)：\($0.reply)" }.joined()
    case .refused(let reason), .failed(let reason, _): reason
    }
  }
}
