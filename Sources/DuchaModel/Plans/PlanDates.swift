/// A plan with what shows how each of its dates came about.
public struct PlanDates: Sendable {
  /// What was read.
  public var compilation: Compilation
  /// The derivations of each task's time limits, in the order of the tasks.
  public var tasks: [[DeadlineDerivation]]

  /// Creates the dates of a plan.
  public init(compilation: Compilation, tasks: [[DeadlineDerivation]]) {
    self.compilation = compilation
    self.tasks = tasks
  }
}
