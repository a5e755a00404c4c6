extension SupervisionRules {
  /// How units are scored and ranked. Scoring is local everywhere; sources stand beside ``ScoreItem/usualPoints``.
  public struct ScoreRule: Sendable, Hashable, Codable {
    /// What a unit has before any task counts (a district's rule: 100).
    public var base: Double
    /// By how much the points of a task count for a unit that leads it.
    public var leadWeight: Double
    /// By how much they count for a unit that cooperates. Ours: 0. No source gives a share of blame for cooperating units,
    /// and it is the lead that reports.
    public var cooperateWeight: Double
    /// The number of tasks for which points are converted, so that nobody stands worse for having more tasks (a district
    /// doubles what it takes off units with few); 0 counts points as they are. Ours: 10.
    public var perTasks: Int
    /// A unit with fewer tasks that count is not ranked. Ours: 3.
    public var minimumTasks: Int
    /// A peer group with fewer units to rank is not ranked. Ours: 3.
    public var minimumUnits: Int
    /// As many units as are named at either end (绵阳: four or five, three or four). Ours: 3.
    public var namedUnits: Int
    /// The points of each item.
    public var points: Points

    /// Creates a rule.
    public init(
      base: Double = 100, leadWeight: Double = 1, cooperateWeight: Double = 0, perTasks: Int = 10,
      minimumTasks: Int = 3, minimumUnits: Int = 3, namedUnits: Int = 3, points: Points = Points()
    ) {
      self.base = base
      self.leadWeight = leadWeight
      self.cooperateWeight = cooperateWeight
      self.perTasks = perTasks
      self.minimumTasks = minimumTasks
      self.minimumUnits = minimumUnits
      self.namedUnits = namedUnits
      self.points = points
    }

    /// The points of each item.
    public struct Points: Sendable, Hashable {
      private var own: [ScoreItem: Double] = [:]

      /// Creates ours.
      public init() {}

      /// The points of an item.
      public subscript(item: ScoreItem) -> Double {
        get { own[item] ?? item.usualPoints }
        set { own[item] = newValue == item.usualPoints ? nil : newValue }
      }
    }
  }
}

extension SupervisionRules.ScoreRule {
  enum CodingKeys: String, CodingKey {
    case base, points
    case leadWeight = "lead-weight"
    case cooperateWeight = "cooperate-weight"
    case perTasks = "per-tasks"
    case minimumTasks = "minimum-tasks"
    case minimumUnits = "minimum-units"
    case namedUnits = "named-units"
  }

  /// Reads a rule; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let ours = Self()
    base = try keys.number(.base) ?? ours.base
    leadWeight = try keys.number(.leadWeight) ?? ours.leadWeight
    cooperateWeight = try keys.number(.cooperateWeight) ?? ours.cooperateWeight
    perTasks = try keys.decodeIfPresent(Int.self, forKey: .perTasks) ?? ours.perTasks
    minimumTasks = try keys.decodeIfPresent(Int.self, forKey: .minimumTasks) ?? ours.minimumTasks
    minimumUnits = try keys.decodeIfPresent(Int.self, forKey: .minimumUnits) ?? ours.minimumUnits
    namedUnits = try keys.decodeIfPresent(Int.self, forKey: .namedUnits) ?? ours.namedUnits
    points = try keys.decodeIfPresent(Points.self, forKey: .points) ?? ours.points
    try keys.require((0...10_000).contains(base), .base, "应为 0 至 10000 的数")
    try keys.require((0...10).contains(leadWeight), .leadWeight, "应为 0 至 10 的数")
    try keys.require((0...10).contains(cooperateWeight), .cooperateWeight, "应为 0 至 10 的数")
    try keys.require((0...1000).contains(perTasks), .perTasks, "应为 0 至 1000 的整数")
    try keys.require((1...1000).contains(minimumTasks), .minimumTasks, "应为 1 至 1000 的整数")
    try keys.require((2...1000).contains(minimumUnits), .minimumUnits, "应为 2 至 1000 的整数")
    try keys.require((1...100).contains(namedUnits), .namedUnits, "应为 1 至 100 的整数")
  }
}

extension SupervisionRules.ScoreRule.Points: Codable {
  /// Reads points; a missing key keeps its default.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: ScoreItem.self)
    self.init()
    for item in ScoreItem.allCases {
      guard let points = try keys.number(item) else { continue }
      try keys.require((-1000...1000).contains(points), item, "应为 -1000 至 1000 的数")
      self[item] = points
    }
  }

  /// Writes the points of every item.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: ScoreItem.self)
    for item in ScoreItem.allCases { try keys.encode(self[item], forKey: item) }
  }
}
