internal import DuchaModel

/// One thing that differs between two editions of a task.
package struct TaskDifference: Sendable, Hashable, CustomStringConvertible {
  /// What differs.
  package let aspect: Aspect
  /// The words before, empty for none.
  package let before: String
  /// The words after, empty for none.
  package let after: String

  /// `完成时限：2024年底前 → 2025年6月底前`.
  package var description: String {
    "\(aspect.word)：\(before.isEmpty ? "无" : before) → \(after.isEmpty ? "无" : after)"
  }

  /// What can differ.
  package enum Aspect: Sendable, Hashable, CaseIterable {
    /// The place in the plan's numbering.
    case number
    /// The heading or first sentence.
    case title
    /// The demand itself.
    case text
    /// Who leads, cooperates or otherwise answers.
    case units
    /// The persons named.
    case persons
    /// The time limits.
    case deadlines
    /// The results demanded.
    case targets

    /// The word that people read.
    package var word: String {
      switch self {
      case .number: "编号"
      case .title: "标题"
      case .text: "任务内容"
      case .units: "责任单位"
      case .persons: "责任人"
      case .deadlines: "完成时限"
      case .targets: "指标"
      }
    }
  }
}

extension TaskDifference {
  /// Returns what differs between a task as it stands in the ledger and as a new edition has it; places in the text
  /// do not count. `duties` are the units of the new edition, whatever persons decided; `name` tells units' names.
  static func between(
    _ before: TaskRecord, _ after: RegisteredTask, duties: [Duty], name: (OrgUnit.ID) -> String
  ) -> [TaskDifference] {
    let (old, new) = (before.task, after.task)
    let pairs: [(Aspect, String, String)] = [
      (.number, old.path, new.path),
      (.title, old.title, new.title),
      (.text, old.text, new.text),
      (.units, words(before.named, old.openEnded, name), words(duties, new.openEnded, name)),
      (.persons, words(old.persons), words(new.persons)),
      (.deadlines, words(old.deadlines), words(new.deadlines)),
      (.targets, words(old.targets), words(new.targets)),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { TaskDifference(aspect: $0.0, before: $0.1, after: $0.2) }
  }

  private static func words(_ duties: [Duty], _ openEnded: Bool, _ name: (OrgUnit.ID) -> String) -> String {
    let parts = duties.map { "\(name($0.unit))(\($0.assignment.role.word))" }
    return parts.joined(separator: "、") + (openEnded ? "等" : "")
  }

  private static func words(_ persons: [PersonInCharge]) -> String {
    persons.map { "\($0.name)(\($0.role))" }.joined(separator: "、")
  }

  private static func words(_ deadlines: [Deadline]) -> String {
    deadlines.map { deadline in
      deadline.end.map { "\(deadline.reading)(\($0))" } ?? deadline.reading
    }.joined(separator: "；")
  }

  private static func words(_ targets: [Target]) -> String { targets.map(\.reading).joined(separator: "；") }
}
