package import DuchaModel

/// An issued bulletin, as a later one looks back on it.
package struct PastIssue: Sendable, Hashable {
  /// What the ledger knows of it.
  package let record: IssueRecord
  /// What it said.
  package let text: BulletinText

  /// Takes an issue.
  package init(_ record: IssueRecord, _ text: BulletinText) {
    self.record = record
    self.text = text
  }
}

/// What changed since the last issue, by what that issue said and not by what is known of its day now.
package struct BulletinChange: Sendable, Hashable {
  /// The last issue.
  package let last: IssueRecord
  /// The tasks of each kind of change.
  package let figures: [Kind: Figure]
  /// The tasks that the last issue had and this one has not, as they stood then.
  package let gone: [BulletinText.TaskLine]
  /// A kind of change. No task is in two but one that was added or removed.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Red now and not before.
    case newRed = "new-red"
    /// Green now and under way, red or yellow before.
    case toGreen = "to-green"
    /// Red before and now.
    case stillRed = "still-red"
    /// Completed now and not before.
    case completed
    /// In force now and not before.
    case added
    /// In force before and not now.
    case removed

    /// The word that people read.
    var word: String {
      switch self {
      case .newRed: "新增红灯"
      case .toGreen: "补上进度、转为绿灯"
      case .stillRed: "连续亮红灯"
      case .completed: "新完成"
      case .added: "新增任务"
      case .removed: "减少任务"
      }
    }
  }

  /// Compares tasks with what the last issue said of them.
  init(_ tasks: [SupervisedTask], since issue: PastIssue) {
    let before = Dictionary(issue.text.tasks.map { ($0.id, $0) }) { first, _ in first }
    let now = Set(tasks.map(\.id))
    last = issue.record
    gone = issue.text.tasks.filter { !now.contains($0.id) }
    var figures = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        (kind, Figure(tasks) { kind.holds(for: $0, before: before[$0.id]) })
      })
    figures[.removed] = Figure(gone.map(\.id))
    self.figures = figures
  }
}

extension BulletinChange.Kind {
  /// Whether a task changed so; `removed` holds for none that is there.
  fileprivate func holds(for task: SupervisedTask, before line: BulletinText.TaskLine?) -> Bool {
    let (light, completed) = (task.assessment.light, task.standing == .completed)
    return switch self {
    case .newRed: light == .red && line?.light != .red
    case .stillRed: light == .red && line?.light == .red
    case .toGreen: light == .green && !completed && (line?.light == .red || line?.light == .yellow)
    case .completed: completed && line?.standing != .completed
    case .added: line == nil
    case .removed: false
    }
  }
}

// MARK: - Words

extension Bulletin {
  /// 与上期相比; `nil` in a first issue.
  var changeWords: Prose? {
    guard let change else { return nil }
    let last = change.last
    let number = last.id.year == issuedOn.year ? "第\(last.id.number)期" : "\(last.id)"
    let told = BulletinChange.Kind.allCases.compactMap { kind -> Prose? in
      guard let figure = change.figures[kind], !figure.isEmpty else { return nil }
      return "\(kind.word)\(link(figure, .change(kind)))项（\(names(figure, of: kind))）"
    }
    let since: Prose = "与上期（\(number)，截至\(last.asOf.chinese)）相比，"
    return told.isEmpty ? "\(since)亮灯和完成情况没有变化。" : "\(since)\(told.joined(separator: "；"))。"
  }

  /// In how many issues in a row each red task has shown red, this one included.
  static func redRuns(_ tasks: [SupervisedTask], since last: PastIssue?) -> [TaskID: Int] {
    let before = last?.text.lines ?? [:]
    let red = tasks.filter { $0.assessment.light == .red }
    return Dictionary(uniqueKeysWithValues: red.map { ($0.id, (before[$0.id]?.redIssues ?? 0) + 1) })
  }

  /// 1-03、1-05; of those that stay red with how long: 1-03连续3期.
  private func names(_ figure: Figure, of kind: BulletinChange.Kind) -> String {
    guard kind == .stillRed, figure.count <= Figure.tasksNamed else { return figure.words }
    return figure.ids.map { "\($0)连续\(redRuns[$0] ?? 1)期" }.joined(separator: "、")
  }
}
