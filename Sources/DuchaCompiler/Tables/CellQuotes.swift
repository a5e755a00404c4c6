import DuchaDiagnostics
import DuchaModel

/// Quotes the words of a row whose cells' lines stand beside those of other cells.
///
/// A name or sentence that runs over such lines has no stretch of its own in the document: the longest piece that has
/// is quoted for it, so that a quotation never holds a neighbour's words.
struct CellQuotes {
  private let source: SourceText
  /// For each cut cell its pieces.
  private let cells: [[SourceSpan]]

  init(_ row: TableGrid.Row, in plan: Reading) {
    source = plan.source
    cells = row.cells.filter { Self.isCut($0, in: plan) }.map { $0.parts.map { plan.span($0) } }
  }

  /// Whether words of others stand between the lines of a cell.
  private static func isCut(_ cell: TableGrid.Cell, in plan: Reading) -> Bool {
    zip(cell.parts, cell.parts.dropFirst()).contains { above, below in
      above.upperBound < below.lowerBound
        && plan[above.upperBound..<below.lowerBound].contains { !$0.isSpace }
    }
  }

  /// Puts the row's quotations right.
  func correct(_ task: inout PolicyTask) {
    guard !cells.isEmpty else { return }
    for index in task.units.indices {
      guard let span = longest(task.units[index].span) else { continue }
      task.units[index].span = span
      task.units[index].asWritten = source[span]
    }
    for index in task.targets.indices {
      guard let span = longest(task.targets[index].span) else { continue }
      task.targets[index].span = span
      task.targets[index].text = source[span]
    }
    for index in task.deadlines.indices {
      guard let span = longest(task.deadlines[index].span) else { continue }
      task.deadlines[index].span = span
      task.deadlines[index].text = source[span]
    }
  }

  /// Returns the longest piece of a quotation that runs over several.
  private func longest(_ span: SourceSpan) -> SourceSpan? {
    let opens = { (piece: SourceSpan) in piece.start <= span.start && span.start < piece.end }
    guard let pieces = cells.first(where: { $0.contains(where: opens) }),
      let first = pieces.first(where: opens), span.end > first.end
    else { return nil }
    return pieces.filter { $0.start < span.end && $0.end > span.start }
      .map { SourceSpan(max($0.start, span.start), min($0.end, span.end)) }
      .max { $0.end - $0.start < $1.end - $1.start }
  }
}
