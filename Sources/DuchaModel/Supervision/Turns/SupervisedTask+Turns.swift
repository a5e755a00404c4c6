extension SupervisedTask {
  /// Returns whether a turn of the duty is met by the reports that decide: where members of groups lead, by each one's.
  public func meets(_ turn: Turn) -> Bool {
    guard membersLead else { return meets(turn, deciders) }
    let members = memberDuties.filter { $0.assessment != nil }.allSatisfy { meets(turn, Deciders($0)) }
    let leads = namedLeads
    return members && (leads.isEmpty || meets(turn, Deciders(leads, of: record)))
  }

  private func meets(_ turn: Turn, _ some: Deciders) -> Bool {
    var some = some
    some.areSomeOfSeveral = answerable.count > 1
    return Reporting(record.inheriting(predecessors).countedReports(in: record.life), some).meets(turn)
  }
}
