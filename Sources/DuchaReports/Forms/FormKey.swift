package import DuchaModel

/// What tells a row of a form, out of sight: `1-07@123`, and `1-07@123#2` for the second result of the task.
package struct FormKey: Sendable, Hashable {
  /// The task.
  package let task: TaskID
  /// The number of the newest entry about it, when the form was made.
  package let lastEntry: Int
  /// The number of the result, where the row is one.
  package let target: Int?

  /// Creates a key.
  package init(task: TaskID, lastEntry: Int, target: Int? = nil) {
    self.task = task
    self.lastEntry = lastEntry
    self.target = target
  }

  /// Reads what ``text`` gives, or returns `nil`.
  package init?(_ text: String) {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, let task = TaskID(halves[0]) else { return nil }
    let numbers = halves[1].split(separator: "#", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(numbers.count), let lastEntry = numbers[0], !numbers.dropFirst().contains(nil)
    else { return nil }
    self.init(task: task, lastEntry: lastEntry, target: numbers.count == 2 ? numbers[1] : nil)
  }

  /// The key as it stands in the file.
  package var text: String { "\(task)@\(lastEntry)" + (target.map { "#\($0)" } ?? "") }
}
