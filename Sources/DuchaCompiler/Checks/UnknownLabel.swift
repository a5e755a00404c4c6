import DuchaDiagnostics
import DuchaModel

/// A label names units, but no part that the grammar knows.
enum UnknownLabel: TaskCheck {
  static let code = DiagnosticCode(
    "P0118", "UnknownLabel",
    Explanation(
      what: "检查条目里是否有不认识的标签，如“值班单位：”，后面写的是单位",
      why: "标签不认识，就不知道这些单位承担什么，它们没有列入责任分工",
      example: "一、建设平台。\n值班单位：市科技局",
      instead: "一、建设平台。\n责任单位：市科技局"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.node != nil else { return [] }
    let text = compiled.item.text
    let scalars = text.reading
    return text.all.lazy.filter { scalars[$0] == Mark.colon }
      .compactMap { label(before: $0, in: text) }
      .prefix(1)
      .map { label in
        let first = text.reading.span(label.upperBound + 1..<label.upperBound + 2)
        let isListed = compiled.mentions.contains { $0.span.start == first.start }
        return warning(
          compiled, "不认识标签 `\(text.reading.text(label))`，后面的单位\(isListed ? "只按配合列入" : "没有列入责任分工")",
          at: text.reading.span(label), help: "改用“责任单位”“配合单位”等通行写法，或人工\(isListed ? "核对" : "补录")")
      }
  }

  /// label = words ("单位" | "部门" | …) ":" name        // at the start of a line or behind a mark
  private static func label(before colon: Int, in text: ItemText) -> Range<Int>? {
    let scalars = text.reading
    guard endings.matchSuffix(in: scalars, from: max(0, colon - longest), endingAt: colon) != nil else {
      return nil
    }
    var start = colon
    while start > 0, colon - start < longest, !marks.contains(scalars[start - 1]),
      start == colon || !text.opensLine(start)
    {
      start -= 1
    }
    let label = start..<colon
    let isBounded = start == 0 || text.opensLine(start) || marks.contains(scalars[start - 1])
    guard isBounded, label.count > 2, !isKnown(max(0, colon - longest)..<colon, in: scalars) else {
      return nil
    }
    let end = (colon + 1..<text.count).first { nameEnds.contains(scalars[$0]) } ?? text.count
    return UnitWords.isUnit(text.reading, colon + 1..<end) ? label : nil
  }

  /// A line may break inside the label: 责|任单位:.
  private static func isKnown(_ label: Range<Int>, in scalars: Reading) -> Bool {
    ClauseLabel.table.matchSuffix(in: scalars, from: label.lowerBound, endingAt: label.upperBound) != nil
  }

  private static let longest = 10
  private static let marks = CharacterFilter("。;!?”),、:(" + ClauseLabelScanner.bulletMarks)
  private static let nameEnds = CharacterFilter("、,;。)")
  private static let endings = KeywordTable<Void>("单位 部门 科室 处室 股室 主体")
}
