extension Target {
  /// The target in short: `高新技术企业 ≥ 40 家`; the plan's own words where it has no figure.
  public var words: String {
    guard let value else { return reading }
    let range = valueMax.map { "\(Target.figure(value))—\(Target.figure($0))" } ?? Target.figure(value)
    return [subject, comparator.sign, range, unit].compactMap(\.self).joined(separator: " ")
  }

  /// Whole figures print without a point.
  private static func figure(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}

extension Target.Comparator {
  /// The sign that people read.
  public var sign: String {
    switch self {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .equal: "="
    case .atMost: "≤"
    case .about: "约"
    }
  }
}
