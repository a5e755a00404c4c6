/// An answer of the ``WorkCalendar``, with what it assumes.
public struct Reckoned<Value: Sendable>: Sendable {
  /// The answer.
  public let value: Value
  /// The years whose notice is not known and whose days were taken for plain weekdays and weekends; none as a rule.
  public let assumedYears: [ClosedRange<Int>]
  /// The year whose notice, when it comes, may change the answer, because it rests on the last week before that year.
  public let pendingYear: Int?

  init(value: Value, assumedYears: [ClosedRange<Int>] = [], pendingYear: Int? = nil) {
    self.value = value
    self.assumedYears = assumedYears
    self.pendingYear = pendingYear
  }

  /// What must stand wherever the answer is shown: `假定：2027年放假安排尚未收录，按周末推算`; `nil` for a sure answer.
  public var mark: String? {
    guard assumedYears.isEmpty else {
      let years = assumedYears.map {
        $0.count == 1 ? "\($0.lowerBound)年" : "\($0.lowerBound)—\($0.upperBound)年"
      }
      return "假定：\(years.joined(separator: "、"))放假安排尚未收录，按周末推算"
    }
    return pendingYear.map { "注意：\($0)年放假安排尚未收录，收录后上一年12月25日以后的日子可能调整" }
  }
}

extension Reckoned: Equatable where Value: Equatable {}
