/// What one addressee is told at one time: every alert for it, the documents that go with them, and the ways it goes.
public struct Notice: Sendable, Hashable {
  /// Who is told.
  public var addressee: Alert.Addressee
  /// Who approved it; `nil` where the nightly check sends it by the rules alone.
  public var approver: String?
  /// What is told; never empty.
  public var alerts: [Alert]
  /// The numbered documents in it, one a measure.
  public var documents: [NoticeNumber]
  /// The names of the ways it is to go, 送达渠道; addresses are not kept here.
  public var channels: [String]

  /// Creates a notice.
  public init(
    to addressee: Alert.Addressee, approver: String? = nil, alerts: [Alert], documents: [NoticeNumber] = [],
    channels: [String]
  ) {
    self.addressee = addressee
    self.approver = approver
    self.alerts = alerts
    self.documents = documents
    self.channels = channels
  }
}

extension Notice {
  /// Returns as what a measure went out in it, where that is milder: towns are only reminded. What blames has no paper of
  /// its own, and stays what it is.
  public func milderPaper(of measure: Measure.Kind) -> Measure.Kind? {
    let papers = documents.map(\.measure)
    let isMilder = !measure.callsToAccount && !papers.contains(measure) && papers.contains(.reminder)
    return isMilder ? .reminder : nil
  }
}

/// The number of a document: each measure counts for itself, every year begins with 1, and no number is used twice.
public struct NoticeNumber: Sendable, Hashable {
  /// What it orders.
  public var measure: Measure.Kind
  /// The year.
  public var year: Int
  /// The number, from 1.
  public var number: Int

  /// Creates a number.
  public init(_ measure: Measure.Kind, year: Int, number: Int) {
    self.measure = measure
    self.year = year
    self.number = number
  }
}

/// One attempt to bring a notice to its addressee.
public struct NoticeDelivery: Sendable, Hashable {
  /// The number of the notice's entry.
  public var notice: Int
  /// The way it went.
  public var channel: String
  /// What came of it.
  public var outcome: Outcome
  /// What the other side answered, or why.
  public var reply: String

  /// Creates an attempt.
  public init(_ notice: Int, over channel: String, _ outcome: Outcome, reply: String) {
    self.notice = notice
    self.channel = channel
    self.outcome = outcome
    self.reply = reply
  }

  /// What came of an attempt.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// 已送达: the other side took it.
    case accepted
    /// 被拒: the other side will not take it, however often it is asked.
    case refused
    /// 未送达: it may be tried again.
    case failed
    /// 已撤回: what it told no longer holds; it does not go any more.
    case withdrawn

    /// The word that people read.
    public var word: String {
      switch self {
      case .accepted: "已送达"
      case .refused: "被拒收"
      case .failed: "未送达"
      case .withdrawn: "已撤回"
      }
    }
  }
}

/// A run of the nightly check. The entry's day is the day it checked.
public struct NightlyCheck: Sendable, Hashable {
  /// Whether a person vouched for a clock that had jumped.
  public var clockConfirmed: Bool

  /// Creates a run.
  public init(clockConfirmed: Bool = false) { self.clockConfirmed = clockConfirmed }
}

/// A notice as the ledger knows it, with what became of it.
public struct NoticeRecord: Sendable, Hashable {
  /// The number of its entry.
  public var number: Int
  /// The day.
  public var on: Day
  /// The moment it was recorded.
  public var recordedAt: Moment
  /// The notice.
  public var notice: Notice
  /// The attempts to deliver it, oldest first.
  public var attempts: [Attempt]

  /// An attempt and its moment.
  public struct Attempt: Sendable, Hashable {
    /// When.
    public var at: Moment
    /// What came of it.
    public var delivery: NoticeDelivery

    /// Creates an attempt.
    public init(at: Moment, _ delivery: NoticeDelivery) {
      self.at = at
      self.delivery = delivery
    }
  }

  /// Creates a record.
  public init(number: Int, on: Day, recordedAt: Moment, notice: Notice, attempts: [Attempt] = []) {
    self.number = number
    self.on = on
    self.recordedAt = recordedAt
    self.notice = notice
    self.attempts = attempts
  }

  /// Returns the attempts over one channel.
  public func attempts(over channel: String) -> [Attempt] {
    attempts.filter { $0.delivery.channel == channel }
  }

  /// The channels over which it is neither delivered nor withdrawn.
  public var pendingChannels: [String] {
    notice.channels.filter { channel in
      !attempts(over: channel).contains { [.accepted, .withdrawn].contains($0.delivery.outcome) }
    }
  }
}
