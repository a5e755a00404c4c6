import DuchaDiagnostics
import DuchaModel

/// Much is said behind the only clause of an item.
enum WordsBehindClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0111", "WordsBehindClause",
    Explanation(
      what: "检查责任分工后面是否还有大段内容",
      why: "后面的内容可能是另一项任务，责任分工未必管它",
      example:
        "一、建设平台，集聚创新资源，支持企业和高校开展关键技术攻关，提升创新能力和服务水平，形成创新生态。（市科技局负责）引进高层次人才，培育创新型企业，招引重大产业项目。\n二、加强督查。（市政府督查室负责）",
      instead: "一、建设平台，集聚创新资源，支持企业和高校开展关键技术攻关，提升创新能力和服务水平。（市科技局负责）\n二、引进高层次人才。（市人社局负责）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.node != nil, let clause = compiled.item.clause else { return [] }
    let behind = compiled.item.text.count - clause.range.upperBound
    // A clause behind the heading speaks for all that follows.
    guard behind > shortest, clause.range.lowerBound > longestHeading, !isBox(compiled.item.text, clause)
    else {
      return []
    }
    return [warning(compiled, "责任分工后面还有内容，未写由谁负责", help: "核对后面的内容是否另有责任单位")]
  }

  /// A box behind an item's clause belongs to the item: 专栏1….
  private static func isBox(_ text: ItemText, _ clause: Clause) -> Bool {
    guard let first = (clause.range.upperBound..<text.count).first(where: { text.reading[$0] != Mark.stop })
    else { return false }
    return text.opensLine(first) && boxes.match(in: text.reading, at: first, before: text.count) != nil
  }

  private static let boxes = KeywordTable<Void>("专栏")
  private static let shortest = 20
  private static let longestHeading = 40
}
