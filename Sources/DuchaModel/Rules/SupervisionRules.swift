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
  /// What duties without an end are judged by.
  public var recurring: RecurringRule
  /// What figures that units report decide.
  public var target: TargetRule
  /// How long units have to answer when a task is handed to them.
  public var dispatch: DispatchRule
  /// When a task is done, and what waits for a decision counts as.
  public var closure: ClosureRule
  /// Whom the nightly check tells what, and when.
  public var notice: NoticeRule
  /// How units are scored and ranked.
  public var score: ScoreRule
  /// What bulletins tell beside the tasks.
  public var bulletin: BulletinRule

  /// Creates rules, by default ours.
  public init(
    office: Office = Office(), lead: LeadRule = LeadRule(), deadline: DeadlineRule = DeadlineRule(),
    warning: WarningRule = WarningRule(), light: LightRule = LightRule(),
    recurring: RecurringRule = RecurringRule(), target: TargetRule = TargetRule(),
    dispatch: DispatchRule = DispatchRule(), closure: ClosureRule = ClosureRule(),
    notice: NoticeRule = NoticeRule(),
    score: ScoreRule = ScoreRule(), bulletin: BulletinRule = BulletinRule()
  ) {
    self.office = office
    self.lead = lead
    self.deadline = deadline
    self.warning = warning
    self.light = light
    self.recurring = recurring
    self.target = target
    self.dispatch = dispatch
    self.closure = closure
    self.notice = notice
    self.score = score
    self.bulletin = bulletin
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
    /// Whether days until and since the due date are working days. Ours: no, natural days, as plans count them; working
    /// days beyond the last notice on holidays are refused.
    public var countsWorkingDays: Bool

    /// Creates a rule.
    public init(dueSoonDays: Int = 30, reportDay: Int = 25, countsWorkingDays: Bool = false) {
      self.dueSoonDays = dueSoonDays
      self.reportDay = reportDay
      self.countsWorkingDays = countsWorkingDays
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
    /// The light of the month in which a task that was red the month before catches up. Ours: yellow, so that a late
    /// finish does not look like one in time.
    public var lateCatchUp: CatchUpLight

    /// Creates a rule.
    public init(
      yellowBehind: Double = 10, redBehind: Double = 30, aheadBy: Double = 10,
      lateCatchUp: CatchUpLight = .yellow
    ) {
      self.yellowBehind = yellowBehind
      self.redBehind = redBehind
      self.aheadBy = aheadBy
      self.lateCatchUp = lateCatchUp
    }

    /// What a task that catches up may show.
    public enum CatchUpLight: String, Sendable, Hashable, Codable, CaseIterable {
      case yellow, green
    }
  }

  /// What duties without an end are judged by.
  public struct RecurringRule: Sendable, Hashable, Codable {
    /// Whether each period of a recurring duty (每季度) falls due by itself and shows a light. Ours: yes.
    public var ownLights: Bool
    /// After how many months a duty without an end is looked at again. Ours: 12 (domain practice: a yearly milestone).
    public var reviewMonths: Int

    /// Creates a rule.
    public init(ownLights: Bool = true, reviewMonths: Int = 12) {
      self.ownLights = ownLights
      self.reviewMonths = reviewMonths
    }
  }

  /// What figures that units report decide.
  public struct TargetRule: Sendable, Hashable, Codable {
    /// Whether figures of cumulative results come before the percentage that a unit gives itself: they can be checked.
    /// Ours: yes.
    public var valuesDecide: Bool

    /// Creates a rule.
    public init(valuesDecide: Bool = true) { self.valuesDecide = valuesDecide }
  }

  /// How long units have to answer when a task is handed to them.
  public struct DispatchRule: Sendable, Hashable, Codable {
    /// Working days to accept or object (a county's rule: three working days from receipt).
    public var replyWorkingDays: Int

    /// Creates a rule.
    public init(replyWorkingDays: Int = 3) { self.replyWorkingDays = replyWorkingDays }
  }

  /// When a task is done, and what waits for a decision counts as.
  public struct ClosureRule: Sendable, Hashable, Codable {
    /// Whether a task is done only once somebody has verified it (销号). Ours: no, an office that does not verify goes by
    /// the reports.
    public var verified: Bool
    /// Whether a task that waits for verification past its due date counts as overdue. Ours: no.
    public var submittedIsOverdue: Bool
    /// Whether the old due date stands while a request for more time is undecided. Ours: yes, a request is no decision.
    public var pendingKeepsDue: Bool

    /// Creates a rule.
    public init(verified: Bool = false, submittedIsOverdue: Bool = false, pendingKeepsDue: Bool = true) {
      self.verified = verified
      self.submittedIsOverdue = submittedIsOverdue
      self.pendingKeepsDue = pendingKeepsDue
    }
  }
}
