/// Where in a ``SourceText`` the words of a place begin; they end where those of the next place begin.
public struct PlacedOffset: Sendable, Hashable {
  /// Offset of the first byte.
  public var offset: Int
  /// The place.
  public var place: SourcePlace

  /// Creates a beginning.
  public init(_ offset: Int, _ place: SourcePlace) {
    self.offset = offset
    self.place = place
  }
}
