import DuchaTestSupport
import Testing

@testable import DuchaModel

/// Which step may follow which, and what reverses each, as ``TaskAction`` says.
@Suite struct TaskLifeTests {
  // MARK: - What each step requires

  struct Case: Sendable, CustomTestStringConvertible {
    var before: [Event]
    var action: TaskAction
    var obstacle: StepObstacle?
    var testDescription: String { "\(before) → \(action): \(String(describing: obstacle))" }

    init(_ before: [Event], _ action: TaskAction, _ obstacle: StepObstacle?) {
      self.before = before
      self.action = action
      self.obstacle = obstacle
    }
  }

  @Test(arguments: [
    Case([], .dispatch, nil), Case([.step(.suspend)], .dispatch, .suspended),
    Case([.step(.cancel)], .dispatch, .ended(.cancelled)),
    Case([], .dispatched(replyBy: Sample.day(1, 9), note: ""), .tooEarly(Sample.day(1, 9))),
    Case([], .accept(1), .notDispatched), Case([.step(.dispatch)], .accept(1), nil),
    Case([.step(.dispatch), .step(.accept(1))], .accept(1), .alreadyAccepted(.init(1))),
    Case([.step(.dispatch), .step(.accept(1))], .accept(2), nil),
    Case([.step(.dispatch), .step(.accept(1)), .step(.dispatch)], .accept(1), nil),
    Case([], .object(1), .notDispatched),
    Case([.step(.dispatch), .step(.object(1))], .object(1), .objectionUndecided(.init(1))),
    Case([.step(.dispatch), .step(.object(1)), .step(.accept(1))], .object(1), nil),
    Case([.step(.dispatch)], .settle(1), .noObjection(.init(1))),
    Case([.step(.dispatch), .step(.object(1))], .settle(1), nil),
    Case([.step(.dispatch), .step(.object(1)), .step(.settle(1))], .object(1), nil),
    Case([], .submit(1), nil), Case([.step(.suspend)], .submit(1), .suspended),
    Case([.step(.submit(1))], .submit(1), .alreadySubmitted), Case([.step(.submit(1))], .submit(2), nil),
  ])
  func untilItIsSubmitted(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case([], .close(by: "王五"), .notSubmitted), Case([.report(.underway)], .close(by: "王五"), .notSubmitted),
    Case([.report(.completed)], .close(by: "王五"), nil), Case([.step(.submit(1))], .close(by: "王五"), nil),
    Case([.step(.submit(1))], .close(by: "张三"), .fillerVerifies("张三")),
    Case([.step(.submit(1))], .close(by: "张　三"), .fillerVerifies("张　三")),
    Case([.report(.completed)], .close(by: "赵六"), .fillerVerifies("赵六")),
    Case([.report(.completed)], .close(by: "钱七"), .fillerVerifies("钱七")),
    Case([.step(.submit(1))], .close(unit: 1, by: "王五"), .fillerChecks(.init(1))),
    Case([.step(.submit(1))], .close(unit: 2, by: "王五"), nil),
    Case([.step(.submit(1)), .report(.underway)], .close(by: "王五"), .notSubmitted),
    Case([], .sendBack(by: "王五"), .notSubmitted),
    Case([.step(.submit(1))], .sendBack(by: "张三"), .fillerVerifies("张三")),
    Case([.step(.submit(1)), .step(.sendBack(by: "王五"))], .submit(1), nil),
    Case([.report(.completed), .step(.sendBack(by: "王五"))], .close(by: "王五"), .notSubmitted),
    Case([], .reopen, .notEnded), Case([.step(.submit(1)), .step(.close(by: "王五"))], .reopen, nil),
    Case([.step(.cancel)], .reopen, nil), Case([.step(.merge)], .reopen, nil),
    Case([.step(.keepOngoing)], .reopen, nil),
    Case([.step(.submit(1)), .step(.close(by: "王五")), .step(.reopen)], .close(by: "王五"), .notSubmitted),
  ])
  func untilItIsClosed(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case([], .extend(to: Sample.day(9)), nil),
    Case([], .extend(to: Sample.day(6)), .extensionNotLater(Sample.day(6))),
    Case(
      [], .extensionRequested(by: nil, from: Sample.day(1), to: Sample.day(9), reason: "雨"),
      .askedTooLate(Sample.day(1))),
    Case([], .extensionRequested(by: nil, from: Sample.day(1, 10), to: Sample.day(9), reason: "雨"), nil),
    Case([.step(.extend(to: Sample.day(9)))], .extend(to: Sample.day(10)), .extensionUndecided),
    Case([], .decide(Sample.day(9)), .noExtension),
    Case([.step(.extend(to: Sample.day(9)))], .decide(nil), nil),
    Case([.step(.extend(to: Sample.day(9)))], .decide(Sample.day(6)), .extensionNotLater(Sample.day(6))),
    Case([], .setDue(Sample.day(9)), nil), Case([], .setDue(Sample.day(1, 9)), .tooEarly(Sample.day(1, 9))),
    Case([], .setDue(Sample.day(5), from: Sample.day(6)), nil),
    Case([], .setDue(Sample.day(6), from: Sample.day(6)), .notEarlier(Sample.day(6))),
    Case([.step(.setDue(Sample.day(9)))], .setDue(Sample.day(8)), .notEarlier(Sample.day(9))),
    Case([.step(.extend(to: Sample.day(9)))], .setDue(Sample.day(5)), .extensionUndecided),
    Case([], .suspend, nil), Case([.step(.suspend)], .suspend, .suspended), Case([], .resume, .notSuspended),
    Case([.step(.suspend)], .resume, nil), Case([.step(.suspend), .step(.resume)], .resume, .notSuspended),
    Case([.step(.cancel)], .resume, .ended(.cancelled)), Case([.step(.cancel)], .cancel, .ended(.cancelled)),
    Case([.step(.cancel)], .merge, .ended(.cancelled)), Case([], .split([]), .tooFewParts),
    Case([.step(.merge)], .split(.two), .ended(.merged)), Case([.step(.keepOngoing)], .keepOngoing, nil),
    Case(
      [], .keptOngoing(reviewOn: Sample.day(1, 10), approver: "李四", reason: "常态"),
      .tooEarly(Sample.day(1, 10))),
    Case([], .warn(.urging), nil), Case([], .warn(.criticism), .approverMissing(.criticism)),
    Case([], .warn(.criticism, by: "李四"), nil), Case([.step(.cancel)], .warn(.urging), .ended(.cancelled)),
    Case([.step(.submit(1)), .step(.close(by: "王五"))], .warn(.urging), nil),
  ])
  func besides(_ example: Case) { expect(example) }

  private func expect(_ example: Case) {
    let life = TaskLife(example.before)
    #expect(life.obstacle(to: example.action, on: Sample.day(1, 10)) == example.obstacle)
  }

  @Test(arguments: [
    (TaskAction.objected(by: .init(1), reason: " "), "理由"),
    (.submitted(by: nil, person: "", text: "好"), "申请人"),
    (.closed(by: nil, verifier: "　", text: ""), "核验人"), (.returned(verifier: "王五", reason: ""), "退回理由"),
    (.cancelled(approver: "", reason: "调整"), "批准人"),
    (.merged(into: .other, approver: "李四", reason: ""), "理由"),
    (.measured(Measure(.urging, text: "")), "事由"),
  ])
  func whatHasToBeToldIsNamed(_ action: TaskAction, _ what: String) {
    #expect(TaskLife().obstacle(to: action, on: Sample.day(1)) == .missing(what))
  }

  @Test func noStepGoesBehindTheLast() {
    var life = TaskLife()
    life.take(.dispatch, on: Sample.day(3), number: 1)
    #expect(life.obstacle(to: .accept(1), on: Sample.day(2)) == .backdated(Sample.day(3)))
    #expect(life.obstacle(to: .accept(1), on: Sample.day(3)) == nil)
  }

  // MARK: - What is kept

  @Test func everyMoveOfADueDateIsKept() {
    let life = TaskLife([
      .step(.extend(to: Sample.day(9))), .step(.decide(Sample.day(8))),
      .step(.extensionRequested(by: nil, from: Sample.day(8), to: Sample.day(12), reason: "雨")),
      .step(.decide(Sample.day(12))),
    ])
    #expect(life.moved(Sample.day(6)) == Sample.day(12))
    #expect(life.moved(Sample.day(7)) == Sample.day(7))
    #expect(life.moves.map(\.from) == [Sample.day(6), Sample.day(8)])
  }

  @Test func aReturnUndoesWhatWasReportedDoneBefore() {
    let life = TaskLife([.report(.completed), .step(.sendBack(by: "王五"))])
    #expect(life.stage == .underway)
    #expect(life.undoneBy == 2 && life.returns == 1)
  }

  // MARK: - Every short sequence

  /// Whatever is let through can be taken, and the stage is as the steps say: after each sequence of up to four of them.
  @Test func theStageFollowsFromTheSteps() {
    var count = 0
    explore([], TaskLife(), depth: 4, &count)
    #expect(count > 5_000)
  }

  private func explore(_ before: [Event], _ life: TaskLife, depth: Int, _ count: inout Int) {
    count += 1
    if life.stage != Stages.expected(before) {
      Issue.record("\(before) is \(life.stage) and not \(Stages.expected(before))")
      return
    }
    guard depth > 0 else { return }
    for event in Event.all where event.isPossible(in: life) {
      var next = life
      next.take(event, number: before.count + 1)
      explore(before + [event], next, depth: depth - 1, &count)
    }
  }

  @Test func foldingAtOnceIsFoldingOneByOne() {
    let events: [Event] = [
      .report(.completed), .step(.dispatch), .report(.underway), .step(.accept(1)), .report(.completed),
      .step(.sendBack(by: "王五")), .report(.completed),
    ]
    var life = TaskLife()
    var steps: [TakenStep] = []
    var reports: [FiledReport] = []
    for (index, event) in events.enumerated() {
      life.take(event, number: index + 1)
      switch event {
      case .step(let action): steps.append(TakenStep(action, on: Event.day, number: index + 1))
      case .report: reports.append(FiledReport(event.report, on: Event.day, number: index + 1))
      }
    }
    #expect(TaskLife(steps: steps, reports: reports.reversed()) == life)
  }
}

/// The stage that a sequence leads to, told by looking back over it for each stage in turn.
private enum Stages {
  static func expected(_ events: [Event]) -> TaskLife.Stage {
    if let ending = ending(events) { return ending }
    if events.last(where: { $0 == .step(.suspend) || $0 == .step(.resume) }) == .step(.suspend) {
      return .suspended
    }
    if isSaidDone(events) { return .submitted }
    if events.last(where: { $0 == .step(.keepOngoing) || $0 == .step(.reopen) }) == .step(.keepOngoing) {
      return .ongoing
    }
    let dispatch = events.lastIndex(of: .step(.dispatch))
    let answers = events[(dispatch ?? 0)...].filter { $0 == .step(.accept(1)) || $0 == .step(.object(1)) }
    if events.contains(where: \.isReport) || answers.last == .step(.accept(1)) { return .underway }
    return dispatch == nil ? .registered : .dispatched
  }

  private static func ending(_ events: [Event]) -> TaskLife.Stage? {
    for event in events.reversed() {
      switch event {
      case .step(.reopened): return nil
      case .step(.closed): return .closed
      case .step(.cancelled): return .cancelled
      case .step(.merged): return .merged
      case .step(.split): return .split
      default: break
      }
    }
    return nil
  }

  /// Whether a submission or the newest report says done, and nothing has undone it since.
  private static func isSaidDone(_ events: [Event]) -> Bool {
    var since: [Event] = []
    for (index, event) in events.enumerated() {
      let undoesClosing = event == .step(.reopen) && ending(Array(events[..<index])) == .closed
      if event == .step(.sendBack(by: "王五")) || undoesClosing { since = [] } else { since.append(event) }
    }
    // The unit that submitted takes it back by reporting that it goes on.
    let claims = since.filter { $0 == .step(.submit(1)) || $0.isReport }
    return claims.last == .step(.submit(1)) || claims.last(where: \.isReport) == .report(.completed)
      || claims.drop { $0 != .step(.submit(1)) }.isAllDone
  }
}

extension Sequence<Event> {
  /// Whether there is a submission, and every report behind it says done.
  fileprivate var isAllDone: Bool {
    var submitted = false
    for event in self {
      if event == .step(.submit(1)) { submitted = true }
      if event == .report(.underway) { submitted = false }
    }
    return submitted
  }
}

/// A step or a report in a task's life.
enum Event: Hashable, Sendable {
  case step(TaskAction)
  case report(ProgressReport.Status)

  static let day = Sample.day(1, 10)

  static let all: [Event] =
    [
      TaskAction.dispatch, .accept(1), .object(1), .settle(1), .submit(1), .close(by: "王五"),
      .sendBack(by: "王五"), .reopen,
      .extend(to: Sample.day(9)), .decide(Sample.day(9)), .suspend, .resume, .cancel, .merge, .split(.two),
      .keepOngoing,
      .warn(.urging),
    ].map { .step($0) } + [.report(.underway), .report(.completed)]

  var isReport: Bool { if case .report = self { true } else { false } }

  /// The report that unit 1 files, filled in by 赵六 and approved by 钱七.
  var report: ProgressReport {
    guard case .report(let status) = self else { preconditionFailure("a step is no report") }
    var report = Sample.report(1, 1, unit: 1, status: status)
    (report.reportedBy, report.approvedBy) = ("赵六", "钱七")
    return report
  }

  func isPossible(in life: TaskLife) -> Bool {
    switch self {
    case .step(let action): life.obstacle(to: action, on: Self.day) == nil
    case .report: life.counts
    }
  }
}

extension TaskLife {
  fileprivate init(_ events: [Event]) {
    self.init()
    for (index, event) in events.enumerated() { take(event, number: index + 1) }
  }

  fileprivate mutating func take(_ event: Event, number: Int) {
    switch event {
    case .step(let action): take(action, on: Event.day, number: number)
    case .report: take(event.report)
    }
  }
}

/// Steps with the least that each needs.
extension TaskAction {
  static let dispatch = TaskAction.dispatched(replyBy: nil, note: "")
  static func accept(_ unit: Int) -> TaskAction { .accepted(by: .init(unit)) }
  static func object(_ unit: Int) -> TaskAction { .objected(by: .init(unit), reason: "非本单位职责") }
  static func settle(_ unit: Int) -> TaskAction {
    .objectionSettled(by: .init(unit), upheld: false, approver: "李四", reason: "纪要")
  }
  static func submit(_ unit: Int) -> TaskAction { .submitted(by: .init(unit), person: "张三", text: "") }
  static func close(unit: Int? = nil, by verifier: String) -> TaskAction {
    .closed(by: unit.map { .init($0) }, verifier: verifier, text: "")
  }
  static func sendBack(by verifier: String) -> TaskAction { .returned(verifier: verifier, reason: "未验收") }
  static let reopen = TaskAction.reopened(approver: "李四", reason: "回头看")
  static func extend(to day: Day) -> TaskAction {
    .extensionRequested(by: .init(1), from: Sample.day(6), to: day, reason: "汛期")
  }
  static func decide(_ day: Day?) -> TaskAction { .extensionDecided(to: day, approver: "李四", reason: "属实") }
  static func setDue(_ day: Day, from due: Day? = nil) -> TaskAction {
    .dueDateSet(from: due, to: day, approver: "李四", reason: "会议定")
  }
  static let suspend = TaskAction.suspended(approver: "李四", reason: "等规划")
  static let resume = TaskAction.resumed(approver: "李四", reason: "已批复")
  static let cancel = TaskAction.cancelled(approver: "李四", reason: "调整")
  static let merge = TaskAction.merged(into: .other, approver: "李四", reason: "重复")
  static func split(_ parts: [TaskPart]) -> TaskAction { .split(parts, approver: "李四", reason: "分段") }
  static let keepOngoing = TaskAction.keptOngoing(reviewOn: Sample.day(12), approver: "李四", reason: "常态")
  static func warn(_ kind: Measure.Kind, by approver: String? = nil) -> TaskAction {
    .measured(Measure(kind, approver: approver, text: "请抓紧"))
  }
}

extension TaskID {
  fileprivate static let other = TaskID(plan: PlanID(1), number: 2)
}

extension [TaskPart] {
  fileprivate static let two = [3, 4].map {
    TaskPart(id: TaskID(plan: PlanID(1), number: $0), title: "分项\($0)")
  }
}

/// What reports say of the life of a task.
@Suite struct ReportedLifeTests {
  private func life(_ reports: [(unit: Int, month: Int, ProgressReport.Status)]) -> TaskLife {
    reports.reduce(into: TaskLife()) { life, told in
      life.take(Sample.report(1, 1, unit: told.unit, month: told.month, status: told.2))
    }
  }

  @Test func oneUnitsWordDoesNotTakeBackAnothers() {
    #expect(life([(1, 6, .completed), (2, 6, .underway)]).isReportedDone)
    #expect(!life([(1, 6, .completed), (1, 7, .underway)]).isReportedDone)
  }

  @Test func whatComesInLateOfAnEarlierMonthTakesNothingBack() {
    #expect(life([(1, 6, .completed), (1, 5, .underway)]).isReportedDone)
  }
}
