import DuchaModel

// Words for tasks that members of groups lead.

extension SupervisedLedger {
  /// Returns why a task stands so for a unit; for who only helps, and where none is asked about, as for the whole.
  func reason(_ task: SupervisedTask, for unit: OrgUnit.ID?) -> String {
    let own = task.answerable.first { answerable in unit.map(answerable.units.contains) ?? false }
    return task.membersLead ? own?.assessment.reason ?? reason(task) : reason(task)
  }

  /// Returns why a task stands so, without a full stop; where members of a group lead it, how many of them stand how,
  /// and who is slow or silent.
  func reason(_ task: SupervisedTask) -> String {
    guard task.membersLead else { return task.assessment.reason }
    let all = task.answerable
    if let only = all.first, all.count == 1 { return named(only) }
    let silent = silentWords(task).map { [$0] } ?? []
    let facts: [String] =
      switch task.standing {
      case .completed: []
      case .unreported: silent
      // The same for all of them: it lies in the task's time limit.
      case .ongoing, .notYetDue: [task.assessment.reason]
      default: [slowest(task).map(named)].compactMap(\.self) + silent
      }
    return ([counts(all)] + facts).joined(separator: "；")
  }

  /// Returns who has not reported so that nothing is known of the pace, `青岭乡人民政府未报送2024年7月进展`; `nil` where
  /// everybody has.
  func silentWords(_ task: SupervisedTask) -> String? {
    let silent = task.answerable.filter { $0.assessment.standing == .unreported }
    guard let month = silent.first?.assessment.reportingMonth else { return nil }
    return "\(someNames(silent.flatMap(\.units)))未报送\(month.chinese)进展"
  }

  /// Returns a name with why the task stands so by its word.
  func named(_ answerable: SupervisedTask.Answerable) -> String {
    names(answerable.units) + answerable.assessment.reason
  }

  /// Returns the names of units, of very many the first ones and how many they are.
  func someNames(_ units: [OrgUnit.ID]) -> String {
    units.count <= Self.namesInSentence
      ? names(units) : "\(names(Array(units.prefix(Self.namesInSentence / 2))))等\(units.count)个单位"
  }

  /// As many names as a sentence carries.
  private static let namesInSentence = 10

  private func slowest(_ task: SupervisedTask) -> SupervisedTask.Answerable? {
    task.answerable.first { $0.assessment == task.assessment }
  }

  /// 4个牵头单位中已逾期1个、达进度3个; 4个牵头单位均达进度.
  private func counts(_ all: [SupervisedTask.Answerable]) -> String {
    let counts = Standing.allCases.compactMap { standing in
      let count = all.count { $0.assessment.standing == standing }
      return count == 0 ? nil : count == all.count ? "均\(standing.word)" : "\(standing.word)\(count)个"
    }
    return "\(all.count)个牵头单位\(counts.count > 1 ? "中" : "")\(counts.joined(separator: "、"))"
  }

  /// Returns the members of a task's groups that lead, as JSON, each with its own standing.
  func membersJSON(_ task: SupervisedTask) -> JSONValue {
    .array(
      task.memberDuties.map { duty in
        let own = duty.assessment
        return [
          "unit": JSONValue(duty.unit), "name": .string(state.name(of: duty.unit)),
          "through": JSONValue(duty.through), "role": .string(duty.role.rawValue),
          "standing": JSONValue(own?.standing.rawValue), "light": JSONValue(own?.light.rawValue),
          "reportedPercent": JSONValue(measure: own?.reportedPercent), "reason": JSONValue(own?.reason),
          "reportState": JSONValue(own?.reportState.rawValue),
        ]
      })
  }
}
