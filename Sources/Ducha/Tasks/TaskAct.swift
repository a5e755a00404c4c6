package import DuchaModel

/// What a person asks to be done with a task, names of units not yet looked up. ``TaskAction`` says what each requires.
package enum TaskAct: Sendable, Hashable {
  /// 交办; without a day to answer, the rules give one.
  case dispatch(replyBy: Day?, note: String)
  /// 签收.
  case accept(unit: String)
  /// 异议.
  case object(unit: String, reason: String)
  /// 异议处理; upheld, others may take the unit's place at once.
  case settle(unit: String, upheld: Bool, leads: [String], cooperating: [String], Decision)
  /// 申请销号.
  case submit(unit: String?, person: String, text: String)
  /// 核验销号.
  case close(unit: String?, verifier: String, text: String)
  /// 退回, of several members of what one said.
  case sendBack(unit: String? = nil, verifier: String, reason: String)
  /// 重开.
  case reopen(Decision)
  /// 申请延期; without the due date that it moves, the earliest one that is not met.
  case extend(unit: String?, from: Day?, to: Day, reason: String)
  /// 同意延期, to the day asked for where none is given; of several that asked, of one.
  case grant(unit: String? = nil, to: Day?, Decision)
  /// 不同意延期.
  case refuse(unit: String? = nil, Decision)
  /// 核定时限, or 提前; of several due dates in force which, the earliest that is not met where none is given.
  case setDue(from: Day?, to: Day, Decision)
  /// 中止.
  case suspend(Decision)
  /// 恢复.
  case resume(Decision)
  /// 撤销.
  case cancel(Decision)
  /// 合并.
  case merge(into: String, Decision)
  /// 拆分.
  case split([TaskPartLine], Decision)
  /// 转长期, and 复核 of what is.
  case keepOngoing(reviewOn: Day, Decision)
  /// 提醒 to 问责建议.
  case measure(Measure.Kind, unit: String?, approver: String?, text: String)

  /// Who decided, and why.
  package struct Decision: Sendable, Hashable {
    /// Who approved it.
    package var approver: String
    /// Why.
    package var reason: String

    /// Creates a decision.
    package init(approver: String, reason: String) {
      self.approver = approver
      self.reason = reason
    }
  }
}
