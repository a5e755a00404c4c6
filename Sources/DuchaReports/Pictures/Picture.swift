import DuchaDocuments

/// What a picture shows: values that pages draw as SVG and papers as what office programs draw themselves.
protocol Picture {
  /// What it is called.
  static var caption: String { get }
  /// What has to be said under it; `nil` where nothing has to.
  var notes: String? { get }
  /// All that it shows in words, for who cannot see it.
  var words: String { get }
  /// Returns the picture as SVG; as a file of its own, or as part of a page.
  func svg(isFile: Bool) -> String
  /// The picture in a paper.
  var draft: WordDraft.Block { get }
  /// What a paper has to say beside ``draft`` and ``notes``, because SVG says it inside.
  var legend: String? { get }
}

extension Picture {
  var caption: String { Self.caption }
  var legend: String? { nil }
}
