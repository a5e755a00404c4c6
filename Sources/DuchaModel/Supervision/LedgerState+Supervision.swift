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
      return judged(record, plan, month, Leadership(record.duties, rules.lead), GroupDuties())
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
    let leadership = Leadership(record.duties, rules.lead)
    let namesGroup = record.duties.contains { members.collectives.contains($0.unit) }
    let parts = namesGroup ? GroupDuties(of: record, in: plan, leadership, &members) : GroupDuties()
    return judged(record, plan, month, leadership, parts)
  }

  private func judged(
    _ record: TaskRecord, _ plan: PlanRecord, _ month: Month?, _ leadership: Leadership, _ parts: GroupDuties
  ) -> SupervisedTask {
    let predecessors = predecessors(in: record)
    let heard = record.inheriting(predecessors)
    let several = parts.answering(for: record, leadership)
    let judged = several.map { one in
      let others = several.filter { $0.unit != one.unit }
      let apart = others.filter { !$0.hasOneDate(with: one) }
      let own = heard.withoutSteps(
        of: { unit in others.contains { $0.unit == answering(for: unit) } },
        moreTimeOf: { unit in apart.contains { $0.unit == answering(for: unit) } })
      return assessed(own, Deciders(one, amongOthers: !others.isEmpty), plan, month)
    }
    let whole = Assessment.together(judged)?.limited(bySumsOf: heard, several.map(\.unit), rules)
    return SupervisedTask(
      record: record, plan: plan, leadership: leadership,
      assessment: whole ?? assessed(heard, Deciders(of: record, leadership, parts), plan, month),
      members: parts, several: zip(several, judged).map { .init($0, $1) }, predecessors: predecessors)
  }

  private func assessed(
    _ record: TaskRecord, _ deciders: Deciders, _ plan: PlanRecord, _ month: Month?
  ) -> Assessment {
    Assessment(
      record, deciders, plan: plan, rules: rules, asOf: asOf, reportingMonth: month,
      withdrawn: withdrawnNotices)
  }
}

extension TaskRecord {
  /// Returns the record without what others asked for and were given: of several that answer, who says that it is done
  /// speaks for itself, and so does who asks for more time where it has a date of its own.
  fileprivate func withoutSteps(
    of isOther: (OrgUnit.ID) -> Bool, moreTimeOf isApart: (OrgUnit.ID) -> Bool
  ) -> TaskRecord {
    var record = self
    let others = steps.postponements.filter { $0.unit.map(isApart) ?? false }
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
