package import DuchaModel

/// One row of a registry of units as people write it: units are named, not numbered.
package struct UnitDescription: Sendable, Hashable {
  /// The name used in lists and bulletins.
  package var name: String
  /// Other names it is written with.
  package var aliases: [String]
  /// The names of bodies whose plates hang at its door.
  package var plates: [String]
  /// The system it belongs to; `nil` where nobody has said.
  package var system: UnitSystem?
  /// The place whose body it is.
  package var place: Place?
  /// The name of the unit it answers to.
  package var parent: String?
  /// Words that tell what it is responsible for.
  package var duties: [String]
  /// The first day on which it existed, where that is known.
  package var from: Day?
  /// The last day on which it existed, where it has ended.
  package var until: Day?
  /// Whether the name stands for several bodies.
  package var collective: Bool
  /// Whether it was only seen in plans and nobody has confirmed it: who strikes the mark out confirms it.
  package var provisional: Bool
  /// The names of the bodies that a collective stands for.
  package var members: [String]

  /// Creates a row; everything but the name may be unknown.
  package init(
    name: String, aliases: [String] = [], plates: [String] = [], system: UnitSystem? = nil,
    place: Place? = nil,
    parent: String? = nil, duties: [String] = [], from: Day? = nil, until: Day? = nil,
    collective: Bool = false, provisional: Bool = false,
    members: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.plates = plates
    self.system = system
    self.place = place
    self.parent = parent
    self.duties = duties
    self.from = from
    self.until = until
    self.collective = collective
    self.provisional = provisional
    self.members = members
  }
}
