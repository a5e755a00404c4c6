/// Identifies a plan in one ledger.
public struct PlanID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// The number, from 1.
  public let number: Int

  /// Creates an id.
  public init(_ number: Int) { self.number = number }

  /// Orders by number.
  public static func < (a: PlanID, b: PlanID) -> Bool { a.number < b.number }
  /// `3`.
  public var description: String { String(number) }
}

/// Identifies a task in one ledger, across editions of its plan; written `3-07`.
public struct TaskID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// The plan.
  public let plan: PlanID
  /// The number within the plan, from 1, in the order the tasks were first seen.
  public let number: Int

  /// Creates an id.
  public init(plan: PlanID, number: Int) {
    self.plan = plan
    self.number = number
  }

  /// Reads `3-07` or `3-7`, or returns `nil`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let plan = Int(parts[0]), let number = Int(parts[1]), plan > 0, number > 0
    else { return nil }
    self.init(plan: PlanID(plan), number: number)
  }

  /// Orders by plan, then by number.
  public static func < (a: TaskID, b: TaskID) -> Bool { (a.plan, a.number) < (b.plan, b.number) }
  /// `3-07`.
  public var description: String { "\(plan)-\(padded(number, 2))" }
}

/// One edition of a plan as it enters the ledger: the file as it was, what was read from it, who answers.
public struct PlanEdition: Sendable, Hashable {
  /// The plan.
  public var plan: PlanID
  /// The edition, from 1.
  public var edition: Int
  /// What the plan says of itself.
  public var document: PolicyDocument
  /// SHA-256 of the file as given, 64 hexadecimal digits.
  public var digest: String
  /// The text that was read, in UTF-8: every provenance points into it.
  public var text: [UInt8]
  /// Every task of this edition, in printed order. A task of an earlier edition that is missing here is removed.
  public var tasks: [RegisteredTask]

  /// Creates an edition.
  public init(
    plan: PlanID, edition: Int, document: PolicyDocument, digest: String, text: [UInt8],
    tasks: [RegisteredTask]
  ) {
    self.plan = plan
    self.edition = edition
    self.document = document
    self.digest = digest
    self.text = text
    self.tasks = tasks
  }
}

/// A task with its identity in the ledger and the units of the registry that answer for it.
public struct RegisteredTask: Sendable, Hashable {
  /// The identity, stable across editions.
  public var id: TaskID
  /// The task as the plan words it.
  public var task: PolicyTask
  /// The registry's unit for each of `task.units`, in the same order.
  public var units: [OrgUnit.ID]
  /// The line of the plan's text on which the task begins, from 1.
  public var line: Int

  /// Creates a registered task.
  public init(id: TaskID, task: PolicyTask, units: [OrgUnit.ID], line: Int) {
    self.id = id
    self.task = task
    self.units = units
    self.line = line
  }
}
