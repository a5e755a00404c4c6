/// What may be entered into the cells of a column: the program offers it and refuses everything else.
package struct EntryRule: Sendable, Hashable {
  /// The rows, from 0.
  package var rows: ClosedRange<Int>
  /// The column, from 0.
  package var column: Int
  /// What may be entered.
  package var kind: Kind
  /// What is shown beside the cell when somebody enters it.
  package var hint: String
  /// What is shown when something else was entered.
  package var refusal: String

  /// Creates a rule.
  package init(rows: ClosedRange<Int>, column: Int, _ kind: Kind, hint: String, refusal: String) {
    self.rows = rows
    self.column = column
    self.kind = kind
    self.hint = hint
    self.refusal = refusal
  }

  /// What may be entered.
  package enum Kind: Sendable, Hashable {
    /// One of these words, together at most 255 characters.
    case oneOf([String])
    /// A number.
    case number(ClosedRange<Double>)
    /// Anything: there is only the hint.
    case anything
  }
}
