extension Target {
  /// The target in short: `高新技术企业 ≥ 40 家`; the plan's own words where it has no figure.
  public var words: String {
    guard let value else { return reading }
    let range = valueMax.map { "\(Target.figure(value))—\(Target.figure($0))" } ?? Target.figure(value)
    // 7—8 % says itself from where to where.
    let sign = valueMax != nil && comparator == .atLeast ? nil : comparator.sign
    return [subject, sign, range, unit].compactMap(\.self).joined(separator: " ")
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

extension [Target] {
  /// What each is called: the plan's words; of several in the same words first what it alone demands,
  /// 甲类6家（甲类、乙类企业分别达到6家和4家）; of a step first its day, 2024年3月31日前：1.5亿元.
  package var names: [String] {
    let steps = steps
    return indices.map { place in
      let target = self[place]
      let alike = filter { $0.reading == target.reading }
      guard alike.count > 1, let value = target.value else {
        let day = steps.contains(place) ? target.by.map { "\($0.chinese)前：" } : nil
        return (day ?? "") + target.reading
      }
      let day = Set(alike.map(\.by)).count > 1 ? target.by.map { "\($0.chinese)前" } : nil
      let range = target.valueMax.map { "\(figureWords(value))—\(figureWords($0))" } ?? figureWords(value)
      let own = [day, target.subject, range, target.unit].compactMap(\.self).joined()
      return "\(own)（\(target.reading)）"
    }
  }

  /// What each is called where one figure is asked for a result and all its steps:
  /// 完成投资8亿元（其中2024年3月31日前1.5亿元、2024年6月30日前3.5亿元）.
  package var namesWithSteps: [String] {
    var names = names
    for series in series {
      let steps = series.steps.map { self[$0] }.filter { $0.value != self[series.whole].value }.map { step in
        "\(step.by?.chinese ?? "")前\(step.value.map(figureWords) ?? "")\(step.unit ?? "")"
      }
      if !steps.isEmpty { names[series.whole] += "（其中\(steps.joined(separator: "、"))）" }
    }
    return names
  }
}
