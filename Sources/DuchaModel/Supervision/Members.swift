/// Whom collective names stand for in the tasks of a ledger: 各乡镇人民政府, 各成员单位, 相关部门.
///
/// Told once for each name and plan, and for each task only where a person has named the members for that task.
struct Members {
  private let state: LedgerState
  /// The collective names.
  let collectives: Set<OrgUnit.ID>
  private let lists: [OrgUnit.ID: [DatedMemberList]]
  private let bodies: [MemberList.Rule: [OrgUnit]]
  private let tasksWithLists: Set<TaskID>
  private var told: [Question: [OrgUnit.ID]?] = [:]

  /// Looks through the units and the lists of a ledger.
  init(_ state: LedgerState) {
    self.state = state
    collectives = Set(state.units.values.lazy.filter(\.collective).map(\.id))
    lists = state.listsOfMembers
    bodies = state.memberLists.isEmpty ? [:] : state.bodiesByRule
    tasksWithLists = Set(state.memberLists.values.joined().compactMap(\.list.scope.task))
  }

  private struct Question: Hashable {
    var unit: OrgUnit.ID
    var plan: PlanID
  }
}

// MARK: - Asking

extension Members {
  /// Returns whom a collective name stands for in a task of a plan, or in the plan where no task is given, each once;
  /// `nil` where nobody has named any. A name inside a list of which nobody knows more stays as it is.
  mutating func named(_ unit: OrgUnit.ID, in plan: PlanRecord, task: TaskID? = nil) -> [OrgUnit.ID]? {
    if let task, tasksWithLists.contains(task) { return gathered(unit, plan, task) }
    let question = Question(unit: unit, plan: plan.id)
    if let known = told[question] { return known }
    let members = gathered(unit, plan, nil)
    told.updateValue(members, forKey: question)
    return members
  }

  /// Returns the day on which a body came into the list that counts; `nil` where it was in the first one of its kind.
  func joined(_ body: OrgUnit.ID, _ unit: OrgUnit.ID, in plan: PlanRecord, task: TaskID) -> Day? {
    guard let known = lists[unit], known.count > 1, let now = list(unit, plan, task) else { return nil }
    let versions = known.filter { $0.list.scope == now.scope }
    let first = versions.firstIndex { version in
      version.list.rule != nil || version.list.members.flatMap(state.standingFor).contains(body)
    }
    return first.flatMap { $0 > 0 ? versions[$0].on : nil }
  }

  private func gathered(_ unit: OrgUnit.ID, _ plan: PlanRecord, _ task: TaskID?) -> [OrgUnit.ID]? {
    var members: [OrgUnit.ID] = []
    var opened: Set<OrgUnit.ID> = [unit]
    gather(unit, plan, task, &members, &opened)
    return members.isEmpty ? nil : members.distinct
  }

  /// Takes in the members of a name and of the names among them; `opened` keeps names that name each other apart.
  private func gather(
    _ unit: OrgUnit.ID, _ plan: PlanRecord, _ task: TaskID?, _ members: inout [OrgUnit.ID],
    _ opened: inout Set<OrgUnit.ID>
  ) {
    for member in listed(unit, plan, task) {
      if !collectives.contains(member) || listed(member, plan, task).isEmpty {
        members.append(member)
      } else if opened.insert(member).inserted {
        gather(member, plan, task, &members, &opened)
      }
    }
  }

  /// The members of a name as the list that counts gives them: those a person listed, then those that fit its rule.
  private func listed(_ unit: OrgUnit.ID, _ plan: PlanRecord, _ task: TaskID?) -> [OrgUnit.ID] {
    guard let list = list(unit, plan, task) else { return [] }
    let place = state.units[unit]?.place
    let fitting = list.rule.map { rule in
      bodies[rule, default: []].filter { state.stands($0, below: place, on: plan.effectiveOn) }
    }
    return (list.members + (fitting ?? []).map(\.id)).flatMap(state.standingFor)
  }

  /// The list that counts. What a person said of this very task or plan holds in its newest form, so that it can be
  /// put right; a general list is that of the plan's own day, or the first one where there was none yet.
  private func list(_ unit: OrgUnit.ID, _ plan: PlanRecord, _ task: TaskID?) -> MemberList? {
    let known = lists[unit] ?? []
    let own =
      task.flatMap { task in known.last { $0.list.scope.task == task } }
      ?? known.last { $0.list.scope == .plan(plan.id) }
    if let own { return own.list }
    guard state.units[unit]?.isSelective == false else { return nil }
    let general = known.filter { $0.list.scope == .everywhere }
    return (general.last { $0.on <= plan.effectiveOn } ?? general.first)?.list
  }
}

extension LedgerState {
  /// Returns whom a collective name stands for in a plan; `nil` where nobody has named any.
  public func members(of unit: OrgUnit.ID, for plan: PlanRecord) -> [OrgUnit.ID]? {
    var members = Members(self)
    return members.named(current(unit), in: plan)
  }

  /// Returns whom a collective name stands for in a task; `nil` where nobody has named any.
  public func members(of unit: OrgUnit.ID, for task: TaskRecord) -> [OrgUnit.ID]? {
    guard let plan = plans[task.id.plan] else { return nil }
    var members = Members(self)
    return members.named(current(unit), in: plan, task: task.id)
  }
}

// MARK: - The registry

extension LedgerState {
  /// The lists by the name they are of, mergers followed, in the order in which they take effect.
  fileprivate var listsOfMembers: [OrgUnit.ID: [DatedMemberList]] {
    var lists: [OrgUnit.ID: [DatedMemberList]] = [:]
    for (unit, own) in memberLists.sorted(by: { $0.key < $1.key }) {
      lists[current(unit), default: []] += own
    }
    // The standard library's sort keeps the order of lists of one day.
    return lists.mapValues { own in own.sorted { $0.on < $1.on } }
  }

  /// The single bodies by what a rule asks of them, in the registry's order.
  fileprivate var bodiesByRule: [MemberList.Rule: [OrgUnit]] {
    var bodies: [MemberList.Rule: [OrgUnit]] = [:]
    for unit in units.values.sorted(by: { $0.id < $1.id }) where !unit.collective {
      guard let system = unit.facts.system, let level = unit.place?.level else { continue }
      bodies[MemberList.Rule(system: system, level: level), default: []].append(unit)
    }
    return bodies
  }

  /// Returns the bodies that a rule gives a collective name, as of the state's day.
  package func bodies(fitting rule: MemberList.Rule, of unit: OrgUnit) -> [OrgUnit] {
    bodiesByRule[rule, default: []].filter { stands($0, below: unit.place, on: asOf) }
  }

  /// Returns whether a body is there on a day and stands below a place.
  fileprivate func stands(_ body: OrgUnit, below place: Place?, on day: Day) -> Bool {
    body.facts.exists(on: day) && belongs(body, below: place)
  }

  /// Returns whether a body stands below a place: one of those above it is the place's, or, where nothing tells
  /// whose body it is, its own place stands lower.
  private func belongs(_ body: OrgUnit, below place: Place?) -> Bool {
    guard let place else { return true }
    let above = placesAbove(body)
    guard above.isEmpty else { return above.contains { $0.isSame(as: place) } }
    return body.place.map { place.level < $0.level } ?? false
  }

  /// The places of the units to which a unit answers.
  private func placesAbove(_ body: OrgUnit) -> [Place] {
    var places: [Place] = []
    var passed: Set<OrgUnit.ID> = [body.id]
    var next = body.facts.parent.map(current)
    while let unit = next, passed.insert(unit).inserted {
      if let place = units[unit]?.place { places.append(place) }
      next = units[unit]?.facts.parent.map(current)
    }
    return places
  }

  /// Returns the units that stand for a unit after all reforms: of one that was split, each part.
  fileprivate func standingFor(_ unit: OrgUnit.ID) -> [OrgUnit.ID] {
    var found: [OrgUnit.ID] = []
    var passed: Set<OrgUnit.ID> = []
    var open = [unit]
    while let next = open.popLast().map(answering) {
      guard passed.insert(next).inserted else { continue }
      if let parts = successions[next]?.into, parts.count > 1 {
        open += parts.reversed()
      } else {
        found.append(next)
      }
    }
    return found
  }
}
