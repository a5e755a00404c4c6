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
  /// The tasks that were red in the last issue. Each is in one kind: still red, yellow, green, without a light, completed or
  /// removed.
  package let lastRed: Figure
  /// The tasks that the last issue called completed and that are not any more; beside the kinds, for they are red, yellow or
  /// green as well.
  let undone: Figure

  /// A kind of change. No task is in two but one that was added or removed.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Red now and not before.
    case newRed = "new-red"
    /// Red before and now.
    case stillRed = "still-red"
    /// Yellow now and under way, red before.
    case redToYellow = "red-to-yellow"
    /// Without a light now, red before: nobody reported, or it rests.
    case redToUnlit = "red-to-unlit"
    /// Green now and under way, red before.
    case redToGreen = "red-to-green"
    /// Green now and under way, yellow before.
    case yellowToGreen = "yellow-to-green"
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
      case .stillRed: "连续亮红灯"
      case .redToYellow: "由红灯转为黄灯"
      case .redToUnlit: "由红灯转为不亮灯"
      case .redToGreen: "由红灯转为绿灯"
      case .yellowToGreen: "由黄灯转为绿灯"
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
    lastRed = Figure(issue.text.tasks.filter { $0.light == .red }.map(\.id))
    undone = Figure(tasks) { $0.standing != .completed && before[$0.id]?.standing == .completed }
    var figures = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        (kind, Figure(tasks) { kind.holds(for: $0, before: before[$0.id]) })
      })
    figures[.removed] = Figure(gone.map(\.id))
    self.figures = figures
  }

  /// Those that turned green and are under way, whatever they showed before.
  var toGreen: Figure { Figure([.redToGreen, .yellowToGreen].flatMap { figures[$0]?.ids ?? [] }) }

  /// Returns those of a kind of change that were red in the last issue.
  func fromRed(_ kind: Kind) -> Figure {
    let red = Set(lastRed.ids)
    return Figure((figures[kind]?.ids ?? []).filter(red.contains))
  }
}

extension BulletinChange.Kind {
  /// Whether tasks of other lights than red may be among it that were red before.
  var mixesLights: Bool { self == .completed || self == .removed }

  /// Whether a task changed so; `removed` holds for none that is there.
  fileprivate func holds(for task: SupervisedTask, before line: BulletinText.TaskLine?) -> Bool {
    let (light, completed) = (task.assessment.light, task.standing == .completed)
    let wasRed = line?.light == .red
    return switch self {
    case .newRed: light == .red && !wasRed
    case .stillRed: light == .red && wasRed
    case .redToYellow: light == .yellow && !completed && wasRed
    case .redToUnlit: light == .none && !completed && wasRed
    case .redToGreen: light == .green && !completed && wasRed
    case .yellowToGreen: light == .green && !completed && line?.light == .yellow
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
    let kinds = BulletinChange.Kind.allCases.compactMap { kind -> Prose? in
      guard let figure = change.figures[kind], !figure.isEmpty else { return nil }
      return "\(kind.word)\(link(figure, .change(kind)))项（\(names(figure, of: kind))）\(fromRed(kind, change))"
    }
    let undone: [Prose] =
      change.undone.isEmpty
      ? [] : ["上期列为已完成、现重新办理\(link(change.undone, .undone))项（\(change.undone.words)）"]
    let told = kinds.isEmpty ? undone : [redWords(change)].compactMap(\.self) + kinds + undone
    let since: Prose = "与上期（\(number)，截至\(last.asOf.chinese)）相比，"
    return told.isEmpty ? "\(since)亮灯和完成情况没有变化。" : "\(since)\(told.joined(separator: "；"))。"
  }

  /// 红灯由12项增至15项: what the kinds of change bridge; `nil` where nothing was or is red.
  private func redWords(_ change: BulletinChange) -> Prose? {
    let (before, now) = (change.lastRed, Figure(ledger.tasks) { $0.assessment.light == .red })
    guard !before.isEmpty || !now.isEmpty else { return nil }
    let count = link(now, .light(.red))
    if before.count == now.count { return "红灯仍为\(count)项" }
    return "红灯由\(link(before, .lastRed))项\(now.count > before.count ? "增至" : "减至")\(count)项"
  }

  /// How many of a kind were red in the last issue, where others are among it: ，其中上期红灯1项.
  private func fromRed(_ kind: BulletinChange.Kind, _ change: BulletinChange) -> Prose {
    let (red, all) = (change.fromRed(kind), change.figures[kind]?.count ?? 0)
    guard kind.mixesLights, !red.isEmpty else { return "" }
    if red.count == all { return "，上期\(all > 1 ? "均" : "")为红灯" }
    return "，其中上期红灯\(link(red, .change(kind).of(.red)))项（\(red.words)）"
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
