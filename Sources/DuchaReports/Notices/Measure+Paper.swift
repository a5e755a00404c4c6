package import DuchaModel

extension Measure.Kind {
  /// Returns as what a measure goes to a unit on a numbered paper of its own: 催办 as a 催办函, to a town as a 提醒函; `nil`
  /// where it has none. 通报批评 stands in the bulletin, 问责 is for those who may, and 约谈 is a proposal until approved.
  ///
  /// Leading groups and departments may neither direct nor summon lower governments (《整治形式主义为基层减负若干规定》,
  /// 2024), which they remind; a government may, where its leader decides (政府督查工作条例, decree 733).
  package func paper(to unit: String, from issuer: String, approver: String?) -> Measure.Kind? {
    let whom = Addressee(name: unit, from: issuer)
    let mayDirect = whom == .department || whom == .lowerGovernment && needsApproval && issuer.isOfGovernment
    switch self {
    case .criticism, .accountability: return nil
    case .talk: return mayDirect && approver != nil ? self : nil
    case .reminder, .urging, .supervision: return whom == .lowerGovernment && !mayDirect ? .reminder : self
    }
  }
}

extension LedgerState {
  /// Returns as what a measure goes to one of the units on a numbered paper of its own; `nil` where it has none.
  package func paper(
    of measure: Measure.Kind, to unit: OrgUnit.ID, approver: String?
  ) -> Measure.Kind? {
    measure.paper(to: name(of: unit), from: rules.office.issuer, approver: approver)
  }
}

extension NoticeNumber {
  /// 青政督办〔2026〕12号.
  package func words(_ code: String) -> String { "\(code)\(series)〔\(year)〕\(number)号" }

  /// What its numbers are counted as: what was proposed as 约谈建议 is a 约谈 once approved.
  private var series: String { measure == .talk ? "约谈" : measure.word }
}
