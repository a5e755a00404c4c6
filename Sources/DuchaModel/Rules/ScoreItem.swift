/// What a unit can get or lose points for. Each belongs to one task, so that every point can be looked up.
public enum ScoreItem: String, Sendable, Hashable, Codable, CodingKey, CaseIterable {
  /// 按时完成: said to be done, or closed, by its due date.
  case doneInTime = "done-in-time"
  /// 逾期完成: done after its due date.
  case doneLate = "done-late"
  /// 已提交待核.
  case submitted
  /// 超进度.
  case ahead
  /// 达进度.
  case onPace = "on-pace"
  /// 进展滞后.
  case behind
  /// 严重滞后.
  case farBehind = "far-behind"
  /// 已逾期.
  case overdue
  /// 未报送: the report of the month is missing, however the task stands.
  case missingReport = "missing-report"
  /// 核验退回, each time.
  case returned
  /// 延期, each one granted.
  case extended = "extension"
  /// 提醒.
  case reminder
  /// 催办.
  case urging
  /// 督办.
  case supervision
  /// 通报批评.
  case criticism
  /// 约谈建议.
  case talk
  /// 问责建议.
  case accountability
}

extension ScoreItem {
  /// The item of a measure.
  public init(_ measure: Measure.Kind) {
    self =
      switch measure {
      case .reminder: .reminder
      case .urging: .urging
      case .supervision: .supervision
      case .criticism: .criticism
      case .talk: .talk
      case .accountability: .accountability
      }
  }

  /// The word that people read.
  public var word: String {
    switch self {
    case .doneInTime: "按时完成"
    case .doneLate: "逾期完成"
    case .submitted: "已提交待核"
    case .ahead: "超进度"
    case .onPace: "达进度"
    case .behind: "进展滞后"
    case .farBehind: "严重滞后"
    case .overdue: "已逾期"
    case .missingReport: "未报送"
    case .returned: "核验退回"
    case .extended: "延期"
    case .reminder: "提醒"
    case .urging: "催办"
    case .supervision: "督办"
    case .criticism: "通报批评"
    case .talk: "约谈建议"
    case .accountability: "问责建议"
    }
  }

  /// Whether it says that the task falls short of its dates, or fell short of them so that the unit was called upon: such a
  /// unit has not met its targets.
  public var fallsShort: Bool {
    switch self {
    case .doneLate, .behind, .farBehind, .overdue, .missingReport, .returned, .urging, .supervision,
      .criticism,
      .talk, .accountability:
      true
    case .doneInTime, .submitted, .ahead, .onPace, .extended, .reminder: false
    }
  }

  /// Whether it happens, and may happen to one task several times.
  public var isEvent: Bool {
    [.returned, .extended, .reminder, .urging, .supervision, .criticism, .talk, .accountability].contains(
      self)
  }

  /// The points it counts where the rules say nothing else. No national rule scores supervision.
  ///
  /// From local rules: done in time 1, not in time −1, sent back −2, criticised −2 (佳木斯); a red light −2, a yellow one −1
  /// (广元, which takes it off at the second). Ours: ahead of pace, a missing report, an extension, urging, 督办. A
  /// proposal (约谈、问责) is no finding, and a reminder no reproach: they count nothing.
  public var usualPoints: Double {
    switch self {
    case .doneInTime: 1
    case .ahead: 0.5
    case .behind, .doneLate, .missingReport, .supervision: -1
    case .overdue, .farBehind, .returned, .criticism: -2
    case .extended, .urging: -0.5
    case .onPace, .submitted, .reminder, .talk, .accountability: 0
    }
  }
}
