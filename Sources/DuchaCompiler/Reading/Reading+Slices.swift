import DuchaDiagnostics

extension Reading {
  /// Returns the reading without white space and line breaks, as an item's text is parsed.
  ///
  /// Page marks are gone already: ``Normaliser`` takes them out of the whole text.
  package func compacted() -> Reading {
    let kept = CharacterTape(source, capacity: count)
    for index in 0..<count where !self[index].isSpace { kept.append(self[index], start(index), end(index)) }
    return Reading(kept)
  }

  /// The ranges of the lines, without their line breaks.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in 0..<count where self[at] == Mark.newline {
      lines.append(start..<at)
      start = at + 1
    }
    lines.append(start..<count)
    return lines
  }

  /// Returns the first place in a range at which a character of a set stands.
  func firstIndex(in range: Range<Int>, of set: CharacterFilter) -> Int? {
    withCharacters(range) { characters in
      for offset in 0..<range.count where set.contains(characters[offset]) {
        return range.lowerBound + offset
      }
      return nil
    }
  }

  /// Returns the characters that stand for a stretch of original bytes.
  func range(of span: SourceSpan) -> Range<Int> {
    let first = indices.partitionPoint { Int(start($0)) >= span.start }
    return first..<Swift.max(first, indices.partitionPoint { Int(start($0)) >= span.end })
  }
}
