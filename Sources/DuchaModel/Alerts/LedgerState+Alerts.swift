extension LedgerState {
  /// Returns all that somebody has to be told as of the state's day, told before or not, in the order of the tasks.
  ///
  /// Beyond the last notice on holidays weekends are assumed: a night's check must not fail on New Year's Day. What was
  /// assumed ``alertMark`` says.
  public func alerts(_ tasks: [SupervisedTask]) -> [Alert] { tasks.flatMap(AlertWatch(self).alerts) }

  /// Returns the rungs of the ladder that were taken against a unit, by hand or by an earlier notice, and still hold.
  public func takenMeasures(_ tasks: [SupervisedTask]) -> [Alert] {
    tasks.flatMap(AlertWatch(self).takenMeasures)
  }

  /// What has to be said of the working days that alerts are counted in; `nil` where they rest on notices only.
  public var alertMark: String? {
    let calendar = workCalendar(assumingWeekends: true)
    return try? calendar.workingDay(rules.notice.ladder.map(\.day).max() ?? 0, from: asOf).mark
  }
}

/// What turns the state of a task into what somebody has to be told.
struct AlertWatch {
  let state: LedgerState
  let rules: SupervisionRules
  let asOf: Day
  private let calendar: WorkCalendar

  init(_ state: LedgerState) {
    self.state = state
    rules = state.rules
    asOf = state.asOf
    calendar = state.workCalendar(assumingWeekends: true)
  }

  func alerts(_ task: SupervisedTask) -> [Alert] {
    let open = task.standing != .completed
    return
      (isRunning(task) ? task.answerable.flatMap { deadlineAlerts(task, $0) + progressAlerts(task, $0) } : [])
      + (open ? officeAlerts(task) + acceptanceAlerts(task) : [])
      + evidenceAlerts(task)
  }

  func takenMeasures(_ task: SupervisedTask) -> [Alert] {
    isRunning(task) ? task.answerable.flatMap { deadlineAlerts(task, $0, taken: true) } : []
  }

  private func isRunning(_ task: SupervisedTask) -> Bool {
    task.standing != .completed && task.standing != .suspended
  }

  /// Whether somebody can be written to in a name: nobody reads what goes to 各有关单位 before its members are named. The
  /// office is told of it, as ``unsettled(_:)``.
  private func isBody(_ unit: OrgUnit.ID) -> Bool { state.units[unit]?.collective != true }

  /// Days that no calendar reaches are those of a made-up date; nobody is told of them.
  func workingDay(_ offset: Int, from day: Day) -> Day {
    (try? calendar.workingDay(offset, from: day).value) ?? .last
  }

  func workingDays(from day: Day, to other: Day) -> Int {
    (try? calendar.workingDays(from: day, to: other).value) ?? 0
  }
}

// MARK: - Due dates

extension AlertWatch {
  /// The rungs of the ladder that have been reached: those to be taken, or those that were.
  private func deadlineAlerts(
    _ task: SupervisedTask, _ answerable: SupervisedTask.Answerable, taken: Bool = false
  ) -> [Alert] {
    let assessment = answerable.assessment
    guard let due = assessment.nextDue, assessment.daysLeft != nil || assessment.standing == .overdue else {
      return []
    }
    return rules.notice.ladder.flatMap { rung in
      days(of: rung, due, assessment.turn).flatMap { step, day in
        addressees(of: rung, step, due, task, answerable, taken).map { addressee, unit in
          // What is said to those who decide is a question; to those who answer it is what was decided.
          let cause = addressee.unit == nil && unit != nil ? Alert.Cause.approval : rung.cause
          let key = Alert.Key(
            addressee, task.id, unit: unit, cause, measure: rung.measure, step: step, about: due)
          return Alert(key, fellDue: day, words: words(assessment, due))
        }
      }
    }
  }

  /// The days on which a rung was reached, each with its number.
  private func days(of rung: LadderRung, _ due: Day, _ turn: Turn?) -> [(step: Int, day: Day)] {
    guard rung.day > 0 else {
      let day = workingDay(rung.day, from: due)
      // A turn is soon only in its last quarter, as for the check; a reminder on the day itself always is.
      let isEarly =
        turn.map { due.days(since: day) > max($0.due.days(since: $0.period.start) / 4, 3) } ?? false
      return day <= asOf && !isEarly ? [(-rung.day, day)] : []
    }
    var days: [(Int, Day)] = []
    var offset = rung.day
    while case let day = workingDay(offset, from: due), day <= asOf {
      days.append((days.count, day))
      guard rung.every > 0 else { break }
      offset += rung.every
    }
    return days
  }

  /// Who is told of a rung: those who answer, unless it waits for the office and the leader to approve it; the office where
  /// nobody answers. What was taken already, by hand or by an earlier notice, is not taken again.
  private func addressees(
    of rung: LadderRung, _ step: Int, _ due: Day, _ task: SupervisedTask,
    _ answerable: SupervisedTask.Answerable, _ wasTaken: Bool
  ) -> [(Alert.Addressee, OrgUnit.ID?)] {
    guard let unit = answerable.unit, isBody(unit) else {
      return rung.needsApproval || wasTaken ? [] : [(.office, nil)]
    }
    guard !rung.measure.callsToAccount || isSupervised(unit) else { return [] }
    let isTaken = rung.day > 0 && step < taken(rung.measure, against: unit, since: due, task)
    guard isTaken == wasTaken else { return [] }
    // Who was called upon by a 督办单 gets no lesser paper about the same any more.
    guard wasTaken || rung.day <= 0 || !isOutranked(rung.measure, against: unit, since: due, task) else {
      return []
    }
    return rung.needsApproval && !isTaken ? [(.office, unit), (.leader, unit)] : [(.unit(unit), unit)]
  }

  /// Whether a government's office may call it to account: neither Party organs nor congresses, courts and procuratorates
  /// are supervised by a government (政府督查工作条例, decree 733, article 5).
  private func isSupervised(_ unit: OrgUnit.ID) -> Bool {
    state.units[unit]?.facts.system.map { ![.party, .congress, .judiciary].contains($0) } ?? true
  }

  /// How often a measure was taken against a unit since a due date.
  private func taken(
    _ measure: Measure.Kind, against unit: OrgUnit.ID?, since due: Day, _ task: SupervisedTask
  ) -> Int {
    task.assessment.life.measures.count {
      $0.measure.kind == measure && $0.on > due && ($0.measure.unit == nil || $0.measure.unit == unit)
    }
  }

  /// Whether a unit got a graver letter since a due date, which calls upon it as this one would.
  private func isOutranked(
    _ measure: Measure.Kind, against unit: OrgUnit.ID, since due: Day, _ task: SupervisedTask
  ) -> Bool {
    !measure.needsApproval
      && task.assessment.life.measures.contains {
        [.supervision, .talk].contains($0.measure.issuedAs) && $0.on > due
          && ($0.measure.unit == nil || $0.measure.unit == unit)
          && !state.withdrawnNotices.contains($0.number)
      }
  }

  private func words(_ assessment: Assessment, _ due: Day) -> String {
    let count = abs(workingDays(from: min(due, asOf), to: max(due, asOf)))
    if due < asOf { return assessment.reason(workingDaysLate: count) }
    if due == asOf { return "今日（\(due.chinese)）到期" }
    return "\(due.chinese)到期，还有\(due.days(since: asOf))天（\(count)个工作日）"
  }
}

extension LadderRung {
  fileprivate var cause: Alert.Cause { day < 0 ? .dueSoon : day == 0 ? .dueToday : .overdue }
}

// MARK: - Progress

extension AlertWatch {
  /// A month's report that has not come, and a task that has fallen behind: once a month, and again when it turns red.
  private func progressAlerts(
    _ task: SupervisedTask, _ answerable: SupervisedTask.Answerable
  ) -> [Alert] {
    let assessment = answerable.assessment
    guard let unit = answerable.unit, isBody(unit) else { return [] }
    var alerts: [Alert] = []
    if assessment.standing == .behind || assessment.standing == .farBehind {
      let step = assessment.standing == .farBehind ? 1 : 0
      let key = Alert.Key(.unit(unit), task.id, unit: unit, .behind, step: step, about: asOf.month.firstDay)
      alerts.append(Alert(key, fellDue: asOf, words: assessment.reason))
    }
    if assessment.reportIsMissing { alerts += missingReport(task, assessment, unit) }
    return alerts
  }

  private func missingReport(
    _ task: SupervisedTask, _ assessment: Assessment, _ unit: OrgUnit.ID
  ) -> [Alert] {
    let reportDay = rules.warning.reportDay(of: assessment.reportingMonth)
    var alerts: [Alert] = []
    var offset = 1
    while case let day = workingDay(offset, from: reportDay), day <= asOf {
      let key = Alert.Key(
        .unit(unit), task.id, unit: unit, .unreported, step: alerts.count, about: reportDay)
      alerts.append(Alert(key, fellDue: day, words: assessment.missingReportWords))
      guard rules.notice.askAgainDays > 0 else { break }
      offset += rules.notice.askAgainDays
    }
    return alerts
  }
}

// MARK: - Answers

extension AlertWatch {
  /// Units that were handed a task and neither took it on nor objected in time; who has reported on it since has it. The
  /// office is told as well, for it handed the task over; nobody else is, for no unit answers for another.
  private func acceptanceAlerts(_ task: SupervisedTask) -> [Alert] {
    let life = task.assessment.life
    guard let dispatch = life.dispatch, let reply = dispatch.replyBy, reply < asOf else { return [] }
    let reported = task.record.reports.filter { $0.on >= dispatch.on }.compactMap(\.report.unit)
    // Who took a unit's place took its answer with it.
    let heard = Set((reported + life.acceptances.keys + life.objections.keys).map(state.answering))
    let silent = task.units.filter { !heard.contains($0) && !task.merelyMentions($0) && isBody($0) }
    return silent.flatMap { unit -> [Alert] in
      // Who came into a group later, or was made to lead, has the days to answer from then.
      let since = task.memberDuties.first { $0.unit == unit }?.since ?? task.record.answersSince(unit)
      let replyBy = since.map { max(reply, workingDay(rules.dispatch.replyWorkingDays, from: $0)) } ?? reply
      let day = workingDay(1, from: replyBy)
      guard day <= asOf else { return [] }
      return [Alert.Addressee.unit(unit), .office].map { addressee in
        let key = Alert.Key(addressee, task.id, unit: unit, .unaccepted, about: replyBy)
        return Alert(key, fellDue: day, words: "\(state.name(of: unit))应于\(replyBy.chinese)前签收或提出异议，尚未回复")
      }
    }
  }

  /// What a unit that reported completion has nothing to show for.
  private func evidenceAlerts(_ task: SupervisedTask) -> [Alert] {
    guard rules.notice.evidenceDays > 0, task.record.evidence.isEmpty, let since = saidDoneOn(task) else {
      return []
    }
    let day = workingDay(rules.notice.evidenceDays, from: since)
    guard day <= asOf else { return [] }
    return task.answerable.compactMap(\.unit).filter(isBody).map { unit in
      let key = Alert.Key(.unit(unit), task.id, unit: unit, .unproven, about: since)
      return Alert(key, fellDue: day, words: "\(since.chinese)报送已完成，未见佐证材料")
    }
  }

  private func saidDoneOn(_ task: SupervisedTask) -> Day? {
    guard task.standing == .completed || task.standing == .submitted else { return nil }
    let life = task.assessment.life
    return life.submission?.on
      ?? task.record.reports.last { $0.report.status == .completed && $0.number > life.undoneBy }?.on
  }
}

// MARK: - What the office has to do

extension AlertWatch {
  private func officeAlerts(_ task: SupervisedTask) -> [Alert] {
    undecided(task) + unverified(task) + review(task) + unsettled(task)
  }

  /// Requests for more time, objections, and limits without a day, that nobody has decided on.
  private func undecided(_ task: SupervisedTask) -> [Alert] {
    let life = task.life
    let requests = life.extensionRequests.map { request in
      (request.unit, request.on, "\(request.on.chinese)申请延期至\(request.to.chinese)，尚未审批")
    }
    let objections = life.objections.sorted { $0.key < $1.key }.map { unit, objection in
      (Optional(unit), objection.on, "\(state.name(of: unit))\(objection.on.chinese)提出异议，尚未处理")
    }
    let limit = task.assessment.schedule.undecidedWords.map {
      (OrgUnit.ID?.none, task.record.registeredOn ?? task.plan.registeredOn, "\($0)，请核定日期")
    }
    return (requests + objections + [limit].compactMap(\.self)).compactMap { unit, on, words in
      office(task, unit, .undecided, about: on, after: rules.notice.decisionDays, words)
    }
  }

  private func unverified(_ task: SupervisedTask) -> [Alert] {
    guard task.standing == .submitted, let since = saidDoneOn(task) else { return [] }
    let words = task.assessment.reason
    return [office(task, nil, .unverified, about: since, after: rules.notice.verificationDays, words)]
      .compactMap(\.self)
  }

  private func review(_ task: SupervisedTask) -> [Alert] {
    guard task.assessment.isDueForReview, let day = task.assessment.schedule.reviewOn else { return [] }
    return [office(task, nil, .review, about: day, after: 1, "应于\(day.chinese)前复核")].compactMap(\.self)
  }

  private func office(
    _ task: SupervisedTask, _ unit: OrgUnit.ID?, _ cause: Alert.Cause, about: Day, after days: Int,
    _ words: String
  ) -> Alert? {
    let day = workingDay(max(days, 1), from: about)
    guard day <= asOf else { return nil }
    return Alert(Alert.Key(.office, task.id, unit: unit, cause, about: about), fellDue: day, words: words)
  }

  /// A task that no confirmed body leads, and each name in it whose members are not known.
  private func unsettled(_ task: SupervisedTask) -> [Alert] {
    let leads = task.answerable.compactMap(\.unit).filter(isBody)
    let provisional = leads.filter { state.units[$0]?.provisional ?? false }
    let words: String? =
      if case .none(let gap) = task.leadership {
        gap.words
      } else if !provisional.isEmpty {
        "牵头单位\(provisional.map { "“\(state.name(of: $0))”" }.joined(separator: "、"))未经确认"
      } else if !task.record.handovers.isEmpty {
        "承担单位未完全落实"
      } else {
        nil
      }
    let told = words.map { [(unit: OrgUnit.ID?.none, words: $0)] } ?? []
    let open = task.openGroups.map { unit in
      (unit: Optional(unit), words: state.units[unit]?.openMembersWords ?? "")
    }
    return (told + open).map { unit, words in
      let key = Alert.Key(.office, task.id, unit: unit, .unsettled, about: task.plan.effectiveOn)
      return Alert(key, fellDue: asOf, words: words)
    }
  }
}
