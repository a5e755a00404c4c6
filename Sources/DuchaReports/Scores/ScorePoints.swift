/// A number of points, exact to a hundredth, so that sums come out as they are printed.
package struct ScorePoints: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of hundredths.
  package let hundredths: Int

  /// Takes a number of hundredths.
  init(hundredths: Int) { self.hundredths = hundredths }

  /// Rounds a number to a hundredth, halves away from zero, those too that adding binary fractions leaves a trifle below.
  init(_ number: Double) { hundredths = Int(((number * 1e8).rounded() / 1e6).rounded()) }

  /// The number.
  var number: Double { Double(hundredths) / 100 }

  /// `97.50`, `-2.00`.
  package var description: String {
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The number with its sign: `+1.00`, `-2.00`, `0.00`.
  var signed: String { hundredths > 0 ? "+\(self)" : description }

  /// As JSON.
  var json: JSONValue { .number(number) }

  /// Adds points up.
  static func + (a: Self, b: Self) -> Self { Self(hundredths: a.hundredths + b.hundredths) }
  /// Takes points off.
  static func - (a: Self, b: Self) -> Self { Self(hundredths: a.hundredths - b.hundredths) }
  /// Orders by number.
  package static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }
}

extension Sequence<ScorePoints> {
  /// All of them together.
  var total: ScorePoints { reduce(ScorePoints(hundredths: 0), +) }
}
