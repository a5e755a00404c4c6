/// A step in the life of a task: handed to its units, accepted, extended, closed and so on.
public struct TaskStep: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// What happened to it.
  public var action: TaskAction

  /// Creates a step.
  public init(_ task: TaskID, _ action: TaskAction) {
    self.task = task
    self.action = action
  }
}

/// What can happen to a task between its registration and its closure.
///
/// Each case says what it requires beyond a task that exists, and what reverses it; ``TaskLife`` is where the
/// requirements are written down. A task is *open* unless it is closed, cancelled, merged or split. The words are those of
/// local rules on supervision (交办、签收、异议、销号); no national rule prescribes the steps.
public enum TaskAction: Sendable, Hashable {
  /// 交办: the office handed it to its units and waits for their answer until a day. Requires an open task that is not
  /// suspended, and a day to answer that is not over; a later dispatch takes its place, and asks every unit anew.
  case dispatched(replyBy: Day?, note: String)
  /// 签收: a unit took it on. Requires a dispatch that the unit has not yet accepted; an objection takes it back.
  case accepted(by: OrgUnit.ID)
  /// 异议: a unit says that the task is not its. Requires a dispatch and no objection of the unit that is still
  /// undecided; acceptance or a settlement ends it.
  case objected(by: OrgUnit.ID, reason: String)
  /// The office decided on an objection. Requires one that is undecided; upheld, who answers instead is an entry of its own
  /// (`dutiesAssigned`). A new objection reopens the question.
  case objectionSettled(by: OrgUnit.ID, upheld: Bool, approver: String, reason: String)
  /// 申请销号: a unit says it is done and asks for verification. Requires an open task that is not suspended and not
  /// submitted already by the unit or for all; `closureReturned` sends it back. A report of completion says the same.
  case submitted(by: OrgUnit.ID?, person: String, text: String)
  /// 核验销号: the office (`by` is `nil`) or another unit verified it. Requires a submission; neither the unit nor the
  /// person may be one that reported or submitted: who fills in is not who checks. `reopened` reverses it.
  case closed(by: OrgUnit.ID?, verifier: String, text: String)
  /// 退回: verification found it not done; of several that answer, what one said (`of`), otherwise what all did. Requires a
  /// submission; the verifier may not be the one who submitted. A new submission takes its place.
  case returned(of: OrgUnit.ID? = nil, verifier: String, reason: String)
  /// It goes on. Requires a task that is closed, cancelled, merged, split with every part cancelled, or was made ongoing;
  /// what ended it before can end it again.
  case reopened(approver: String, reason: String)
  /// 申请延期, from the due date `from` to `to`. Requires an open task, no request of the unit that is undecided, a later day,
  /// and to be asked on the due date at the latest; a decision ends it.
  case extensionRequested(by: OrgUnit.ID?, from: Day, to: Day, reason: String)
  /// The decision on a request: the new due date, or `nil` where it is refused; where several have asked, whose (`of`).
  /// Requires a request that is undecided and a day behind the one it moves. The original date and every move are kept;
  /// another extension moves it again.
  case extensionDecided(of: OrgUnit.ID? = nil, to: Day?, approver: String, reason: String)
  /// 核定时限: the office says which day a limit means that the plan words without one (`from` is `nil`), or brings a due
  /// date forward. Requires an open task, no request for more time that is undecided, a day that is not over and, where one
  /// was in force, is earlier; to put it off is an extension. A later day can only follow by one.
  case dueDateSet(from: Day?, to: Day, approver: String, reason: String)
  /// 中止: no report is due and no date runs. Requires an open task that is not suspended; `resumed` reverses it.
  case suspended(approver: String, reason: String)
  /// It runs again, by its old dates. Requires a suspended task.
  case resumed(approver: String, reason: String)
  /// 撤销: nobody has to do it any more. Requires an open task; `reopened` reverses it.
  case cancelled(approver: String, reason: String)
  /// 合并: another task covers it. Requires two different open tasks; `reopened` reverses it.
  case merged(into: TaskID, approver: String, reason: String)
  /// 拆分: its parts are tasks of their own from now on. Requires an open task and at least two parts with the plan's next
  /// numbers; cancelling the parts and reopening it reverses it.
  case split([TaskPart], approver: String, reason: String)
  /// 转长期: it has no due date any more but is looked at again on a day; once more, the next review. Requires an open task
  /// and a day to come; `reopened` brings its dates back.
  case keptOngoing(reviewOn: Day, approver: String, reason: String)
  /// The office warned, or proposed to call to account. Requires a task that is not cancelled or merged, and an approver
  /// where the measure calls for one. It cannot be undone, only followed by another.
  case measured(Measure)
}

/// A task that a person makes of a part of another.
public struct TaskPart: Sendable, Hashable {
  /// The identity: a number of the same plan that no task has had.
  public var id: TaskID
  /// What it is called.
  public var title: String
  /// What is to be done; empty where the title says it all.
  public var text: String
  /// Who answers; empty takes over the units of the task that is split.
  public var units: [AssignedUnit]
  /// Its due date; `nil` takes over the limits of the task that is split.
  public var due: Day?

  /// Creates a part.
  public init(id: TaskID, title: String, text: String = "", units: [AssignedUnit] = [], due: Day? = nil) {
    self.id = id
    self.title = title
    self.text = text
    self.units = units
    self.due = due
  }
}

/// A warning, or a proposal to call to account.
public struct Measure: Sendable, Hashable {
  /// Which.
  public var kind: Kind
  /// The unit it is addressed to; `nil` for all that lead.
  public var unit: OrgUnit.ID?
  /// Who approved it.
  public var approver: String?
  /// Its words, or why.
  public var text: String
  /// As what it went out where that is milder: what a town would be urged with reaches it as a 提醒函; `nil` where it
  /// went as it is.
  public var paper: Kind?

  /// As what it counts and is told of.
  public var issuedAs: Kind { paper ?? kind }

  /// Creates a measure.
  public init(
    _ kind: Kind, unit: OrgUnit.ID? = nil, approver: String? = nil, text: String, paper: Kind? = nil
  ) {
    self.kind = kind
    self.paper = paper
    self.unit = unit
    self.approver = approver
    self.text = text
  }

  /// The measures, mildest first (三单 and ladders of local rules; 约谈 and 问责 are proposals only).
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 提醒.
    case reminder
    /// 催办.
    case urging
    /// 督办.
    case supervision
    /// 通报批评.
    case criticism
    /// 约谈建议.
    case talk
    /// 问责建议.
    case accountability

    /// The word that people read.
    public var word: String {
      switch self {
      case .reminder: "提醒"
      case .urging: "催办"
      case .supervision: "督办"
      case .criticism: "通报批评"
      case .talk: "约谈建议"
      case .accountability: "问责建议"
      }
    }

    /// Whether somebody has to approve it: criticism and proposals to call to account are carried out only after approval
    /// by the government or its head (政府督查工作条例, decree 733, articles 20 and 21). That a 督办 needs one too is ours.
    public var needsApproval: Bool { self != .reminder && self != .urging }

    /// Whether it blames or calls to account.
    public var callsToAccount: Bool { [.criticism, .talk, .accountability].contains(self) }
  }
}
