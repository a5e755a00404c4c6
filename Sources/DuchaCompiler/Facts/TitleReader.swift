import DuchaModel

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
    let titles = withoutCaptions(titleLines(before: end))
    if !titles.isEmpty { return titles }
    let printed = datedHeading(before: end) ?? runInTitle(before: end)
    guard let announced = announcedTitle(before: end) else { return [printed].compactMap(\.self) }
    // The notice that runs into the text may call the plan by another name than the plan has.
    guard let printed else { return [announced] }
    return Self.ends(printed, with: Self.announcements) && !printed.contains(announced)
      ? [printed, announced] : [printed]
  }

  /// heading = words kind "(" day ")" | words "《" title "》(" day ")"
  ///
  /// Collections head each paper so; the lines may break anywhere, even inside the day.
  private func datedHeading(before end: Int) -> String? { heading(before: end)?.title }

  /// Returns the day in the bracket behind a title, where the lines break anywhere.
  func headingDay(before end: Int) -> Day? { heading(before: end)?.day }

  private func heading(before end: Int) -> (title: String, day: Day)? {
    let head = plan.slice(0..<min(end, Self.longestHead)).compacted()
    guard let open = head.indices.dropFirst(Self.shortestTitle).first(where: { day(head, at: $0) != nil }),
      let day = day(head, at: open), !head[..<open].contains(where: { Self.stops.contains($0) })
    else { return nil }
    var title = 0..<open
    if head[open - 1] == Self.closingQuote {
      guard let start = title.first(where: { head[$0] == Self.openingQuote }) else { return nil }
      title = start + 1..<open - 1
    }
    let isDated =
      Self.datedKinds.matchSuffix(in: head, from: title.lowerBound, endingAt: title.upperBound) != nil
      && DateReader.firstYear(in: head.slice(title)) != nil
    guard
      isDated
        || Self.kinds.matchSuffix(in: head, from: title.lowerBound, endingAt: title.upperBound) != nil
    else { return nil }
    return (printed(head.slice(title)), day)
  }

  /// (2024年3月17日)
  private func day(_ words: Reading, at open: Int) -> Day? {
    guard words[open] == Mark.open, let found = DateReader.day(in: words, at: open + 1),
      found.end < words.count, words[found.end] == Mark.close
    else { return nil }
    return found.day
  }

  private static let longestHead = 160
  private static let shortestTitle = 6
  private static let stops: CharacterFilter = "。,:;"

  /// announced = "《" title "》" ( "已经" | "印发给你们" | … )        // what a covering notice says of the plan
  private func announcedTitle(before end: Int) -> String? {
    var open: Int?
    for at in 0..<max(0, end - 1) {
      if plan[at] == Self.openingQuote { open = at }
      guard plan[at] == Self.closingQuote, let start = open else { continue }
      open = nil
      let title = start + 1..<at
      if Self.announced.match(in: plan, at: at + 1, before: end) != nil || isIssuing(open: start, close: at),
        Self.kinds.matchSuffix(in: plan, from: title.lowerBound, endingAt: at) != nil
      {
        return printed(plan.slice(title).compacted())
      }
    }
    return nil
  }

  /// line = issuer "印发" "《" title "》"        // as a site's page heads it
  private func isIssuing(open: Int, close: Int) -> Bool {
    (close + 1 == plan.count || plan[close + 1] == Mark.newline)
      && Self.issuing.matchSuffix(in: plan, from: 0, endingAt: open) != nil
      && lines.trimmed(lines.line(of: open)).count <= Self.longestHead
  }

  /// title = words kind [ "(" … ")" ]        // at the start of a line or behind a number, with the preamble, a number, the
  /// addressees or the first item behind it: …行动方案为…, 某政发〔2024〕5号 …的通知 各镇政府:…, …的通知某政发〔2024〕5号各镇政府:…
  private func runInTitle(before end: Int) -> String? {
    for (number, line) in lines.ranges.enumerated() where line.lowerBound < end {
      var start = startAbove(number) ?? line.lowerBound
      for at in line.prefix(Self.longestHead) {
        if endsNumber(at, in: line) { start = at + 1 }
        guard at - start < Self.longestTitle,
          let kind = Self.kinds.match(in: plan, at: at, before: line.upperBound)
        else { continue }
        var behind = at + kind.length
        while behind < line.upperBound, plan[behind].isSpace { behind += 1 }
        if behind < line.upperBound, plan[behind] == Mark.open,
          let close = plan.closing(of: behind, before: min(line.upperBound, behind + 30))
        {
          behind = close + 1
        }
        // A number in brackets is no part of the title: …的通知(某政发〔2024〕5号).
        let isNumber = behind > at + kind.length + 2 && plan[behind - 2] == Self.number
        let title = behindAttachment(start)..<(isNumber ? at + kind.length : behind)
        while behind < line.upperBound, plan[behind].isSpace { behind += 1 }
        guard
          isAddressed(behind, in: line) || behind == end
            || Self.runInNumber(plan, at: behind, before: line.upperBound) != nil
            || Self.preambles.match(in: plan, at: behind, before: line.upperBound) != nil
            || plan[at] == Self.minutes && opensWithDay(behind, in: line),
          title.count > 6, !hasSentence(title)
        else { continue }
        return printed(plan.slice(title).compacted())
      }
    }
    return nil
  }

  /// 附件1某县2024年工作方案: the mark of the attachment that a plan is, is no part of its title.
  private func behindAttachment(_ start: Int) -> Int {
    guard let word = Self.attachment.match(in: plan, at: start, before: plan.count) else { return start }
    let behind = start + word.length
    let number = (behind..<plan.count).prefix { plan[$0].isDigit || plan[$0] == Mark.colon }
    guard let last = number.last else { return behind }
    // 附件12024年…: the year's digits are its own.
    let year = max(behind, last - 3)
    return DateReader.year(in: plan, at: year) == nil ? last + 1 : year
  }

  /// …例会的纪要10月8日,…: minutes begin with the day of the meeting.
  private func opensWithDay(_ at: Int, in line: Range<Int>) -> Bool {
    guard at < line.upperBound, plan[at].isDigit else { return false }
    let words = at..<min(at + Self.longestDay, line.upperBound)
    return words.contains { plan[$0] == Self.month } && words.contains { plan[$0] == Self.day }
  }

  private static let attachment = KeywordTable<Void>("附件")
  private static let minutes: UInt32 = 0x7EAA  // 纪, of 纪要
  private static let month: UInt32 = 0x6708  // 月
  private static let day: UInt32 = 0x65E5  // 日
  private static let longestDay = 11

  /// Returns where a title begins whose last line runs into the text: 某县人民政府关于印发某县, and below it ….
  private func startAbove(_ number: Int) -> Int? {
    guard let above = (0..<number).last(where: { !lines.trimmed($0).isEmpty }), isTitlePart(above) else {
      return nil
    }
    return Self.announces(lines.trimmed(above), in: plan) ? lines.trimmed(above).lowerBound : nil
  }

  /// Returns the number that stands right behind a title: …的通知|某政发〔2024〕5号.
  static func runInNumber(_ plan: Reading, at start: Int, before end: Int) -> Range<Int>? {
    guard
      let open = (start..<min(end, start + longestOffice)).first(where: {
        !plan[$0].isHan && !plan[$0].isSpace
      }),
      start < end, plan[start] != Self.of, plan[open] == Mark.open,
      DateReader.year(in: plan, at: open + 1) != nil,
      open + 5 < end, plan[open + 5] == Mark.close,
      let last = (open + 6..<end).first(where: { !plan[$0].isDigit && !plan[$0].isSpace }),
      plan[last] == number, plan[last - 1] != Mark.close,
      plan.slice(start..<open).compacted().count >= shortestOffice
    else { return nil }
    return start..<last + 1
  }

  /// Returns the number behind a title that its line goes on from.
  func numberBehindTitle(before end: Int) -> Reading? {
    for line in lines.ranges where line.lowerBound < end {
      for at in line.prefix(Self.longestTitle) {
        guard let kind = Self.kinds.match(in: plan, at: at, before: line.upperBound) else { continue }
        let behind = (at + kind.length..<line.upperBound).first { !plan[$0].isSpace } ?? line.upperBound
        if let number = Self.runInNumber(plan, at: behind, before: line.upperBound) {
          return plan.slice(number).compacted()
        }
      }
    }
    return nil
  }

  private static let of: UInt32 = 0x7684  // 的
  private static let longestOffice = 14
  private static let shortestOffice = 2

  /// 某政发〔2024〕5号
  private func endsNumber(_ at: Int, in line: Range<Int>) -> Bool {
    guard plan[at] == Self.number, at + 1 < line.upperBound else { return false }
    let before = (line.lowerBound..<at).last { !plan[$0].isDigit && !plan[$0].isSpace }
    return plan[at + 1].isSpace || before.map { plan[$0] == Mark.close } ?? false
  }

  /// …的意见 各镇政府、街道办:, …的意见各镇政府:, …的函县财政局:
  private func isAddressed(_ at: Int, in line: Range<Int>) -> Bool {
    let isToAll = Self.addressees.match(in: plan, at: at, before: line.upperBound) != nil
    if isToAll, plan[at - 1].isSpace { return true }
    let words = at..<min(at + Self.longestTitle, line.upperBound)
    guard let end = words.first(where: { plan[$0] == Mark.colon || plan[$0] == Mark.stop }),
      plan[end] == Mark.colon
    else { return false }
    // …行动|方案县财政局: the title goes on.
    guard !isToAll, Self.kinds.match(in: plan, at: at, before: end) == nil else { return isToAll }
    return plan.parts(of: at..<end, at: Mark.nameMarks).first.map { UnitWords.isUnit(plan, $0) } ?? false
  }

  /// The words of a title and the lines it takes.
  private typealias Found = (text: String, lines: ClosedRange<Int>)

  /// The heading of a table behind the plan is not what the plan is called: below sentences, 附件 某县改造任务分解表.
  private func withoutCaptions(_ titles: [Found]) -> [String] {
    titles.indices.filter { index in
      guard index > 0, Self.ends(titles[index].text, with: Self.tables) else { return true }
      let above = titles[index - 1]
      // Titles that stand one right below the other share a line.
      let behind = above.lines.upperBound + 1
      return Self.ends(above.text, with: Self.notices)
        || !(behind..<max(behind, titles[index].lines.lowerBound)).contains { number in
          lines.ranges[number].contains { plan[$0] == Mark.stop }
        }
    }.map { titles[$0].text }
  }

  private static func ends(_ title: String, with words: KeywordTable<Void>) -> Bool {
    let title = Reading(words: title)
    let core = UnitWords.withoutBracketsBehind(title, title.indices)
    return words.matchSuffix(in: title, from: 0, endingAt: core.upperBound) != nil
  }

  private func titleLines(before end: Int) -> [Found] {
    var titles: [Found] = []
    var number = 0
    while number < lines.ranges.count, lines.ranges[number].lowerBound < end {
      // 关于印发2022年重点任务 goes on below it: 上半年落实情况的通报.
      let whole = titles.last { !Self.announces(lines.trimmed($0.lines.upperBound), in: plan) }
      if let title = title(endingAt: number, below: whole?.lines.upperBound, before: end) {
        titles.append(title)
        number = title.lines.upperBound
      }
      number += 1
    }
    return titles
  }

  /// title = { line } line ending in a kind of document, with no sentence in it
  private func title(endingAt number: Int, below above: Int?, before end: Int) -> Found? {
    guard endsTitle(number) else { return nil }
    let top = above.map { $0 + 1 } ?? 0
    var first = number
    while first > top, isTitlePart(first - 1), !repeats(number, above: first - 1), number - first < 3 {
      first -= 1
    }
    var last = number
    if last + 1 < lines.ranges.count, isPeriod(last + 1) { last += 1 }
    if first == number, let part = titlePartAcrossBlank(above: number) { first = part }
    // The end of a sentence that the edge of the page cut is no title.
    if lines.isWrapped(before: lines.ranges[first].lowerBound) { return nil }
    let line = lines.trimmed(first)
    // # 某县行动方案: the mark of a heading in Markdown.
    let start = behindPageNumber(
      (line.first { plan[$0] != Self.headingMark && !plan[$0].isSpace } ?? line.lowerBound)..<line.upperBound)
    let range = withoutDay(start..<min(lines.trimmed(last).upperBound, max(end, start)))
    return (printed(plan.slice(withoutQuotes(withoutNumber(range))).compacted()), first...last)
  }

  /// 22 某县人民政府关于…的意见: a page's number, with a blank behind it, is no part of the title.
  private func behindPageNumber(_ line: Range<Int>) -> Int {
    guard let blank = line.first(where: { !plan[$0].isDigit }), plan[blank].isSpace,
      (1...3).contains(blank - line.lowerBound),
      let words = line.first(where: { $0 > blank && !plan[$0].isSpace }),
      plan[words].isHan, !Self.counted.contains(plan[words])
    else { return line.lowerBound }
    return words
  }

  private static let counted: CharacterFilter = "年月日个项条件家"

  /// Pages may print each line of a title as a paragraph of its own. The second line then tells: it begins with words
  /// that go on, or the covering notice names the whole.
  private func titlePartAcrossBlank(above number: Int) -> Int? {
    guard let above = (0..<number).last(where: { !lines.trimmed($0).isEmpty }), above + 1 < number,
      isTitlePart(above)
    else { return nil }
    let part = lines.trimmed(above)
    let line = lines.trimmed(number)
    if Self.goOn.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil { return above }
    // 关于印发2022年工作要点, and below it 上半年落实情况的通报.
    if Self.announces(part, in: plan),
      Self.announcements.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound) != nil
    {
      return above
    }
    guard part.lowerBound <= Self.longestNotice else { return nil }
    let whole = plan.slice(part.lowerBound..<line.upperBound).compacted()
    let notice = plan.slice(0..<part.lowerBound).compacted()
    return notice.text(notice.indices).contains(whole.text(whole.indices)) ? above : nil
  }

  /// Whether a line tells what a notice is about, and not that it is one.
  private static func announces(_ line: Range<Int>, in plan: Reading) -> Bool {
    about.contains(in: plan, line)
      && announcements.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound) == nil
  }

  /// The words in simplified script, but for the quotation marks that are read as brackets: 市〈政府工作报告〉.
  private func printed(_ title: Reading) -> String {
    title.indices.map { at in
      let isBracket = title[at] == Mark.open || title[at] == Mark.close
      let original = isBracket ? title.original(at..<at + 1) : ""
      return Self.innerQuotes.contains(original) ? original : title.text(at..<at + 1)
    }.joined()
  }

  /// A page may print the title in quotation marks, behind its number: 某政发〔2024〕5号《某县…的通知》.
  private func withoutQuotes(_ line: Range<Int>) -> Range<Int> {
    guard let last = line.last, plan[last] == Self.closingQuote,
      let open = line.first(where: { plan[$0] == Self.openingQuote }),
      open == line.lowerBound || plan[open - 1] == Self.number
    else { return line }
    let inner = open + 1..<last
    var depth = 0
    for at in inner {
      if plan[at] == Self.openingQuote { depth += 1 }
      if plan[at] == Self.closingQuote { depth -= 1 }
      if depth < 0 { return line }
    }
    return inner
  }

  /// Sites print what they call a paper above its own title, and leave words out: whole titles both.
  private func repeats(_ number: Int, above: Int) -> Bool {
    let (line, name) = (core(number), core(above))
    guard Self.kinds.matchSuffix(in: plan, from: name.lowerBound, endingAt: name.upperBound) != nil else {
      return false
    }
    var next = line.lowerBound
    for at in name {
      guard let same = (next..<line.upperBound).first(where: { plan[$0] == plan[at] }) else { return false }
      next = same + 1
    }
    return true
  }

  private func endsTitle(_ number: Int) -> Bool {
    let line = core(number)
    guard line.count >= 4 || line.count >= 2 && goesOnFromTitle(number), line.count <= 60, !hasSentence(line),
      !Self.breadcrumbs.contains(in: plan, line),
      Self.headings.match(in: plan, at: line.lowerBound, before: line.upperBound)?.length != line.count
        || goesOnFromTitle(number)
    else { return false }
    if Self.kinds.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound) != nil {
      return true
    }
    // A heading may end so as well; with a year it is a title: 东海市2024年重点工作.
    let dated = Self.datedKinds.matchSuffix(
      in: plan, from: line.lowerBound, endingAt: line.upperBound)
    return dated != nil
      && lines.trimmed(number).contains { DateReader.year(in: plan, at: $0) != nil }
  }

  /// 某县人民政府关于推进政务公开的实施, and below it 意见.
  private func goesOnFromTitle(_ number: Int) -> Bool {
    number > 0 && isTitlePart(number - 1) && Self.about.contains(in: plan, lines.trimmed(number - 1))
  }

  private func isTitlePart(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard line.count >= 4, line.count <= 40, !hasStop(line),
      plan[line.lowerBound] == Self.openingQuote || !hasSentence(line),
      !namesDay(line)
    else { return false }
    let last = plan[line.upperBound - 1]
    let isUnit = UnitWords.isUnit(plan, line) && !Self.about.contains(in: plan, line)
    return last != Mark.close && last != Self.number && !isUnit
      && !Self.chrome.contains(in: plan, line)
  }

  /// …的通知(2024年3月17日): the day on which the paper was made is no part of its title.
  private func withoutDay(_ line: Range<Int>) -> Range<Int> {
    DateReader.behind(plan, line).map { plan.trimmed(line.lowerBound..<$0.start) } ?? line
  }

  /// …任务分解(某政发〔2024〕5号): nor is its number.
  private func withoutNumber(_ line: Range<Int>) -> Range<Int> {
    guard line.count > 3, plan[line.upperBound - 1] == Mark.close, plan[line.upperBound - 2] == Self.number
    else { return line }
    return plan.trimmed(UnitWords.withoutBracketsBehind(plan, line))
  }

  /// 2024 年3 月17 日
  private func namesDay(_ line: Range<Int>) -> Bool {
    let words = plan.slice(line).compacted()
    return words.indices.contains { DateReader.day(in: words, at: $0) != nil }
  }

  private func isPeriod(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard !line.isEmpty, line.count <= 16, plan[line.lowerBound] == Mark.open else { return false }
    // (2024年3月17日) is the day on which the paper was made.
    return DateReader.day(in: plan, at: line.lowerBound + 1) == nil
      && DateReader.year(in: plan, at: line.lowerBound + 1) != nil
  }

  /// The line without a bracket at its end: 行动方案(2023—2027年).
  private func core(_ number: Int) -> Range<Int> {
    UnitWords.withoutBracketsBehind(plan, withoutQuotes(lines.trimmed(number)))
  }

  private func hasStop(_ line: Range<Int>) -> Bool {
    line.contains { plan[$0] == Mark.stop || plan[$0] == Mark.comma || plan[$0] == Mark.colon }
  }

  private func hasSentence(_ line: Range<Int>) -> Bool {
    hasStop(line) || Self.sentenceStarts.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil
  }

  private static let longestTitle = 60
  /// No covering notice is longer.
  private static let longestNotice = 4000
  private static let headingMark: UInt32 = 0x23  // #
  private static let openingQuote: UInt32 = 0x300A  // 《
  private static let closingQuote: UInt32 = 0x300B  // 》
  private static let number: UInt32 = 0x53F7  // 号
  private static let innerQuotes: Set<String> = ["〈", "〉"]
  private static let addressees = KeywordTable<Void>("各")
  private static let preambles = KeywordTable<Void>("为 根据 按照 依据")
  private static let issuing = KeywordTable<Void>("印发 发布")
  private static let announced = KeywordTable<Void>("已经 业经 已由 印发给你们 现印发给你们")
  private static let kinds = KeywordTable<Void>(
    """
    方案 计划 意见 措施 规划 办法 通知 细则 清单 分工 要点 规定 条例 纲要 决定 通告 公告 行动 指南 分解表 任务表 安排 政策 若干 十条 责任书
    一览表 台账 表 举措 任务书 纪要 任务分解 责任分解 目标分解 通报 的函 的批复 一览 通知单 应急预案
    """)
  /// Parts of plans that end like titles and stand on lines of their own where a page dropped their numerals.
  private static let headings = KeywordTable<Void>(
    "工作安排 任务安排 时间安排 进度安排 总体安排 组织安排 职责分工 任务分工 责任分工 工作分工 工作措施 主要措施 具体措施 保障措施 组织措施 重点举措 工作举措 主要举措")
  private static let announcements = KeywordTable<Void>("通知 通报 公告 通告 的函 的批复 的决定")
  private static let tables = KeywordTable<Void>("表 清单 台账")
  private static let notices = KeywordTable<Void>("通知 公告 通告")
  private static let goOn = KeywordTable<Void>("及 和 与 的 任务分解和 责任分工 分工方案 实施方案")
  private static let datedKinds = KeywordTable<Void>(
    "工作 任务 实事 项目 事项 目录 分解 预案 目标 责任制 工程 报告 提示 机制")
  private static let about = KeywordTable<Void>("关于 印发")
  static let sentenceStarts = KeywordTable<Void>("根据 按照 现将 现提出 制定 特制定 《 为 各 经 一、 (一) 第 (此")
  private static let chrome = KeywordTable<Void>(
    """
    首页 > 附件 发布 来源 访问 字号 收藏 无障碍 长者版 设为首页 繁体版 新闻详情 文章详情 详细信息 信息公开内容 政府信息公开 公告公示 通知公告 当前栏目 政策文件 » 您的位置
    """)
  /// What parts the names of a site's pages in the way from its first page to this one.
  private static let breadcrumbs = KeywordTable<Void>("> » › 当前位置 您的位置 所在位置")
}
