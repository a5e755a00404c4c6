internal import DuchaModel
internal import GRDB

// The rows of entries about units. The counterpart, reading them back, is `HistoryTapes+Units.swift`.

extension OrgUnit {
  /// The rows of a unit that joins the registry.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .unitAddition,
      [entry, .integer(id.number), .text(name), .flag(collective), .flag(provisional)] + place.values)
    let aliases = StoredRow.numbered(aliases, .unitAlias, entry) { [.integer(id.number), .text($0)] }
    return [own] + aliases + (facts == UnitFacts() ? [] : facts.rows(of: id, entry: entry))
  }
}

extension UnitFacts {
  /// The rows of what a person tells of a unit.
  func rows(of unit: OrgUnit.ID, entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .unitDescription,
      [
        entry, .integer(unit.number), .word(system), .integer(parent?.number), .day(validFrom),
        .day(validUntil),
      ]
    )
    return [own] + StoredRow.numbered(plates, .unitPlate, entry) { [.text($0)] }
      + StoredRow.numbered(duties, .unitDuty, entry) { [.text($0)] }
  }
}

extension UnitReform {
  /// The rows of a reform.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .unitReform, [entry, .word(kind), .text(newName), .text(functions), .text(source)])
    let parties = from.map { ("from", $0) } + into.map { ("into", $0) }
    return [own]
      + StoredRow.numbered(parties, .unitReformParty, entry) { [.text($0.0), .integer($0.1.number)] }
  }
}

extension MemberList {
  /// The rows of a list of members.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .memberList,
      [
        entry, .integer(unit.number), .integer(scope.plan?.number), .integer(scope.task?.number),
        .word(rule?.system), .word(rule?.level), .text(source),
      ])
    return [own] + StoredRow.numbered(members, .memberListUnit, entry) { [.integer($0.number)] }
  }
}

extension DutyAssignment {
  /// The rows of a decision on who answers.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .dutyAssignment,
      [
        entry, .integer(task.plan.number), .integer(task.number), .integer(replacing?.number), .text(reason),
      ])
    return [own]
      + StoredRow.numbered(units, .dutyAssignmentUnit, entry) { [.integer($0.unit.number), .word($0.role)] }
  }
}
