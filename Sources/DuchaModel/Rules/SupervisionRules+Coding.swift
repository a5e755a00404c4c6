// Rules files are written by people: keys are in kebab case, and whatever a file leaves out keeps its default.

extension SupervisionRules {
  enum CodingKeys: String, CodingKey {
    case office, lead, deadline, warning, light, recurring, target, dispatch, closure, notice, score, bulletin
  }

  /// Reads rules; a missing table keeps its defaults.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = SupervisionRules()
    office = try keys.decodeIfPresent(Office.self, forKey: .office) ?? ours.office
    lead = try keys.decodeIfPresent(LeadRule.self, forKey: .lead) ?? ours.lead
    deadline = try keys.decodeIfPresent(DeadlineRule.self, forKey: .deadline) ?? ours.deadline
    warning = try keys.decodeIfPresent(WarningRule.self, forKey: .warning) ?? ours.warning
    light = try keys.decodeIfPresent(LightRule.self, forKey: .light) ?? ours.light
    recurring = try keys.decodeIfPresent(RecurringRule.self, forKey: .recurring) ?? ours.recurring
    target = try keys.decodeIfPresent(TargetRule.self, forKey: .target) ?? ours.target
    dispatch = try keys.decodeIfPresent(DispatchRule.self, forKey: .dispatch) ?? ours.dispatch
    closure = try keys.decodeIfPresent(ClosureRule.self, forKey: .closure) ?? ours.closure
    notice = try keys.decodeIfPresent(NoticeRule.self, forKey: .notice) ?? ours.notice
    score = try keys.decodeIfPresent(ScoreRule.self, forKey: .score) ?? ours.score
    bulletin = try keys.decodeIfPresent(BulletinRule.self, forKey: .bulletin) ?? ours.bulletin
  }
}

extension SupervisionRules.Office {
  enum CodingKeys: String, CodingKey {
    case masthead, issuer, recipients
  }

  /// Reads an office; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = Self()
    masthead = try keys.decodeIfPresent(String.self, forKey: .masthead) ?? ours.masthead
    issuer = try keys.decodeIfPresent(String.self, forKey: .issuer) ?? ours.issuer
    recipients = try keys.decodeIfPresent(String.self, forKey: .recipients) ?? ours.recipients
  }
}

extension SupervisionRules.LeadRule {
  enum CodingKeys: String, CodingKey {
    case firstListedLeads = "first-listed-leads"
    case firstJointLeads = "first-joint-leads"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = Self()
    firstListedLeads = try keys.decodeIfPresent(Bool.self, forKey: .firstListedLeads) ?? ours.firstListedLeads
    firstJointLeads = try keys.decodeIfPresent(Bool.self, forKey: .firstJointLeads) ?? ours.firstJointLeads
  }
}

extension SupervisionRules.DeadlineRule {
  enum CodingKeys: String, CodingKey {
    case periodEndsTask = "period-ends-task"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    periodEndsTask = try keys.decodeIfPresent(Bool.self, forKey: .periodEndsTask) ?? Self().periodEndsTask
  }
}

extension SupervisionRules.WarningRule {
  enum CodingKeys: String, CodingKey {
    case dueSoonDays = "due-soon-days"
    case reportDay = "report-day"
    case countsWorkingDays = "count-working-days"
  }

  /// Reads a rule; a missing key keeps its default. Refuses days that no month has.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    dueSoonDays = try keys.decodeIfPresent(Int.self, forKey: .dueSoonDays) ?? Self().dueSoonDays
    reportDay = try keys.decodeIfPresent(Int.self, forKey: .reportDay) ?? Self().reportDay
    countsWorkingDays =
      try keys.decodeIfPresent(Bool.self, forKey: .countsWorkingDays) ?? Self().countsWorkingDays
    try keys.require(dueSoonDays >= 0, .dueSoonDays, "应为不小于 0 的整数")
    try keys.require((1...31).contains(reportDay), .reportDay, "应为 1 至 31 的整数")
  }
}

extension SupervisionRules.LightRule {
  enum CodingKeys: String, CodingKey {
    case yellowBehind = "yellow-behind"
    case redBehind = "red-behind"
    case aheadBy = "ahead-by"
    case lateCatchUp = "late-catch-up"
  }

  /// Reads a rule; a missing key keeps its default. Refuses a red threshold below the yellow one.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    yellowBehind = try keys.number(.yellowBehind) ?? Self().yellowBehind
    redBehind = try keys.number(.redBehind) ?? Self().redBehind
    aheadBy = try keys.number(.aheadBy) ?? Self().aheadBy
    let catchUp = try keys.decodeIfPresent(String.self, forKey: .lateCatchUp)
    lateCatchUp = catchUp.map { CatchUpLight(rawValue: $0) ?? .yellow } ?? Self().lateCatchUp
    try keys.require(
      catchUp.map { CatchUpLight(rawValue: $0) != nil } ?? true, .lateCatchUp, "应为 \"yellow\" 或 \"green\"")
    try keys.require(yellowBehind >= 0, .yellowBehind, "应不小于 0")
    try keys.require(redBehind >= yellowBehind, .redBehind, "应不小于 yellow-behind")
    try keys.require(aheadBy >= 0, .aheadBy, "应不小于 0")
  }
}

extension SupervisionRules.RecurringRule {
  enum CodingKeys: String, CodingKey {
    case ownLights = "own-lights"
    case reviewMonths = "review-months"
  }

  /// Reads a rule; a missing key keeps its default. Refuses a review that never comes.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    ownLights = try keys.decodeIfPresent(Bool.self, forKey: .ownLights) ?? Self().ownLights
    reviewMonths = try keys.decodeIfPresent(Int.self, forKey: .reviewMonths) ?? Self().reviewMonths
    try keys.require((1...120).contains(reviewMonths), .reviewMonths, "应为 1 至 120 的整数")
  }
}

extension SupervisionRules.TargetRule {
  enum CodingKeys: String, CodingKey {
    case valuesDecide = "values-decide"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    valuesDecide = try keys.decodeIfPresent(Bool.self, forKey: .valuesDecide) ?? Self().valuesDecide
  }
}

extension SupervisionRules.DispatchRule {
  enum CodingKeys: String, CodingKey {
    case replyWorkingDays = "reply-working-days"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    replyWorkingDays =
      try keys.decodeIfPresent(Int.self, forKey: .replyWorkingDays) ?? Self().replyWorkingDays
    try keys.require((0...365).contains(replyWorkingDays), .replyWorkingDays, "应为 0 至 365 的整数")
  }
}

extension SupervisionRules.ClosureRule {
  enum CodingKeys: String, CodingKey {
    case verified
    case submittedIsOverdue = "submitted-is-overdue"
    case pendingKeepsDue = "pending-keeps-due"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = Self()
    verified = try keys.decodeIfPresent(Bool.self, forKey: .verified) ?? ours.verified
    submittedIsOverdue =
      try keys.decodeIfPresent(Bool.self, forKey: .submittedIsOverdue) ?? ours.submittedIsOverdue
    pendingKeepsDue = try keys.decodeIfPresent(Bool.self, forKey: .pendingKeepsDue) ?? ours.pendingKeepsDue
  }
}

extension KeyedDecodingContainer {
  /// Reads a number with or without a point: in TOML `10` is no float, and nobody who writes rules should have to know.
  func number(_ key: Key) throws -> Double? {
    guard contains(key) else { return nil }
    if let whole = try? decode(Int.self, forKey: key) { return Double(whole) }
    return try decode(Double.self, forKey: key)
  }

  /// Refuses a value that is of the right type and still makes no sense.
  func require(_ holds: Bool, _ key: Key, _ expected: String) throws {
    guard !holds else { return }
    throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: expected)
  }
}
