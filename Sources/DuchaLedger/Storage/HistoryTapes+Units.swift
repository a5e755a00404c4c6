internal import DuchaModel
internal import GRDB

extension HistoryTapes {
  /// Returns the unit that an entry adds.
  func unit(_ entry: Int) throws -> OrgUnit {
    var unit = try only(.unitAddition, entry) { row in
      OrgUnit(
        id: .init(try row.integer(1)), name: try row.text(2), place: try row.optionalPlace(5),
        collective: try row.flag(3), provisional: try row.flag(4))
    }
    unit.aliases = try self[.unitAlias].take(entry) { try $0.text(3) }
    unit.facts = try facts(entry)?.facts ?? UnitFacts()
    return unit
  }

  /// Returns the alias that an entry adds.
  func alias(_ entry: Int) throws -> Change {
    try only(.unitAlias, entry) { .unitAliased(.init(try $0.integer(2)), alias: try $0.text(3)) }
  }

  /// Returns the unit that an entry confirms.
  func confirmedUnit(_ entry: Int) throws -> OrgUnit.ID {
    try only(.unitConfirmation, entry) { .init(try $0.integer(1)) }
  }

  /// Returns the description that an entry gives.
  func description(_ entry: Int) throws -> Change {
    guard let (unit, facts) = try facts(entry) else { throw DamagedRow(reason: "缺少 unitDescription 的记录") }
    return .unitDescribed(unit, facts)
  }

  /// Returns the merge that an entry makes.
  func merge(_ entry: Int) throws -> Change {
    try only(.unitMerge, entry) { .unitsMerged(.init(try $0.integer(1)), into: .init(try $0.integer(2))) }
  }

  /// Returns the two units that an entry tells apart.
  func distinction(_ entry: Int) throws -> Change {
    try only(.unitDistinction, entry) {
      .unitsToldApart(.init(try $0.integer(1)), .init(try $0.integer(2)))
    }
  }

  private func facts(_ entry: Int) throws -> (unit: OrgUnit.ID, facts: UnitFacts)? {
    let rows = try self[.unitDescription].take(entry) { row in
      (
        unit: OrgUnit.ID(try row.integer(1)),
        facts: UnitFacts(
          system: try row.optionalWord(2), parent: row.optionalInteger(3).map(OrgUnit.ID.init),
          validFrom: try row.optionalDay(4), validUntil: try row.optionalDay(5))
      )
    }
    guard var described = rows.first else { return nil }
    described.facts.plates = try self[.unitPlate].take(entry) { try $0.text(2) }
    described.facts.duties = try self[.unitDuty].take(entry) { try $0.text(2) }
    return described
  }
}

// MARK: - Reforms, groups, decisions

extension HistoryTapes {
  /// Returns the reform that an entry orders.
  func reform(_ entry: Int) throws -> UnitReform {
    var reform = try only(.unitReform, entry) { row in
      UnitReform(
        kind: try row.word(1), from: [], newName: row.optionalText(2), functions: row.optionalText(3),
        source: try row.text(4))
    }
    let parties = try self[.unitReformParty].take(entry) { row in
      (into: try row.text(2) == "into", unit: OrgUnit.ID(try row.integer(3)))
    }
    reform.from = parties.filter { !$0.into }.map(\.unit)
    reform.into = parties.filter(\.into).map(\.unit)
    return reform
  }

  /// Returns the list of members that an entry names.
  func memberList(_ entry: Int) throws -> MemberList {
    var list = try only(.memberList, entry) { row in
      MemberList(
        unit: .init(try row.integer(1)), scope: try Self.scope(row), members: [], rule: try Self.rule(row),
        source: try row.text(6))
    }
    list.members = try self[.memberListUnit].take(entry) { .init(try $0.integer(2)) }
    return list
  }

  private static func scope(_ row: Row) throws -> MemberList.Scope {
    guard let plan = row.optionalInteger(2).map(PlanID.init) else { return .everywhere }
    guard let task = row.optionalInteger(3) else { return .plan(plan) }
    return .task(TaskID(plan: plan, number: task))
  }

  private static func rule(_ row: Row) throws -> MemberList.Rule? {
    guard let system: UnitSystem = try row.optionalWord(4) else { return nil }
    return MemberList.Rule(system: system, level: try row.word(5))
  }

  /// Returns the decision on who answers that an entry records.
  func dutyAssignment(_ entry: Int) throws -> DutyAssignment {
    var decision = try only(.dutyAssignment, entry) { row in
      DutyAssignment(
        task: TaskID(plan: PlanID(try row.integer(1)), number: try row.integer(2)),
        replacing: row.optionalInteger(3).map(OrgUnit.ID.init), units: [], reason: try row.text(4))
    }
    decision.units = try self[.dutyAssignmentUnit].take(entry) {
      AssignedUnit(.init(try $0.integer(2)), try $0.word(3))
    }
    return decision
  }
}
