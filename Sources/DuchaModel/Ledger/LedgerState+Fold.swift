extension LedgerState {
  /// Folds entries, given in the ledger's order, to the state at the end of a day.
  public init(folding entries: some Sequence<Entry>, asOf day: Day) {
    self.init(asOf: day)
    for entry in entries { apply(entry) }
  }

  /// Takes in the next entry.
  ///
  /// What takes effect after the state's day changes nothing, with one exception: units and their names count from the
  /// beginning, whatever their day, because an entry with an earlier day may speak of them. An entry about something
  /// that had not taken effect by then changes nothing either.
  public mutating func apply(_ entry: Entry) {
    switch entry.change {
    case .unitAdded(let unit): units[unit.id] = unit
    case .unitAliased(let unit, let alias): learn([alias], of: unit)
    case _ where entry.effectiveOn > asOf: break
    case .planRegistered(let edition): register(edition, on: entry.effectiveOn)
    case .unitsMerged(let unit, let target): merge(unit, into: target)
    case .progressReported(let report): file(report)
    case .rulesAdopted(let rules): self.rules = rules
    }
  }

  /// Returns the unit that stands for a unit today: itself, or the one it was merged into.
  public func current(_ unit: OrgUnit.ID) -> OrgUnit.ID {
    var unit = unit
    while let target = mergedInto[unit] { unit = target }
    return unit
  }
}

// MARK: - Plans

extension LedgerState {
  private mutating func register(_ edition: PlanEdition, on day: Day) {
    plans[edition.plan] = PlanRecord(
      id: edition.plan, edition: edition.edition, document: edition.document, digest: edition.digest,
      earlierDigests: plans[edition.plan].map { $0.earlierDigests + [$0.digest] } ?? [], effectiveOn: day)
    removeTasks(of: edition.plan, except: Set(edition.tasks.map(\.id)), on: day)
    for registered in edition.tasks { register(registered) }
  }

  private mutating func removeTasks(of plan: PlanID, except kept: Set<TaskID>, on day: Day) {
    // A first edition removes nothing: no need to look through the whole ledger.
    guard plans[plan]?.edition != 1 else { return }
    for (id, task) in tasks where id.plan == plan && !kept.contains(id) && task.removedOn == nil {
      tasks[id]?.removedOn = day
    }
  }

  private mutating func register(_ registered: RegisteredTask) {
    tasks[registered.id] = TaskRecord(
      id: registered.id, task: registered.task, duties: duties(of: registered), line: registered.line,
      reports: tasks[registered.id]?.reports ?? [])
  }

  /// Returns the units that answer for a task of an edition, merges followed, in the plan's order.
  package func duties(of registered: RegisteredTask) -> [Duty] {
    Duty.distinct(
      zip(registered.units, registered.task.units).map { Duty(unit: current($0), assignment: $1) })
  }
}

extension Duty {
  /// Keeps the first of several duties that say the same of one unit, as a merge or a plan's repetition brings about.
  fileprivate static func distinct(_ duties: [Duty]) -> [Duty] {
    var kept: [Duty] = []
    for duty in duties where !kept.contains(where: { $0.saysTheSame(as: duty) }) { kept.append(duty) }
    return kept
  }

  private func saysTheSame(as other: Duty) -> Bool {
    unit == other.unit && assignment.role == other.assignment.role
      && assignment.basis == other.assignment.basis
  }
}

// MARK: - Units

extension LedgerState {
  private mutating func learn(_ names: [String], of unit: OrgUnit.ID) {
    let unit = current(unit)
    units[unit]?.aliases += names
    // Only a person gives names and merges, so a person has looked at the unit.
    units[unit]?.provisional = false
  }

  private mutating func merge(_ unit: OrgUnit.ID, into target: OrgUnit.ID) {
    guard let merged = units.removeValue(forKey: unit) else { return }
    mergedInto[unit] = target
    learn([merged.name] + merged.aliases, of: target)
    for id in tasks.keys { tasks[id]?.hand(from: unit, to: target) }
  }
}

extension TaskRecord {
  /// Puts one unit in another's place.
  fileprivate mutating func hand(from unit: OrgUnit.ID, to target: OrgUnit.ID) {
    for index in reports.indices where reports[index].unit == unit { reports[index].unit = target }
    guard duties.contains(where: { $0.unit == unit }) else { return }
    for index in duties.indices where duties[index].unit == unit { duties[index].unit = target }
    duties = Duty.distinct(duties)
  }
}

// MARK: - Reports

extension LedgerState {
  private mutating func file(_ report: ProgressReport) {
    var report = report
    report.unit = report.unit.map(current)
    tasks[report.task]?.file(report)
  }
}

extension TaskRecord {
  /// Files a report behind those of its month and before those of later months.
  fileprivate mutating func file(_ report: ProgressReport) {
    let place = (reports.lastIndex { $0.month <= report.month } ?? -1) + 1
    reports.insert(report, at: place)
  }
}
