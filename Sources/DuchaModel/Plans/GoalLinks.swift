/// Which of the plan's goals a task's target repeats or works towards: the one of the same indicator.
public struct GoalLinks: Sendable {
  private var paths: [Indicator: String] = [:]
  /// Shorter names, such as 项目, are no indicators of their own.
  private static let shortestName = 4

  /// Reads the goals of a plan; the first of an indicator counts.
  public init(_ goals: [Goal]) {
    for goal in goals {
      guard let indicator = Indicator(goal.target), paths[indicator] == nil else { continue }
      paths[indicator] = goal.path
    }
  }

  /// Returns the heading of the goal that a target belongs to.
  public func path(for target: Target) -> String? {
    guard !paths.isEmpty, let indicator = Indicator(target), indicator.length >= Self.shortestName else {
      return nil
    }
    return paths[indicator]
  }
}
