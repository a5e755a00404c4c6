/// How a target stands on a day.
public enum TargetVerdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// The value is reached; of a bound: it was kept to the end.
  case reached
  /// On or ahead of the pace, or behind by less than the yellow bound; of a bound: kept so far.
  case onPace = "on-pace"
  /// Behind the pace by the yellow bound or more.
  case behind
  /// Behind the pace by more than the red bound.
  case farBehind = "far-behind"
  /// Not reached, and not due yet; nothing follows for the pace, because the figure has none.
  case notReached = "not-reached"
  /// Due, and not reached.
  case missed
  /// The value is above its bound.
  case exceeded
  /// The plan says 左右 or 基本: how far off is near enough is for a person to say.
  case needsJudgement = "needs-judgement"
  /// No value has come, or too few to tell: those of some units are missing.
  case notReported = "not-reported"
  /// The target gives no number.
  case notMeasurable = "not-measurable"

  /// The word that people read.
  public var word: String {
    switch self {
    case .reached: "已达到"
    case .onPace: "达进度"
    case .behind: "落后"
    case .farBehind: "严重落后"
    case .notReached: "未达到"
    case .missed: "到期未达到"
    case .exceeded: "已突破上限"
    case .needsJudgement: "需人工判断"
    case .notReported: "未报送数值"
    case .notMeasurable: "不能用数值衡量"
    }
  }
}
