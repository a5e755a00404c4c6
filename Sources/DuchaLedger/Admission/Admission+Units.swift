internal import DuchaModel
internal import DuchaUnits

extension Admission {
  mutating func admit(_ unit: OrgUnit) throws(Refusal) {
    guard unit.id.number > 0, units[unit.id] == nil else { throw .unitNumberTaken(unit.id) }
    units[unit.id] = UnitStanding(place: unit.place, collective: unit.collective)
    try claim(unit.name, for: unit.id)
    var known: Set<String> = [FoldedName.of(unit.name)]
    for alias in unit.aliases {
      // 县教育局 beside 青溪县教育局 says the same to a plan of the place, and is still another way to write it.
      guard known.insert(FoldedName.of(alias)).inserted else { throw .unitNameTaken(alias, by: unit.id) }
      try claimAgain(alias, for: unit.id)
    }
    if unit.facts != UnitFacts() { try admit(unit.facts, of: unit.id) }
  }

  mutating func admit(_ facts: UnitFacts, of unit: OrgUnit.ID) throws(Refusal) {
    try requireUnmerged(unit)
    if let from = facts.validFrom, let until = facts.validUntil, until < from { throw .periodReversed(unit) }
    for plate in facts.plates { try claimAgain(plate, for: unit) }
    units[unit]?.parent = facts.parent
    var superior = facts.parent
    while let above = superior {
      try requireKnown(above)
      guard current(above) != unit else { throw .parentBelow(unit) }
      superior = units[above]?.parent
    }
  }

  /// Claims a name that must be new.
  private mutating func claim(_ name: String, for unit: OrgUnit.ID) throws(Refusal) {
    let key = try key(name, of: unit)
    if let owner = unitNames[key] { throw .unitNameTaken(name, by: owner) }
    unitNames[key] = unit
  }

  /// Claims a name that may be the unit's own already.
  mutating func claimAgain(_ name: String, for unit: OrgUnit.ID) throws(Refusal) {
    let key = try key(name, of: unit)
    if let owner = unitNames[key], current(owner) != unit { throw .unitNameTaken(name, by: owner) }
    unitNames[key] = unit
  }

  private mutating func key(_ name: String, of unit: OrgUnit.ID) throws(Refusal) -> ScopedName {
    guard !FoldedName.of(name).isEmpty else { throw .unitNameMissing }
    return keys.key(name, in: units[unit]?.place)
  }

  func current(_ unit: OrgUnit.ID) -> OrgUnit.ID { mergedInto.followed(from: unit) }

  func requireKnown(_ unit: OrgUnit.ID) throws(Refusal) {
    guard units[unit] != nil else { throw .unitUnknown(unit) }
  }

  func requireUnmerged(_ unit: OrgUnit.ID) throws(Refusal) {
    try requireKnown(unit)
    if let target = mergedInto[unit] { throw .unitMerged(unit, into: target) }
  }

  func requireTwo(_ unit: OrgUnit.ID, _ other: OrgUnit.ID) throws(Refusal) {
    guard unit != other else { throw .sameUnit(unit) }
    try requireUnmerged(unit)
    try requireUnmerged(other)
  }

  private func requireActive(_ unit: OrgUnit.ID) throws(Refusal) {
    try requireUnmerged(unit)
    if units[unit]?.ended == true { throw .unitEnded(unit) }
  }
}

// MARK: - Reforms, groups, decisions

extension Admission {
  mutating func admit(_ reform: UnitReform) throws(Refusal) {
    for unit in reform.from + reform.into { try requireActive(unit) }
    guard reform.hasItsUnits else { throw .reformIncomplete(reform.kind) }
    if let name = reform.newName { try claimAgain(name, for: reform.from[0]) }
    for unit in reform.ended { units[unit]?.ended = true }
  }

  func check(_ list: MemberList) throws(Refusal) {
    try requireUnmerged(list.unit)
    guard units[list.unit]?.collective == true else { throw .noCollective(list.unit) }
    guard !list.members.contains(list.unit) else { throw .memberOfItself(list.unit) }
    for member in list.members { try requireUnmerged(member) }
    switch list.scope {
    case .everywhere: break
    case .plan(let plan):
      let first = TaskID(plan: plan, number: 1)
      guard plans[plan] != nil else { throw .taskUnknown(first) }
    case .task(let task): try requireKnown(task)
    }
  }

  func check(_ decision: DutyAssignment) throws(Refusal) {
    try requireKnown(decision.task)
    for unit in decision.units where unit.unit != decision.replacing { try requireActive(unit.unit) }
    if let replaced = decision.replacing { try requireUnmerged(replaced) }
    guard !decision.units.isEmpty || decision.replacing != nil else { throw .nobodyAssigned(decision.task) }
  }
}

extension UnitReform {
  /// Whether it names the units that its kind needs.
  fileprivate var hasItsUnits: Bool {
    guard Set(from).count == from.count, Set(into).count == into.count else { return false }
    return switch kind {
    case .rename: from.count == 1 && into.isEmpty && newName != nil
    case .merger: into.count == 1 && !ended.isEmpty && newName == nil
    case .split: from.count == 1 && into.count > 1 && newName == nil
    case .transfer: from.count == 1 && into.count == 1 && from != into && newName == nil
    }
  }
}
