import DuchaDiagnostics

/// The present value of an indicator, from the column of an earlier year.
struct IndicatorBase: Sendable {
  /// The indicator as the text may name it.
  var names: [String]
  var unit: String
  var year: Int
  var value: Double
  /// The value as printed.
  var printed: String
  var span: SourceSpan

  /// Creates a base; `nil` where the name is too short to be found in a text, or the unit is not told.
  init?(name: String, unit: String?, year: Int, printed: String, span: SourceSpan) {
    guard let unit, name.count >= Self.shortestName, let value = Double(printed) else { return nil }
    let core = ["总数", "数量", "数"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    names = [core, core.replacing("R&D", with: "研发"), core.replacing("研发", with: "R&D")]
    (self.unit, self.year, self.value, self.printed, self.span) = (unit, year, value, printed, span)
  }

  private static let shortestName = 5
}
