import DuchaModel

// Why a task stands as it does: the rules that decided, and the entries it rests on.

extension TaskStory {
  /// The rules that decided, with their values.
  var ruleWords: [String] {
    guard endWords == nil else { return [] }
    let assessment = task.assessment
    var words = task.leadership.isInferred ? ["没有写明牵头的，由首位责任单位推定牵头"] : []
    if assessment.schedule.origin == .planPeriod {
      words.append(assessment.schedule.undecidedWords.map { "\($0)，暂按方案期限到期" } ?? "任务没有自己的时限，按方案期限到期")
    }
    words += standingRule(assessment)
    if assessment.caughtUp { words.append("上月末红灯、本月补上的，当月亮黄灯") }
    return words
  }

  private func standingRule(_ assessment: Assessment) -> [String] {
    let rules = state.rules
    switch assessment.standing {
    case .completed:
      return [rules.closure.verified || assessment.life.closedOn != nil ? "核验销号后算办结" : "报送已完成即算办结，不须核验"]
    case .submitted: return ["报送完成或申请销号后待核验，待核验期间\(rules.closure.submittedIsOverdue ? "超过时限算逾期" : "不算逾期")"]
    case .overdue:
      let pending = assessment.life.pendingExtension == nil || !rules.closure.pendingKeepsDue
      return ["到期日次日起未完成为逾期"] + (pending ? [] : ["延期申请批准之前仍按原时限"])
    case .unreported, .notYetDue: return ["每月\(rules.warning.reportDay)日前报送当月进展，应报未报的不判断进度"]
    case .ongoing: return ["没有到期日的任务不因时间亮灯，每\(rules.recurring.reviewMonths)个月复核一次"]
    case .suspended: return ["中止期间不计时限、不要求报送"]
    case .farBehind, .behind, .onPace, .ahead: return [rules.light.words] + valueRule(rules)
    }
  }

  private func valueRule(_ rules: SupervisionRules) -> [String] {
    let reports = record.reports.contains { !$0.report.values.isEmpty }
    return reports && rules.target.valuesDecide ? ["累计类成果以填报的数值为准，不以自填比例为准"] : []
  }

  /// The entries on which the judgement rests, by what they are about.
  var grounds: [(words: String, entries: [Int])] {
    let newest = record.reports.last { $0.report == task.assessment.newest }?.number
    let leads = trail.holdings.filter { task.leadership.units.contains($0.duty.unit) }
    return [
      ("方案", [trail.editions.last?.entry.number].compactMap(\.self)),
      ("牵头单位", leads.compactMap(\.entry.number)),
      ("进展", [newest].compactMap(\.self)),
      ("办理", record.steps.filter { $0.action.decidesStanding }.map(\.number)),
      ("督查规则", [rules?.number].compactMap(\.self)),
    ].map { ($0.0, Set($0.1).sorted()) }.filter { !$0.1.isEmpty }
  }
}

extension SupervisionRules.LightRule {
  /// From where on which light is shown.
  fileprivate var words: String {
    """
    落后序时进度\(plainNumber(yellowBehind))个百分点起亮黄灯，超过\(plainNumber(redBehind))个百分点亮红灯，\
    快\(plainNumber(aheadBy))个百分点起为超进度
    """
  }
}

extension TaskAction {
  /// Whether a step can change how the task stands.
  fileprivate var decidesStanding: Bool {
    switch self {
    case .dispatched, .accepted, .objected, .objectionSettled, .measured: false
    case .submitted, .closed, .returned, .reopened, .extensionRequested, .extensionDecided, .dueDateSet,
      .suspended, .resumed, .cancelled, .merged, .split, .keptOngoing:
      true
    }
  }
}
