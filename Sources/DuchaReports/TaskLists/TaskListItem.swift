package import DuchaModel

/// One task as it stands in a unit's list.
package struct TaskListItem: Sendable, Hashable, Identifiable {
  /// The task.
  package let id: TaskID
  /// Where it comes from.
  package let place: Passage
  /// Its title.
  package let title: String
  /// The demand in the plan's words; empty where the title says all.
  package let requirement: String
  /// The results it demands, in the plan's words.
  package let targets: [String]
  /// The time limit in the plan's words.
  package let deadline: String
  /// The time limit with its dates.
  package let deadlineWithDate: String
  /// The due date.
  package let due: Day?
  /// The earliest milestone not met.
  package let nextDue: Day?
  /// Days left or overdue, in words; empty where neither.
  package let days: String
  /// What the unit does in it: 牵头, 推定牵头, 配合.
  package let duty: String
  /// Who leads.
  package let lead: String
  /// Why nobody leads, where nobody does.
  package let gap: Leadership.Gap?
  /// Whether the lead is inferred.
  package let leadInferred: Bool
  /// The other units with what they do, in the plan's order.
  package let others: [Other]
  /// The persons that the plan makes answerable.
  package let persons: [Persons]
  /// How it stands.
  package let standing: Standing
  /// The light.
  package let light: Light
  /// Why.
  package let reason: String
  /// The newest report.
  package let progress: ProgressReport?
  /// The collective name under which the plan has the unit; `nil` where it names the unit itself.
  package let through: String?
  /// The collective names in the task and whom they stand for, without the unit's own.
  package let groups: [Members]
  /// What keeps the task from resting fully on bodies, in words.
  package let open: [String]

  /// A collective name with its members.
  package struct Members: Sendable, Hashable {
    /// The collective name.
    package let name: String
    /// The members' names.
    package let members: [String]
  }

  /// Persons under the plan's word for them: 责任人, 分管县领导.
  package struct Persons: Sendable, Hashable {
    /// The word.
    package let word: String
    /// Their names, 张三、李四.
    package let names: String

    /// 责任人：张三、李四.
    var words: String { "\(word)：\(names)" }
  }

  /// Units beside the lead that do the same.
  package struct Other: Sendable, Hashable {
    /// What they do: 配合, 落实.
    package let duty: String
    /// Their names, in the plan's order.
    package let names: [String]

    /// 配合单位, 落实单位, 配合单位（指定）.
    var label: String {
      let (word, note) = (String(duty.prefix { $0 != "（" }), duty.drop { $0 != "（" })
      return (word.hasSuffix("单位") ? word : word + "单位") + note
    }

    /// 配合：县财政局、县工信局.
    var words: String { "\(duty)：\(names.joined(separator: "、"))" }
  }
}

extension TaskListItem {
  /// Describes a task for one of its units.
  init(_ task: SupervisedTask, of unit: OrgUnit.ID, _ ledger: SupervisedLedger) {
    let policy = task.record.task
    let assessment = task.assessment(for: unit)
    let answers = task.answerable.contains { $0.unit == unit }
    self.init(
      id: task.id, place: Passage(task), title: policy.title,
      requirement: policy.text == policy.title ? "" : policy.text, targets: policy.targets.map(\.reading),
      deadline: task.deadlineWords, deadlineWithDate: task.deadlineWithDate, due: assessment.schedule.due,
      nextDue: assessment.nextDue, days: assessment.daysWords, duty: task.dutyWord(of: unit),
      lead: ledger.leadWords(task), gap: task.leadership.gap, leadInferred: task.leadership.isInferred,
      others: ledger.others(in: task),
      persons: policy.personsByWord.map { Persons(word: $0.word, names: $0.names) },
      standing: assessment.standing, light: assessment.light,
      reason: answers ? assessment.reason : ledger.reason(task),
      progress: assessment.newest?.inUnits(of: policy.targets),
      through: task.through(unit).map(ledger.state.name),
      groups: task.groups.filter { $0.unit != task.through(unit) }.map {
        Members(name: ledger.state.name(of: $0.unit), members: $0.members.map(ledger.state.name))
      }, open: ledger.openWords(task))
  }

  /// The results in one line. One sentence may demand several: it is quoted once.
  var targetWords: String { targets.distinct.joined(separator: "；").inChinesePunctuation }

  /// What the unit does in it, and in whose name: 牵头（以“各乡镇人民政府”名义列入）.
  var dutyWords: String { duty + (through.map { "（以“\($0)”名义列入）" } ?? "") }

  /// How it stands, with the light and the reason.
  var standingWords: String {
    // 未报送2024年7月进展 names the standing itself.
    let namesItself = reason.hasPrefix(standing.word) || reason.hasPrefix(Schedule.undecidedWord)
    if light == .none && namesItself { return reason }
    return "\(light == .none ? "" : light.word + "·")\(standing.word)，\(reason)"
  }

  /// The newest report in words; `nil` where none has come.
  var progressWords: String? { progress?.reportWords }
}

extension SupervisedTask {
  /// Returns what a unit does in the task: 牵头, 推定牵头, 配合, 推定配合, 落实. The sentence's own naming is a proposal only, and says so;
  /// a member of a group does what its group does.
  func dutyWord(of unit: OrgUnit.ID) -> String {
    let unit = through(unit) ?? unit
    switch leadership {
    case .named(let units) where units.contains(unit): return isAssigned(unit) ? "牵头（指定）" : "牵头"
    case .inferred(unit): return "推定牵头"
    default: break
    }
    let duties = record.duties.filter { $0.unit == unit }
    guard let duty = duties.first(where: { $0.assignment.role == .cooperate }) ?? duties.first else {
      return ""
    }
    return isInferredToCooperate(duty) ? "推定配合" : duty.word
  }
}

extension Duty {
  /// The word for the part, marked where only the sentence names the unit, or only a person does.
  fileprivate var word: String {
    let note = [Basis.runningText: "（待确认）", .assigned: "（指定）"]
    return assignment.role.word + (note[assignment.basis] ?? "")
  }
}

extension SupervisedLedger {
  /// Returns the units beside the lead, those with the same word together.
  fileprivate func others(in task: SupervisedTask) -> [TaskListItem.Other] {
    let leads = Set(task.leadership.units)
    var order: [String] = []
    var units: [String: [OrgUnit.ID]] = [:]
    for duty in task.record.duties where !leads.contains(duty.unit) {
      if units[duty.word] == nil { order.append(duty.word) }
      units[duty.word, default: []].append(duty.unit)
    }
    return order.map { word in .init(duty: word, names: (units[word] ?? []).distinct.map(state.name)) }
  }
}
