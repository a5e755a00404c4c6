package import DuchaModel

/// On which days of three months tasks are due, and which of the days are worked.
package struct DueCalendar: Sendable, Hashable, Decodable {
  /// The day from which it looks ahead; what lies before it is not counted.
  package let asOf: Day
  /// The days that are off by a notice on holidays.
  package let off: [Day]
  /// The weekend days that are worked by a notice.
  package let worked: [Day]
  /// The days on which tasks are due.
  package let due: [DueDay]
  /// The tasks that were due before and are not done.
  package let overdue: Int
  /// What has to be said of days that no notice speaks of yet; `nil` where all are known.
  package let mark: String?

  /// A day on which tasks are due.
  package struct DueDay: Sendable, Hashable, Decodable {
    /// The day.
    package let day: Day
    /// How many tasks.
    package let tasks: Int
  }

  /// The three months: from the one in which the day after ``asOf`` lies.
  package var months: [Month] { Self.months(after: asOf) }

  private static func months(after day: Day) -> [Month] {
    (0..<3).map { day.adding(days: 1).month.adding($0) }
  }
}

extension DueCalendar {
  /// Looks ahead from the day of a ledger.
  init(_ ledger: SupervisedLedger) {
    asOf = ledger.asOf
    let months = Self.months(after: ledger.asOf)
    let last = months[2].lastDay
    let calendar = ledger.state.workCalendar(assumingWeekends: true)
    let days = months.flatMap { month in (0..<month.dayCount).map(month.firstDay.adding(days:)) }
    let kinds = days.map { (day: $0, kind: try? calendar.kind(of: $0)) }
    off = kinds.filter { if case .off = $0.kind?.value { true } else { false } }.map(\.day)
    worked = kinds.filter { if case .workingWeekend = $0.kind?.value { true } else { false } }.map(\.day)
    mark = kinds.compactMap { $0.kind?.mark }.max()
    let counts = ledger.tasks.reduce(into: [Day: Int]()) { counts, task in
      for day in task.openDays(through: last, ledger) where day > ledger.asOf { counts[day, default: 0] += 1 }
    }
    due = counts.sorted { $0.key < $1.key }.map { DueDay(day: $0.key, tasks: $0.value) }
    overdue = ledger.tasks.count { task in
      task.assessment.daysLeft == 0 || task.standing == .overdue
    }
  }

  /// The calendar as JSON.
  var json: JSONValue {
    [
      "asOf": JSONValue(asOf), "off": JSONValue(each: off), "worked": JSONValue(each: worked),
      "due": .array(due.map { ["day": JSONValue($0.day), "tasks": .integer($0.tasks)] }),
      "overdue": .integer(overdue), "mark": JSONValue(mark),
    ]
  }
}

extension SupervisedTask {
  /// The days through a last one on which something of it falls due that is not done, of a recurring duty those of coming
  /// turns as well; none where it waits or rests.
  func openDays(through last: Day, _ ledger: SupervisedLedger) -> Set<Day> {
    guard ![.completed, .submitted, .suspended].contains(standing) else { return [] }
    let days = assessment.schedule.turns.isEmpty ? stageDays : turnDays(through: last, ledger)
    return Set(days.filter { $0 <= last })
  }

  private var stageDays: [Day] {
    guard let next = assessment.nextDue else { return [] }
    return [next] + assessment.schedule.milestones.map(\.due).filter { $0 > next }
  }

  private func turnDays(through last: Day, _ ledger: SupervisedLedger) -> [Day] {
    let coming = Schedule(
      of: record, plan: plan, rules: ledger.rules, life: assessment.life, asOf: last)
    let later = coming.turns.filter { $0.period.start > ledger.asOf }
    return (assessment.openTurns + later).map(\.due)
  }
}

// MARK: - Drawing

extension DueCalendar: Picture {
  /// What the picture is called.
  package static let caption = "今后三个月任务到期日历"

  /// Returns the picture: a grid for each month.
  package func svg(isFile: Bool = false) -> String {
    let grids = months.map(Grid.init)
    let height = Self.head + grids.reduce(0) { $0 + $1.height } + 24
    var sheet = Sheet("due", height: height)
    for (column, word) in Self.weekdays.enumerated() {
      sheet.words(word, x: Self.left + column * Self.cell + Self.cell / 2, y: 16, .middle)
    }
    var y = Self.head
    for grid in grids {
      draw(grid, y: y, &sheet)
      y += grid.height
    }
    sheet.words(Self.key, x: 0, y: y + 14, size: 13)
    return sheet.svg(title: Self.caption, description: words, isFile: isFile)
  }

  static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
  /// What the signs on the days mean.
  private static let key = "灰底为休息日，“休”为放假，“班”为调休上班；数字为当日到期任务数"
  var legend: String? { Self.key }

  private static let head = 24
  private static let left = 44
  private static let cell = 62
  private static let row = 26

  /// A month in weeks.
  struct Grid {
    let month: Month

    var weeks: Int { (month.firstDay.weekday - 1 + month.dayCount + 6) / 7 }
    var height: Int { weeks * DueCalendar.row + 10 }
    var days: [Day] { (0..<month.dayCount).map(month.firstDay.adding(days:)) }

    func place(_ day: Day) -> (column: Int, week: Int) {
      (day.weekday - 1, (month.firstDay.weekday - 1 + day.days(since: month.firstDay)) / 7)
    }
  }

  private func draw(_ grid: Grid, y: Int, _ sheet: inout Sheet) {
    sheet.words("\(grid.month.month)月", x: Self.left - 6, y: y + 18, .end, bold: true)
    if namesYear(of: grid.month) {
      sheet.words("\(grid.month.year)", x: Self.left - 6, y: y + 36, .end, size: 13)
    }
    let counts = Dictionary(due.map { ($0.day, $0.tasks) }) { first, _ in first }
    for day in grid.days {
      let (column, week) = grid.place(day)
      let (x, y) = (Self.left + column * Self.cell, y + week * Self.row)
      sheet.box(
        x: x, y: y, width: Self.cell, height: Self.row, fill: rests(on: day) ? "#e4e4e4" : "#fff",
        stroke: "#999")
      sheet.words("\(day.components.day)", x: x + 4, y: y + 18, size: 13)
      if let note = note(on: day) { sheet.words(note, x: x + 21, y: y + 17, size: 12) }
      if let count = counts[day] {
        sheet.words("\(count)项", x: x + Self.cell - 3, y: y + 18, .end, bold: true)
      }
    }
  }

  /// The year stands beside the first month and beside each January.
  func namesYear(of month: Month) -> Bool { month == months[0] || month.month == 1 }

  func rests(on day: Day) -> Bool {
    off.contains(day) || (day.weekday > 5 && !worked.contains(day))
  }

  func note(on day: Day) -> String? {
    off.contains(day) ? "休" : worked.contains(day) ? "班" : nil
  }

  var words: String {
    let days = due.map { "\($0.day.chinese)\($0.tasks)项" }
    let told = days.isEmpty ? "三个月内没有任务到期" : days.joined(separator: "，")
    return [told, notes].compactMap(\.self).joined(separator: "；")
  }

  /// What stands under the picture; `nil` where nothing has to be said.
  package var notes: String? {
    let late = overdue > 0 ? "截至\(asOf.chinese)已到期未完成的\(overdue)项不在其中" : nil
    let told = [late, mark].compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: "；")
  }
}
