import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Lists the tasks that a person asks for, as of a day.
  package func tasks(_ request: TaskRequest, asOf day: Day) throws -> TaskTable {
    let ledger = try Ledger.open(at: path, readOnly: true)
    func registry() throws -> LedgerState { try ledger.state(asOf: day, of: .registry) }
    let unit = try request.unit.map { try registry().unit(named: $0).id }
    let plan = try request.document.map { try registry().plan(named: $0).id }
    let subject = plan.map { Subject.plans([$0]) } ?? unit.map { .units([$0]) } ?? .everything
    let filter = TaskFilter(unit: unit, part: request.part, plan: plan, lights: request.lights)
    return TaskTable(SupervisedLedger(try ledger.state(asOf: day, of: subject)), filter)
  }
}

/// Which tasks a person asks for, names not yet looked up; what is left out takes all.
package struct TaskRequest: Sendable {
  /// A unit's name.
  package var unit: String?
  /// Which part the unit plays.
  package var part: TaskList.Part?
  /// A plan's number, or words of its title.
  package var document: String?
  /// The lights; none takes all.
  package var lights: Set<Light>

  /// Creates a request, by default for everything.
  package init(
    unit: String? = nil, part: TaskList.Part? = nil, document: String? = nil, lights: Set<Light> = []
  ) {
    self.unit = unit
    self.part = part
    self.document = document
    self.lights = lights
  }
}
