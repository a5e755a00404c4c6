import DuchaDiagnostics

/// The words of one item (or one table cell) without white space, and where white space was lost.
///
/// The compacted ``reading`` is what every parser of an item works on; the places of breaks still tell where a label's
/// value ends and where two units stand on two lines.
struct ItemText: Sendable {
  /// The compacted words.
  let reading: Reading

  var count: Int { reading.count }
  var all: Range<Int> { 0..<reading.count }

  private init(_ reading: Reading) { self.reading = reading }

  /// Returns whether a character opens a line, a wrapped line not counted.
  func opensLine(_ at: Int) -> Bool { reading.gap(at).contains(.line) }

  /// Returns whether white space of any kind stood before a character.
  func followsGap(_ at: Int) -> Bool { reading.gap(at).contains(.blank) }

  /// Returns the text of a part.
  func slice(_ range: Range<Int>) -> ItemText { ItemText(reading.slice(range)) }

  /// Creates the text of some ranges of a plan.
  init(_ plan: Reading, _ ranges: [Range<Int>], lines: PlanLines? = nil) {
    let kept = CharacterTape(plan.source, capacity: ranges.reduce(0) { $0 + $1.count })
    for range in ranges { Self.append(plan, range, lines, to: kept) }
    reading = Reading(kept)
  }

  private static func append(
    _ plan: Reading, _ range: Range<Int>, _ lines: PlanLines?, to kept: CharacterTape
  ) {
    var gap: CharacterTape.Gap = [.line, .blank]
    for at in range {
      let scalar = plan[at]
      if scalar.isSpace {
        gap.formUnion(scalar == Mark.newline ? [.line, .blank] : .blank)
        continue
      }
      // A break at the page edge is neither the end of a line nor a blank between two names.
      if gap.contains(.line), at > range.lowerBound, let lines, lines.isWrapped(before: at) { gap = [] }
      kept.append(scalar, plan.start(at), plan.end(at), gap: gap)
      gap = []
    }
  }
}
