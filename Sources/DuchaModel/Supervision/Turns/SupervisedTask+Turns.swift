extension SupervisedTask {
  /// Returns whether a turn of the duty is met by the reports that decide: where several answer, by each one's.
  public func meets(_ turn: Turn) -> Bool {
    let reports = record.inheriting(predecessors).countedReports(in: record.life)
    let each = members.answering(for: record, leadership)
    guard !each.isEmpty else { return Reporting(reports, deciders).meets(turn) }
    return each.allSatisfy { Reporting(reports, Deciders($0, amongOthers: each.count > 1)).meets(turn) }
  }
}
