package import DuchaModel

/// A task that a new edition words or assigns differently.
package struct ChangedTask: Sendable, Hashable {
  /// The task as it was.
  package let before: TaskRecord
  /// The task as it is to be.
  package let after: RegisteredTask
  /// What differs, at least one thing.
  package let differences: [TaskDifference]

  /// Whether it only stands elsewhere: tasks were put in or left out before it.
  package var onlyMoved: Bool { differences.allSatisfy { $0.aspect == .number } }
}
