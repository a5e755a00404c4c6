/// A result that a plan demands step by step, 一季度1.5亿元, 二季度3.5亿元 of 全年8亿元: one figure, counted from the year's
/// beginning, answers all of it.
package struct TargetSeries: Sendable, Hashable {
  /// The place of the whole among the task's targets.
  package var whole: Int
  /// The places of its steps, earliest first; none asks for less than the one before.
  package var steps: [Int]

  /// The places of all of it.
  package var places: [Int] { [whole] + steps }
}

extension [Target] {
  /// The results that are demanded step by step.
  package var series: [TargetSeries] {
    // Nearly no task has any.
    guard contains(where: { $0.by != nil }) else { return [] }
    var groups: [[Int]] = []
    for place in indices where self[place].canBeStepped {
      let group = groups.firstIndex { self[$0[0]].isSameQuantity(as: self[place]) }
      if let group { groups[group].append(place) } else { groups.append([place]) }
    }
    return groups.compactMap(series)
  }

  /// The places of the targets that are steps of others.
  package var steps: Set<Int> { Set(series.flatMap(\.steps)) }

  /// Those for which a figure of their own is asked: all but steps.
  package var asked: [Target] {
    let steps = steps
    return steps.isEmpty ? self : indices.filter { !steps.contains($0) }.map { self[$0] }
  }

  /// Returns the series that targets of one quantity are; `nil` where they are none: values of several years, or what each
  /// quarter adds.
  private func series(_ group: [Int]) -> TargetSeries? {
    let dated = group.filter { self[$0].by != nil }.sorted { order($0) < order($1) }
    guard let last = dated.last, Set(dated.map { self[$0].by?.year }).count == 1 else { return nil }
    let values = dated.map(value)
    let whole =
      group.filter { self[$0].by == nil && value($0) >= value(last) }.min { value($0) < value($1) } ?? last
    let isRising = zip(values, values.dropFirst()).allSatisfy(Metric(self[whole]).hasPace ? (<) : (<=))
    let isAddedUp = values.count > 1 && values.reduce(0, +) == value(whole)
    let steps = dated.filter { $0 != whole }
    return isRising && !isAddedUp && !steps.isEmpty ? TargetSeries(whole: whole, steps: steps) : nil
  }

  private func value(_ place: Int) -> Double { self[place].value ?? 0 }

  private func order(_ place: Int) -> (Day, Double) { (self[place].by ?? .last, value(place)) }
}

extension Target {
  /// Whether it has a value to be reached once, and from below.
  fileprivate var canBeStepped: Bool {
    value.map { $0 > 0 } ?? false && valueMax == nil && recurrence == nil && !Metric(self).isBound
  }

  /// Whether one figure can answer both: 入驻10家 is said of 入驻企业50家.
  fileprivate func isSameQuantity(as other: Target) -> Bool {
    guard unit == other.unit, kind == other.kind, let name = Indicator(self) else { return false }
    return Indicator(other).map { name == $0 || name.isPart(of: $0) || $0.isPart(of: name) } ?? false
  }
}
