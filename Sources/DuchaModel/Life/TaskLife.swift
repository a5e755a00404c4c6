/// Where a task stands in its life: a fold of its steps and reports in the ledger's order.
///
/// It is the one place that knows which step may follow which: ``obstacle(to:on:)`` refuses what cannot be, for the
/// ledger as for whoever asks before writing. What concerns two tasks, such as a merger, the ledger checks.
public struct TaskLife: Sendable, Hashable {
  /// The last dispatch.
  public private(set) var dispatch: Dispatch?
  /// The units that took it on since, and when.
  public private(set) var acceptances: [OrgUnit.ID: Day] = [:]
  /// The objections that nobody has decided on, with their reasons.
  public private(set) var objections: [OrgUnit.ID: Objection] = [:]
  /// What asks for verification by entries of their own, by who asks; a report of completion asks for it too.
  public private(set) var submissions: [OrgUnit.ID?: Submission] = [:]
  /// What each reporter said last, by the month it spoke of, since verification last sent it back.
  private var told: [OrgUnit.ID?: Told] = [:]
  /// Whether anybody has reported on it.
  public private(set) var isReportedOn = false
  /// The requests for more time that nobody has decided on, by who asks.
  public private(set) var pendingExtensions: [OrgUnit.ID?: ExtensionRequest] = [:]
  /// Every due date that was moved, oldest first.
  public private(set) var moves: [DueMove] = []
  /// The due date that the office gave a task which had none.
  public private(set) var firstDue: Day?
  /// Whether it rests.
  public private(set) var isSuspended = false
  /// The day on which it is looked at again, where it was made ongoing.
  public private(set) var reviewOn: Day?
  /// What ended it.
  public private(set) var ending: Ending?
  /// The number of the entry that last sent it back or took it up again, otherwise 0: what was reported done before is
  /// not.
  public private(set) var undoneBy = 0
  /// The numbers of the entries that last sent back what one of several said.
  public private(set) var undoneOfUnits: [OrgUnit.ID: Int] = [:]
  /// How often verification sent it back.
  public private(set) var returns = 0
  /// The warnings, oldest first.
  public private(set) var measures: [DatedMeasure] = []

  /// The units and persons that reported or submitted.
  private var fillingUnits: Set<OrgUnit.ID> = []
  private var fillingPersons: Set<String> = []
  private var lastOn: Day?

  /// The life of a task that was only registered.
  public init() {}

  /// 交办.
  public struct Dispatch: Sendable, Hashable {
    /// The day it went out.
    public var on: Day
    /// The day by which units answer.
    public var replyBy: Day?
  }

  /// 异议.
  public struct Objection: Sendable, Hashable {
    /// The day it was made.
    public var on: Day
    /// Why.
    public var reason: String
  }

  /// 申请销号.
  public struct Submission: Sendable, Hashable {
    /// The day.
    public var on: Day
    /// The unit; `nil` where the office recorded it.
    public var unit: OrgUnit.ID?
    /// Who asks.
    public var person: String
  }

  /// 申请延期.
  public struct ExtensionRequest: Sendable, Hashable {
    /// The day it was asked.
    public var on: Day
    /// The unit; `nil` where the office recorded it.
    public var unit: OrgUnit.ID?
    /// The due date it asks to move.
    public var from: Day
    /// The day it asks for.
    public var to: Day
    /// Why.
    public var reason: String
  }

  private struct Told: Hashable {
    var month: Month
    var done: Bool
  }

  /// What ended a task.
  public enum Ending: Sendable, Hashable {
    /// 销号, on a day.
    case closed(on: Day)
    /// 撤销.
    case cancelled
    /// 合并 into another.
    case merged(into: TaskID)
    /// 拆分 into parts.
    case split([TaskID])
  }
}

/// A due date that was moved: both days stay on record.
public struct DueMove: Sendable, Hashable {
  /// The due date before.
  public var from: Day
  /// The due date since.
  public var to: Day
  /// The day of the decision.
  public var on: Day

  /// Creates a move.
  public init(from: Day, to: Day, on: Day) {
    self.from = from
    self.to = to
    self.on = on
  }
}

/// A measure and its day.
public struct DatedMeasure: Sendable, Hashable {
  /// The day.
  public var on: Day
  /// The number of its entry: of a notice, where one took it.
  public var number: Int
  /// The measure.
  public var measure: Measure
}

// MARK: - Folding

extension TaskLife {
  /// Folds steps in the ledger's order and reports in any.
  public init(steps: [TakenStep], reports: [FiledReport]) {
    self.init()
    // By their places: reports are large, and every judgement passes here.
    let filed = reports.indices.sorted { reports[$0].number < reports[$1].number }
    var taken = 0
    for step in steps {
      while taken < filed.count, reports[filed[taken]].number < step.number {
        take(reports, at: filed[taken])
        taken += 1
      }
      take(step.action, on: step.on, number: step.number)
    }
    for place in filed[taken...] { take(reports, at: place) }
  }

  /// Takes in a report of several; it is not copied, only looked at.
  private mutating func take(_ reports: [FiledReport], at place: Int) {
    let new = Told(month: reports[place].report.month, done: reports[place].report.status == .completed)
    take(
      new, by: reports[place].report.unit, reports[place].report.reportedBy, reports[place].report.approvedBy)
  }

  /// Takes in the next step; `number` is its entry's.
  public mutating func take(_ action: TaskAction, on day: Day, number: Int) {
    // A warning is no step of the way: what happened the day before it may still be recorded after it.
    if case .measured = action {} else { lastOn = day }
    switch action {
    case .dispatched(let replyBy, _):
      dispatch = Dispatch(on: day, replyBy: replyBy)
      acceptances = [:]
      objections = [:]
    case .accepted(let unit):
      acceptances[unit] = day
      objections[unit] = nil
    case .objected(let unit, let reason):
      objections[unit] = Objection(on: day, reason: reason)
      acceptances[unit] = nil
    case .objectionSettled(let unit, _, _, _): objections[unit] = nil
    case .submitted(let unit, let person, _): submit(Submission(on: day, unit: unit, person: person))
    case .closed: ending = .closed(on: day)
    case .returned(let unit, _, _): sendBack(unit, number)
    case .reopened: reopen(number)
    case .extensionRequested(let unit, let from, let to, let reason):
      pendingExtensions[unit] = ExtensionRequest(on: day, unit: unit, from: from, to: to, reason: reason)
    case .extensionDecided(let unit, let to, _, _): decideExtension(of: unit, to, on: day)
    case .dueDateSet(let from, let to, _, _): set(to, from, on: day)
    case .suspended: isSuspended = true
    case .resumed: isSuspended = false
    case .cancelled: ending = .cancelled
    case .merged(let task, _, _): ending = .merged(into: task)
    case .split(let parts, _, _): ending = .split(parts.map(\.id))
    case .keptOngoing(let review, _, _): reviewOn = review
    case .measured(let measure): measures.append(DatedMeasure(on: day, number: number, measure: measure))
    }
  }

  /// Takes in the next report.
  public mutating func take(_ report: ProgressReport) {
    let new = Told(month: report.month, done: report.status == .completed)
    take(new, by: report.unit, report.reportedBy, report.approvedBy)
  }

  private mutating func take(_ new: Told, by unit: OrgUnit.ID?, _ reporter: String?, _ approver: String?) {
    isReportedOn = true
    if let reporter { fillingPersons.insert(Self.folded(reporter)) }
    if let approver { fillingPersons.insert(Self.folded(approver)) }
    let before = told[unit]
    if before == nil, let unit { fillingUnits.insert(unit) }
    // What comes in late about an earlier month does not take back what was said of a later one.
    if let before, before.month > new.month { return }
    told[unit] = new
    // A unit that reports on what it submitted as done takes the submission back unless it says so again.
    if !new.done { submissions[unit] = nil }
  }

  private mutating func submit(_ submission: Submission) {
    submissions[submission.unit] = submission
    if let unit = submission.unit { fillingUnits.insert(unit) }
    fillingPersons.insert(Self.folded(submission.person))
  }

  /// A name as it is compared: offices space names of two characters, 张　三.
  private static func folded(_ person: String) -> String { person.filter { !$0.isWhitespace } }

  private mutating func sendBack(_ unit: OrgUnit.ID?, _ number: Int) {
    returns += 1
    if let unit {
      submissions[unit] = nil
      told[unit] = nil
      undoneOfUnits[unit] = number
    } else {
      submissions = [:]
      told = [:]
      undoneBy = number
    }
  }

  private mutating func reopen(_ number: Int) {
    // What was cancelled or merged when it was reported done is so again.
    if case .closed = ending {
      submissions = [:]
      told = [:]
      undoneBy = number
    }
    ending = nil
    reviewOn = nil
  }

  private mutating func set(_ due: Day, _ from: Day?, on day: Day) {
    if let from { moves.append(DueMove(from: from, to: due, on: day)) } else { firstDue = due }
  }

  private mutating func decideExtension(of unit: OrgUnit.ID?, _ to: Day?, on day: Day) {
    guard let request = pendingExtension(of: unit) else { return }
    if let to { moves.append(DueMove(from: request.from, to: to, on: day)) }
    pendingExtensions[request.unit] = nil
  }
}

// MARK: - Where it stands

extension TaskLife {
  /// The stage, the one that matters most first.
  public var stage: Stage {
    switch ending {
    case .closed: return .closed
    case .cancelled: return .cancelled
    case .merged: return .merged
    case .split: return .split
    case nil: break
    }
    if isSuspended { return .suspended }
    if submission != nil || isReportedDone { return .submitted }
    if reviewOn != nil { return .ongoing }
    if isReportedOn || !acceptances.isEmpty { return .underway }
    return dispatch == nil ? .registered : .dispatched
  }

  /// The first that asks for verification by an entry of its own; of several that answer, each may ask.
  public var submission: Submission? {
    submissions.values.min { ($0.on, $0.unit?.number ?? 0) < ($1.on, $1.unit?.number ?? 0) }
  }

  /// The requests for more time that nobody has decided on, oldest first.
  public var extensionRequests: [ExtensionRequest] {
    pendingExtensions.values.sorted { ($0.on, $0.unit?.number ?? 0) < ($1.on, $1.unit?.number ?? 0) }
  }

  /// The oldest of them.
  public var pendingExtension: ExtensionRequest? { extensionRequests.first }

  /// Returns the request on which a decision about a unit decides; without one, the only one there is.
  public func pendingExtension(of unit: OrgUnit.ID?) -> ExtensionRequest? {
    guard unit == nil else { return pendingExtensions[unit] }
    return pendingExtensions.count == 1 ? pendingExtension : pendingExtensions[nil]
  }

  /// The day it was closed, where it is.
  public var closedOn: Day? {
    guard case .closed(let day) = ending else { return nil }
    return day
  }

  /// Whether a report says that it is done.
  public var isReportedDone: Bool { told.values.contains(where: \.done) }

  /// Whether it still counts: it is neither cancelled nor gone into others.
  public var counts: Bool {
    switch ending {
    case nil, .closed: true
    case .cancelled, .merged, .split: false
    }
  }

  /// The due date that stands for one of the plan's today.
  public func moved(_ due: Day) -> Day {
    // In the order of the decisions, so that one move can follow another.
    moves.reduce(due) { $0 == $1.from ? $1.to : $0 }
  }

  /// Where a task stands in its life.
  public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
    case registered, dispatched, underway, submitted, closed, suspended, ongoing, cancelled, merged, split

    /// The word that people read.
    public var word: String {
      switch self {
      case .registered: "已登记"
      case .dispatched: "已交办"
      case .underway: "承办中"
      case .submitted: "已提交待核"
      case .closed: "已销号"
      case .suspended: "已中止"
      case .ongoing: "转长期"
      case .cancelled: "已撤销"
      case .merged: "已并入其他任务"
      case .split: "已拆分"
      }
    }
  }
}

// MARK: - What may come next

extension TaskLife {
  /// Returns why a step cannot be taken on a day; `nil` where it can.
  public func obstacle(to action: TaskAction, on day: Day) -> StepObstacle? {
    if let lastOn, day < lastOn { return .backdated(lastOn) }
    if let missing = action.missing { return .missing(missing) }
    switch action {
    case .reopened: return ending == nil && reviewOn == nil ? .notEnded : nil
    case .measured(let measure):
      if !counts { return .ended(stage) }
      return measure.kind.needsApproval && measure.approver == nil ? .approverMissing(measure.kind) : nil
    case .resumed where ending == nil: return isSuspended ? nil : .notSuspended
    default: break
    }
    if ending != nil { return .ended(stage) }
    return openObstacle(to: action, on: day)
  }

  /// What stands against a step on an open task.
  private func openObstacle(to action: TaskAction, on day: Day) -> StepObstacle? {
    switch action {
    case .dispatched(let replyBy, _):
      isSuspended ? .suspended : replyBy.flatMap { $0 < day ? .tooEarly($0) : nil }
    case .suspended: isSuspended ? .suspended : nil
    case .accepted(let unit):
      dispatch == nil ? .notDispatched : acceptances[unit] != nil ? .alreadyAccepted(unit) : nil
    case .objected(let unit, _):
      dispatch == nil ? .notDispatched : objections[unit] != nil ? .objectionUndecided(unit) : nil
    case .objectionSettled(let unit, _, _, _): objections[unit] == nil ? .noObjection(unit) : nil
    case .submitted(let unit, _, _):
      isSuspended
        ? .suspended
        : asks(unit, among: submissions) ? .alreadySubmitted : nil
    case .closed(let unit, let verifier, _): checkingObstacle(unit, verifier)
    case .returned(let unit, let verifier, _):
      unit.map { submissions[$0] == nil && told[$0]?.done != true } ?? false
        ? .notSubmitted : checkingObstacle(nil, verifier)
    case .extensionRequested(let unit, let from, let to, _):
      asks(unit, among: pendingExtensions)
        ? .extensionUndecided : to <= from ? .extensionNotLater(from) : day > from ? .askedTooLate(from) : nil
    case .extensionDecided(let unit, let to, _, _): decisionObstacle(unit, to)
    case .dueDateSet(let from, let to, _, _): settingObstacle(from, to, on: day)
    case .split(let parts, _, _): parts.count < 2 ? .tooFewParts : nil
    case .keptOngoing(let review, _, _): review <= day ? .tooEarly(review) : nil
    case .cancelled, .merged, .reopened, .resumed, .measured: nil
    }
  }

  /// Whether a unit is among those that ask already, by itself or as all do.
  private func asks<Request>(_ unit: OrgUnit.ID?, among requests: [OrgUnit.ID?: Request]) -> Bool {
    requests.keys.contains { $0 == unit || $0 == nil || unit == nil }
  }

  /// Who fills in is not who checks.
  private func checkingObstacle(_ unit: OrgUnit.ID?, _ verifier: String) -> StepObstacle? {
    guard submission != nil || isReportedDone else { return .notSubmitted }
    if let unit, fillingUnits.contains(unit) { return .fillerChecks(unit) }
    return fillingPersons.contains(Self.folded(verifier)) ? .fillerVerifies(verifier) : nil
  }

  /// A day that is over cannot be set; nor can one be put off without being asked for.
  private func settingObstacle(_ from: Day?, _ to: Day, on day: Day) -> StepObstacle? {
    guard pendingExtensions.isEmpty else { return .extensionUndecided }
    guard to >= day else { return .tooEarly(to) }
    return (from ?? firstDue).flatMap { from != nil && to < $0 ? nil : .notEarlier($0) }
  }

  private func decisionObstacle(_ unit: OrgUnit.ID?, _ to: Day?) -> StepObstacle? {
    guard let request = pendingExtension(of: unit) else {
      return unit == nil && pendingExtensions.count > 1
        ? .severalExtensions(pendingExtensions.keys.compactMap(\.self).sorted()) : .noExtension
    }
    return to.map { $0 <= request.from } == true ? .extensionNotLater(request.from) : nil
  }
}
