package import DuchaModel

/// A figure of a report with the tasks behind it, so that anyone can count after it.
package struct Figure: Sendable, Hashable {
  /// The tasks, in the order of their numbers.
  package let ids: [TaskID]

  /// The figure itself.
  package var count: Int { ids.count }
  /// Whether no task stands behind it.
  package var isEmpty: Bool { ids.isEmpty }

  /// The tasks in words, of very many the first ones: 1-03、1-05.
  package var words: String {
    let named = ids.prefix(Self.tasksNamed).map(\.description).joined(separator: "、")
    return count > Self.tasksNamed ? named + "等" : named
  }

  /// As many tasks as a sentence names.
  static let tasksNamed = 10

  /// Creates a figure from the tasks it counts; a task counts once.
  package init(_ ids: some Sequence<TaskID>) { self.ids = Set(ids).sorted() }

  /// Counts those of the tasks for which the condition holds.
  package init(_ tasks: [SupervisedTask], where condition: (SupervisedTask) -> Bool = { _ in true }) {
    self.init(tasks.filter(condition).map(\.id))
  }
}
