/// A share of a whole in tenths of a per cent, as bulletins print it: 125 is 12.5%.
package struct Share: Sendable, Hashable, CustomStringConvertible {
  /// Tenths of a per cent, 0 to 1000.
  package let tenths: Int
  /// The same where it is rounded by itself, halves up; it may differ by one so that all shares add up.
  package let plain: Int

  /// `12.5%`.
  package var description: String { "\(tenths / 10).\(tenths % 10)%" }
}

extension Share {
  /// Divides a whole into shares that add up to 100.0%: every share is rounded by itself, and what they are off together
  /// the largest parts bear, a tenth each. Equal parts keep equal shares as long as there are parts without an equal.
  ///
  ///     Share.shares(of: [1, 1, 1])  // 33.4%, 33.3%, 33.3%
  ///
  /// The shares of nothing are all 0.0%.
  package static func shares(of counts: [Int]) -> [Share] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in Share(tenths: 0, plain: 0) } }
    let plain = counts.map { ($0 * 2000 + total) / (2 * total) }
    let off = 1000 - plain.reduce(0, +)
    var tenths = plain
    let equals = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
    let bearers = counts.indices.filter { counts[$0] > 0 }.sorted { first, second in
      let (one, other) = (equals[counts[first]] == 1, equals[counts[second]] == 1)
      return one == other ? (counts[second], first) < (counts[first], second) : one
    }
    for index in bearers.prefix(abs(off)) { tenths[index] += off.signum() }
    return zip(tenths, plain).map { Share(tenths: $0, plain: $1) }
  }
}
