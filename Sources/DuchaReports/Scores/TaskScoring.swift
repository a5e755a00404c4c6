import DuchaModel

/// What counts in the score of a unit in one task, before points are converted.
struct TaskScoring {
  /// The task.
  let task: SupervisedTask
  /// The unit's part in it.
  let part: TaskList.Part
  /// How it stands for the unit.
  let assessment: Assessment
  /// What counts; empty for a task that stands apart.
  let items: [(item: ScoreItem, reason: String)]
  /// Why it stands apart, where it does.
  let apartReason: String

  /// Looks at a task of a unit; `nil` where it does not count at all: the unit has no part that is scored, or the task
  /// was done in an earlier year.
  init?(_ task: SupervisedTask, of unit: OrgUnit.ID, in state: LedgerState) {
    guard let part = task.part(of: unit), part != .other else { return nil }
    let assessment = task.assessment(for: unit)
    if let done = assessment.doneIn, done < state.asOf.year { return nil }
    self.task = task
    self.part = part
    self.assessment = assessment
    let missing: [(ScoreItem, String)] =
      assessment.reportIsMissing ? [(.missingReport, assessment.missingReportWords)] : []
    // What is to be verified has not been done in time yet, nor gone ahead.
    let isDoubted =
      task.completionsInDoubt(state.rules).contains { !task.eachAnswers || $0.unit ?? unit == unit }
      || assessment.standing == .ahead && task.exceedsCeiling(state.rules)
    let standing = isDoubted ? [] : assessment.scoreItem.map { [($0, assessment.reason)] } ?? []
    items = standing + missing + Self.events(of: task, concerning: unit, in: state)
    apartReason = isDoubted ? "所报数值待核实" : assessment.standing.word
  }

  /// Whether it is among the tasks that count.
  var counts: Bool { !items.isEmpty }
}

// MARK: - Standing

extension Assessment {
  /// The year in which it was done; `nil` where it is not.
  fileprivate var doneIn: Int? {
    standing == .completed ? life.closedOn?.year ?? newest?.month.year : nil
  }

  /// What its standing counts as; `nil` for what cannot be judged by time.
  fileprivate var scoreItem: ScoreItem? {
    switch standing {
    case .completed: finishedLate ? .doneLate : .doneInTime
    case .submitted: .submitted
    case .ahead: .ahead
    case .onPace: .onPace
    case .behind: .behind
    case .farBehind: .farBehind
    case .overdue: .overdue
    case .unreported, .ongoing, .notYetDue, .suspended: nil
    }
  }
}

// MARK: - Events

extension TaskScoring {
  /// What happened to a task in the year that concerns a unit: what names a unit is that unit's, the rest all leads'.
  private static func events(
    of task: SupervisedTask, concerning unit: OrgUnit.ID, in state: LedgerState
  ) -> [(ScoreItem, String)] {
    var submitter: OrgUnit.ID?
    let postponements = task.record.steps.postponements
    var events: [(item: ScoreItem, unit: OrgUnit.ID?, words: String)] = []
    for step in task.record.steps where !state.withdrawnNotices.contains(step.number) {
      var told: (ScoreItem, OrgUnit.ID?, String)?
      switch step.action {
      case .submitted(let by, _, _): submitter = by
      case .returned(let of, _, _): told = (.returned, of ?? submitter, "核验退回")
      case .extensionDecided(_, let to?, _, _):
        let asker = postponements.first { $0.decision == step }?.unit
        told = (.extended, asker, "同意延期至\(to.chinese)")
      case .measured(let measure):
        told = (ScoreItem(measure.issuedAs), measure.unit, measure.issuedAs.word)
      default: break
      }
      if let told, step.on.year == state.asOf.year {
        events.append((told.0, told.1, "\(step.on.chinese)\(told.2)"))
      }
    }
    let leads = task.answerable.compactMap(\.unit)
    return events.filter { event in
      // What befell a unit before it went into another is not held against that one.
      guard let named = event.unit else { return leads.contains(unit) }
      return named == unit
        || state.successions[named] == nil && !task.units.contains(named) && leads.contains(unit)
    }.map { ($0.item, $0.words) }
  }
}
