import DuchaModel

/// Reads a cell that holds nothing but a figure: 100公里, 95%, 7%以上, ≥12, 不少于3家.
enum BareFigure {
  /// Returns the target, or `nil` where the cell holds anything else.
  static func target(_ cell: Reading) -> Target? {
    let text = FigureText(cell)
    let sign = signs.match(text, at: 0)
    guard let start = number(text, from: sign?.length ?? 0), let figure = Figure(text, at: start),
      figure.range.upperBound >= text.count, figure.measure != .ordinal
    else { return nil }
    let all = 0..<cell.count
    return Target(
      text: cell.original(all), comparator: sign?.value ?? figure.comparator, value: figure.value,
      valueMax: figure.valueMax, unit: figure.unit.isEmpty ? nil : cell.text(figure.unit),
      kind: kind(figure), span: cell.span(all))
  }

  /// Returns where the number begins; only words of comparison may stand before it.
  private static func number(_ text: FigureText, from start: Int) -> Int? {
    let limit = min(text.count, start + longestWord)
    guard start < limit else { return nil }
    return (start..<limit).first { Figure(text, at: $0)?.lead == start }
  }

  private static func kind(_ figure: Figure) -> Target.Kind {
    switch figure.measure {
    case .share: figure.before == .changing ? .growth : .rate
    case .points: .growth
    case .multiple: .multiple
    default: .quantity
    }
  }

  private static let signs = KeywordTable<Target.Comparator>([
    "≥ >= ⩾": .atLeast, "> ＞": .moreThan, "≤ <= ⩽ < ＜": .atMost,
  ])
  private static let longestWord = 6
}
