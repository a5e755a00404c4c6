// How entries about units change the state.

// MARK: - Names and facts

extension LedgerState {
  mutating func learn(_ names: [String], of unit: OrgUnit.ID) {
    let unit = current(unit)
    units[unit]?.aliases += names
    // Only a person gives names and merges, so a person has looked at the unit.
    units[unit]?.provisional = false
  }

  mutating func describe(_ unit: OrgUnit.ID, _ facts: UnitFacts) {
    let unit = current(unit)
    units[unit]?.facts = facts
    units[unit]?.provisional = false
  }

  mutating func merge(_ unit: OrgUnit.ID, into target: OrgUnit.ID) {
    guard let merged = units.removeValue(forKey: unit) else { return }
    mergedInto[unit] = target
    mergedUnits[unit] = merged
    learn([merged.name] + merged.aliases, of: target)
    units[target]?.facts.plates += merged.facts.plates
    for id in tasks.keys { tasks[id]?.rename(unit, to: target) }
  }
}

// MARK: - Reforms

extension LedgerState {
  /// A new name can be written before it takes effect, and has to be understood then.
  mutating func learnName(of reform: UnitReform) {
    guard let name = reform.newName, let unit = reform.from.first.map(current) else { return }
    units[unit]?.aliases.append(name)
  }

  mutating func carryOut(_ reform: UnitReform, on day: Day) {
    switch reform.kind {
    case .rename: rename(reform)
    case .merger: end(reform, on: day) { state, unit in state.handOver(unit, to: reform.into[0]) }
    case .split: end(reform, on: day) { state, unit in state.ask(unit, reform, on: day) }
    case .transfer: for unit in reform.from.map(current) { ask(unit, reform, on: day) }
    }
  }

  private mutating func rename(_ reform: UnitReform) {
    guard let name = reform.newName, let id = reform.from.first.map(current), let unit = units[id] else {
      return
    }
    units[id]?.name = name
    units[id]?.aliases = unit.aliases.filter { $0 != name } + [unit.name]
  }

  private mutating func end(
    _ reform: UnitReform, on day: Day, _ pass: (inout LedgerState, OrgUnit.ID) -> Void
  ) {
    for unit in reform.ended.map(current) {
      successions[unit] = Succession(on: day, into: reform.into)
      units[unit]?.facts.validUntil = day.adding(days: -1)
      pass(&self, unit)
    }
    // The unit that is divided may live on beside the new ones; its tasks are in question all the same.
    guard reform.kind == .split else { return }
    for unit in reform.from.map(current) where successions[unit] == nil { ask(unit, reform, on: day) }
  }

  /// Open tasks go on under the successor; what is done stays with the unit that did it.
  private mutating func handOver(_ unit: OrgUnit.ID, to successor: OrgUnit.ID) {
    let successor = answering(for: successor)
    for id in tasks.keys where tasks[id]?.isCompleted == false {
      tasks[id]?.replace(unit, by: successor)
    }
  }

  private mutating func ask(_ unit: OrgUnit.ID, _ reform: UnitReform, on day: Day) {
    let handover = Handover(unit: unit, candidates: reform.into, on: day, functions: reform.functions)
    for id in tasks.keys where tasks[id]?.isCompleted == false { tasks[id]?.open(handover) }
  }
}

// MARK: - Collectives

extension LedgerState {
  mutating func take(_ list: MemberList, on day: Day) {
    let unit = current(list.unit)
    var lists = memberLists[unit] ?? []
    let place = lists.lastIndex { $0.on <= day }.map { $0 + 1 } ?? 0
    lists.insert(DatedMemberList(on: day, list: list), at: place)
    memberLists[unit] = lists
  }
}

// MARK: - Duties

extension LedgerState {
  /// Does what a person decided on a task's units.
  package mutating func carryOut(_ decision: DutyAssignment, on day: Day) {
    let decision = upToDate(decision)
    tasks[decision.task]?.carryOut(decision, on: day, in: units)
    tasks[decision.task]?.lastEntry = lastEntry
  }

  /// Returns a decision with the units that stand for those it names today.
  func upToDate(_ decision: DutyAssignment) -> DutyAssignment {
    var decision = decision
    decision.replacing = decision.replacing.map(current)
    for index in decision.units.indices {
      decision.units[index].unit = answering(for: decision.units[index].unit)
    }
    return decision
  }
}

extension TaskRecord {
  /// Puts one unit in another's place, in reports too: they were one all the time.
  mutating func rename(_ unit: OrgUnit.ID, to target: OrgUnit.ID) {
    for index in reports.indices where reports[index].report.unit == unit {
      reports[index].report.unit = target
    }
    for index in evidence.indices where evidence[index].evidence.unit == unit {
      evidence[index].evidence.unit = target
    }
    for index in steps.indices {
      steps[index].action = steps[index].action.renamingUnits { $0 == unit ? target : $0 }
    }
    for index in handovers.indices where handovers[index].unit == unit { handovers[index].unit = target }
    replace(unit, by: target)
  }

  /// Puts one unit in another's place from now on.
  mutating func replace(_ unit: OrgUnit.ID, by target: OrgUnit.ID) {
    named.replace(unit, by: target)
    guard duties.contains(where: { $0.unit == unit }) else { return }
    duties.replace(unit, by: target)
    // Who leads does not help itself: of two parts that became one unit's, that of the lead stays.
    if duties.contains(where: { $0.unit == target && $0.leads }) {
      duties.removeAll { $0.unit == target && !$0.leads }
    }
  }

  /// Leaves a unit's part open, if it has one and nobody has decided on it.
  mutating func open(_ handover: Handover) {
    guard duties.contains(where: { $0.unit == handover.unit }), !handovers.contains(handover),
      !decisions.contains(where: { $0.assignment.replacing == handover.unit })
    else { return }
    handovers.append(handover)
  }

  /// Does what a person decided on its units.
  mutating func carryOut(_ decision: DutyAssignment, on day: Day, in units: [OrgUnit.ID: OrgUnit]) {
    decisions.append(DatedAssignment(decision, on: day))
    let chosen = decision.units.map(\.unit)
    // Whom the person names in spite of a new edition's words has been looked at.
    handovers.removeAll { $0.edition != nil && chosen.contains($0.unit) }
    // What was only proposed is settled now.
    duties.removeAll { $0.assignment.basis == .runningText && chosen.contains($0.unit) }
    let new = decision.units.map {
      Duty($0, of: task, named: units[$0.unit], since: hasPart($0.unit) ? answersSince($0.unit) : day)
    }
    if let replaced = decision.replacing {
      handovers.removeAll { $0.unit == replaced }
      // It stays as the plan words it.
      if chosen == [replaced] { return }
      let place = duties.firstIndex { $0.unit == replaced } ?? duties.endIndex
      duties.removeAll { $0.unit == replaced }
      duties.insert(contentsOf: new, at: min(place, duties.endIndex))
    } else {
      duties += new
    }
    duties = Duty.distinct(duties)
  }

  /// Asks about what a person decided where an edition words otherwise who leads: whom the person chose stays until
  /// somebody decides anew.
  mutating func question(after before: TaskRecord, _ plan: PlanRecord) {
    guard before.handovers.contains(where: { $0.edition != nil }) || named.answering != before.named.answering
    else { return }
    let leads = named.filter { [.lead, .sole].contains($0.assignment.role) }.answering
    let candidates = leads.isEmpty ? named.answering : leads
    let chosen = duties.filter { $0.assignment.basis == .assigned && $0.leads }.map(\.unit).distinct
    let strange = chosen.filter { !candidates.contains($0) }
    let isPassedOver = duties.contains { $0.assignment.basis == .runningText && leads.contains($0.unit) }
    guard !candidates.isEmpty else { return }
    handovers += (strange.isEmpty && isPassedOver ? Array(chosen.prefix(1)) : strange).map {
      Handover(unit: $0, candidates: candidates, on: plan.effectiveOn, edition: plan.edition)
    }
  }

  /// Whether a unit answers already: who did before owes what it owed.
  private func hasPart(_ unit: OrgUnit.ID) -> Bool {
    duties.contains {
      $0.unit == unit && !$0.assignment.role.isHelping && $0.assignment.basis != .runningText
    }
  }
}

extension Duty {
  /// Keeps the first of several duties that say the same of one unit, as a merge or a plan's repetition brings about.
  static func distinct(_ duties: [Duty]) -> [Duty] {
    var kept: [Duty] = []
    for duty in duties where !kept.contains(where: { $0.saysTheSame(as: duty) }) { kept.append(duty) }
    return kept
  }

  private func saysTheSame(as other: Duty) -> Bool {
    unit == other.unit && assignment.role == other.assignment.role
      && assignment.basis == other.assignment.basis
  }

  /// The part that a person gives; the plan has no words for it, so it points at the task as a whole.
  fileprivate init(_ assigned: AssignedUnit, of task: PolicyTask, named unit: OrgUnit?, since: Day?) {
    self.init(
      unit: assigned.unit,
      assignment: Assignment(
        name: unit?.name ?? "\(assigned.unit)", asWritten: "", role: assigned.role, basis: .assigned,
        collective: unit?.collective ?? false, span: task.span), since: since)
  }
}

extension [Duty] {
  /// Puts one unit in another's place.
  fileprivate mutating func replace(_ unit: OrgUnit.ID, by target: OrgUnit.ID) {
    guard contains(where: { $0.unit == unit }) else { return }
    for index in indices where self[index].unit == unit { self[index].unit = target }
    self = Duty.distinct(self)
  }

  /// The units that answer for the task itself, by its own words, and do not merely help.
  fileprivate var answering: [OrgUnit.ID] {
    filter { !$0.assignment.role.isHelping && $0.assignment.basis != .blanket }.map(\.unit).distinct
  }
}

extension Duty {
  /// Whether a clause or a person makes the unit the lead.
  fileprivate var leads: Bool {
    [.lead, .sole].contains(assignment.role) && ![.runningText, .blanket].contains(assignment.basis)
  }
}
