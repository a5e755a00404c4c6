extension LedgerState {
  /// Returns every task in force as of the state's day, each judged, in the order of their numbers. Tasks that an
  /// edition took out, or that were cancelled, merged or split, are not among them unless they are asked for.
  ///
  /// - Parameters:
  ///   - month: the month whose reports are looked for; `nil` takes the newest one due by then.
  ///   - includingEnded: whether tasks that are not in force are asked for as well.
  public func supervisedTasks(
    reportingMonth month: Month? = nil, includingEnded: Bool = false
  ) -> [SupervisedTask] {
    supervisedTasks(reportingMonth: month, includingEnded: includingEnded) { $0 }
  }

  /// Judges the tasks of ``supervisedTasks(reportingMonth:includingEnded:)`` on all processors, for whoever keeps but a word
  /// of each: all of them together are large.
  package func supervisedTasks<Kept: Sendable>(
    reportingMonth month: Month? = nil, includingEnded: Bool = false,
    keeping keep: @Sendable (SupervisedTask) -> Kept
  ) -> [Kept] {
    let ids = tasks.keys.sorted()
    let firsts = Array(stride(from: 0, to: ids.count, by: Self.judgedTogether))
    let parts = firsts.mappedInParallel { first in
      var members = Members(self)
      return ids[first...].prefix(Self.judgedTogether).compactMap { id -> Kept? in
        guard let record = tasks[id], includingEnded || record.isInForce(on: asOf), let plan = plans[id.plan]
        else { return nil }
        return keep(supervised(record, plan, month, &members))
      }
    }
    return parts.flatMap(\.self)
  }

  /// As many tasks as are judged one after the other, with one look through the units.
  private static let judgedTogether = 2000

  /// Returns one task, judged, in force or not; `nil` where the ledger has none of that number.
  public func supervisedTask(_ id: TaskID, reportingMonth month: Month? = nil) -> SupervisedTask? {
    guard let record = tasks[id], let plan = plans[id.plan] else { return nil }
    // Whom groups stand for takes a look through all units, and most tasks name no group.
    guard record.duties.contains(where: { units[$0.unit]?.collective == true }) else {
      return judged(record, plan, month)
    }
    var members = Members(self)
    return supervised(record, plan, month, &members)
  }

  /// Returns the unit's name, merges followed.
  public func name(of unit: OrgUnit.ID) -> String {
    let unit = current(unit)
    return units[unit]?.name ?? "\(unit)"
  }
}

// MARK: - One task

extension LedgerState {
  private func supervised(
    _ record: TaskRecord, _ plan: PlanRecord, _ month: Month?, _ members: inout Members
  ) -> SupervisedTask {
    guard record.duties.contains(where: { members.collectives.contains($0.unit) }) else {
      return judged(record, plan, month)
    }
    let leadership = Leadership(record.duties, rules.lead)
    let predecessors = predecessors(in: record)
    let heard = record.inheriting(predecessors)
    var parts = GroupDuties(of: record, in: plan, leadership, &members)
    let named = judgeMembers(&parts, of: heard, plan, leadership, month)
    let all = parts.duties.compactMap(\.assessment) + [named].compactMap(\.self)
    let whole = Assessment.together(all)?.limited(bySumsOf: heard, parts.leads(of: leadership), rules)
    return SupervisedTask(
      record: record, plan: plan, leadership: leadership,
      assessment: whole ?? assessed(heard, plan, leadership, month, parts), members: parts,
      namedLeadAssessment: named, predecessors: predecessors)
  }

  /// Judges a task as a whole, whomever its groups stand for.
  private func judged(_ record: TaskRecord, _ plan: PlanRecord, _ month: Month?) -> SupervisedTask {
    let leadership = Leadership(record.duties, rules.lead)
    let predecessors = predecessors(in: record)
    return SupervisedTask(
      record: record, plan: plan, leadership: leadership,
      assessment: assessed(record.inheriting(predecessors), plan, leadership, month),
      predecessors: predecessors)
  }

  private func assessed(
    _ record: TaskRecord, _ plan: PlanRecord, _ leadership: Leadership, _ month: Month?,
    _ groups: GroupDuties = GroupDuties()
  ) -> Assessment {
    Assessment(
      record, Deciders(of: record, leadership, groups), plan: plan, rules: rules, asOf: asOf,
      reportingMonth: month)
  }

  /// Gives each member that leads its own assessment, and returns that of those who lead in their own names.
  private func judgeMembers(
    _ parts: inout GroupDuties, of record: TaskRecord, _ plan: PlanRecord, _ leadership: Leadership,
    _ month: Month?
  ) -> Assessment? {
    guard !parts.groups.isEmpty, !leadership.units.isEmpty else { return nil }
    let namedLeads = parts.namedLeads(of: leadership)
    let all = parts.leads(of: leadership)
    let judge = { (deciders: Deciders) in
      let others = Set(all).subtracting(deciders.units)
      var deciders = deciders
      deciders.areSomeOfSeveral = !others.isEmpty
      return Assessment(
        record.withoutSteps { others.contains(answering(for: $0)) }, deciders, plan: plan, rules: rules,
        asOf: asOf, reportingMonth: month)
    }
    for (index, duty) in parts.duties.enumerated() where leadership.units.contains(duty.through) {
      parts.duties[index].assessment = judge(Deciders(duty))
    }
    return namedLeads.isEmpty ? nil : judge(Deciders(namedLeads, of: record))
  }
}

extension TaskRecord {
  /// Returns the record without what others asked for and were given: of several that answer, who asks for more time, or
  /// says that it is done, speaks for itself.
  fileprivate func withoutSteps(of isOther: (OrgUnit.ID) -> Bool) -> TaskRecord {
    var record = self
    let others = steps.postponements.filter { $0.unit.map(isOther) ?? false }
    let theirs = Set(others.flatMap { [$0.request, $0.decision].compactMap(\.?.number) })
    record.steps.removeAll { step in
      switch step.action {
      case .submitted(let unit, _, _), .returned(let unit, _, _): unit.map(isOther) ?? false
      case .extensionRequested, .extensionDecided: theirs.contains(step.number)
      default: false
      }
    }
    return record
  }

  /// Whether it counts on a day.
  func isInForce(on day: Day) -> Bool {
    if let removedOn, removedOn <= day { return false }
    return steps.isEmpty || life.counts
  }
}
