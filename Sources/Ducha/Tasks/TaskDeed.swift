import DuchaModel

/// What is to be recorded of one thing that is done with a task.
struct TaskDeed {
  /// The task.
  var task: TaskID
  /// The day from which it counts.
  var day: Day
  /// The step, and what follows from it.
  var changes: [Change]
  /// What was done, in one Chinese line.
  var words: String
  /// The row of the table that asks for it.
  var row: Int?
}
