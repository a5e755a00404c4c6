// Rules files are written by people: keys are in kebab case, and whatever a file leaves out keeps its default.

extension SupervisionRules {
  enum CodingKeys: String, CodingKey {
    case office, lead, deadline, warning, light
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
  }

  /// Reads a rule; a missing key keeps its default. Refuses days that no month has.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    dueSoonDays = try keys.decodeIfPresent(Int.self, forKey: .dueSoonDays) ?? Self().dueSoonDays
    reportDay = try keys.decodeIfPresent(Int.self, forKey: .reportDay) ?? Self().reportDay
    try keys.require(dueSoonDays >= 0, .dueSoonDays, "应为不小于 0 的整数")
    try keys.require((1...31).contains(reportDay), .reportDay, "应为 1 至 31 的整数")
  }
}

extension SupervisionRules.LightRule {
  enum CodingKeys: String, CodingKey {
    case yellowBehind = "yellow-behind"
    case redBehind = "red-behind"
    case aheadBy = "ahead-by"
  }

  /// Reads a rule; a missing key keeps its default. Refuses a red threshold below the yellow one.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    yellowBehind = try keys.number(.yellowBehind) ?? Self().yellowBehind
    redBehind = try keys.number(.redBehind) ?? Self().redBehind
    aheadBy = try keys.number(.aheadBy) ?? Self().aheadBy
    try keys.require(yellowBehind >= 0, .yellowBehind, "应不小于 0")
    try keys.require(redBehind >= yellowBehind, .redBehind, "应不小于 yellow-behind")
    try keys.require(aheadBy >= 0, .aheadBy, "应不小于 0")
  }
}

extension KeyedDecodingContainer {
  /// Reads a number with or without a point: in TOML `10` is no float, and nobody who writes rules should have to know.
  fileprivate func number(_ key: Key) throws -> Double? {
    guard contains(key) else { return nil }
    if let whole = try? decode(Int.self, forKey: key) { return Double(whole) }
    return try decode(Double.self, forKey: key)
  }

  /// Refuses a value that is of the right type and still makes no sense.
  fileprivate func require(_ holds: Bool, _ key: Key, _ expected: String) throws {
    guard !holds else { return }
    throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: expected)
  }
}
