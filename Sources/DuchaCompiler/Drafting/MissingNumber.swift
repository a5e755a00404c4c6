import DuchaDiagnostics
import DuchaModel

/// A number is left out: 一、二、四.
enum MissingNumber: DraftCheck {
  static let code = DiagnosticCode(
    "D0108", "MissingNumber",
    Explanation(
      what: "检查标题和条目的编号是否连续",
      why: "缺号多半是删了条目没有改号，或者漏排了一段；印发后会有人来问缺的那一条在哪里",
      example: "一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n四、2025年10月底前上线服务平台。（县数据局牵头）",
      instead: "一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n三、2025年10月底前上线服务平台。（县数据局牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let nodes = plan.outline.nodes
    return NumberSequence.breaks(in: plan.outline).filter { $0.isGap && !stands($0, in: plan) }.map { found in
      let marker = nodes[found.node].marker
      let printed = plan.reading.original(marker.range)
      let before = found.other.map { "`\(plan.reading.original(nodes[$0].marker.range))` 之后" } ?? "开头"
      let missing = marker.number - found.expected
      return Diagnostic(
        code, .warning, "\(before)是 `\(printed)`，缺\(missing)个编号", at: plan.reading.span(marker.range),
        path: nodes[found.node].path, help: "核对是否漏排条目；没有漏排的，顺次改号",
        labels: found.other.map { [.init(plan.reading.span(nodes[$0].marker.range), "前一个编号")] } ?? [])
    }
  }

  /// Whether the missing numeral does stand between, glued to other words.
  private static func stands(_ found: NumberSequence.Break, in plan: DraftedPlan) -> Bool {
    let nodes = plan.outline.nodes
    let start =
      found.other.map { nodes[$0].marker.range.upperBound }
      ?? nodes[found.node].parent.map { nodes[$0].marker.range.upperBound } ?? 0
    let kind = nodes[found.node].marker.kind
    let between = start..<nodes[found.node].marker.range.lowerBound
    return between.contains { at in
      number(at, kind, plan.reading) == found.expected
    }
  }

  /// The number that a numeral of a kind would have here.
  private static func number(_ at: Int, _ kind: Marker.Kind, _ text: Reading) -> Int? {
    switch kind {
    case .chinese: Numeral.chinese(in: text, at: at)?.value
    case .arabic:
      at > 0 && text[at - 1].isDigit ? nil : Numeral.arabic(in: text, at: at)?.value
    case .bracketedChinese:
      text[at] == Mark.open ? Numeral.spaced(in: text, at: at + 1)?.value : nil
    case .bracketedArabic: text[at] == Mark.open ? Numeral.arabic(in: text, at: at + 1)?.value : nil
    case .chapter, .section, .article:
      text[at] == 0x7B2C
        ? (Numeral.chinese(in: text, at: at + 1) ?? Numeral.arabic(in: text, at: at + 1))?.value : nil
    default: nil
    }
  }
}
