/// A place for words in a paragraph: `{{标题}}`, `{{#任务}}`, `{{/任务}}`; braces may be Chinese ones.
struct Placeholder: Equatable {
  /// What is to stand there.
  enum Kind: Equatable {
    case words
    /// Repeating begins with the row.
    case begin
    /// Repeating ends with the row.
    case end
  }

  var kind: Kind
  var name: String
  /// From the first to behind the last brace, in the paragraph's words.
  var range: Range<Int>
}

extension Placeholder {
  /// Returns those in a paragraph's words, as they follow one another; `unclosed` where braces open and never close.
  static func find(in words: [UInt8]) -> (found: [Placeholder], isUnclosed: Bool) {
    var found: [Placeholder] = []
    var offset = 0
    while let open = next(Self.opening, in: words, from: offset) {
      guard let close = next(Self.closing, in: words, from: open.upperBound) else { return (found, true) }
      found.append(Self(words[open.upperBound..<close.lowerBound], range: open.lowerBound..<close.upperBound))
      offset = close.upperBound
    }
    return (found, false)
  }

  private init(_ content: ArraySlice<UInt8>, range: Range<Int>) {
    var name = String(decoding: content, as: UTF8.self).filter { !$0.isWhitespace }[...]
    switch name.first {
    case "#", "＃": kind = .begin
    case "/", "／": kind = .end
    default: kind = .words
    }
    if kind != .words { name = name.dropFirst() }
    self.name = String(name)
    self.range = range
  }

  private static let opening = ["{{", "｛｛"].map { Array($0.utf8) }
  private static let closing = ["}}", "｝｝"].map { Array($0.utf8) }

  private static func next(_ signs: [[UInt8]], in words: [UInt8], from offset: Int) -> Range<Int>? {
    // One way through for all signs: looking for each alone would go to the end of the words at every place.
    for start in words.indices[offset...] {
      for sign in signs where words[start...].starts(with: sign) { return start..<start + sign.count }
    }
    return nil
  }
}
