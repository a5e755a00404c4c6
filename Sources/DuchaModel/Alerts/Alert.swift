/// One thing that somebody has to be told about a task, since a day.
///
/// What makes it one is its ``key``: nobody is told the same twice, however often one looks, and a due date that moves
/// makes it another.
public struct Alert: Sendable, Hashable {
  /// To whom, about what.
  public var key: Key
  /// The working day on which it was to be told.
  public var fellDue: Day
  /// Why, in words without a full stop: 应于2024年6月30日前完成，已逾期12天（8个工作日）.
  public var words: String

  /// Creates an alert.
  public init(_ key: Key, fellDue: Day, words: String) {
    self.key = key
    self.fellDue = fellDue
    self.words = words
  }

  /// What makes an alert the same as another.
  public struct Key: Sendable, Hashable {
    /// Who is told.
    public var addressee: Addressee
    /// About which task.
    public var task: TaskID
    /// The unit of which it speaks; `nil` where it speaks of nobody or of all.
    public var unit: OrgUnit.ID?
    /// What it is about.
    public var cause: Cause
    /// What is done, where it is a rung of the ladder.
    public var measure: Measure.Kind?
    /// Which of several of its kind: the working days ahead of a due date, or how often it was done before.
    public var step: Int
    /// The day it is about: a due date, a report day, the day of a request.
    public var about: Day

    /// Creates a key.
    public init(
      _ addressee: Addressee, _ task: TaskID, unit: OrgUnit.ID? = nil, _ cause: Cause,
      measure: Measure.Kind? = nil, step: Int = 0, about: Day
    ) {
      self.addressee = addressee
      self.task = task
      self.unit = unit
      self.cause = cause
      self.measure = measure
      self.step = step
      self.about = about
    }
  }

  /// Who is told.
  public enum Addressee: Sendable, Hashable {
    /// The contact person of a unit.
    case unit(OrgUnit.ID)
    /// The leader who supervises.
    case leader
    /// The office that keeps the ledger.
    case office

    /// The unit, where it is one.
    public var unit: OrgUnit.ID? { if case .unit(let unit) = self { unit } else { nil } }
  }

  /// What an alert is about, the most pressing first.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// 待签批: a measure waits for somebody to approve it.
    case approval
    /// 已逾期.
    case overdue
    /// 今日到期.
    case dueToday = "due-today"
    /// 临近到期.
    case dueSoon = "due-soon"
    /// 进展滞后.
    case behind
    /// 未报送.
    case unreported
    /// 未签收: handed over, and neither accepted nor objected to in time.
    case unaccepted
    /// 待处理: a request for more time, or an objection, that nobody has decided on.
    case undecided
    /// 待核验: said to be done, and not verified.
    case unverified
    /// 缺佐证: said to be done, and nothing shows it.
    case unproven
    /// 待复核: without an end, and due for a review.
    case review
    /// 责任未落实: nobody leads, or a unit that nobody has confirmed.
    case unsettled

    /// The word that people read.
    public var word: String {
      switch self {
      case .approval: "待签批"
      case .overdue: "已逾期"
      case .dueToday: "今日到期"
      case .dueSoon: "临近到期"
      case .behind: "进展滞后"
      case .unreported: "未报送"
      case .unaccepted: "未签收"
      case .undecided: "待处理"
      case .unverified: "待核验"
      case .unproven: "缺佐证"
      case .review: "待复核"
      case .unsettled: "责任未落实"
      }
    }
  }
}

extension Alert.Key {
  /// Whether it takes a measure against a unit, as a numbered document does: what is said ahead of a due date is said by the
  /// way, and what is said to others takes none.
  public var isMeasure: Bool { cause == .overdue && measure != nil && unit != nil && addressee.unit == unit }
}

extension Alert.Key {
  /// Returns the key with each unit put through a function.
  package func renamingUnits(_ renamed: (OrgUnit.ID) -> OrgUnit.ID) -> Alert.Key {
    var key = self
    key.unit = unit.map(renamed)
    if let addressed = addressee.unit { key.addressee = .unit(renamed(addressed)) }
    return key
  }
}

extension Alert {
  /// By cause, then the severest measure, then what fell due first, then by task.
  public var order: (Int, Int, Day, TaskID) {
    let cause = Cause.allCases.firstIndex(of: key.cause) ?? 0
    let measure = key.measure.flatMap(Measure.Kind.allCases.firstIndex) ?? 0
    return (cause, -measure, fellDue, key.task)
  }
}
