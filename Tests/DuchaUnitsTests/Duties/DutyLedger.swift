import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport

/// A ledger of 青溪县 made of a few words, for proposals.
struct DutyLedger {
  var state = LedgerState(asOf: Sample.day(6))
  static let county = Place(name: "青溪县", level: .county)
  static let city = Place(name: "临江市", level: .city)

  /// Adds a unit that a person has confirmed and returns its id.
  @discardableResult
  mutating func unit(
    _ name: String, in place: Place = county, collective: Bool = false, facts: UnitFacts = UnitFacts()
  ) -> OrgUnit.ID {
    let id = OrgUnit.ID(state.units.count + 1)
    state.units[id] = OrgUnit(id: id, name: name, place: place, collective: collective, facts: facts)
    return id
  }

  /// Adds a plan.
  mutating func plan(_ number: Int, _ title: String, of place: Place? = county) {
    let id = PlanID(number)
    state.plans[id] = PlanRecord(
      id: id, edition: 1, document: PolicyDocument(file: "plan.txt", title: title, place: place),
      digest: Sample.digest(number), effectiveOn: Sample.day(1))
  }

  /// Adds a task to a plan and returns it.
  @discardableResult
  mutating func task(
    _ plan: Int, _ title: String, _ text: String = "",
    _ duties: [(unit: OrgUnit.ID, role: Role, basis: Basis)] = []
  ) -> TaskRecord {
    let number = state.tasks.keys.filter { $0.plan.number == plan }.count + 1
    let duties = duties.map { duty in
      Duty(
        unit: duty.unit,
        assignment: Sample.assignment(state.name(of: duty.unit), duty.role, basis: duty.basis))
    }
    let task = PolicyTask(
      path: "二/\(number)", title: title, text: text, span: SourceSpan(0, 3), units: duties.map(\.assignment))
    let record = TaskRecord(
      id: TaskID(plan: PlanID(plan), number: number), task: task, duties: duties, line: number)
    state.tasks[record.id] = record
    return record
  }
}
