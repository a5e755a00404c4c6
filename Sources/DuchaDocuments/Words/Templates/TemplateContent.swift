/// What a template is filled with, by the names of its places.
package struct TemplateContent: Sendable, Hashable {
  /// Words of one line or a few.
  package var words: [String: String]
  /// Paragraphs and tables, which take the place of a whole paragraph.
  package var blocks: [String: [WordDraft.Block]]
  /// Rows, each with words by the names of its places.
  package var rows: [String: [[String: String]]]

  /// Creates a content.
  package init(
    words: [String: String] = [:], blocks: [String: [WordDraft.Block]] = [:],
    rows: [String: [[String: String]]] = [:]
  ) {
    self.words = words
    self.blocks = blocks
    self.rows = rows
  }
}
