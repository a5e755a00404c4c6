/// Everything in supervision that differs from place to place, with our defaults.
///
/// No national rule settles any of these; where a default is ours the comment says so. The rules live in one TOML
/// file and, once adopted, in the ledger, so that last year's bulletin uses last year's rules.
public struct SupervisionRules: Sendable, Hashable, Codable {
  /// Who issues bulletins and lists: the masthead, and the name under them.
  public var office: Office
  /// Who leads a task whose plan names no lead.
  public var lead: LeadRule
  /// When a task without a date of its own is due.
  public var deadline: DeadlineRule
  /// When to warn.
  public var warning: WarningRule
  /// How far behind pace a task may fall before its light changes.
  public var light: LightRule

  /// Creates rules, by default ours.
  public init(
    office: Office = Office(), lead: LeadRule = LeadRule(), deadline: DeadlineRule = DeadlineRule(),
    warning: WarningRule = WarningRule(), light: LightRule = LightRule()
  ) {
    self.office = office
    self.lead = lead
    self.deadline = deadline
    self.warning = warning
    self.light = light
  }

  /// Who issues.
  public struct Office: Sendable, Hashable, Codable {
    /// The name on the masthead.
    public var masthead: String
    /// Who signs.
    public var issuer: String
    /// To whom a bulletin goes.
    public var recipients: String

    /// Creates an office.
    public init(
      masthead: String = "督查通报", issuer: String = "领导小组办公室", recipients: String = "各牵头单位、配合单位"
    ) {
      self.masthead = masthead
      self.issuer = issuer
      self.recipients = recipients
    }
  }

  /// Who leads a task whose plan names no lead. Local documents differ (Hangzhou 2020, Ezhou 2010); there is no
  /// national rule, so what this decides is always shown as 推定牵头.
  public struct LeadRule: Sendable, Hashable, Codable {
    /// Whether the first-listed of a plain 责任单位 list leads. Ours: yes.
    public var firstListedLeads: Bool
    /// Whether the first of several that are 负责 together leads. Ours: no, they stay without a lead.
    public var firstJointLeads: Bool

    /// Creates a rule.
    public init(firstListedLeads: Bool = true, firstJointLeads: Bool = false) {
      self.firstListedLeads = firstListedLeads
      self.firstJointLeads = firstJointLeads
    }
  }

  /// When a task without a date of its own is due.
  public struct DeadlineRule: Sendable, Hashable, Codable {
    /// Whether the plan's period ends it. Ours: yes, shown as 按方案期限.
    public var periodEndsTask: Bool

    /// Creates a rule.
    public init(periodEndsTask: Bool = true) { self.periodEndsTask = periodEndsTask }
  }

  /// When to warn.
  public struct WarningRule: Sendable, Hashable, Codable {
    /// A task is due soon from this many days before its due date. Ours: 30.
    public var dueSoonDays: Int
    /// The day of the month by which progress is reported (鄂温克旗 2022: the 25th).
    public var reportDay: Int

    /// Creates a rule.
    public init(dueSoonDays: Int = 30, reportDay: Int = 25) {
      self.dueSoonDays = dueSoonDays
      self.reportDay = reportDay
    }
  }

  /// When a light changes, in percentage points behind linear pace (银川 2025: 10 and 30).
  public struct LightRule: Sendable, Hashable, Codable {
    /// Yellow from this many points behind, inclusive.
    public var yellowBehind: Double
    /// Red beyond this many points behind, exclusive.
    public var redBehind: Double
    /// Ahead of pace from this many points, for 进展较快.
    public var aheadBy: Double

    /// Creates a rule.
    public init(yellowBehind: Double = 10, redBehind: Double = 30, aheadBy: Double = 10) {
      self.yellowBehind = yellowBehind
      self.redBehind = redBehind
      self.aheadBy = aheadBy
    }
  }
}
