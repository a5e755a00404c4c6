/// Finds what a task is called: its heading, or its first sentence as far as it reads as one.
enum TaskTitle {
  /// title = heading | sentence up to its first comma        // without a lead-in such as 具体措施:
  static func range(in text: ItemText, before limit: Int) -> Range<Int> {
    var start = opening(text, from: 0)
    var end = sentenceEnd(text, from: start, before: limit)
    if end < limit, isLeadIn(text, start..<end) {
      start = opening(text, from: end)
      end = sentenceEnd(text, from: start, before: limit)
    }
    // 加强工程管理一是落实办法;二是…: what the points share names the task.
    if let first = firstPoint(text, start..<max(start, end)) { end = first }
    // 推进办理(领衔代表:…): a colon in a bracket ends no heading, but what stands before the bracket is one.
    if end < limit, let open = text.reading.unclosed(in: start..<max(start, end)), open > start { end = open }
    let clauses = clauses(text, start..<max(start, end))
    if let first = clauses.first, clauses.count > 1, isPreface(text, first, before: clauses.dropFirst()) {
      return demand(text, among: Array(clauses.dropFirst()))
    }
    guard end - start > longestHeading else { return start..<max(start, end) }
    return clauses.first ?? start..<end
  }

  /// Returns the parts of a sentence between commas; 72,000 is one number.
  private static func clauses(_ text: ItemText, _ sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    for part in text.reading.parts(of: sentence, at: Mark.commas) {
      let isInNumber =
        part.lowerBound > 1 && text.reading[part.lowerBound].isDigit
        && text.reading[part.lowerBound - 2].isDigit
      if isInNumber, let last = clauses.popLast() {
        clauses.append(last.lowerBound..<part.upperBound)
      } else {
        clauses.append(part)
      }
    }
    return clauses
  }

  private static func firstPoint(_ text: ItemText, _ sentence: Range<Int>) -> Int? {
    guard let point = points.firstMatch(in: text.reading, sentence),
      point.at - sentence.lowerBound >= shortestHeading
    else { return nil }
    return point.at
  }

  private static let points = KeywordTable<Void>("一是")
  private static let shortestHeading = 4

  // MARK: - Prefaces

  /// preface = … ( "将近" | "之前" | … ) | "在" … ( "内" | "中" | … ) | "根据" … | … "将于" …
  ///
  /// It says who resolved, when, where or upon what, and nothing of the work: 春节将近,有关活动要尽早办理。 Words that tell what is to
  /// be done need no other: 在9月底前完成供地,….
  private static func isPreface(
    _ text: ItemText, _ clause: Range<Int>, before rest: ArraySlice<Range<Int>>
  ) -> Bool {
    let reading = text.reading
    if resolutions.match(in: reading, at: clause.lowerBound, before: clause.upperBound)?.length
      == clause.count
    {
      return true
    }
    if acts.contains(in: reading, clause) { return false }
    if occasions.matchSuffix(in: reading, from: clause.lowerBound, endingAt: clause.upperBound) != nil {
      return true
    }
    if grounds.match(in: reading, at: clause.lowerBound, before: clause.upperBound) != nil { return true }
    if places.match(in: reading, at: clause.lowerBound, before: clause.upperBound) != nil {
      return placeEnds.matchSuffix(in: reading, from: clause.lowerBound, endingAt: clause.upperBound) != nil
    }
    return events.contains(in: reading, clause) && rest.contains { isTold(reading, $0) }
  }

  /// Returns the words from what the work is about to what is to be done, or the latter alone where that is too much.
  private static func demand(_ text: ItemText, among clauses: [Range<Int>]) -> Range<Int> {
    let first = clauses.first { !isPreface(text, $0, before: []) } ?? clauses[0]
    let behind = clauses.filter { $0.lowerBound >= first.lowerBound }
    let demand =
      behind.first { isTold(text.reading, $0) }
      ?? behind.first { ActorWords.startsWithVerb(text.reading, $0) }
    guard let demand else { return first }
    let whole = first.lowerBound..<demand.upperBound
    return whole.count <= longestDemand ? whole : demand
  }

  private static let longestDemand = 40
  /// 会议明确,采购事宜由县城投公司负责: minutes tell who resolved.
  private static let resolutions = KeywordTable<Void>(
    """
    会议明确 会议要求 会议同意 会议决定 会议强调 会议指出 会议认为 会议议定 会议确定 会议研究决定 会议原则同意 会议一致同意 \
    会议研究同意 会议还要求 会议还明确 会议还决定
    """)
  private static let occasions = KeywordTable<Void>("将近 在即 来临 临近 将至 到来 之际 之前 以前 之后 以后 期间 过程中 职权时 的同时 前提下 基础上")
  private static let grounds = KeywordTable<Void>("根据 按照 依据 依照 遵照 鉴于 随着 有鉴于 立足 针对 综合考虑")
  private static let places = KeywordTable<Void>("在 当 于")
  private static let placeEnds = KeywordTable<Void>("内 中 前 后 时 下 上 的 期间 方面")
  private static let events = KeywordTable<Void>("将在 将于 即将")
  /// 要尽早办理; but 主要工作 and 应急管理 only hold the characters.
  private static func isTold(_ reading: Reading, _ clause: Range<Int>) -> Bool {
    var from = clause.lowerBound
    while let found = musts.firstMatch(in: reading, from..<clause.upperBound) {
      if found.match.value { return true }
      from = found.at + found.match.length
    }
    return false
  }

  private static let musts = KeywordTable<Bool>([
    "要 应 须 必须 务必 需": true,
    "主要 重要 纲要 摘要 概要 首要 要素 要点 要求 应急 应用 对应 供应 响应 适应 反应 效应 应对 应收 需求 所需 供需 急需": false,
  ])
  /// What is to be done, wherever it stands.
  private static let acts = KeywordTable<Void>("完成 开展 进行 做好 给予 予以 制定 提供 加强 建立 实现 加快 要求各")

  private static func opening(_ text: ItemText, from start: Int) -> Int {
    (start..<text.count).first { !edges.contains(text.reading[$0]) } ?? text.count
  }

  /// A sentence ends with its stop, or with a line that is no continuation: at a numeral, or behind a heading.
  private static func sentenceEnd(_ text: ItemText, from start: Int, before limit: Int) -> Int {
    let scalars = text.reading
    return (start..<max(start, limit)).first { at in
      if scalars[at] == Mark.stop || scalars[at] == Mark.colon || scalars[at] == Mark.semicolon {
        return true
      }
      return at > start && text.opensLine(at) && !continues(scalars[at - 1], scalars[at])
    } ?? max(start, limit)
  }

  /// A line behind a comma goes on, if no numeral begins it.
  private static func continues(_ last: UInt32, _ first: UInt32) -> Bool {
    !first.isDigit && (last == Mark.comma || last == Mark.listComma)
  }

  /// 具体措施:, and what is no more with a full stop: 主要指标的责任部门。
  private static func isLeadIn(_ text: ItemText, _ range: Range<Int>) -> Bool {
    if partNouns.matchSuffix(in: text.reading, from: range.lowerBound, endingAt: range.upperBound) != nil {
      return true
    }
    guard text.reading[range.upperBound] == Mark.colon else { return false }
    return [leadIns, resolutions].contains {
      $0.match(in: text.reading, at: range.lowerBound, before: range.upperBound)?.length == range.count
    }
  }

  private static let longestHeading = 30
  private static let partNouns = KeywordTable<Void>("的责任部门 的责任单位 的牵头部门 的牵头单位")
  private static let edges = CharacterFilter("。,;:、)#*-•●■◆")
  private static let leadIns = KeywordTable<Void>(
    """
    具体措施 主要措施 工作措施 重点任务 主要任务 工作任务 具体任务 工作内容 主要内容 工作目标 目标任务 具体举措
    任务 内容 实事内容 建设内容 项目内容 任务内容 任务名称 整改任务 问题表现 存在问题 存在的问题 反馈问题 整改问题 主要问题 具体问题 问题描述
    事项 督查事项 督办事项 交办事项 议定事项 工作事项
    """)
}

extension Reading {
  /// Returns the last bracket of a range that opens there and does not close.
  fileprivate func unclosed(in range: Range<Int>) -> Int? {
    var open: [Int] = []
    for at in range {
      if self[at] == Mark.open { open.append(at) }
      if self[at] == Mark.close { _ = open.popLast() }
    }
    return open.last
  }
}
