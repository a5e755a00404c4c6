/// How the values of several units make that of a task they answer for together. Ours.
public enum RollUp: String, Sendable, Hashable, Codable, CaseIterable {
  /// Counts and amounts: the sum.
  case sum
  /// Rates, growth and multiples: the lowest, for nothing tells the denominators by which an average would be weighed.
  case lowest
  /// Bounds of rates and of times, and what is to be cleared: the highest.
  case highest
  /// The plan asks the value of each unit: the lowest.
  case lowestOfEach = "lowest-of-each"
  /// The plan bounds each unit: the highest.
  case highestOfEach = "highest-of-each"

  /// Tells how the values of a target are put together. How often something is to be done every quarter is asked of each
  /// of several that answer.
  public init(_ target: Target, _ metric: Metric, ofSeveral: Bool = false) {
    let isDown = metric.isBound || metric == .milestone && target.value == 0
    let isOfEach = target.scope == .eachMember || ofSeveral && target.recurrence != nil && target.unit == "次"
    switch (isOfEach, metric) {
    case (true, _): self = isDown ? .highestOfEach : .lowestOfEach
    case (_, .flow), (_, .level), (_, .cumulativeCeiling): self = .sum
    case (_, .ceiling): self = target.isRatio || target.isTime ? .highest : .sum
    case (_, .milestone): self = target.value == 0 ? .highest : target.value == 1 ? .sum : .lowest
    case (_, .lowering): self = .highest
    case (_, .ratio), (_, .growth), (_, .multiple), (_, .unmeasurable): self = .lowest
    }
  }

  /// Whether each unit is compared by itself.
  var isOfEach: Bool { self == .lowestOfEach || self == .highestOfEach }

  /// The rule in words, for a note under a table.
  public var rollUpWords: String {
    switch self {
    case .sum: "由各单位填报数相加（方案未写明“每”“均”的，按合计衡量）"
    case .lowest: "取各单位中最低的一个（比率、增幅、倍数缺少分母，不相加、不平均）"
    case .highest: "取各单位中最高的一个（上限、压降、清零类，不相加、不平均）"
    case .lowestOfEach: "方案对每个单位分别要求，逐个单位与目标值比较，以最低的一个为准"
    case .highestOfEach: "方案对每个单位分别设限，逐个单位与上限比较，以最高的一个为准"
    }
  }

  /// Returns the value of all; `nil` where there is none. The order of the values does not matter.
  public func value(of values: [Double]) -> Double? {
    switch self {
    case _ where values.isEmpty: nil
    // Binary fractions add up differently in another order.
    case .sum: withoutNoise(values.sorted().reduce(0, +))
    case .lowest, .lowestOfEach: values.min()
    case .highest, .highestOfEach: values.max()
    }
  }
}

extension Target {
  /// Whether the values of several that answer are added up to it.
  package var isAddedUp: Bool { RollUp(self, Metric(self), ofSeveral: true) == .sum }
}
