import DuchaDiagnostics
import DuchaModel

/// A number is used twice in a row of items, or goes back.
enum RepeatedNumber: DraftCheck {
  static let code = DiagnosticCode(
    "D0109", "RepeatedNumber",
    Explanation(
      what: "检查标题和条目的编号是否重号、倒号",
      why: "分工、督办都按编号指认条目，重号时“第（二）项”说的是哪一项分不清",
      example: "一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n二、2025年10月底前上线服务平台。（县数据局牵头）",
      instead: "一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n三、2025年10月底前上线服务平台。（县数据局牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let nodes = plan.outline.nodes
    return NumberSequence.breaks(in: plan.outline).filter { !$0.isGap }.map { found in
      let marker = nodes[found.node].marker
      let other = found.other.map { nodes[$0].marker } ?? marker
      let printed = plan.reading.original(marker.range)
      return Diagnostic(
        code, .warning,
        marker.number == other.number
          ? "编号 `\(printed)` 用了两次" : "编号 `\(printed)` 排在 `\(plan.reading.original(other.range))` 之后",
        at: plan.reading.span(marker.range), path: nodes[found.node].path, help: "顺次改号，并核对文中引用",
        labels: [.init(plan.reading.span(other.range), "相邻的编号")], fix: found.isFree ? fix(found, plan) : nil)
    }
  }

  private static func fix(_ found: NumberSequence.Break, _ plan: DraftedPlan) -> Fix? {
    let marker = plan.outline.nodes[found.node].marker
    guard let numeral = numeral(found.expected, like: marker, plan.reading) else { return nil }
    return Fix("改号为 `\(numeral.text)`", replacing: plan.reading.span(numeral.range), with: numeral.text)
  }

  /// The digits of a numeral, without its brackets and marks, and the number that is to stand there.
  private static func numeral(
    _ number: Int, like marker: Marker, _ reading: Reading
  ) -> (range: Range<Int>, text: String)? {
    let digits = marker.range.filter { at in
      reading[at].isDigit || Numeral.chinese(in: reading, at: at) != nil
    }
    guard let first = digits.first, let last = digits.last, last - first + 1 == digits.count else {
      return nil
    }
    let range = first..<last + 1
    // Full-width digits stay as they are printed: a person renumbers.
    guard reading.original(range) == reading.text(range) else { return nil }
    return (range, reading[first].isDigit ? String(number) : Numeral.chinese(number))
  }
}
