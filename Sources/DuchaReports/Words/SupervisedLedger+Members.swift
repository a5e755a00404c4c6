import DuchaModel

// Words for tasks that several answer for.

extension SupervisedLedger {
  /// Returns why a task stands so for a unit; for who only helps, and where none is asked about, as for the whole.
  func reason(_ task: SupervisedTask, for unit: OrgUnit.ID?) -> String {
    let own = unit.flatMap { unit in task.answerable.first { $0.unit == unit } }
    return task.eachAnswers ? own?.assessment.reason ?? reason(task) : reason(task)
  }

  /// Returns why a task stands so, without a full stop; where several answer for it, how many of them stand how, and who
  /// is slow or silent.
  func reason(_ task: SupervisedTask) -> String {
    guard task.eachAnswers else { return task.assessment.reason }
    let all = task.answerable
    if let only = all.first, all.count == 1 { return named(only) }
    let silent = silentWords(task).map { [$0] } ?? []
    // What is said of all alike singles out nobody.
    let alike = Set(all.map(\.assessment.reason)).count == 1 && !task.isSlow
    let facts: [String] =
      switch task.standing {
      case .completed: []
      case .unreported: silent
      // The same for all of them: it lies in the task's time limit.
      case .ongoing, .notYetDue: [task.assessment.reason]
      case _ where alike: [all.first?.assessment.reason].compactMap(\.self)
      default: [slowest(task).map(named) ?? togetherWords(task)] + slowWords(task) + silent
      }
    return ([counts(all)] + facts).joined(separator: "；")
  }

  /// Returns who else is slow beside the slowest, 县城管局、县水利局进展滞后, by standing.
  private func slowWords(_ task: SupervisedTask) -> [String] {
    let slowest = slowest(task)?.unit
    let others = task.answerable.filter { $0.assessment.isSlow && $0.unit != slowest }
    return Standing.allCases.compactMap { standing in
      let units = others.filter { $0.assessment.standing == standing }.compactMap(\.unit)
      return units.isEmpty ? nil : someNames(units) + standing.word
    }
  }

  /// Returns who has not reported so that nothing is known of the pace, `青岭乡人民政府未报送2024年7月进展`; `nil` where
  /// everybody has.
  func silentWords(_ task: SupervisedTask) -> String? {
    let silent = task.answerable.filter { $0.assessment.standing == .unreported }
    guard let month = silent.first?.assessment.reportingMonth else { return nil }
    return "\(someNames(silent.compactMap(\.unit)))未报送\(month.chinese)进展"
  }

  /// Returns a name with why the task stands so by its word.
  func named(_ answerable: SupervisedTask.Answerable) -> String {
    name(answerable) + answerable.assessment.reason
  }

  /// Returns its name; nothing where nobody leads.
  func name(_ answerable: SupervisedTask.Answerable) -> String { answerable.unit.map(state.name) ?? "" }

  /// Returns the names of units, of very many the first ones and how many they are.
  func someNames(_ units: [OrgUnit.ID]) -> String {
    units.count <= Self.namesInSentence
      ? names(units) : "\(names(Array(units.prefix(Self.namesInSentence / 2))))等\(units.count)个单位"
  }

  /// As many names as a sentence carries.
  private static let namesInSentence = 10

  /// Returns why it stands so by what all have reached together, though none of them is slow by itself.
  func togetherWords(_ task: SupervisedTask) -> String {
    var whole = task.assessment
    // What one of them says of its own progress is none of all.
    whole.newest?.percent = nil
    // A date is nobody's sum: 阶段任务应于2024年11月25日前完成 is told of all of them.
    return whole.standing == .overdue ? "按各单位合计数，\(whole.reason)" : "各单位合计\(whole.reason)"
  }

  private func slowest(_ task: SupervisedTask) -> SupervisedTask.Answerable? {
    task.answerable.first { $0.assessment.isSlowest(in: task) }
  }

  /// 4个牵头单位中已逾期1个、达进度3个; 4个牵头单位均达进度.
  private func counts(_ all: [SupervisedTask.Answerable]) -> String {
    let counts = Standing.allCases.compactMap { standing in
      let count = all.count { $0.assessment.standing == standing }
      return count == 0 ? nil : count == all.count ? "均\(standing.word)" : "\(standing.word)\(count)个"
    }
    return "\(all.count)个牵头单位\(counts.count > 1 ? "中" : "")\(counts.joined(separator: "、"))"
  }

  /// Returns those that answer for a task with others, and the members of its groups, as JSON, each with its own standing.
  func membersJSON(_ task: SupervisedTask) -> JSONValue {
    let named = task.several.filter { $0.through == nil }.compactMap { one in
      one.unit.map { memberJSON($0, nil, .lead, one.assessment) }
    }
    let members = task.memberDuties.map { duty in
      memberJSON(duty.unit, duty.through, duty.role, task.several.first { $0.unit == duty.unit }?.assessment)
    }
    return .array(named + members)
  }

  private func memberJSON(
    _ unit: OrgUnit.ID, _ through: OrgUnit.ID?, _ role: Role, _ own: Assessment?
  ) -> JSONValue {
    [
      "unit": JSONValue(unit), "name": .string(state.name(of: unit)),
      "through": JSONValue(through), "role": .string(role.rawValue),
      "standing": JSONValue(own?.standing.rawValue), "light": JSONValue(own?.light.rawValue),
      "reportedPercent": JSONValue(measure: own?.reportedPercent), "reason": JSONValue(own?.reason),
      "reportState": JSONValue(own?.reportState.rawValue),
    ]
  }
}

extension Assessment {
  /// Whether a task stands so by the word of this one of several. The date before it, and that somebody catches up, it may
  /// have from another; what they reached together it has from nobody.
  func isSlowest(in task: SupervisedTask) -> Bool {
    var own = self
    let whole = task.assessment
    (own.nextDue, own.openTurns, own.caughtUp) = (whole.nextDue, whole.openTurns, whole.caughtUp)
    return own == whole
  }
}
