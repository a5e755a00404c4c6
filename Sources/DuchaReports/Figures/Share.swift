/// A share of a whole in tenths of a per cent, as bulletins print it: 125 is 12.5%. Halves are rounded up.
package struct Share: Sendable, Hashable, CustomStringConvertible {
  /// Tenths of a per cent, 0 to 1000.
  package let tenths: Int

  /// `12.5%`.
  package var description: String { "\(tenths / 10).\(tenths % 10)%" }
}

extension Share {
  /// Divides a whole into shares, each rounded by itself: whoever divides 36 by 48 gets what is printed. Together they may
  /// be off 100.0% by a little.
  ///
  ///     Share.shares(of: [1, 1, 1])  // 33.3%, 33.3%, 33.3%
  ///
  /// The shares of nothing are all 0.0%.
  package static func shares(of counts: [Int]) -> [Share] {
    let total = counts.reduce(0, +)
    return counts.map { Share(tenths: total == 0 ? 0 : ($0 * 2000 + total) / (2 * total)) }
  }
}

extension [Share] {
  /// Whether they are the whole as they are printed.
  var addUp: Bool { map(\.tenths).reduce(0, +) == 1000 }
}
