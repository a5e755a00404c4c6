import DuchaModel
import DuchaTestSupport
import Testing

/// The standings divide all tasks, whatever the ledger looks like.
struct StandingTests {
  /// Each standing in its own words, without relying on the order in which they are decided.
  static func holds(_ standing: Standing, _ a: Assessment) -> Bool {
    let submission = a.life.submission != nil
    let told = a.newest?.status == .completed
    let completed = a.life.closedOn != nil || told && !submission && !a.closure.verified
    let suspended = !completed && a.life.isSuspended
    let late = a.nextDue.map { $0 < a.asOf } ?? false
    let submitted =
      !completed && !suspended && (told || submission) && !(a.closure.submittedIsOverdue && late)
    let settled = completed || suspended || submitted
    let overdue = !settled && late
    let silent = !settled && !overdue && a.reportIsMissing
    let sentBack = a.sentBackOn != nil && a.reportedPercent == nil
    let dated = a.schedule.due != nil
    let heard = !settled && !overdue && !silent && dated && a.newest != nil && !sentBack
    let points = a.pointsBehind
    return switch standing {
    case .completed: completed
    case .suspended: suspended
    case .submitted: submitted
    case .overdue: overdue
    case .unreported: silent
    case .ongoing: !settled && !overdue && !silent && !dated
    case .notYetDue: !settled && !overdue && !silent && dated && (a.newest == nil || sentBack)
    case .farBehind: heard && points.map { $0 > 30 } ?? false
    case .behind: heard && points.map { $0 >= 10 && $0 <= 30 } ?? false
    case .ahead: heard && points.map { $0 <= -10 } ?? false
    case .onPace: heard && points.map { $0 < 10 && $0 > -10 } ?? true
    }
  }

  @Test(arguments: 1...200)
  func everyTaskHasExactlyOne(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    for task in ledgers.next().supervisedTasks() {
      let holding = Standing.allCases.filter { Self.holds($0, task.assessment) }
      #expect(holding == [task.standing], "seed \(seed), task \(task.id)")
      #expect(!task.assessment.reason.isEmpty)
    }
  }

  @Test(arguments: 1...200)
  func withoutDueDateNeverRed(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    for task in ledgers.next().supervisedTasks() where task.assessment.schedule.due == nil {
      #expect(task.assessment.standing.light != .red, "seed \(seed), task \(task.id)")
      #expect(task.assessment.standing.light != .yellow, "seed \(seed), task \(task.id)")
    }
  }

  @Test(arguments: 1...200)
  func daysLateExactlyWhereOverdue(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    for task in ledgers.next().supervisedTasks() {
      #expect((task.assessment.daysLate > 0) == (task.standing == .overdue), "seed \(seed), task \(task.id)")
    }
  }

  @Test func everyStandingThatReportsBringAboutOccursInTheSample() throws {
    let day = try #require(Day(2024, 7, 31))
    let standings = SampleLedger.state(asOf: day).supervisedTasks().map(\.standing)
    #expect(Set(standings) == Set(Standing.allCases).subtracting([.submitted, .suspended]))
  }

  @Test func everyStandingOccursAtRandom() {
    let standings = (1...50 as ClosedRange<UInt64>).flatMap { seed in
      var ledgers = RandomLedger(seed: seed)
      return ledgers.next().supervisedTasks().map(\.standing)
    }
    #expect(Set(standings) == Set(Standing.allCases))
  }

  @Test func removedTasksAreLeftOut() throws {
    let day = try #require(Day(2024, 7, 31))
    var state = SampleLedger.state(asOf: day)
    let id = TaskID(plan: PlanID(1), number: 1)
    state.tasks[id]?.removedOn = day
    #expect(state.supervisedTasks().contains { $0.id == id } == false)
    state.tasks[id]?.removedOn = day.adding(days: 1)
    #expect(state.supervisedTasks().contains { $0.id == id })
  }
}
