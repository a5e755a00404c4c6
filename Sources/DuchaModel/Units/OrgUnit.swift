/// A body that can answer for a task, as the registry of units knows it.
public struct OrgUnit: Sendable, Hashable, Codable, Identifiable {
  /// Identifies the unit in one ledger.
  public struct ID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    /// The number, from 1.
    public let number: Int

    /// Creates an id.
    public init(_ number: Int) { self.number = number }

    /// Orders by number.
    public static func < (a: ID, b: ID) -> Bool { a.number < b.number }
    /// `U12`.
    public var description: String { "U\(number)" }
  }

  /// The identity.
  public var id: ID
  /// The name used in lists and bulletins.
  public var name: String
  /// Other names it is written with, in the order they were learnt.
  public var aliases: [String]
  /// Whether the name stands for several bodies.
  public var collective: Bool
  /// Whether it was only seen in a plan and no person has confirmed it yet.
  public var provisional: Bool

  /// Creates a unit.
  public init(
    id: ID, name: String, aliases: [String] = [], collective: Bool = false, provisional: Bool = false
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.collective = collective
    self.provisional = provisional
  }
}
