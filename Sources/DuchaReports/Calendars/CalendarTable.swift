internal import DuchaDiagnostics
package import DuchaModel

/// The working days of a year, as `ducha calendar` prints it: the breaks and the weekend days worked in exchange, where
/// they are laid down, and every month with 休 and 班 beside the days that differ from a plain week.
package struct CalendarTable: Sendable {
  private let year: Int
  private let calendar: WorkCalendar
  private let total: Reckoned<Int>

  /// Lays out a year; refuses one that the calendar does not know.
  package init(_ year: Int, in calendar: WorkCalendar) throws(BeyondCalendar) {
    self.year = year
    self.calendar = calendar
    let (first, last) = (Month(year: year, month: 1).firstDay, Month(year: year, month: 12).lastDay)
    total = try calendar.workingDays(from: first.adding(days: -1), to: last)
  }

  /// The table for people.
  package func text() -> String {
    let head = ["\(year)年共有工作日\(total.value)天"] + sources + [total.mark].compactMap(\.self)
    let parts = [head, breaks, workingWeekends] + pairedMonths
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var notices: [CalendarYear] { calendar.notices(of: year) }

  private var sources: [String] {
    notices.flatMap { notice in ["依据：\(notice.source)"] + notice.addresses.map { "      \($0)" } }
  }
}

// MARK: - Breaks

extension CalendarTable {
  private var breaks: [String] {
    let breaks = notices.flatMap(\.breaks).filter { $0.days.end.year == year || $0.days.start.year == year }
    guard !breaks.isEmpty else { return [] }
    let rows = breaks.map { pause in
      [pause.name ?? "", words(pause.days), "\(pause.days.end.days(since: pause.days.start) + 1)天"]
    }
    return ["放假："] + TextTable(rows: rows).lines(indent: "  ")
  }

  private var workingWeekends: [String] {
    let days = notices.flatMap(\.workingWeekends).filter { $0.year == year }.sorted()
    guard !days.isEmpty else { return [] }
    return ["调休上班："] + days.map { "  " + words($0) }
  }

  private func words(_ days: Period) -> String {
    days.start == days.end ? words(days.start) : "\(words(days.start))至\(words(days.end))"
  }

  /// `2月14日（星期六）`, with the year where it is another.
  private func words(_ day: Day) -> String {
    let (year, month, number) = day.components
    return (year == self.year ? "" : "\(year)年") + "\(month)月\(number)日（\(day.weekdayWord)）"
  }
}

// MARK: - Months

extension CalendarTable {
  /// A day takes two columns, its mark two, the gap one; seven of them, and a gap to the month beside.
  private static let monthWidth = 7 * 5 + 3

  /// Two months side by side.
  private var pairedMonths: [[String]] {
    stride(from: 1, through: 12, by: 2).map { number in
      let (left, right) = (lines(of: number), lines(of: number + 1))
      return (0..<max(left.count, right.count)).map { row in
        guard row < right.count else { return left[row] }
        return (row < left.count ? left[row] : "").padded(toWidth: Self.monthWidth) + right[row]
      }
    }
  }

  private func lines(of number: Int) -> [String] {
    let month = Month(year: year, month: number)
    let cells =
      Array(repeating: "", count: month.firstDay.weekday - 1)
      + (0..<month.dayCount).map { cell(month.firstDay.adding(days: $0)) }
    let weeks = stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<min($0 + 7, cells.count)]) }
    let head = ["一", "二", "三", "四", "五", "六", "日"]
    let worked = (0..<month.dayCount).count { calendar.isWorkingDay(month.firstDay.adding(days: $0)) == true }
    return ["\(number)月（工作日\(worked)天）"] + ([head] + weeks).map(line)
  }

  private func line(_ cells: [String]) -> String {
    let line = cells.map { $0.padded(toWidth: 5) }.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// `14班`, `15休`, ` 3`.
  private func cell(_ day: Day) -> String {
    let number = day.components.day
    let mark =
      switch try? calendar.kind(of: day).value {
      case .off: "休"
      case .workingWeekend: "班"
      default: ""
      }
    return (number < 10 ? " " : "") + "\(number)" + mark
  }
}
