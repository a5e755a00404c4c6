import DuchaDiagnostics

/// Where in a file the plan's items stand: not the covering notice, not the signature, not the attachments, not the
/// web page around them.
package struct PlanBody: Sendable {
  /// The part of the file that holds the plan.
  package let section: Range<Int>
  /// The items.
  package let outline: Outline
  /// The items of the file's other parts, which are not read.
  var otherOutlines: [Outline] = []

  /// The words before the first item, back to the start of the section.
  var front: Range<Int> {
    section.lowerBound..<(outline.nodes.first?.range.lowerBound ?? section.upperBound)
  }

  /// Finds the plan: of the parts that attachments divide, the one with the most items; a covering notice may have as
  /// many, but its items are nobody's.
  static func find(_ plan: Reading, lines: PlanLines, excluding tables: [Range<Int>]) -> PlanBody {
    var best: PlanBody?
    var others: [Outline] = []
    for section in sections(plan, lines) {
      let end = BackMatter.start(plan, lines, in: section)
      let outline = OutlineBuilder.build(
        plan: plan, lines: lines, section.lowerBound..<end, excluding: tables)
      let isPlan = best.map { Self.isPlan(outline, rather: $0.outline, plan, lines, tables) } ?? true
      if isPlan {
        if let best { others.append(best.outline) }
        best = PlanBody(section: section, outline: outline)
      } else {
        others.append(outline)
      }
    }
    best?.otherOutlines = others.filter { !$0.nodes.isEmpty }
    return best ?? PlanBody(section: 0..<plan.count, outline: Outline())
  }

  /// Whether an outline is the plan's rather than the one before it.
  private static func isPlan(
    _ outline: Outline, rather other: Outline, _ plan: Reading, _ lines: PlanLines, _ tables: [Range<Int>]
  ) -> Bool {
    let (own, others) = (outline.nodes.count, other.nodes.count)
    let areAlike = min(own, others) * fewestShare >= max(own, others)
    // Looking for clauses takes going through all items.
    guard own > 0, areAlike || own > others else { return false }
    let holdsClauses = outline.holdsClauses(plan, lines, excluding: tables)
    let otherHoldsClauses = other.holdsClauses(plan, lines, excluding: tables)
    if holdsClauses != otherHoldsClauses, areAlike { return holdsClauses }
    if own <= others { return false }
    // A list of indicators or of those to be reviewed may be longer than the plan it is attached to.
    return holdsClauses && !otherHoldsClauses || !other.announcesParts(plan, lines)
      || outline.announcesParts(plan, lines)
  }

  /// The part with clauses is the plan only where it is not much shorter than the one without.
  private static let fewestShare = 3

  /// A covering notice ends with its date, and an attachment begins with a line of its own: 附件1.
  private static func sections(_ plan: Reading, _ lines: PlanLines) -> [Range<Int>] {
    var starts = [0]
    for number in lines.ranges.indices.dropFirst() {
      let line = lines.trimmed(number)
      let isAttachment = line.count <= 6 && plan.matches(attachment, at: line.lowerBound)
      let before = lines.trimmed(number - 1)
      if isAttachment || (!before.isEmpty && DateReader.wholeLine(plan, before) != nil) {
        starts.append(lines.ranges[number].lowerBound)
      }
    }
    return starts.indices.map {
      starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : plan.count)
    }
  }

  private static let attachment = "附件".unicodeScalars.map(\.value)
}
