import DuchaDiagnostics
import DuchaModel

/// An item speaks of responsibility, but no clause could be read.
enum UnreadClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0103", "UnreadClause",
    Explanation(
      what: "检查没有读出责任分工的条目里，是否仍有“责任单位：”“……牵头）”这样的字样",
      why: "责任分工可能写法特殊而没有读出，任务就成了无人负责",
      example: "一、建设平台。（牵头）",
      instead: "一、建设平台。（市科技局牵头）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.clause == nil, compiled.item.node != nil else { return [] }
    let text = compiled.item.text
    guard let place = label(in: text) ?? bracket(in: text) ?? unit(in: text) else { return [] }
    return [
      warning(
        compiled, "有责任分工的字样，但没有读出单位", at: text.reading.span(place), help: "核对此处写法，必要时人工补录单位")
    ]
  }

  private static func label(in text: ItemText) -> Range<Int>? {
    ClauseLabelScanner(text).labels(in: text.all).first {
      $0.label.namesResponsibility && !ClauseLabel.isContact(text.reading, $0.word)
    }?.range
  }

  /// A bracket that ends with 负责 or 牵头, begins with a label, or holds nothing but full names of bodies.
  private static func bracket(in text: ItemText) -> Range<Int>? {
    let scalars = text.reading
    for close in text.all where scalars[close] == Mark.close {
      if endings.matchSuffix(in: scalars, from: 0, endingAt: close) != nil { return close - 2..<close }
    }
    return text.all.lazy.filter { scalars[$0] == Mark.open }
      .compactMap { labelled(in: text, behind: $0) ?? list(in: text, behind: $0) }.first
      ?? text.all.lazy.filter { scalars[$0] == Mark.close }.compactMap { list(in: text, before: $0) }.first
  }

  private static func labelled(in text: ItemText, behind open: Int) -> Range<Int>? {
    guard let label = ClauseLabelScanner(text).label(at: open + 1, before: text.count) else { return nil }
    return label.label.namesResponsibility && !ClauseLabel.isContact(text.reading, label.word)
      ? label.range : nil
  }

  private static func list(in text: ItemText, behind open: Int) -> Range<Int>? {
    let limit = min(text.count, open + longestList)
    // Without its closing bracket the list ends with its line.
    let close =
      text.reading.closing(of: open, before: limit)
      ?? (open + 1..<limit).first { text.opensLine($0) || text.reading[$0] == Mark.stop } ?? limit
    return areNames(in: text, open + 1..<close)
  }

  /// The list before a closing bracket at the end of a line that nothing opened.
  private static func list(in text: ItemText, before close: Int) -> Range<Int>? {
    guard close + 1 == text.count || text.opensLine(close + 1) || text.reading[close + 1] == Mark.stop else {
      return nil
    }
    let first = max(0, close - longestList)
    let start = (first..<close).last { text.opensLine($0) || text.reading[$0] == Mark.stop }
    return start.flatMap { areNames(in: text, text.reading[$0] == Mark.stop ? $0 + 1..<close : $0..<close) }
  }

  private static func areNames(in text: ItemText, _ inner: Range<Int>) -> Range<Int>? {
    guard !inner.isEmpty else { return nil }
    let names = Array(text.reading.parts(of: inner, at: Mark.listMarks))
    let areNames = names.allSatisfy { $0.count > 2 && UnitWords.isUnit(text.reading, $0) }
    let isFull = names.contains { UnitWords.startsName(text.reading, $0) }
    // 外省(自治区、直辖市): levels alone go on with the word before them.
    let areLevels = names.allSatisfy { UnitWords.isBareLevel(text.reading, $0) }
    return names.count > 1 && areNames && isFull && !areLevels ? inner : nil
  }

  /// A bracket with one full name, behind something else than a name: 完善“一村一警”（县公安局）制度.
  private static func unit(in text: ItemText) -> Range<Int>? {
    let reading = text.reading
    return text.all.lazy.filter { reading[$0] == Mark.open }.compactMap { open -> Range<Int>? in
      guard let close = reading.closing(of: open, before: min(text.count, open + longestName)), open > 0
      else { return nil }
      let inner = open + 1..<close
      let isName =
        inner.count > 3 && UnitWords.startsFullName(reading, inner) && UnitWords.endsName(reading, inner)
      return isName && !UnitWords.isUnit(reading, max(0, open - 4)..<open) ? inner : nil
    }.first
  }

  private static let longestName = 16
  private static let longestList = 200
  private static let endings = KeywordTable<Void>("牵头 负责 配合 落实")
}
