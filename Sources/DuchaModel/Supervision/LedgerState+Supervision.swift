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
    var judged: [SupervisedTask] = []
    judged.reserveCapacity(tasks.count)
    forEachSupervisedTask(reportingMonth: month, includingEnded: includingEnded) { judged.append($0) }
    return judged
  }

  /// Judges the tasks of ``supervisedTasks(reportingMonth:includingEnded:)`` one after the other, for whoever keeps but a word
  /// of each: all of them together are large.
  package func forEachSupervisedTask(
    reportingMonth month: Month? = nil, includingEnded: Bool = false, _ take: (SupervisedTask) -> Void
  ) {
    var members = Members(self)
    for id in tasks.keys.sorted() {
      guard let record = tasks[id], includingEnded || record.isInForce(on: asOf), let plan = plans[id.plan]
      else { continue }
      take(supervised(record, plan, month, &members))
    }
  }

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
    var task = judged(record, plan, month)
    guard record.duties.contains(where: { members.collectives.contains($0.unit) }) else { return task }
    task.addGroups(&members)
    judgeMembers(of: &task, month)
    return task
  }

  /// Judges a task as a whole, whomever its groups stand for.
  private func judged(_ record: TaskRecord, _ plan: PlanRecord, _ month: Month?) -> SupervisedTask {
    SupervisedTask(
      record: record, plan: plan, leadership: Leadership(record.duties, rules.lead),
      assessment: Assessment(record, plan: plan, rules: rules, asOf: asOf, reportingMonth: month))
  }

  /// Gives each member that leads its own assessment, and the task that of the slowest who answers.
  private func judgeMembers(of task: inout SupervisedTask, _ month: Month?) {
    guard !task.groups.isEmpty, !task.leadership.units.isEmpty else { return }
    let (record, plan) = (task.record, task.plan)
    let judge = { (decides: (OrgUnit.ID?) -> Bool) in
      Assessment(record, decides, plan: plan, rules: rules, asOf: asOf, reportingMonth: month)
    }
    for (index, duty) in task.memberDuties.enumerated() where task.leadership.units.contains(duty.through) {
      // What the office verified, or recorded in the name of all, speaks for each of them.
      task.memberDuties[index].assessment = judge { reporter in
        guard let unit = reporter.map(answering(for:)) else { return true }
        return unit == duty.unit || unit == duty.through
      }
    }
    if !task.namedLeads.isEmpty {
      let others = Set(task.units + task.groups.map(\.unit)).subtracting(task.namedLeads)
      task.namedLeadAssessment = judge { $0.map { !others.contains(answering(for: $0)) } ?? true }
    }
    let all = task.memberDuties.compactMap(\.assessment) + [task.namedLeadAssessment].compactMap(\.self)
    task.assessment = Assessment.slowest(of: all) ?? task.assessment
  }
}

extension SupervisedTask {
  /// Takes in whom the collective names of its duties stand for.
  fileprivate mutating func addGroups(_ members: inout Members) {
    let named = record.duties.filter { members.collectives.contains($0.unit) }
    for unit in named.map(\.unit).distinct {
      if let known = members.named(unit, in: plan, task: id) {
        groups.append(Group(unit: unit, members: known))
      } else if named.contains(where: { $0.unit == unit && $0.assignment.basis != .runningText }) {
        // A name that only the sentence holds is a proposal, and asked about as such.
        openGroups.append(unit)
      }
    }
    openGroups = (openGroups + groups.flatMap(\.members).filter(members.collectives.contains)).distinct
    memberDuties = membersOf(groups.filter { leadership.units.contains($0.unit) }, except: namedLeads)
    let others = groups.filter { !leadership.units.contains($0.unit) }
    memberDuties += membersOf(others, except: record.duties.map(\.unit) + memberDuties.map(\.unit))
  }

  /// Returns the parts that members have through their groups; those who have a part of their own keep to that.
  private func membersOf(_ groups: [Group], except others: [OrgUnit.ID]) -> [MemberDuty] {
    var seen = Set(others)
    return groups.flatMap { group -> [MemberDuty] in
      guard let duty = mainDuty(of: group.unit) else { return [] }
      return group.members.filter { seen.insert($0).inserted }.map {
        MemberDuty(
          unit: $0, through: group.unit, role: duty.assignment.role, basis: duty.assignment.basis)
      }
    }
  }
}

extension TaskRecord {
  /// Whether it counts on a day.
  func isInForce(on day: Day) -> Bool {
    if let removedOn, removedOn <= day { return false }
    return steps.isEmpty || life.counts
  }
}
