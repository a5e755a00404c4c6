extension SupervisionRules {
  /// What bulletins tell beside the tasks.
  public struct BulletinRule: Sendable, Hashable, Codable {
    /// Whether they rank units by score. Ours: no. Points differ from place to place, and who names units as first and last
    /// should have decided on both.
    public var ranking: Bool

    /// Creates a rule.
    public init(ranking: Bool = false) { self.ranking = ranking }

    /// Reads a rule; a missing key keeps its default.
    public init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      ranking = try keys.decodeIfPresent(Bool.self, forKey: .ranking) ?? Self().ranking
    }
  }
}
