/// A paragraph to be written.
package struct ParagraphDraft: Sendable, Hashable {
  /// What it is.
  package var role: ParagraphRole
  /// Its words. A tab leads to the right edge in lines that have two ends; a line break stays one.
  package var runs: [Run]
  /// How far it ends from the right, in characters.
  package var right: Double
  /// Whether it stays on the page of the next one even if its role does not ask for it.
  package var keepsNext = false

  /// Creates a paragraph.
  package init(_ role: ParagraphRole, _ runs: [Run], right: Double = 0) {
    self.role = role
    self.runs = runs
    self.right = right
  }

  /// Creates a paragraph of plain words.
  package init(_ role: ParagraphRole, _ text: String, right: Double = 0) {
    self.init(role, [Run(text)], right: right)
  }

  /// Words that look alike.
  package struct Run: Sendable, Hashable {
    /// The words.
    package var text: String
    /// Whether they are in bold type.
    package var isBold: Bool
    /// Their colour, `RRGGBB`.
    package var colour: String?

    /// Creates words.
    package init(_ text: String, isBold: Bool = false, colour: String? = nil) {
      self.text = text
      self.isBold = isBold
      self.colour = colour
    }
  }
}
