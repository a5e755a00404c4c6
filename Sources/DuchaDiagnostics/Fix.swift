/// A change of the text that settles a diagnostic: all its edits together, or none.
public struct Fix: Sendable, Hashable {
  /// What the change does, in Chinese: 补上右括号.
  public var label: String
  /// The edits in the text's order; none overlaps another.
  public var edits: [Edit]

  /// Creates a change of one place or several.
  public init(_ label: String, _ edits: [Edit]) {
    self.label = label
    self.edits = edits
  }

  /// Creates a change of one place.
  public init(_ label: String, replacing span: SourceSpan, with replacement: String) {
    self.init(label, [Edit(span, replacement)])
  }

  /// Words in place of others; an empty span inserts.
  public struct Edit: Sendable, Hashable {
    /// The words that go.
    public var span: SourceSpan
    /// The words that come.
    public var replacement: String

    /// Creates an edit.
    public init(_ span: SourceSpan, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}
