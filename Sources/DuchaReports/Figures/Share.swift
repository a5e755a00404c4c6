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
  /// Divides a whole into shares that add up to 100.0%, by the largest remainder: every share is rounded down, and the
  /// tenths left over go to the largest remainders, the earlier first among equals.
  ///
  ///     Share.shares(of: [1, 1, 1])  // 33.4%, 33.3%, 33.3%
  ///
  /// The shares of nothing are all 0.0%.
  package static func shares(of counts: [Int]) -> [Share] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in Share(tenths: 0, plain: 0) } }
    var tenths = counts.map { $0 * 1000 / total }
    let left = 1000 - tenths.reduce(0, +)
    let byRemainder = counts.indices.sorted {
      let (a, b) = (counts[$0] * 1000 % total, counts[$1] * 1000 % total)
      return a == b ? $0 < $1 : a > b
    }
    for index in byRemainder.prefix(left) { tenths[index] += 1 }
    return zip(tenths, counts).map { Share(tenths: $0, plain: ($1 * 2000 + total) / (2 * total)) }
  }
}
