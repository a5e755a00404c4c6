package import DuchaModel

/// Two units of the registry that are probably one body, for a person to decide.
package struct SameUnitProposal: Sendable, Hashable {
  /// The unit that would go.
  package let unit: OrgUnit.ID
  /// The unit that would stay: confirmed before provisional, with a place before without, full name before short.
  package let into: OrgUnit.ID
  /// How the two hang together.
  package let kind: Kind
  /// How sure it is, from 0 to 1; for sorting.
  package let score: Double
  /// The evidence in one Chinese line that a clerk can check.
  package let reason: String

  /// How two names of one body hang together.
  package enum Kind: Sendable, Hashable {
    /// Two ways to write one body.
    case sameBody
    /// The name before a reform and the one after it: a renaming, or a merger, and no slip of the pen.
    case renamed
  }

  /// Returns the proposals among units, the surest first; `apart` holds the pairs that are known to be two bodies: named in
  /// one clause, or told apart by a person.
  ///
  /// Never proposed are collectives, bodies of different systems, levels or places, and units that do not exist on the
  /// day. A unit without a place is compared with those of a place only where a single one fits. A unit that comes near
  /// two others which are themselves apart is left alone.
  ///
  /// Units are compared only within blocks that share a department, a name, a core's beginning or all but one character,
  /// in one place: for n units and blocks of at most b it takes O(n·b), not n².
  package static func proposals(among units: [OrgUnit], apart: Set<UnitPair>, on day: Day)
    -> [SameUnitProposal]
  {
    let standing = units.filter {
      !$0.collective && !UnitName($0.name).isCollective && $0.facts.exists(on: day)
    }
    let found = UnitComparison(standing, apart: apart, on: day).findings
    return found.map { proposal($0) }.sorted {
      ($1.score, $0.unit, $0.into) < ($0.score, $1.unit, $1.into)
    }
  }

  private static func proposal(_ finding: UnitComparison.Finding) -> SameUnitProposal {
    SameUnitProposal(
      unit: finding.unit, into: finding.into, kind: finding.evidence.kind, score: finding.evidence.score,
      reason: finding.evidence.reason)
  }
}
