/// How a target's figure grows, which decides whether it has a pace and how it is judged.
///
/// Only what is added up bit by bit has a pace (宣城's 11/12 = 91.7% at the end of November); rates, levels and ratios are
/// compared with the target itself. The words that tell them apart are ours, in `Metric+Words.swift`; where they
/// leave a doubt the figure is a ``level``, so that no pace is invented.
public enum Metric: String, Sendable, Hashable, Codable, CaseIterable {
  /// 新增10家, 培训500人: added up since work began; expected in proportion to the time gone.
  case flow
  /// 总数达到40家, 稳定在30万吨: how many there are.
  case level
  /// 占比50%, 人均15平方米, 25万元/人: a share, a rate or a value per head.
  case ratio
  /// 增长8%, 提高2个百分点.
  case growth
  /// 翻一番.
  case multiple
  /// 控制在4%以内: a bound for what may rise and fall, passed as soon as the value is above it.
  case ceiling
  /// 事故不超过20起: a bound for what adds up; once passed it stays passed.
  case cumulativeCeiling = "cumulative-ceiling"
  /// 压缩至5个工作日以内: to be brought down to a value.
  case lowering
  /// 全覆盖, 清零, 破零: reached or not.
  case milestone
  /// 不低于全市平均水平: the target gives no number.
  case unmeasurable

  /// The word that people read.
  public var word: String {
    switch self {
    case .flow: "累计增量"
    case .level: "存量水平"
    case .ratio: "比率"
    case .growth: "增幅"
    case .multiple: "倍数"
    case .ceiling: "控制上限"
    case .cumulativeCeiling: "累计上限"
    case .lowering: "压降"
    case .milestone: "节点"
    case .unmeasurable: "无数值"
    }
  }

  /// How it is judged, as a note under a table says it.
  public var ruleWords: String {
    switch self {
    case .flow: "按序时进度衡量"
    case .level, .ratio, .growth, .multiple: "直接与目标值比较，不按时间折算"
    case .ceiling, .cumulativeCeiling: "不得突破上限"
    case .lowering: "降到目标值即为达到"
    case .milestone: "只分达到、未达到"
    case .unmeasurable: "目标没有数值，不能由系统衡量"
    }
  }

  /// Whether it has a pace.
  public var hasPace: Bool { self == .flow }

  /// Whether less is better.
  public var isBound: Bool { self == .ceiling || self == .cumulativeCeiling || self == .lowering }
}
