import DuchaModel
import DuchaReports

/// What taking a year's notice into a ledger changes.
struct CalendarAdoption {
  /// The ledger before.
  let state: LedgerState
  private let year: CalendarYear
  private let before: WorkCalendar
  private let after: WorkCalendar

  /// Compares a year with what a ledger knows.
  init(_ year: CalendarYear, in state: LedgerState) {
    self.year = year
    self.state = state
    before = state.workCalendar(assumingWeekends: false)
    after = WorkCalendar(adding: state.calendarYears + [year])
  }

  /// The notice of the year that counts so far: one behind a gap waits, but is known.
  private var known: CalendarYear? {
    state.calendarYears.last { $0.year == year.year } ?? before.years.first { $0.year == year.year }
  }

  /// Whether the ledger has these days already.
  var isKnown: Bool { known.map { $0.saysTheSame(as: year) } ?? false }

  /// The days of which a notice that is known says otherwise: `2026-02-14 原为调休上班，现为放假`.
  var contradictions: [String] {
    let first = Day(year.year - 1, 12, 25) ?? .first
    let last = Day(year.year, 12, 31) ?? .last
    return (first.number...last.number).map { Day(number: $0) }.compactMap { day in
      let (old, new) = ((known ?? yearBefore)?.word(on: day), year.word(on: day))
      // A notice says all of its own year; it leaves the last week open for the next one.
      guard old != new, known != nil || old != nil && new != nil else { return nil }
      return "\(day) 原为\(old ?? "平常日")，现为\(new ?? "平常日")"
    }
  }

  /// The notice of the year before, whose last week this one may change.
  private var yearBefore: CalendarYear? { before.years.first { $0.year == year.year - 1 } }

  /// What was taken in, and which days to answer are now counted otherwise.
  var lines: [String] {
    if isKnown { return ["\(year.year)年的放假安排此前已收录，没有变化"] }
    guard after.span.contains(year.year) else {
      return ["已收录\(year.year)年放假安排（\(year.source)）；中间的年份也收录后才起作用"]
    }
    return ["已收录\(year.year)年放假安排（\(year.source)），工作日可推算到\(after.span.upperBound)年"] + movedReplies
  }

  /// The days by which units answer a dispatch, where the rules' working days now end on another day.
  private var movedReplies: [String] {
    let count = state.rules.dispatch.replyWorkingDays
    let assumed = state.workCalendar(assumingWeekends: true)
    return state.tasks.values.sorted { $0.id < $1.id }.compactMap { record in
      let life = record.life
      guard record.removedOn == nil, life.ending == nil, let dispatch = life.dispatch,
        let told = dispatch.replyBy, let new = try? after.adding(workingDays: count, to: dispatch.on).value
      else { return nil }
      guard let old = try? assumed.adding(workingDays: count, to: dispatch.on).value, old == told, new != told
      else { return nil }
      return "\(record.id) 的签收期限按工作日应为\(new.chinese)，交办时定为\(told.chinese)，仍以交办为准"
    }
  }

  /// Tells limits of a task that end on another day than the ledger has.
  func moved(_ record: TaskRecord, _ derivations: [DeadlineDerivation], from issued: Day) -> [String] {
    derivations.compactMap { derivation in
      guard case .fromIssue(let count, .workingDays) = derivation.rule.form,
        let new = Self.day(count, after: issued, in: after),
        new != Self.day(count, after: issued, in: before),
        let known = record.task.deadlines.first(where: { $0.span == derivation.deadline.span }),
        known.end != new
      else { return nil }
      let old = known.end.map { "为\($0.chinese)" } ?? "没有到期日"
      return "\(record.id) 的时限“\(known.reading)”应为\(new.chinese)，台账中\(old)；台账不自动改动，请在方案中写明日期后重新导入"
    }
  }

  /// The day on which a count surely ends; `nil` where a notice is missing that it rests on.
  private static func day(_ count: Int, after day: Day, in calendar: WorkCalendar) -> Day? {
    guard let end = try? calendar.adding(workingDays: count, to: day), end.mark == nil else { return nil }
    return end.value
  }
}

extension CalendarYear {
  /// Whether two notices set the same days, whatever they call them.
  fileprivate func saysTheSame(as other: CalendarYear) -> Bool {
    offDays == other.offDays && Set(workingWeekends) == Set(other.workingWeekends)
  }

  private var offDays: Set<Int> { Set(breaks.flatMap { $0.days.start.number...$0.days.end.number }) }

  /// What the notice says of a day; `nil` where it names it not.
  fileprivate func word(on day: Day) -> String? {
    if workingWeekends.contains(day) { return "调休上班" }
    return breaks.contains { $0.days.start <= day && day <= $0.days.end } ? "放假" : nil
  }
}
