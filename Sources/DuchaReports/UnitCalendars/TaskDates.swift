import DuchaModel

/// The dates of one task, as a unit that has a part in it sees them.
struct TaskDates {
  private let task: SupervisedTask
  private let assessment: Assessment
  private let schedule: Schedule
  private let part: TaskList.Part
  private let ledger: SupervisedLedger
  private let revision: Int
  private let isGone: Bool

  init(
    _ task: SupervisedTask, of unit: OrgUnit.ID, in ledger: SupervisedLedger, _ stamps: EntryStamps,
    isGone: Bool = false
  ) {
    let assessment = task.assessment(for: unit)
    self.task = task
    self.assessment = assessment
    part = task.part(of: unit) ?? .other
    self.ledger = ledger
    revision = stamps.revision(of: task.record)
    self.isGone = isGone
    // Turns are made one by one: those of the coming months as well, so that nobody is surprised by a new quarter.
    schedule =
      assessment.schedule.turns.isEmpty
      ? assessment.schedule
      : Schedule(
        of: task.record, plan: task.plan, rules: ledger.rules, life: assessment.life,
        asOf: ledger.asOf.adding(months: 3))
  }

  /// One event for each stage, or for each turn of the year.
  var events: [CalendarEvent] {
    schedule.turns.isEmpty
      ? stages.enumerated().map { event(of: $0.element, number: $0.offset + 1) }
      : schedule.turns.filter { $0.due.year >= ledger.asOf.year }.map(event)
  }

  /// In the order of the dates that the plan set: a stage keeps its name when it is moved behind another.
  private var stages: [Milestone] {
    schedule.milestones.sorted { ($0.originalDue ?? $0.due, $0.due) < ($1.originalDue ?? $1.due, $1.due) }
  }

  private func event(of stage: Milestone, number: Int) -> CalendarEvent {
    let isMet = assessment.nextDue.map { stage.due < $0 } ?? true
    let kind = stages.count > 1 ? "阶段时限（\(number)/\(stages.count)）" : "完成时限"
    return event(
      "due\(number)", on: stage.due, isMet: isMet, "\(kind)：\(task.printedTitle)", limits(of: stage),
      alarm: alarm(before: stage.due))
  }

  /// What the plan says of a date; of one that was moved, that it was.
  private func limits(of stage: Milestone) -> [String] {
    let words = stage.words.isEmpty ? schedule.origin.words : stage.words.joined(separator: "；")
    guard let original = stage.originalDue else { return ["时限：\(words)"] }
    return ["时限：已由\(original.chinese)延期至\(stage.due.chinese)", "方案原定时限：\(words)"]
  }

  private func event(of turn: Turn) -> CalendarEvent {
    let isOpen = turn.period.start > ledger.asOf || assessment.openTurns.contains(turn)
    // Like the warning: a turn is due soon only in its last quarter.
    let most = turn.due.days(since: turn.period.start) / 4
    return event(
      "turn\(turn.period.start.compact)", on: turn.due, isMet: !isOpen,
      "\(turn.words)：\(task.printedTitle)", ["时限：\(task.deadlineWords)"],
      alarm: min(most, alarm(before: turn.due)))
  }

  private func event(
    _ name: String, on day: Day, isMet: Bool, _ words: String, _ details: [String], alarm: Int
  ) -> CalendarEvent {
    let rests = assessment.standing == .suspended
    let mark = isGone ? "（已取消）" : isMet ? "（已完成）" : rests ? "（已中止）" : ""
    return CalendarEvent(
      name: "\(task.id)-\(name)", day: day, summary: "\(mark)\(words)（\(task.id)，\(part.short)）",
      details: ["任务：\(task.id) \(task.printedTitle)"] + details
        + [
          "牵头：\(ledger.leadWords(task))",
          "出处：\(task.plan.fullCitation)\(Passage.cited(task.record.task.path))",
        ],
      category: part.word, status: isGone ? .cancelled : rests ? .tentative : .confirmed,
      alarms: isGone || isMet || rests ? [] : Set([alarm, 1, 0]).filter { $0 <= alarm }.sorted(by: >),
      revision: revision)
  }

  /// How many days before a date the task is due soon.
  private func alarm(before day: Day) -> Int { ledger.days.lead(before: day) }
}

extension Day {
  /// `20240731`.
  var compact: String { String(description.filter { $0 != "-" }) }
}
