package import DuchaModel

/// Why some tasks do not rest fully on bodies yet (未完全落实到单位): a person has to say who answers.
package struct OpenPart: Sendable, Hashable {
  /// The reason.
  package let cause: Cause
  /// The name of the unit or of the group it is about.
  package let name: String
  /// The reason in words, without a full stop.
  package let words: String
  /// The tasks.
  package let figure: Figure

  /// What has to be settled.
  package enum Cause: Sendable, Hashable {
    /// Nobody has named the members of a collective name.
    case group(OrgUnit.ID)
    /// A reform has left a unit's part to nobody, or an edition names others than a person decided.
    case handover(Handover)
  }
}

extension SupervisedTask {
  /// What has to be settled before it rests fully on bodies; empty where nothing has.
  var openCauses: [OpenPart.Cause] {
    isNotFullyAssigned ? openGroups.map { .group($0) } + record.handovers.map { .handover($0) } : []
  }
}

extension SupervisedLedger {
  /// What has to be settled in any task, groups before what reforms left open, in the registry's order.
  var openParts: [OpenPart] {
    var tasks: [OpenPart.Cause: [TaskID]] = [:]
    for task in self.tasks { for cause in task.openCauses { tasks[cause, default: []].append(task.id) } }
    return tasks.sorted { $0.key.order < $1.key.order }.map { cause, ids in
      OpenPart(
        cause: cause, name: state.name(of: cause.unit), words: words(cause), figure: Figure(ids))
    }
  }

  /// Returns what has to be settled, in words without a full stop.
  func words(_ cause: OpenPart.Cause) -> String {
    switch cause {
    case .group(let unit):
      return "“\(state.name(of: unit))”\(state.units[unit]?.openMembersWords ?? "")"
    case .handover(let handover):
      let (unit, candidates) = (state.name(of: handover.unit), names(handover.candidates))
      if let edition = handover.edition { return "原指定\(unit)牵头，第\(edition)版原文写的是\(candidates)，待确定" }
      guard let functions = handover.functions else {
        return "\(unit)\(handover.on.chinese)机构改革后，承担单位待在\(candidates)中确定"
      }
      return "\(unit)的“\(functions)”职能\(handover.on.chinese)划转\(candidates)，任务是否随转待确定"
    }
  }

  /// What has to be settled in a task, in words; empty where nothing has.
  func openWords(_ task: SupervisedTask) -> [String] { task.openCauses.map(words) }
}

extension OpenPart {
  /// The part as JSON.
  var json: JSONValue {
    let handover = cause.handover
    let kind = handover.map { $0.edition == nil ? "handover" : "edition" } ?? "group"
    return [
      "cause": .string(kind), "unit": JSONValue(cause.unit),
      "name": .string(name), "candidates": JSONValue(each: handover?.candidates ?? []),
      "since": JSONValue(handover?.on), "functions": JSONValue(handover?.functions), "words": .string(words),
      "figure": figure.json,
    ]
  }
}

extension OpenPart.Cause {
  /// The collective name, or the unit that had the part.
  var unit: OrgUnit.ID {
    switch self {
    case .group(let unit): unit
    case .handover(let handover): handover.unit
    }
  }

  /// What a reform or an edition left open, where it is that.
  var handover: Handover? { if case .handover(let handover) = self { handover } else { nil } }

  fileprivate var order: (Int, OrgUnit.ID, Day, String) {
    switch self {
    case .group(let unit): (0, unit, Day(number: 0), "")
    case .handover(let handover): (1, handover.unit, handover.on, handover.functions ?? "")
    }
  }
}
