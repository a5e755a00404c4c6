/// Returns a value as it is told, `40`, `4.38`, without the digits that only binary fractions have.
///
/// What is worked out from values, shares and points, prints with one decimal; the values themselves are quoted, because
/// 4.38% and 4.4% are not the same figure.
package func figureWords(_ value: Double) -> String {
  let value = withoutNoise(value)
  guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
  return String(Int64(value))
}

/// Returns a value without what adding binary fractions leaves behind: 0.7 and 0.1 are 0.8.
func withoutNoise(_ value: Double) -> Double {
  abs(value) < 1e9 ? (value * 1e6).rounded() / 1e6 : value
}

/// Returns what was worked out from values with one decimal; what nobody could have meant stays as it is.
func tenthsWords(_ value: Double) -> String { abs(value) < 1e15 ? oneDecimal(value) : "\(value)" }

/// Returns how far two percentages lie apart as they are printed: whoever subtracts 70.9 from 71.0 finds 0.1.
package func printedGap(_ percent: Double, _ other: Double) -> String {
  tenthsWords(abs(tenths(percent) - tenths(other)) / 10)
}

private func tenths(_ percent: Double) -> Double { (percent * 10).rounded() }
