import DuchaDiagnostics
import DuchaModel

/// 全市 stands in a county's plan where the county itself is meant: words copied from another level's plan.
enum WordOfOtherLevel: DraftCheck {
  static let code = DiagnosticCode(
    "D0111", "WordOfOtherLevel",
    Explanation(
      what: "检查县级方案里是否把本县写成“全市”，市级方案里是否写成“全县”“我县”等（“全市前列”“对标全市”等指上级的不算）",
      why: "多半是照抄上级或外地方案没有改净；印发后范围说不清，也不严肃",
      example: "青溪县科普行动方案\n一、工作目标\n到2025年，全市公民具备科学素质的比例达到15%。\n二、任务\n（一）2025年6月底前建成科技馆。（县科协牵头）",
      instead: "青溪县科普行动方案\n一、工作目标\n到2025年，全县公民具备科学素质的比例达到15%。\n二、任务\n（一）2025年6月底前建成科技馆。（县科协牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    guard let own = GovernmentLevel(plan.document) else { return [] }
    let body = plan.parsed.body.section
    let reading = plan.reading
    return body.compactMap { at in
      guard at + 1 < body.upperBound, let scope = scopes[reading[at]],
        let scalar = Unicode.Scalar(reading[at + 1]),
        let other = GovernmentLevel(word: Character(scalar)), other.word != own.word,
        isCopied(other, scope, at: at, own, in: reading, body)
      else { return nil }
      return diagnostic(at, own, in: plan)
    }
  }

  /// Whose words a word of another level is.
  private enum Scope { case whole, our }

  /// 全, 我
  private static let scopes: [UInt32: Scope] = [0x5168: .whole, 0x6211: .our]

  private static func isCopied(
    _ other: GovernmentLevel, _ scope: Scope, at: Int, _ own: GovernmentLevel, in reading: Reading,
    _ body: Range<Int>
  ) -> Bool {
    // 全县域, 全区域, 全市场, 健全市, 安全区: other words.
    if at > body.lowerBound, lookalikeStarts.contains(reading[at - 1]) { return false }
    if at + 2 < body.upperBound, lookalikeEnds.contains(reading[at + 2]) { return false }
    // A lower level's word cannot mean the plan's own place; of two sorts of one level only one can.
    if other.rank > own.rank { return other.word != "区" }
    if other.rank == own.rank { return true }
    // 结合我市实际 speaks of the plan's own place; 发挥我省优势 looks up.
    if scope == .our { return reading.matches(reality, at: at + 2) }
    // A higher level is named rightly wherever the plan looks up to it; the place itself is meant where a sentence
    // begins with it.
    guard at > body.lowerBound, starts.contains(reading[at - 1]) else { return false }
    let behind = at + 2..<min(at + 2 + reach, body.upperBound)
    return !lookingUp.contains(in: reading, behind)
  }

  private static func diagnostic(_ at: Int, _ own: GovernmentLevel, in plan: DraftedPlan) -> Diagnostic {
    let range = at..<at + 2
    let word = plan.reading.original(range)
    let scope = plan.reading.original(at..<at + 1)
    return Diagnostic(
      code, .warning, "本方案是\(own.word)级方案，此处写作“\(word)”", at: plan.reading.span(range),
      path: plan.outline.path(at: at), help: "核对是否照抄其他方案，应为“\(scope)\(own.word)”",
      fix: Fix("改为“\(scope)\(own.word)”", replacing: plan.reading.span(range), with: "\(scope)\(own.word)"))
  }

  private static let lookalikeStarts: CharacterFilter = "健安完齐保自"
  private static let lookalikeEnds: CharacterFilter = "域场值面民级"
  private static let starts: CharacterFilter = ",。;:\n 、保间年末底"
  private static let reality = "实际".unicodeScalars.map(\.value)
  private static let reach = 14
  private static let lookingUp = KeywordTable<Void>(
    "前列 前茅 第一 平均 率先 领先 一流 首 样板 先进 中上 上游 排名 位 部署 会议 要求 统一 评 考核 试点 示范 统筹 排 推广 布局 目标 规划 大局 均值 水平")
}
