/// The pages of GB/T 9704-2012 in twips: A4 with a type area of 156 mm by 225 mm, 22 lines of 28 characters in 16 pt.
enum PageLayout {
  /// A line; 22 lines of 29 pt would be longer than the type area.
  static let line = 579
  /// As many of them as a page holds.
  static let lines = 22
  /// A line of the imprint, and as many letters as one holds.
  static let imprintLine = 500
  static let imprintLetters = 28
  /// A character of 16 pt.
  static let character = 320
  /// How wide the type area is.
  static let textWidth = 11906 - 1587 - 1474
  /// How wide it is on a page across, which is the upright one turned.
  static let acrossWidth = 16838 - 1984 - 2098

  /// How much room a table or line of a page has.
  static func width(of page: WordDraft.Page) -> Int { page == .across ? acrossWidth : textWidth }
}
