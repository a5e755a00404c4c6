extension SupervisedTask {
  /// Returns whether a turn of the duty is met by the reports that decide: where members of groups lead, by each one's.
  public func meets(_ turn: Turn) -> Bool {
    guard membersLead else {
      return reporting(Reporting.deciding(on: record, leadership)).meets(turn)
    }
    let members = memberDuties.filter { $0.assessment != nil }.allSatisfy { duty in
      reporting { $0 == nil || $0 == duty.unit || $0 == duty.through }.meets(turn)
    }
    let leads = namedLeads
    return members && (leads.isEmpty || reporting { $0.map(leads.contains) ?? true }.meets(turn))
  }

  private func reporting(_ decides: (OrgUnit.ID?) -> Bool) -> Reporting {
    Reporting(record.countedReports(in: assessment.life).filter { decides($0.unit) })
  }
}
