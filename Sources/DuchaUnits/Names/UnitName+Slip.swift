extension UnitName {
  /// Returns whether one of two names is probably a slip for the other.
  ///
  /// One character of a long name replaced, or left out without an abbreviation's look; names of two or three telling
  /// characters often differ by one: 教育局, 体育局.
  package func isSlip(of other: UnitName) -> Bool {
    guard level == other.level, ending == other.ending, !ending.isEmpty, !abbreviates(other),
      !other.abbreviates(self)
    else {
      return false
    }
    let (short, long) =
      core.count <= other.core.count ? (Array(core), Array(other.core)) : (Array(other.core), Array(core))
    guard long.count >= Self.shortestSlip, long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let behind = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return same + behind >= long.count - 1
  }

  /// The telling characters that a name must have for a slip to show.
  static let shortestSlip = 4

  /// The name without the word for its level: 教育局 of 县教育局.
  var withoutLevel: String { core + ending }
}
