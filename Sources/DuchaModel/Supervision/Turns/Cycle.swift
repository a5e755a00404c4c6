/// One period of the calendar, in the row of those like it: a year, a half, a quarter, a month or a week from Monday.
struct Cycle: Hashable {
  private let recurrence: Deadline.Recurrence
  /// Its number in the row.
  private let index: Int

  private init(_ recurrence: Deadline.Recurrence, index: Int) {
    self.recurrence = recurrence
    self.index = index
  }

  /// Finds the one in which a day lies.
  init(_ recurrence: Deadline.Recurrence, on day: Day) {
    if let months = recurrence.months {
      let (year, month, _) = day.components
      self.init(recurrence, index: (year * 12 + month - 1) / months)
    } else {
      self.init(recurrence, index: (day.number - (day.weekday - 1) - Self.firstMonday) / 7)
    }
  }

  /// Returns the one so many places further.
  func advanced(by count: Int) -> Cycle { Cycle(recurrence, index: index + count) }

  /// Its days.
  var period: Period {
    guard let months = recurrence.months else {
      let monday = Day(number: Self.firstMonday + index * 7)
      return Period(start: monday, end: monday.adding(days: 6))
    }
    return Period(start: month(0).firstDay, end: month(months - 1).lastDay)
  }

  /// `2024年`, `2024年上半年`, `2024年第二季度`, `2024年3月`, `2024年3月4日当周`.
  var words: String {
    let year = "\(period.start.year)年"
    switch recurrence {
    case .yearly: return year
    case .halfYearly: return year + (index % 2 == 0 ? "上半年" : "下半年")
    case .quarterly: return year + "第" + ["一", "二", "三", "四"][index % 4] + "季度"
    case .monthly: return month(0).chinese
    case .weekly, .unspecified: return period.start.chinese + "当周"
    }
  }

  private func month(_ offset: Int) -> Month {
    let months = index * (recurrence.months ?? 0) + offset
    return Month(year: months / 12, month: months % 12 + 1)
  }

  /// Monday, 1 January 0001.
  private static let firstMonday = Day.first.number
}

extension Deadline.Recurrence {
  /// How many months a period has; `nil` for weeks and where there is none.
  var months: Int? {
    switch self {
    case .yearly: 12
    case .halfYearly: 6
    case .quarterly: 3
    case .monthly: 1
    case .weekly, .unspecified: nil
    }
  }
}
