/// Days that cannot be a year's holidays. They are not taken.
public struct CalendarYearError: Error, Hashable, CustomStringConvertible {
  /// Which part is wrong.
  public let part: Part
  /// What is wrong with it.
  public let reason: String

  /// A part of a year's arrangement.
  public enum Part: Sendable, Hashable {
    /// The year.
    case year
    /// The notice that is named.
    case source
    /// The breaks as a whole.
    case off
    /// One break, by its place in the list.
    case `break`(Int)
    /// One working weekend day, by its place in the list.
    case workingWeekend(Int)
  }

  init(_ part: Part, _ reason: String) {
    self.part = part
    self.reason = reason
  }

  /// The reason.
  public var description: String { reason }
}
