package import DuchaModel

/// What a row of a form is about: a task, or one of its results.
package struct FormSubject: Sendable, Hashable {
  /// The task.
  package let task: TaskID
  /// The number of the result, from 1; `nil` for the task itself.
  package let target: Int?

  /// Creates a subject.
  package init(_ task: TaskID, target: Int? = nil) {
    self.task = task
    self.target = target
  }
}
