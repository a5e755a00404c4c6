internal import DuchaModel
internal import GRDB

// The rows of rules, and how they are read back.

extension SupervisionRules {
  /// The rows of rules that were adopted.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .rulesAdoption,
      [
        entry, .text(office.masthead), .text(office.issuer), .text(office.recipients),
        .flag(lead.firstListedLeads), .flag(lead.firstJointLeads), .flag(deadline.periodEndsTask),
        .integer(warning.dueSoonDays), .integer(warning.reportDay), .real(light.yellowBehind),
        .real(light.redBehind), .real(light.aheadBy), .word(light.lateCatchUp),
        .flag(warning.countsWorkingDays), .flag(recurring.ownLights), .integer(recurring.reviewMonths),
        .flag(target.valuesDecide), .integer(dispatch.replyWorkingDays), .flag(closure.verified),
        .flag(closure.submittedIsOverdue), .flag(closure.pendingKeepsDue), .integer(notice.askAgainDays),
        .integer(notice.verificationDays), .integer(notice.decisionDays), .integer(notice.evidenceDays),
        .text(notice.code), .real(score.base), .real(score.leadWeight), .real(score.cooperateWeight),
        .integer(score.perTasks), .integer(score.minimumTasks), .integer(score.minimumUnits),
        .integer(score.namedUnits), .flag(bulletin.ranking),
      ])
    return [own]
      + StoredRow.numbered(notice.ladder, .ladderRung, entry) {
        [.word($0.measure), .integer($0.day), .integer($0.every), .flag($0.needsApproval)]
      }
      + StoredRow.numbered(ScoreItem.allCases, .scorePoint, entry) {
        [.word($0), .real(score.points[$0])]
      }
  }
}

// MARK: - Reading

extension HistoryTapes {
  /// Returns the rules that an entry adopts.
  func rules(_ entry: Int) throws -> SupervisionRules {
    let ladder = try self[.ladderRung].take(entry) { row in
      LadderRung(
        try row.word(2), day: try row.integer(3), every: try row.integer(4), needsApproval: try row.flag(5))
    }
    var points = SupervisionRules.ScoreRule.Points()
    for (item, value) in try self[.scorePoint].take(
      entry, read: { (try $0.word(2) as ScoreItem, try $0.real(3)) })
    {
      points[item] = value
    }
    return try only(.rulesAdoption, entry) { row in
      try SupervisionRules(
        office: .init(masthead: try row.text(1), issuer: try row.text(2), recipients: try row.text(3)),
        lead: .init(firstListedLeads: try row.flag(4), firstJointLeads: try row.flag(5)),
        deadline: .init(periodEndsTask: try row.flag(6)),
        warning: .init(dueSoonDays: try row.integer(7), reportDay: try row.integer(8)),
        light: .init(
          yellowBehind: try row.real(9), redBehind: try row.real(10), aheadBy: try row.real(11))
      )
      .withLaterRules(row, ladder, points)
    }
  }
}

extension SupervisionRules {
  /// Adds the rules that the first schema did not know; where a ledger is older, they are our defaults.
  fileprivate func withLaterRules(_ row: Row, _ ladder: [LadderRung], _ points: ScoreRule.Points) throws
    -> SupervisionRules
  {
    var rules = self
    rules.light.lateCatchUp = try row.optionalWord(12) ?? rules.light.lateCatchUp
    rules.warning.countsWorkingDays = row.optionalFlag(13) ?? rules.warning.countsWorkingDays
    rules.recurring.ownLights = row.optionalFlag(14) ?? rules.recurring.ownLights
    rules.recurring.reviewMonths = row.optionalInteger(15) ?? rules.recurring.reviewMonths
    rules.target.valuesDecide = row.optionalFlag(16) ?? rules.target.valuesDecide
    rules.dispatch.replyWorkingDays = row.optionalInteger(17) ?? rules.dispatch.replyWorkingDays
    rules.closure.verified = row.optionalFlag(18) ?? rules.closure.verified
    rules.closure.submittedIsOverdue = row.optionalFlag(19) ?? rules.closure.submittedIsOverdue
    rules.closure.pendingKeepsDue = row.optionalFlag(20) ?? rules.closure.pendingKeepsDue
    // What older rules have no rows for is not what they want none of.
    guard let askAgainDays = row.optionalInteger(21) else { return rules }
    rules.notice = NoticeRule(
      ladder: ladder, askAgainDays: askAgainDays, verificationDays: try row.integer(22),
      decisionDays: try row.integer(23), evidenceDays: try row.integer(24), code: try row.text(25))
    rules.score = ScoreRule(
      base: try row.real(26), leadWeight: try row.real(27), cooperateWeight: try row.real(28),
      perTasks: try row.integer(29), minimumTasks: try row.integer(30), minimumUnits: try row.integer(31),
      namedUnits: try row.integer(32), points: points)
    rules.bulletin.ranking = try row.flag(33)
    return rules
  }
}
