/// How a task stands through some days, told in a way that needs no further thought: what a list of all that is overdue,
/// or a count, is made of without going through the history again.
///
/// A task has one span after another while it counts, none before and none after. A span says on which of its days the
/// task is overdue by one day alone, because nothing was recorded that changes it between the span's ends.
public struct TaskSpan: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// The first day.
  public var from: Day
  /// The last day; ``Day/last`` while nothing has changed since.
  public var through: Day
  /// What the task tells while the span lasts.
  public var outlook: TaskOutlook

  /// Creates a span.
  public init(task: TaskID, from: Day, through: Day, outlook: TaskOutlook) {
    self.task = task
    self.from = from
    self.through = through
    self.outlook = outlook
  }

  /// Whether the task is overdue at the end of a day of the span.
  public func isOverdue(on day: Day) -> Bool { outlook.due.map { $0 < day } ?? false }
}

/// What is known of a task as long as nothing more is recorded.
public struct TaskOutlook: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The units that lead, in the plan's order, a group under its own name.
  public var leads: [OrgUnit.ID]
  /// The day that has to be kept next: once it has gone by the task is overdue. `nil` where it cannot become so: it is done,
  /// rests, waits for verification, or has no date.
  public var due: Day?

  /// Creates an outlook.
  public init(title: String, leads: [OrgUnit.ID], due: Day?) {
    self.title = title
    self.leads = leads
    self.due = due
  }
}
