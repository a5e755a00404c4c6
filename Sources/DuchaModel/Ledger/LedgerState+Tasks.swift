// How entries about single tasks change the state.

// MARK: - Reports and evidence

extension LedgerState {
  mutating func file(_ report: ProgressReport, on day: Day) {
    var report = report
    report.unit = report.unit.map(current)
    tasks[report.task]?.file(FiledReport(report, on: day, number: lastEntry))
  }

  mutating func file(_ evidence: Evidence, on day: Day) {
    var evidence = evidence
    evidence.unit = evidence.unit.map(current)
    tasks[evidence.task]?.evidence.append(FiledEvidence(evidence, on: day, number: lastEntry))
    tasks[evidence.task]?.lastEntry = lastEntry
  }

  mutating func withdraw(_ withdrawal: EvidenceWithdrawal) {
    tasks[withdrawal.task]?.evidence.removeAll { $0.evidence.digest == withdrawal.digest }
    tasks[withdrawal.task]?.lastEntry = lastEntry
  }
}

extension TaskRecord {
  /// Files a report behind those of its month and before those of later months.
  fileprivate mutating func file(_ filed: FiledReport) {
    let place = (reports.lastIndex { $0.report.month <= filed.report.month } ?? -1) + 1
    reports.insert(filed, at: place)
    lastEntry = filed.number
  }
}

// MARK: - Steps

extension LedgerState {
  mutating func take(_ step: TaskStep, on day: Day) {
    guard tasks[step.task] != nil else { return }
    let action = step.action.renamingUnits(current)
    tasks[step.task]?.steps.append(TakenStep(action, on: day, number: lastEntry))
    tasks[step.task]?.lastEntry = lastEntry
    if case .split(let parts, _, _) = action { add(parts, of: step.task, on: day) }
  }

  /// Takes in the measures of a notice: what the nightly check does is done as if a person had recorded it, but it is no
  /// reason to fill in a form anew. A notice is one measure of its kind, however many days it makes up for.
  mutating func take(_ notice: Notice, on day: Day) {
    if notice.alerts.contains(where: \.key.isMeasure) { waysOpen[lastEntry] = Set(notice.channels) }
    for alert in notice.alerts where alert.key.isMeasure {
      guard let kind = alert.key.measure else { continue }
      let unit = alert.key.unit.map(current)
      if hasTaken(kind, for: unit, on: alert.key.task) { continue }
      let measure = Measure(
        kind, unit: unit, approver: notice.approver, text: alert.words, paper: notice.milderPaper(of: kind))
      tasks[alert.key.task]?.steps.append(TakenStep(.measured(measure), on: day, number: lastEntry))
    }
  }

  /// Takes in what became of a notice: one that went out in any way stands.
  mutating func take(_ delivery: NoticeDelivery) {
    switch delivery.outcome {
    case .accepted: waysOpen[delivery.notice] = nil
    case .withdrawn where waysOpen[delivery.notice] == [delivery.channel]:
      waysOpen[delivery.notice] = nil
      withdrawnNotices.insert(delivery.notice)
    case .withdrawn: waysOpen[delivery.notice]?.remove(delivery.channel)
    default: break
    }
  }

  /// Whether the entry at hand holds a measure of a kind already.
  private func hasTaken(_ kind: Measure.Kind, for unit: OrgUnit.ID?, on task: TaskID) -> Bool {
    tasks[task]?.steps.reversed().prefix { $0.number == lastEntry }.contains { step in
      guard case .measured(let taken) = step.action else { return false }
      return (taken.kind, taken.unit) == (kind, unit)
    } ?? false
  }

  /// Makes tasks of the parts of one: its words and its place in the plan, their own title, units and limit.
  private mutating func add(_ parts: [TaskPart], of whole: TaskID, on day: Day) {
    guard let record = tasks[whole] else { return }
    for part in parts {
      var new = TaskRecord(
        id: part.id, task: record.task.part(part), duties: part.units.isEmpty ? record.duties : [],
        line: record.line, partOf: whole, lastEntry: lastEntry)
      // Of what was due before, the whole answered.
      for index in new.duties.indices { new.duties[index].since = day }
      if !part.units.isEmpty {
        new.carryOut(upToDate(DutyAssignment(task: part.id, units: part.units)), on: day, in: units)
      }
      tasks[part.id] = new
    }
  }
}

extension PolicyTask {
  fileprivate func part(_ part: TaskPart) -> PolicyTask {
    var task = self
    task.title = part.title
    if !part.text.isEmpty { task.text = part.text }
    // What the whole has to reach says nothing of one part, unless that is the one that names it, or nothing may be left.
    task.targets.removeAll { target in
      !target.isOfEveryPart && target.subject.map { !(part.title + part.text).contains($0) } ?? true
    }
    if let due = part.due {
      task.deadlines = [
        Deadline(text: "", reading: "\(due.chinese)前（拆分时确定）", end: due, kind: .by, span: span)
      ]
    }
    return task
  }
}

extension Target {
  /// Whether the whole has it only where each of its parts does: 排查率达到100%, 隐患清零.
  fileprivate var isOfEveryPart: Bool {
    guard kind != .growth, kind != .multiple else { return false }
    if value == 0 { return comparator == .equal || comparator == .atMost }
    return value == 100 && unit == "%" && comparator != .atMost
  }
}

extension TaskAction {
  /// Returns the step with each unit put through a function.
  package func renamingUnits(_ renamed: (OrgUnit.ID) -> OrgUnit.ID) -> TaskAction {
    switch self {
    case .accepted(let unit): .accepted(by: renamed(unit))
    case .objected(let unit, let reason): .objected(by: renamed(unit), reason: reason)
    case .objectionSettled(let unit, let upheld, let approver, let reason):
      .objectionSettled(by: renamed(unit), upheld: upheld, approver: approver, reason: reason)
    case .submitted(let unit, let person, let text):
      .submitted(by: unit.map(renamed), person: person, text: text)
    case .closed(let unit, let verifier, let text):
      .closed(by: unit.map(renamed), verifier: verifier, text: text)
    case .extensionRequested(let unit, let from, let to, let reason):
      .extensionRequested(by: unit.map(renamed), from: from, to: to, reason: reason)
    case .measured(let measure):
      .measured(
        Measure(
          measure.kind, unit: measure.unit.map(renamed), approver: measure.approver, text: measure.text,
          paper: measure.paper))
    case .split(let parts, let approver, let reason):
      .split(parts.map { $0.renamingUnits(renamed) }, approver: approver, reason: reason)
    case .returned(let unit, let verifier, let reason):
      .returned(of: unit.map(renamed), verifier: verifier, reason: reason)
    case .extensionDecided(let unit, let to, let approver, let reason):
      .extensionDecided(of: unit.map(renamed), to: to, approver: approver, reason: reason)
    case .dispatched, .reopened, .dueDateSet, .suspended, .resumed, .cancelled, .merged,
      .keptOngoing:
      self
    }
  }
}

extension TaskPart {
  fileprivate func renamingUnits(_ renamed: (OrgUnit.ID) -> OrgUnit.ID) -> TaskPart {
    var part = self
    for index in part.units.indices { part.units[index].unit = renamed(part.units[index].unit) }
    return part
  }
}
