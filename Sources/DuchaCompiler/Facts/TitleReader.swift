/// Finds the titles before the items: the covering notice's and the plan's own.
struct TitleReader {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  /// Returns the titles in printed order; the last is the plan's own.
  func titles(before end: Int) -> [String] {
    let titles = titleLines(before: end)
    return titles.isEmpty ? runInTitle(before: end).map { [$0] } ?? [] : titles
  }

  /// title = words kind [ "(" … ")" ]        // at the start of a line, with the preamble behind it: …行动方案为…
  private func runInTitle(before end: Int) -> String? {
    for line in lines.ranges where line.lowerBound < end {
      for at in line.prefix(Self.longestTitle) {
        guard let kind = Self.kinds.match(in: plan, at: at, before: line.upperBound) else { continue }
        var behind = at + kind.length
        if behind < line.upperBound, plan[behind] == Mark.open,
          let close = plan.closing(of: behind, before: min(line.upperBound, behind + 30))
        {
          behind = close + 1
        }
        let title = line.lowerBound..<behind
        guard Self.preambles.match(in: plan, at: behind, before: line.upperBound) != nil,
          title.count > 6, !hasSentence(title)
        else { continue }
        let compact = plan.slice(title).compacted()
        return compact.text(0..<compact.count)
      }
    }
    return nil
  }

  private func titleLines(before end: Int) -> [String] {
    var titles: [String] = []
    var number = 0
    while number < lines.ranges.count, lines.ranges[number].lowerBound < end {
      if let title = title(endingAt: number, before: end) {
        titles.append(title.text)
        number = title.last
      }
      number += 1
    }
    return titles
  }

  /// title = { line } line ending in a kind of document, with no sentence in it
  private func title(endingAt number: Int, before end: Int) -> (text: String, last: Int)? {
    guard endsTitle(number) else { return nil }
    var first = number
    while first > 0, isTitlePart(first - 1), number - first < 3 { first -= 1 }
    var last = number
    if last + 1 < lines.ranges.count, isPeriod(last + 1) { last += 1 }
    let range =
      lines.ranges[first]
      .lowerBound..<min(lines.ranges[last].upperBound, max(end, lines.ranges[first].lowerBound))
    let compact = plan.slice(range).compacted()
    return (compact.text(0..<compact.count), last)
  }

  private func endsTitle(_ number: Int) -> Bool {
    let line = core(number)
    guard line.count >= 4, line.count <= 60, !hasSentence(line) else { return false }
    if Self.kinds.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound) != nil {
      return true
    }
    // A heading may end so as well; with a year it is a title: 东海市2024年重点工作.
    let dated = Self.datedKinds.matchSuffix(
      in: plan, from: line.lowerBound, endingAt: line.upperBound)
    return dated != nil
      && line.contains { DateReader.year(in: plan, at: $0) != nil }
  }

  private func isTitlePart(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard line.count >= 4, line.count <= 40, !hasSentence(line), DateReader.wholeLine(plan, line) == nil
    else {
      return false
    }
    let last = plan[line.upperBound - 1]
    let isUnit = UnitWords.isUnit(plan, line) && !Self.about.contains(in: plan, line)
    return last != Mark.close && last != 0x53F7 && !isUnit
      && !Self.chrome.contains(in: plan, line)
  }

  private func isPeriod(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    return !line.isEmpty && line.count <= 16 && plan[line.lowerBound] == Mark.open
      && DateReader.year(in: plan, at: line.lowerBound + 1) != nil
  }

  /// The line without a bracket at its end: 行动方案(2023—2027年).
  private func core(_ number: Int) -> Range<Int> {
    UnitWords.withoutBracketsBehind(plan, lines.trimmed(number))
  }

  private func hasSentence(_ line: Range<Int>) -> Bool {
    line.contains {
      plan[$0] == Mark.stop || plan[$0] == Mark.comma || plan[$0] == Mark.colon
    }
      || Self.sentenceStarts.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil
  }

  private static let longestTitle = 60
  private static let preambles = KeywordTable<Void>("为 根据 按照 依据")
  private static let kinds = KeywordTable<Void>(
    """
    方案 计划 意见 措施 规划 办法 通知 细则 清单 分工 要点 规定 条例 纲要 决定 通告 公告 行动 指南 分解表 任务表 安排 政策 若干 十条 责任书
    一览表 台账 表
    """)
  private static let datedKinds = KeywordTable<Void>(
    "工作 任务 实事 项目 事项 目录 分解 预案 目标 责任制 工程 报告")
  private static let about = KeywordTable<Void>("关于 印发")
  private static let sentenceStarts = KeywordTable<Void>("现将 现提出 制定 特制定 《 为 各 经 一、 (一) 第 (此")
  private static let chrome = KeywordTable<Void>("首页 > 附件 发布 来源 访问 字号")
}
