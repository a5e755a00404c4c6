/// Whom the nightly check tells what, and when. Days are working days.
public struct NoticeRule: Sendable, Hashable, Codable {
  /// What is done as a due date comes near and passes, by the day.
  public var ladder: [LadderRung]
  /// After how many days the lead of a month's missing report is asked again; 0 asks once. Ours: 3.
  public var askAgainDays: Int
  /// After how many days the office is reminded of a task that waits for verification. Ours: 5.
  public var verificationDays: Int
  /// After how many days the office is reminded of a request or an objection that nobody has decided on. Ours: 5.
  public var decisionDays: Int
  /// After how many days a unit that reported completion is asked for evidence; 0 never asks. Ours: 0, for offices that
  /// keep no evidence in the ledger would be asked in vain.
  public var evidenceDays: Int
  /// What stands before the kind in the number of a notice: 青政 in 青政督办〔2026〕12号; may be empty.
  public var code: String

  /// Creates a rule.
  public init(
    ladder: [LadderRung] = LadderRung.ours, askAgainDays: Int = 3, verificationDays: Int = 5,
    decisionDays: Int = 5, evidenceDays: Int = 0, code: String = ""
  ) {
    self.ladder = ladder
    self.askAgainDays = askAgainDays
    self.verificationDays = verificationDays
    self.decisionDays = decisionDays
    self.evidenceDays = evidenceDays
    self.code = code
  }
}

/// One step of the escalation ladder: so many working days before or after a due date, this is done.
public struct LadderRung: Sendable, Hashable, Codable {
  /// What is done.
  public var measure: Measure.Kind
  /// On which working day: -3 is the third before the due date, 0 the date itself, 5 the fifth after it.
  public var day: Int
  /// Every how many working days it is done again until the task is done; 0 does it once.
  public var every: Int
  /// Whether somebody has to approve it first: until then it is drafted, not sent.
  public var needsApproval: Bool

  /// Creates a rung; what the law wants approved needs approval whatever is said here.
  public init(_ measure: Measure.Kind, day: Int, every: Int = 0, needsApproval: Bool = false) {
    self.measure = measure
    self.day = day
    self.every = every
    self.needsApproval = needsApproval || measure.needsApproval
  }

  /// Reminders ten and three working days ahead and on the day, then 催办 every week, 督办, 通报批评, 约谈建议. Local rules
  /// name the steps (三明 2017, 邓州: 交办、催办、督办、通报) but no days; the days are ours.
  public static let ours = [
    LadderRung(.reminder, day: -10), LadderRung(.reminder, day: -3), LadderRung(.reminder, day: 0),
    LadderRung(.urging, day: 1, every: 5), LadderRung(.supervision, day: 5),
    LadderRung(.criticism, day: 10), LadderRung(.talk, day: 20),
  ]
}

// MARK: - Reading

extension NoticeRule {
  enum CodingKeys: String, CodingKey {
    case ladder, code
    case askAgainDays = "ask-again-days"
    case verificationDays = "verification-days"
    case decisionDays = "decision-days"
    case evidenceDays = "evidence-days"
  }

  /// Reads a rule; a missing key keeps its default. Refuses a ladder that does one thing twice after the due date.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = Self()
    ladder = try keys.decodeIfPresent([LadderRung].self, forKey: .ladder) ?? ours.ladder
    askAgainDays = try keys.days(.askAgainDays) ?? ours.askAgainDays
    verificationDays = try keys.days(.verificationDays) ?? ours.verificationDays
    decisionDays = try keys.days(.decisionDays) ?? ours.decisionDays
    evidenceDays = try keys.days(.evidenceDays) ?? ours.evidenceDays
    code = try keys.decodeIfPresent(String.self, forKey: .code) ?? ours.code
    try keys.require(isSensible, .ladder, "同一措施在到期前同一天、或到期后，只能列一次（重复办理请用 every）")
  }

  /// Whether every rung can be told from the others once it was taken.
  package var isSensible: Bool {
    let steps = ladder.map { rung in "\(rung.measure)\(rung.day > 0 ? 1 : rung.day)" }
    return Set(steps).count == steps.count
      && ladder.allSatisfy { (-250...250).contains($0.day) && (0...250).contains($0.every) }
      && ladder.allSatisfy { $0.day > 0 || ($0.every == 0 && !$0.needsApproval) }
      && [askAgainDays, verificationDays, decisionDays, evidenceDays].allSatisfy((0...250).contains)
  }
}

extension KeyedDecodingContainer {
  fileprivate func days(_ key: Key) throws -> Int? {
    let days = try decodeIfPresent(Int.self, forKey: key)
    try require(days.map((0...250).contains) ?? true, key, "应为 0 至 250 的整数")
    return days
  }
}

extension LadderRung {
  enum CodingKeys: String, CodingKey {
    case measure, day, every, approval
  }

  /// Reads a rung: `{ measure = "催办", day = 1, every = 5 }`.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let word = try keys.decode(String.self, forKey: .measure)
    let known = Measure.Kind.allCases.first { $0.word == word }
    let words = Measure.Kind.allCases.map(\.word).joined(separator: "、")
    try keys.require(known != nil, .measure, "应为\(words)之一")
    self.init(
      known ?? .reminder, day: try keys.decode(Int.self, forKey: .day),
      every: try keys.decodeIfPresent(Int.self, forKey: .every) ?? 0,
      needsApproval: try keys.decodeIfPresent(Bool.self, forKey: .approval) ?? false)
    try keys.require((-250...250).contains(day), .day, "应为 -250 至 250 的整数")
    try keys.require((0...250).contains(every), .every, "应为 0 至 250 的整数")
    try keys.require(every == 0 || day > 0, .every, "到期前的提醒不重复，可另列一项")
    try keys.require(!needsApproval || day > 0, .day, "\(measure.word)须经批准，只能在到期之后")
  }

  /// Writes a rung as it is read.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(measure.word, forKey: .measure)
    try keys.encode(day, forKey: .day)
    try keys.encode(every, forKey: .every)
    try keys.encode(needsApproval, forKey: .approval)
  }
}
