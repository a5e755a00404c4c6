/// A half-open range of bytes in a ``SourceText``, `start..<end`.
///
/// Spans are kept for ever: a task in the ledger still points at the words of the plan that made it.
/// Line and column are computed when a span is printed, never stored.
public struct SourceSpan: Sendable, Hashable, Codable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int

  /// Creates a span from two byte offsets; `end` is not before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }

  /// Returns the smallest span that covers both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }

  /// Returns whether `other` lies wholly inside.
  public func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }

  /// Returns whether both have a byte in common.
  public func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: SourceSpan, b: SourceSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
