/// Why a step in the life of a task cannot be taken.
public enum StepObstacle: Error, Sendable, Hashable {
  /// The last step was taken on a later day.
  case backdated(Day)
  /// Something has to be told: a reason, an approver.
  case missing(String)
  /// The task has ended.
  case ended(TaskLife.Stage)
  /// The task has not ended, and is not ongoing.
  case notEnded
  /// The task rests.
  case suspended
  /// The task does not rest.
  case notSuspended
  /// It was not handed to anybody.
  case notDispatched
  /// The unit has accepted already.
  case alreadyAccepted(OrgUnit.ID)
  /// The unit's objection waits for a decision.
  case objectionUndecided(OrgUnit.ID)
  /// The unit has made no objection that waits for a decision.
  case noObjection(OrgUnit.ID)
  /// It was submitted already.
  case alreadySubmitted
  /// Nobody says that it is done.
  case notSubmitted
  /// The unit reported or submitted; it cannot verify.
  case fillerChecks(OrgUnit.ID)
  /// The person reported, approved or submitted; they cannot verify.
  case fillerVerifies(String)
  /// A request for more time waits for a decision.
  case extensionUndecided
  /// Several units ask for more time, and nobody says whose request is decided on.
  case severalExtensions([OrgUnit.ID])
  /// Nobody asks for more time.
  case noExtension
  /// A day by which units answer, or on which a task is looked at again, is over when the step is taken.
  case tooEarly(Day)
  /// The new day is not behind the due date.
  case extensionNotLater(Day)
  /// The new day is not ahead of the due date.
  case notEarlier(Day)
  /// It was asked after the due date.
  case askedTooLate(Day)
  /// Nobody approved the measure.
  case approverMissing(Measure.Kind)
  /// A task is split into two parts at least.
  case tooFewParts
  /// The parts' numbers are not the next ones of the plan.
  case partsOutOfTurn
  /// A task cannot be merged into itself.
  case intoItself
  /// The task into which it would be merged has ended.
  case targetEnded(TaskID, TaskLife.Stage)
  /// The parts of a task that was split still count.
  case partsGoOn([TaskID])
}

extension StepObstacle: CustomStringConvertible {
  /// The reason in Chinese, units by their numbers.
  public var description: String { words { "\($0)" } }

  /// The reason in Chinese and, where there is one, the way out; `unit` tells what people call a unit.
  public func words(naming unit: (OrgUnit.ID) -> String) -> String {
    switch self {
    case .backdated(let day): "上一步的日期是\(day.chinese)，这一步不能更早"
    case .missing(let what): "没有写明\(what)"
    case .ended(let stage): "任务\(stage.word)，须先重开（reopen）"
    case .notEnded: "任务没有办结、撤销、合并或转长期，无须重开"
    case .suspended: "任务已中止，须先恢复（resume）"
    case .notSuspended: "任务没有中止"
    case .notDispatched: "任务还没有交办"
    case .alreadyAccepted(let id): "\(unit(id))已经签收"
    case .objectionUndecided(let id): "\(unit(id))的异议还没有处理"
    case .noObjection(let id): "\(unit(id))没有待处理的异议"
    case .alreadySubmitted: "任务已经提交，正待核验"
    case .notSubmitted: "没有单位申请销号，也没有报送完成"
    case .fillerChecks(let id): "\(unit(id))填报过这项任务，填报单位不能核验"
    case .fillerVerifies(let name): "\(name)填报、审签或提交过这项任务，不能由本人核验"
    case .extensionUndecided: "已有延期申请待批"
    case .severalExtensions(let units):
      "\(units.map(unit).joined(separator: "、"))都有延期申请待批，请写明批哪一家（--unit）"
    case .noExtension: "没有待批的延期申请"
    case .tooEarly(let day): "所定日期\(day.chinese)已经过去，应晚于这一步的日期"
    case .extensionNotLater(let due): "新的时限不晚于原时限（\(due.chinese)）"
    case .notEarlier(let due): "现行时限是\(due.chinese)，核定的日期应早于它；推迟的请申请延期（extend）"
    case .askedTooLate(let due): "延期须在到期日（\(due.chinese)）当日或之前申请"
    case .approverMissing(let kind): "\(kind.word)须经批准，没有写明批准人"
    case .tooFewParts: "拆分后的任务至少两项"
    case .partsOutOfTurn: "拆分后的任务编号须接着方案现有编号，可能他人刚刚登记过"
    case .intoItself: "任务不能并入自己"
    case .targetEnded(let task, let stage): "任务 \(task) \(stage.word)，不能再并入"
    case .partsGoOn(let parts):
      "拆分出的任务（\(parts.map(\.description).joined(separator: "、"))）还在推进，须先撤销"
    }
  }
}

extension TaskAction {
  /// What has to be told and was not, in Chinese.
  var missing: String? {
    required.first { $0.text.allSatisfy(\.isWhitespace) }?.what
  }

  /// What has to be told.
  private var required: [(what: String, text: String)] {
    switch self {
    case .dispatched, .accepted: []
    case .objected(_, let reason), .extensionRequested(_, _, _, let reason): [("理由", reason)]
    case .submitted(_, let person, _): [("申请人", person)]
    case .closed(_, let verifier, _): [("核验人", verifier)]
    case .returned(_, let verifier, let reason): [("核验人", verifier), ("退回理由", reason)]
    case .objectionSettled(_, _, let approver, let reason), .reopened(let approver, let reason),
      .extensionDecided(_, _, let approver, let reason), .dueDateSet(_, _, let approver, let reason),
      .suspended(let approver, let reason), .resumed(let approver, let reason),
      .cancelled(let approver, let reason),
      .merged(_, let approver, let reason), .split(_, let approver, let reason),
      .keptOngoing(_, let approver, let reason):
      [("批准人", approver), ("理由", reason)]
    case .measured(let measure): [("事由", measure.text)]
    }
  }
}
