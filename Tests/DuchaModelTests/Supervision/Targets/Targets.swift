import DuchaDiagnostics
import DuchaModel

extension Target {
  /// A target for tests; the sentence is the subject and the value where it is left out.
  static func sample(
    _ subject: String?, _ comparator: Comparator, _ value: Double?, _ unit: String? = nil, max: Double? = nil,
    in sentence: String? = nil, kind: Kind = .quantity, baseline: String? = nil, by: Day? = nil
  ) -> Target {
    Target(
      text: sentence ?? subject ?? "", subject: subject, comparator: comparator, value: value, valueMax: max,
      unit: unit, baseline: baseline, by: by, kind: kind, span: SourceSpan(0, 0))
  }

  /// 新增就业1000人.
  static let jobs = sample("新增就业", .atLeast, 1000, "人", in: "新增就业1000人以上")
}

extension TargetReading {
  /// A reading of a month of 2024.
  static func sample(
    _ month: Int, _ value: Double, unit: Int? = 1, measure: String? = nil, text: String = "已推进"
  ) -> TargetReading {
    TargetReading(
      month: Month(year: 2024, month: month), unit: unit.map { OrgUnit.ID($0) },
      value: ReportedValue(target: "", value: value, unit: measure), text: text)
  }
}

extension Period {
  /// 2024.
  static let year = Period(
    start: Month(year: 2024, month: 1).firstDay, end: Month(year: 2024, month: 12).lastDay)
}

extension TargetProgress {
  /// The progress of a target through 2024 at the end of a month, by our rules.
  static func sample(
    _ target: Target, _ readings: [TargetReading], members: [Int] = [], others: [Target] = [], month: Int = 6
  ) -> TargetProgress {
    TargetProgress(
      target, others: others, readings: readings, members: members.map { OrgUnit.ID($0) }, period: .year,
      asOf: Month(year: 2024, month: 1).adding(month - 1).lastDay, rules: SupervisionRules.LightRule())
  }
}
