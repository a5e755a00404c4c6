extension Reading {
  /// The number of characters.
  package var count: Int { scalars.count }

  /// Returns the reading of a part; its spans still point at the original bytes.
  package func slice(_ range: Range<Int>) -> Reading {
    Reading(
      source: source, scalars: Array(scalars[range]), starts: Array(starts[range]),
      ends: Array(ends[range]))
  }

  /// Returns the reading without white space and line breaks, as an item's text is parsed.
  ///
  /// Page marks are gone already: ``Normaliser`` takes them out of the whole text.
  package func compacted() -> Reading {
    var kept = Draft(capacity: count)
    for index in 0..<count where !scalars[index].isSpace {
      kept.append(scalars[index], starts[index], ends[index])
    }
    return Reading(source: source, scalars: kept.scalars, starts: kept.starts, ends: kept.ends)
  }
}
