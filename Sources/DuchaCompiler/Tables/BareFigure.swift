import DuchaModel

/// Reads a cell that holds nothing but a figure, or what is counted and a figure: 100公里, 95%, 7%以上, ≥12, 税收5亿元.
enum BareFigure {
  /// Returns the target, or `nil` where the cell holds anything else.
  static func target(_ cell: Reading) -> Target? {
    let words = withoutBrackets(cell)
    let text = FigureText(words)
    guard let start = number(text), let figure = Figure(text, at: start),
      figure.range.upperBound >= text.count, figure.measure != .ordinal,
      figure.lead == 0 || isNamed(figure, text)
    else { return nil }
    let all = 0..<cell.count
    return Target(
      text: cell.original(all), subject: figure.lead > 0 ? words.text(0..<figure.lead) : nil,
      comparator: figure.comparator, value: figure.value,
      valueMax: figure.valueMax, unit: figure.unit.isEmpty ? nil : words.text(figure.unit),
      kind: kind(figure), span: cell.span(all))
  }

  /// Plans print a value that sums up the years of the plan in brackets: 〔13.5〕.
  private static func withoutBrackets(_ cell: Reading) -> Reading {
    guard cell.count > 2, cell[0] == Mark.open, cell[cell.count - 1] == Mark.close else { return cell }
    return cell.slice(1..<cell.count - 1)
  }

  /// Returns where the only number of the cell begins.
  private static func number(_ text: FigureText) -> Int? {
    (0..<min(text.count, longestWords)).first { Figure(text, at: $0) != nil }
  }

  /// Whether words stand before the figure that can be what it counts.
  private static func isNamed(_ figure: Figure, _ text: FigureText) -> Bool {
    let words = 0..<figure.lead
    switch figure.measure {
    case .count, .money, .share, .multiple, .points: break
    default: return false
    }
    return !figure.isChinese && text[figure.lead - 1].isHan && !descriptions.occurs(text, in: words)
      && text.first(of: TargetScan.clauseStops, from: 0, limit: figure.lead) == nil
  }

  private static let descriptions = KeywordTable<Void>("补助 补贴 奖励 奖补 总投资 概算 估算 占地 第 已 现有 共有 约")

  private static func kind(_ figure: Figure) -> Target.Kind {
    switch figure.measure {
    case .share: figure.before == .changing ? .growth : .rate
    case .points: .growth
    case .multiple: .multiple
    default: .quantity
    }
  }

  private static let longestWords = 20
}
