public import DuchaDiagnostics

/// One task of a plan as the plan words it: who, by when, how much, and where it says so.
///
/// Called `PolicyTask` because a type named `Task` would hide Swift's own.
public struct PolicyTask: Sendable, Hashable, Codable {
  /// The plan's own numbering from the outermost heading down: `二/(一)/1`, `表1/3`.
  public var path: String
  /// The task's heading or first sentence, in simplified script.
  public var title: String
  /// The demand itself, in simplified script, without heading, responsibility clause and line breaks.
  ///
  /// Where a list of faults calls the task by one, it begins with ``problemMark``, and what has to be done follows.
  public var text: String
  /// The whole item in the source.
  public var span: SourceSpan
  /// The responsibility clause, verbatim; `nil` where the item has none.
  public var clause: String?
  /// Where the clause stands.
  public var clauseSpan: SourceSpan?
  /// The units, in the order written.
  public var units: [Assignment]
  /// Leaders and other persons named, kept apart from units.
  public var persons: [PersonInCharge]
  /// Whether the list of units is left open (等部门).
  public var openEnded: Bool
  /// Every time limit the item states.
  public var deadlines: [Deadline]
  /// Every quantified or checkable result the item states.
  public var targets: [Target]

  /// Creates a task.
  public init(
    path: String, title: String, text: String = "", span: SourceSpan, clause: String? = nil,
    clauseSpan: SourceSpan? = nil, units: [Assignment] = [], persons: [PersonInCharge] = [],
    openEnded: Bool = false, deadlines: [Deadline] = [], targets: [Target] = []
  ) {
    self.path = path
    self.title = title
    self.text = text
    self.span = span
    self.clause = clause
    self.clauseSpan = clauseSpan
    self.units = units
    self.persons = persons
    self.openEnded = openEnded
    self.deadlines = deadlines
    self.targets = targets
  }
}

extension PolicyTask {
  /// What stands before a fault that was found: 问题：3处报警器失灵。整改措施：立即更换.
  package static let problemMark = "问题："
}

/// A person the plan makes answerable, such as 责任领导.
public struct PersonInCharge: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The plan's word for the role: 责任领导, 分管县领导.
  public var role: String

  /// Creates a person.
  public init(name: String, role: String) {
    self.name = name
    self.role = role
  }
}
