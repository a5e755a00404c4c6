package import DuchaModel

/// A task in a unit's form.
package struct FormRow: Sendable, Hashable {
  /// The task.
  package let task: TaskID
  /// The number of the newest entry about it, when the form was made.
  package let lastEntry: Int
  /// What is told of it, by column.
  package let told: [FormColumn: String]
  /// The task's name, for the sheet of results.
  package let title: String
  /// Its light.
  package let light: Light
  /// The results that have a figure.
  package let targets: [Target]
  /// What the unit said last.
  package let known: FormAnswer
  /// The stages and turns that the unit can report done.
  package let points: [FormPoint]

  /// A result that has a figure.
  package struct Target: Sendable, Hashable {
    /// Its number in the task, from 1.
    package let number: Int
    /// The plan's words.
    package let words: String
    /// How many results the sentence demands: whoever tells one has to tell them all.
    package let alike: Int
    /// What it is counted in.
    package let measure: String
    /// The newest figure as it is typed; `nil` where there is none.
    package let known: String?
    /// Whether the figures of several that answer are added up.
    package let isSummedUp: Bool
    /// Whether it is demanded anew each month or quarter.
    package let comesBack: Bool
    /// What tells the row when the form comes back.
    package let key: FormKey
  }

  /// What tells the row when the form comes back.
  package var key: FormKey { FormKey(task: task, lastEntry: lastEntry) }
}

extension FormRow {
  /// Describes a task for one of its units.
  init(_ task: SupervisedTask, of unit: OrgUnit.ID, month: Month, _ ledger: SupervisedLedger) {
    let item = TaskListItem(task, of: unit, ledger)
    let record = task.record
    self.task = task.id
    lastEntry = record.lastEntry
    title = task.printedTitle
    light = item.light
    let known = FormAnswer(record, of: unit, month: month, in: ledger.state)
    self.known = known
    points = FormPoint.open(of: task, for: unit, through: month, doneThrough: known.doneThrough)
    let (names, steps) = (record.task.targets.namesWithSteps, record.task.targets.steps)
    let asked = record.task.targets.enumerated().filter { $1.value != nil && !steps.contains($0) }
    targets = asked.map { index, target in
      Target(
        number: index + 1, words: names[index],
        alike: record.task.targets.count { $0.reading == target.reading }, measure: target.unit ?? "",
        known: known.value(of: index + 1, in: record.task.targets),
        isSummedUp: task.isReportedBySeveral && target.isAddedUp,
        comesBack: target.recurrence.map { $0 != .yearly } ?? false,
        key: FormKey(task: record.id, lastEntry: record.lastEntry, target: index + 1))
    }
    told = [
      .task: "\(task.id)", .requirement: Self.demand(item, of: task),
      .units: (["牵头：\(item.lead)"] + item.others.map(\.words) + item.persons.map(\.words)).joined(
        separator: "\n"),
      .deadline: task.deadlineWithMoves, .standing: item.standingWords,
      .previous: [known.report?.inUnits(of: record.task.targets).reportWords, known.undoneWords]
        .compactMap(\.self).joined(separator: "\n"),
    ]
  }

  /// The task's title, what it demands and where the plan says so, each once and in a line of its own: on paper a column
  /// of little words is room that the others lack.
  private static func demand(_ item: TaskListItem, of task: SupervisedTask) -> String {
    let isToldAgain = item.requirement.hasPrefix(item.title) || task.record.task.isProblem
    let titled = item.requirement.isEmpty || !isToldAgain
    let words = [titled ? item.title : "", item.requirement].filter { !$0.isEmpty }
    let goals = item.targets.distinct.filter { goal in !words.contains { $0.contains(goal) } }
    let source = "出处：\(task.plan.fullCitation)\(Passage.cited(task.record.task.path))"
    return (words + goals.map { "指标：\($0)" } + [source]).joined(separator: "\n").inChinesePunctuation
  }
}

extension FormAnswer {
  /// Why the unit has to report again: 2024年10月8日核验退回：尚有1只气瓶未更换。请整改后重新报送.
  fileprivate var undoneWords: String? {
    guard let undone else { return nil }
    switch undone.action {
    case .returned(_, _, let reason): return "\(undone.on.chinese)核验退回：\(reason.endingSentence)请整改后重新报送"
    case .reopened(_, let reason): return "\(undone.on.chinese)重开，继续推进：\(reason.endingSentence)请重新报送进展"
    default: return nil
    }
  }
}

extension SupervisedTask {
  /// Whether several report on it.
  fileprivate var isReportedBySeveral: Bool { answerable.count > 1 || leadership.gap == .joint }

  /// The time limit with its date; where decisions have moved it, with the date before.
  fileprivate var deadlineWithMoves: String {
    let before = assessment.schedule.milestones.compactMap(\.originalDue).map(\.chinese)
    guard !before.isEmpty else { return deadlineWithDate }
    return "\(deadlineWithDate)，经批准顺延，原时限\(before.joined(separator: "、"))"
  }
}
