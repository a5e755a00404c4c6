/// A place that has a government: 景宁畲族自治县, on the county level.
public struct Place: Sendable, Hashable, Codable {
  /// The name as it is officially written, its level included; 全国 for the state.
  public var name: String
  /// How far down it stands.
  public var level: AdministrativeLevel

  /// Creates a place.
  public init(name: String, level: AdministrativeLevel) {
    self.name = name
    self.level = level
  }
}
