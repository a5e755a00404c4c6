/// A figure that a unit reports for one of the results that a task demands.
public struct ReportedValue: Sendable, Hashable {
  /// The result, in the words of `Target.reading`: a later edition may number its results anew.
  public var target: String
  /// How much was reached so far.
  public var value: Double
  /// The unit as the reporter wrote it; `nil` is the target's own.
  public var unit: String?

  /// Creates a figure.
  public init(target: String, value: Double, unit: String? = nil) {
    self.target = target
    self.value = value
    self.unit = unit
  }
}
