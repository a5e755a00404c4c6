import DuchaDiagnostics

/// The words of one item (or one table cell) without white space, and where white space was lost.
///
/// The compacted ``reading`` is what every parser of an item works on; the places of breaks still tell where a label's
/// value ends and where two units stand on two lines.
struct ItemText: Sendable {
  /// The compacted words.
  let reading: Reading
  /// Whether a character opens a line, a wrapped line not counted.
  let opensLine: [Bool]
  /// Whether white space of any kind stood before a character.
  let followsGap: [Bool]

  var count: Int { reading.count }
  var all: Range<Int> { 0..<reading.count }

  private init(_ reading: Reading, opensLine: [Bool], followsGap: [Bool]) {
    self.reading = reading
    self.opensLine = opensLine
    self.followsGap = followsGap
  }

  /// Returns the text of a part.
  func slice(_ range: Range<Int>) -> ItemText {
    ItemText(
      reading.slice(range), opensLine: Array(opensLine[range]), followsGap: Array(followsGap[range]))
  }

  /// Creates the text of some ranges of a plan.
  init(_ plan: Reading, _ ranges: [Range<Int>], lines: PlanLines? = nil) {
    var kept = Draft()
    var opensLine: [Bool] = []
    var followsGap: [Bool] = []
    for range in ranges {
      var line = true
      var gap = true
      for at in range {
        let scalar = plan.scalars[at]
        if scalar.isSpace {
          gap = true
          if scalar == Mark.newline { line = true }
          continue
        }
        kept.append(scalar, plan.starts[at], plan.ends[at])
        // A break at the page edge is neither the end of a line nor a blank between two names.
        let isWrapped = line && at > range.lowerBound && (lines?.isWrapped(before: at) ?? false)
        opensLine.append(line && !isWrapped)
        followsGap.append(gap && !isWrapped)
        line = false
        gap = false
      }
    }
    reading = Reading(
      source: plan.source, scalars: kept.scalars, starts: kept.starts, ends: kept.ends)
    self.opensLine = opensLine
    self.followsGap = followsGap
  }
}
