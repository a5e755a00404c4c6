package import DuchaDiagnostics

/// Makes a ``Reading`` of a text: decodes, folds variant forms, takes out what printing and web pages add, simplifies.
///
/// Line breaks stay, because headings need lines; ``Reading/compacted()`` drops them for an item's text.
package struct Normaliser: Sendable {
  /// Traditional to simplified script, supplied from outside; `nil` leaves Traditional text as it is.
  private let simplify: (@Sendable (String) -> String)?

  /// Creates a normaliser; `simplify` is only called for text in Traditional script.
  package init(simplify: (@Sendable (String) -> String)?) {
    self.simplify = simplify
  }

  /// Returns the text as the parsers read it.
  package func read(_ source: SourceText) -> Reading { readWithScript(source).reading }

  /// Returns the text as the parsers read it, and whether it was written in Traditional script.
  func readWithScript(_ source: SourceText) -> (reading: Reading, isTraditional: Bool) {
    var draft = CharacterFolding.decode(source)
    draft = draft.dropping(PageMarks.find(in: draft))
    draft = draft.dropping(SiteFooter.find(in: draft))
    draft = draft.dropping(LineSpacing.find(in: draft))
    draft = draft.dropping(TornLines.find(in: draft))
    draft = draft.dropping(PinyinGlosses.find(in: draft))
    draft = draft.dropping(EmphasisMarks.find(in: draft))
    var isTraditional = false
    if let simplify, let simplification = Simplification(of: draft, by: simplify) {
      isTraditional = true
      draft = simplification.applied()
    }
    return (Reading(draft), isTraditional)
  }
}
