import DuchaModel

/// A part of what a plan says of a task, which a later edition may say otherwise.
enum TaskWording: String, CaseIterable {
  case title, text, units, deadlines, targets

  /// The word that people read.
  var word: String {
    switch self {
    case .title: "标题"
    case .text: "内容"
    case .units: "责任单位"
    case .deadlines: "时限"
    case .targets: "成果要求"
    }
  }

  /// Returns what two wordings of a task say otherwise; where they stand in their files does not matter.
  static func differing(_ old: PolicyTask, _ new: PolicyTask) -> [TaskWording] {
    allCases.filter { $0.words(old) != $0.words(new) }
  }

  /// Returns what a task says of it, part by part.
  func words(_ task: PolicyTask) -> [String] {
    switch self {
    case .title: [task.title]
    case .text: [task.text]
    case .units:
      [task.clause ?? ""] + task.units.map { "\($0.name)（\($0.role.word)）" } + task.persons.map(\.name)
    case .deadlines: task.deadlines.map { $0.reading + $0.words }
    case .targets: task.targets.map(\.reading)
    }
  }
}
