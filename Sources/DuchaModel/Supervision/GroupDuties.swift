/// Whom the collective names of a task stand for, and the parts that bodies have in it through them.
struct GroupDuties: Sendable, Hashable {
  /// The names whose members are known, in the plan's order.
  var groups: [SupervisedTask.Group] = []
  /// The names whose members nobody has named.
  var openGroups: [OrgUnit.ID] = []
  /// The parts of those whom the task names only through a group, each body once, leads first.
  var duties: [MemberDuty] = []
}

extension GroupDuties {
  /// Looks up whom the names in a task stand for.
  init(of record: TaskRecord, in plan: PlanRecord, _ leadership: Leadership, _ members: inout Members) {
    let named = record.duties.filter { members.collectives.contains($0.unit) }
    for unit in named.map(\.unit).distinct {
      if let known = members.named(unit, in: plan, task: record.id) {
        groups.append(.init(unit: unit, members: known))
      } else if named.contains(where: { $0.unit == unit && $0.assignment.basis != .runningText }) {
        // A name that only the sentence holds is a proposal, and asked about as such.
        openGroups.append(unit)
      }
    }
    openGroups = (openGroups + groups.flatMap(\.members).filter(members.collectives.contains)).distinct
    let leads = groups.filter { leadership.units.contains($0.unit) }
    let others = groups.filter { !leadership.units.contains($0.unit) }
    duties = Self.duties(of: leads, in: record, except: namedLeads(of: leadership))
    duties += Self.duties(of: others, in: record, except: record.duties.map(\.unit) + duties.map(\.unit))
    for (index, duty) in duties.enumerated() {
      duties[index].since = members.joined(duty.unit, duty.through, in: plan, task: record.id)
    }
  }

  /// Returns the leads that stand for themselves: bodies, and names of whose members nobody knows.
  func namedLeads(of leadership: Leadership) -> [OrgUnit.ID] {
    leadership.units.filter { lead in !groups.contains { $0.unit == lead } }
  }

  /// Returns the parts of the members of groups that lead.
  func leadingMembers(of leadership: Leadership) -> [MemberDuty] {
    duties.filter { leadership.units.contains($0.through) }
  }

  /// Returns the parts that members have through their groups; those who have a part of their own keep to that.
  private static func duties(
    of groups: [SupervisedTask.Group], in record: TaskRecord, except others: [OrgUnit.ID]
  ) -> [MemberDuty] {
    var seen = Set(others)
    return groups.flatMap { group -> [MemberDuty] in
      guard let duty = record.mainDuty(of: group.unit) else { return [] }
      return group.members.filter { seen.insert($0).inserted }.map {
        MemberDuty(
          unit: $0, through: group.unit, role: duty.assignment.role, basis: duty.assignment.basis)
      }
    }
  }
}

extension LedgerState {
  /// In how many open tasks nobody has named the members of a collective name.
  package var openGroupCounts: [OrgUnit.ID: Int] {
    var members = Members(self)
    return tasks.values.reduce(into: [:]) { counts, record in
      guard record.isInForce(on: asOf), !record.isCompleted, let plan = plans[record.id.plan] else { return }
      let leadership = Leadership(record.duties, rules.lead)
      for unit in GroupDuties(of: record, in: plan, leadership, &members).openGroups {
        counts[unit, default: 0] += 1
      }
    }
  }
}
