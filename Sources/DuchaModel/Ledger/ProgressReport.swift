/// What a unit reports on a task for a month.
public struct ProgressReport: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// The unit that reports; `nil` where the office recorded it itself.
  public var unit: OrgUnit.ID?
  /// The month it speaks of.
  public var month: Month
  /// How far the task is.
  public var status: Status
  /// How much is done, 0 to 100; `nil` where the unit gives no figure.
  public var percent: Double?
  /// The milestones met: every stage of the task due on or before this day is done.
  public var doneThrough: Day?
  /// What was done.
  public var text: String
  /// What stands in the way.
  public var difficulties: String?
  /// What comes next.
  public var nextSteps: String?
  /// Who filled it in.
  public var reportedBy: String?
  /// Which leader of the unit approved it.
  public var approvedBy: String?
  /// What was reached of the results that the task demands.
  public var values: [ReportedValue]

  /// Creates a report.
  public init(
    task: TaskID, unit: OrgUnit.ID? = nil, month: Month, status: Status, percent: Double? = nil,
    doneThrough: Day? = nil, text: String = "", difficulties: String? = nil, nextSteps: String? = nil,
    reportedBy: String? = nil, approvedBy: String? = nil, values: [ReportedValue] = []
  ) {
    self.task = task
    self.unit = unit
    self.month = month
    self.status = status
    self.percent = percent
    self.doneThrough = doneThrough
    self.text = text
    self.difficulties = difficulties
    self.nextSteps = nextSteps
    self.reportedBy = reportedBy
    self.approvedBy = approvedBy
    self.values = values
  }

  /// How far a task is.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// 未启动.
    case notStarted = "not-started"
    /// 推进中.
    case underway
    /// 已完成.
    case completed

    /// The word that people read.
    public var word: String {
      switch self {
      case .notStarted: "未启动"
      case .underway: "推进中"
      case .completed: "已完成"
      }
    }
  }
}
