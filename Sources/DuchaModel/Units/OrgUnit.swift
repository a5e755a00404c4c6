/// A body that can answer for a task, as the registry of units knows it.
public struct OrgUnit: Sendable, Hashable, Identifiable {
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
  /// The place whose body it is, which tells one 县教育局 from another; `nil` where nothing says so.
  public var place: Place?
  /// Whether the name stands for several bodies.
  public var collective: Bool
  /// Whether it was only seen in a plan and no person has confirmed it yet.
  public var provisional: Bool
  /// What else is known of it.
  public var facts: UnitFacts

  /// Creates a unit.
  public init(
    id: ID, name: String, aliases: [String] = [], place: Place? = nil, collective: Bool = false,
    provisional: Bool = false, facts: UnitFacts = UnitFacts()
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.place = place
    self.collective = collective
    self.provisional = provisional
    self.facts = facts
  }
}

/// What a person tells of a unit beside its names.
public struct UnitFacts: Sendable, Hashable {
  /// The system it belongs to.
  public var system: UnitSystem?
  /// The unit it answers to.
  public var parent: OrgUnit.ID?
  /// The names of bodies whose plates hang at its door (加挂牌子); tasks of these are its tasks.
  public var plates: [String]
  /// Words that tell what it is responsible for: 义务教育, 校园.
  public var duties: [String]
  /// The first day on which it existed, where that is known.
  public var validFrom: Day?
  /// The last day on which it existed, where it has ended.
  public var validUntil: Day?

  /// Creates facts; everything may be unknown.
  public init(
    system: UnitSystem? = nil, parent: OrgUnit.ID? = nil, plates: [String] = [], duties: [String] = [],
    validFrom: Day? = nil, validUntil: Day? = nil
  ) {
    self.system = system
    self.parent = parent
    self.plates = plates
    self.duties = duties
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

extension UnitFacts {
  /// Returns whether the unit was there on a day, as far as that is known.
  public func exists(on day: Day) -> Bool { validFrom.map { $0 <= day } ?? true && !hasEnded(before: day) }

  /// Returns whether the unit was there no more on a day.
  public func hasEnded(before day: Day) -> Bool { validUntil.map { $0 < day } ?? false }
}
