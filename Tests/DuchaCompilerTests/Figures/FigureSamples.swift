import DuchaDiagnostics
import DuchaModel

@testable import DuchaCompiler

/// A plan of 2024, issued on 15 March, for the years 2024 to 2026.
let samplePlan = YearScope(
  documentYear: 2024, issued: Day(2024, 3, 15),
  period: Period(start: sampleDay(2024, 1, 1), end: sampleDay(2026, 12, 31)))

/// A plan that says nothing of its time.
let undatedPlan = YearScope(documentYear: nil, issued: nil, period: nil)

func sampleDay(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Month(year: year, month: month).firstDay.adding(days: day - 1)
}

/// Returns an item's reading, as the outline hands it on.
func itemReading(_ text: String) -> Reading {
  Normaliser(simplify: nil).read(SourceText(name: "item.txt", text)).compacted()
}

/// Writes deadlines shortly: `到2026年底 by 2026-12-31`, `每季度 quarterly`.
func deadlines(_ text: String, in scope: YearScope = samplePlan) -> [String] {
  DeadlineParser(scope: scope).parse(itemReading(text)).deadlines.map { deadline in
    let kind = deadline.recurrence?.rawValue ?? deadline.kind.rawValue
    let days = [deadline.start, deadline.end].compactMap { $0?.description }
    return ([deadline.text, kind] + days).joined(separator: " ")
  }
}

/// Writes targets shortly: `>= 20 家 智能工厂`.
func targets(_ text: String, in scope: YearScope = samplePlan) -> [String] {
  parsedTargets(text, in: scope).map { target in
    let value = target.value.map(printed) ?? "-"
    let range = target.valueMax.map { "\(value)~\(printed($0))" } ?? value
    return [target.comparator.rawValue, range, target.unit, target.subject].compactMap(\.self).joined(
      separator: " ")
  }
}

func parsedTargets(_ text: String, in scope: YearScope = samplePlan) -> [Target] {
  let item = itemReading(text)
  return TargetParser(scope: scope).parse(
    item, deadlines: DeadlineParser(scope: scope).parse(item).expressions
  ).targets
}

private func printed(_ value: Double) -> String {
  value == value.rounded() ? String(Int(value)) : String(value)
}
