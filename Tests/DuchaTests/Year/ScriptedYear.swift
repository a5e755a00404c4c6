import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport

/// A year of our own: 100 tasks of one plan, 30 units, reports each month, objections, extensions, a return, a reform.
///
/// The tasks of a group share their fate, so that what each month's end must show can be worked out by hand.
struct ScriptedYear {
  /// The entries, in the order in which they are recorded.
  private(set) var entries: [Entry] = []
  /// The tasks of each group.
  private(set) var tasks: [Group: [TaskID]] = [:]

  /// Groups of tasks, each with what becomes of it.
  enum Group: String, CaseIterable {
    /// Due 30 June, on pace, done in June.
    case onTime
    /// Due 31 March, ahead at first, done in March.
    case early
    /// Due 30 April, ever further behind, done in June.
    case late
    /// Due 30 September, extended to 30 November in August, done in November.
    case extended
    /// Due 30 September, extension refused, done in December.
    case refused
    /// Due 31 August; the unit of the plan objects, another takes over, done in August.
    case objected
    /// Every quarter; the second is done two months late.
    case quarterly
    /// Without an end.
    case ongoing
    /// Due 31 December; nobody reports until July; a reform gives it to another unit in September; done in December.
    case silent
    /// Due 31 May, said done in May, sent back in June, done in July, closed in August.
    case returned
    /// Due 31 December, rests from April to June, done in December.
    case resting
    /// Cancelled in March.
    case cancelled
    /// Merged into a task of `onTime` in May.
    case merged
    /// Split in February.
    case split
    /// The part due 30 June, done in June.
    case firstPart
    /// The part due 31 December, done in December.
    case secondPart

    /// How many tasks the plan has of it.
    var count: Int {
      switch self {
      case .onTime: 20
      case .early: 15
      case .late, .extended, .quarterly: 10
      case .objected: 8
      case .refused, .ongoing, .silent: 5
      case .returned: 4
      case .resting: 3
      case .cancelled, .merged: 2
      case .split: 1
      case .firstPart, .secondPart: 0
      }
    }

    /// The limit that the plan sets.
    var due: Day? {
      switch self {
      case .onTime, .firstPart: Sample.day(6, 30)
      case .early: Sample.day(3, 31)
      case .late: Sample.day(4, 30)
      case .extended, .refused: Sample.day(9, 30)
      case .objected: Sample.day(8, 31)
      case .returned: Sample.day(5, 31)
      case .silent, .resting, .cancelled, .merged, .split, .secondPart: Sample.day(12, 31)
      case .quarterly, .ongoing: nil
      }
    }

    /// What is reported from January on, in per cent: 100 is done, -1 is a report without a figure, `nil` is none.
    var reports: [Double?] {
      switch self {
      case .onTime: [15, 30, 50, 65, 85, 100]
      case .early: [45, 60, 100]
      case .late: [20, 30, 40, 60, 90, 100]
      case .extended: [10, 20, 30, 40, 55, 65, 75, 75, 80, 90, 100]
      case .refused: [10, 20, 30, 40, 55, 65, 75, 75, 80, 90, 95, 100]
      case .objected: [10, 25, 35, 50, 60, 75, 85, 100]
      case .quarterly: [-1, -1, 100, -1, -1, -1, -1, -1, 100, -1, -1, 100]
      case .ongoing: Array(repeating: -1, count: 12)
      case .silent: [nil, nil, nil, nil, nil, nil, 55, 65, 75, 80, 90, 100]
      case .returned: [20, 40, 60, 80, 100, 90, 100]
      case .resting: [5, 15, 25, nil, nil, nil, 30, 40, 60, 80, 90, 100]
      case .cancelled: [5, 15]
      case .merged: [5, 15, 25, 30]
      case .split: [5]
      case .firstPart: [nil, 30, 50, 65, 85, 100]
      case .secondPart: [nil, 15, 25, 30, 40, 50, 55, 65, 75, 80, 90, 100]
      }
    }
  }

  /// Plays the year.
  init() {
    for number in 1...30 { record(.unitAdded(Sample.unit(number, "县第\(number)局")), Sample.day(1)) }
    registerPlan()
    dispatch()
    for month in 1...12 {
      takeSteps(of: month)
      for group in Group.allCases { report(group, month) }
    }
  }

  private mutating func record(_ change: Change, _ day: Day) { entries.append(Sample.entry(change, on: day)) }

  private mutating func step(_ task: TaskID, _ action: TaskAction, _ day: Day) {
    record(.taskStepped(TaskStep(task, action)), day)
  }

  private mutating func each(_ group: Group, _ day: Day, _ action: (Int) -> TaskAction) {
    for (index, task) in (tasks[group] ?? []).enumerated() { step(task, action(index), day) }
  }
}

// MARK: - The plan

extension ScriptedYear {
  private mutating func registerPlan() {
    var registered: [RegisteredTask] = []
    for group in Group.allCases {
      for _ in 0..<group.count {
        let number = registered.count + 1
        let task = Sample.registered(1, number, Self.task(group, number), units: [Self.lead(group, number)])
        registered.append(task)
        tasks[group, default: []].append(task.id)
      }
    }
    var edition = Sample.edition(1, 1, title: "青溪县2024年重点任务", registered)
    edition.document.issued = Sample.day(1, 5)
    edition.document.period = Period(start: Sample.day(1), end: Sample.day(12, 31))
    record(.planRegistered(edition), Sample.day(1, 5))
  }

  private static func task(_ group: Group, _ number: Int) -> PolicyTask {
    var task = Sample.task("一/\(number)", "任务\(number)", [Sample.assignment("县第\(lead(group, number))局")])
    if let due = group.due {
      task.deadlines = [Deadline(text: "\(due.chinese)前", end: due, kind: .by, span: task.span)]
    } else if group == .quarterly {
      task.deadlines = [
        Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: task.span)
      ]
    } else {
      task.deadlines = [Deadline(text: "长期坚持", end: nil, kind: .ongoing, span: task.span)]
    }
    return task
  }

  private static func lead(_ group: Group, _ number: Int) -> Int {
    switch group {
    case .objected: 28
    case .silent: 30
    default: (number - 1) % 27 + 1
    }
  }

  private mutating func dispatch() {
    for group in Group.allCases {
      each(group, Sample.day(1, 8)) { _ in .dispatched(replyBy: Sample.day(1, 11), note: "请按时限签收") }
      let units = (tasks[group] ?? []).map { OrgUnit.ID(Self.lead(group, $0.number)) }
      each(group, Sample.day(1, 10)) { index in
        group == .objected
          ? .objected(by: units[index], reason: "不属本局职责") : .accepted(by: units[index])
      }
    }
  }
}

// MARK: - The months

extension ScriptedYear {
  private mutating func takeSteps(of month: Int) {
    let (who, why) = ("王五", "第\(month)次会议")
    switch month {
    case 1: handOverTheObjected(who, why)
    case 2: splitTheOne(who, why)
    case 3: each(.cancelled, Sample.day(3, 15)) { _ in .cancelled(approver: who, reason: why) }
    case 4: each(.resting, Sample.day(4)) { _ in .suspended(approver: who, reason: why) }
    case 5:
      let target = tasks[.onTime]?.first ?? TaskID(plan: PlanID(1), number: 1)
      each(.merged, Sample.day(5, 10)) { _ in .merged(into: target, approver: who, reason: why) }
    case 6: each(.returned, Sample.day(6, 5)) { _ in .returned(verifier: "李四", reason: "现场未完工") }
    case 7: each(.resting, Sample.day(7)) { _ in .resumed(approver: who, reason: why) }
    case 8:
      each(.returned, Sample.day(8, 5)) { _ in .closed(by: nil, verifier: "李四", text: "现场核实") }
      askForTime(.extended, Sample.day(8, 20))
      let decision = TaskAction.extensionDecided(to: Sample.day(11, 30), approver: who, reason: why)
      each(.extended, Sample.day(8, 24)) { _ in decision }
    case 9:
      record(
        .unitsReformed(UnitReform(kind: .merger, from: [.init(30)], into: [.init(29)], source: "机构改革方案")),
        Sample.day(9))
      askForTime(.refused, Sample.day(9, 10))
      each(.refused, Sample.day(9, 20)) { _ in .extensionDecided(to: nil, approver: who, reason: why) }
    default: break
    }
  }

  private mutating func handOverTheObjected(_ who: String, _ why: String) {
    each(.objected, Sample.day(1, 12)) { _ in
      .objectionSettled(by: .init(28), upheld: true, approver: who, reason: why)
    }
    for task in tasks[.objected] ?? [] {
      record(
        .dutiesAssigned(
          DutyAssignment(
            task: task, replacing: .init(28), units: [AssignedUnit(.init(29), .lead)], reason: why)),
        Sample.day(1, 12))
    }
  }

  private mutating func splitTheOne(_ who: String, _ why: String) {
    let parts = [101, 102].map { TaskID(plan: PlanID(1), number: $0) }
    each(.split, Sample.day(2, 10)) { _ in
      .split(
        [
          TaskPart(id: parts[0], title: "一期", due: Group.firstPart.due),
          TaskPart(id: parts[1], title: "二期"),
        ], approver: who, reason: why)
    }
    tasks[.firstPart] = [parts[0]]
    tasks[.secondPart] = [parts[1]]
  }

  private mutating func askForTime(_ group: Group, _ day: Day) {
    each(group, day) { _ in
      .extensionRequested(by: nil, from: Sample.day(9, 30), to: Sample.day(11, 30), reason: "汛期停工")
    }
  }

  private mutating func report(_ group: Group, _ month: Int) {
    guard group.reports.indices.contains(month - 1), let percent = group.reports[month - 1] else { return }
    for task in tasks[group] ?? [] {
      var report = Sample.report(1, task.number, month: month, "完成第\(month)月工作")
      report.unit = .init(
        group == .objected ? 29 : group == .silent && month > 8 ? 29 : reporter(group, task))
      report.status = percent == 100 ? .completed : .underway
      report.percent = (0..<100).contains(percent) ? percent : nil
      // The second quarter is told done in August.
      report.doneThrough = group == .quarterly && month == 8 ? Sample.day(6, 30) : nil
      record(.progressReported(report), Sample.day(month, 25))
    }
  }

  private func reporter(_ group: Group, _ task: TaskID) -> Int {
    let whole = [.firstPart, .secondPart].contains(group) ? tasks[.split]?.first ?? task : task
    return Self.lead([.firstPart, .secondPart].contains(group) ? .split : group, whole.number)
  }
}
