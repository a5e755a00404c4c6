internal import DuchaModel
internal import GRDB

extension HistoryTapes {
  /// Returns the edition that an entry registers, with its tasks.
  func planEdition(_ entry: Int) throws -> PlanEdition {
    var edition = try only(.planEdition, entry, read: Self.readEdition)
    edition.document.defaults = try blanketRules(entry)
    let tasks = try self[.registeredTask].take(entry) {
      (ordinal: try $0.integer(1), task: try Self.readTask($0))
    }
    edition.tasks = try tasks.map { try addingDetails(to: $0.task, entry, $0.ordinal) }
    return edition
  }

  private static func readEdition(_ row: Row) throws -> PlanEdition {
    let document = PolicyDocument(
      file: try row.text(3), title: row.optionalText(4), issuer: row.optionalText(5),
      place: try row.optionalPlace(14), documentNumber: row.optionalText(6), issued: try row.optionalDay(7),
      period: try row.optionalPeriod(8), script: try row.word(10), leadRule: row.optionalText(11))
    return PlanEdition(
      plan: PlanID(try row.integer(1)), edition: try row.integer(2), document: document,
      digest: try row.text(12), text: try row.bytes(13), tasks: [])
  }

  private func blanketRules(_ entry: Int) throws -> [BlanketRule] {
    var rules = try self[.blanketRule].take(entry) {
      BlanketRule(text: try $0.text(2), units: [], fromPath: try $0.text(3))
    }
    for index in rules.indices {
      rules[index].units = try self[.blanketRuleUnit].take(entry, index + 1) { try $0.text(3) }
    }
    return rules
  }

  private static func readTask(_ row: Row) throws -> RegisteredTask {
    let task = PolicyTask(
      path: try row.text(4), title: try row.text(5), text: try row.text(6), span: try row.span(12),
      clause: row.optionalText(7), clauseSpan: try row.optionalSpan(8), openEnded: try row.flag(10))
    let id = TaskID(plan: PlanID(try row.integer(2)), number: try row.integer(3))
    return RegisteredTask(id: id, task: task, units: [], line: try row.integer(11))
  }

  private func addingDetails(
    to registered: RegisteredTask, _ entry: Int, _ ordinal: Int
  ) throws -> RegisteredTask {
    var registered = registered
    let assignments = try self[.assignment].take(entry, ordinal, read: Self.readAssignment)
    registered.units = assignments.map(\.unit)
    registered.task.units = assignments.map(\.assignment)
    registered.task.persons = try self[.personInCharge].take(entry, ordinal) {
      PersonInCharge(name: try $0.text(3), role: try $0.text(4))
    }
    registered.task.deadlines = try self[.deadline].take(entry, ordinal, read: Self.readDeadline)
    registered.task.targets = try self[.target].take(entry, ordinal, read: Self.readTarget)
    return registered
  }

  private static func readAssignment(_ row: Row) throws -> Duty {
    Duty(
      unit: .init(try row.integer(3)),
      assignment: Assignment(
        name: try row.text(4), asWritten: try row.text(5), role: try row.word(6), basis: try row.word(7),
        collective: try row.flag(8), span: try row.span(9)))
  }

  private static func readDeadline(_ row: Row) throws -> Deadline {
    Deadline(
      text: try row.text(3), reading: try row.text(4), start: try row.optionalDay(5),
      end: try row.optionalDay(6), kind: try row.word(7), recurrence: try row.optionalWord(8),
      span: try row.span(9))
  }

  private static func readTarget(_ row: Row) throws -> Target {
    Target(
      text: try row.text(3), reading: try row.text(4), subject: row.optionalText(5),
      comparator: try row.word(6), value: row.optionalReal(7), valueMax: row.optionalReal(8),
      unit: row.optionalText(9), baseline: row.optionalText(10), by: try row.optionalDay(11),
      kind: try row.word(12), span: try row.span(13))
  }
}
