import DuchaModel

/// Limits counted from an event of the work itself, whose day a person must give.
extension DeadlineScan {
  /// Accepts a period that counts from an event of the work or runs from the finding of each fault.
  ///
  ///     after-event = [ "自" ] event ( "后" | "之日起" ) period act | period remedy
  ///
  /// 专项行动结束后10个工作日内报送总结; 自发现之日起5日内立案查处; 会后5日内制定方案; 一般隐患10日内完成整改. What is promised to those
  /// who apply for something is no limit of the task: 受理后5个工作日内办结, 评审结束后5日内公示.
  mutating func acceptAfterEvent(_ period: Range<Int>) {
    guard let start = eventStart(before: period) ?? remedyStart(period) else { return }
    acceptEvent(start..<period.upperBound, isCounted: true)
  }

  /// Returns where the words begin that tell the event from which a period counts.
  private func eventStart(before period: Range<Int>) -> Int? {
    var end = period.lowerBound
    if let link = Self.periodLinks.match(text, before: end) { end -= link.length }
    guard let event = Self.countedEvents.match(text, before: end) else { return nil }
    let word = end - event.length
    let clause = clause(around: word..<period.upperBound)
    let before = clause.lowerBound..<word
    guard !Self.rhythmsBefore.ends(text, before: word), !Self.services.occurs(text, in: before),
      isActDemanded(period.upperBound, clause, after: event.value)
    else { return nil }
    let opener = text.last(of: Self.eventOpeners, before: word, limit: clause.lowerBound)
    let start = opener.map { $0 + (text[$0] == Self.from ? 0 : 1) } ?? clause.lowerBound
    return word - start <= Self.longestEvent ? start : word
  }

  /// Returns whether what follows a period is to be done by then: 会后5日内 tells that of all, 结束后 of what is handed in.
  private func isActDemanded(_ end: Int, _ clause: Range<Int>, after event: CountedEvent) -> Bool {
    if isValue && end == text.count || isWholeValue(clause.lowerBound..<end) { return true }
    let act = actStart(end)
    guard !describes(act, clause) else { return false }
    return Self.reports.begins(text, at: act) || Self.remedies.begins(text, at: act)
      || event == .meeting && demandFollows(act)
  }

  /// 10日内完成整改的企业, 未在10日内整改的: what is told of things is not demanded.
  private func describes(_ act: Int, _ clause: Range<Int>) -> Bool {
    let behind = Self.remedies.match(text, at: act).map { act + $0.length } ?? act
    return text[behind] == Self.of || text[clause.upperBound - 1] == Self.of
      || Self.negations.occurs(text, in: clause.lowerBound..<act)
  }

  /// Returns the start of a period within which each fault is put right, whatever was found when.
  private func remedyStart(_ period: Range<Int>) -> Int? {
    let act = actStart(period.upperBound)
    let clause = clause(around: period)
    guard Self.remedies.begins(text, at: act), !describes(act, clause),
      !Self.services.occurs(text, in: clause.lowerBound..<period.lowerBound), !isDigitBefore(period)
    else { return nil }
    return period.lowerBound
  }

  /// 每月前3个工作日内 and T+1日内 count otherwise.
  private func isDigitBefore(_ period: Range<Int>) -> Bool {
    Self.countedOtherwise.contains(text[period.lowerBound - 1])
  }

  private func actStart(_ end: Int) -> Int {
    var at = end
    while let adverb = Self.actAdverbs.match(text, at: at) { at += adverb.length }
    return at
  }

  private enum CountedEvent { case meeting, finding, end }

  private static let from: UInt32 = 0x81EA  // 自
  private static let of: UInt32 = 0x7684  // 的
  private static let longestEvent = 16
  private static let eventOpeners = CharacterFilter("自在于,;。:!")
  private static let countedOtherwise = CharacterFilter("+前第近")
  private static let periodLinks = KeywordTable<Void>("起 的 起的")
  private static let countedEvents = KeywordTable<CountedEvent>([
    "会后 会议后 会议结束后 散会后 会议召开后 会议之日 本次会议后": .meeting,
    "发现后 发现之日 发现问题后 发现问题之日 发现隐患后 发现隐患之日 发现之后 查实后 查实之日 核实后 核实之日": .finding,
    "结束后 结束之日 结束之后 完成后 完成之日 完成之后 完毕后 完毕之日 收官后 整治后 排查后": .end,
  ])
  /// 每季度结束后10日内 comes back.
  private static let rhythmsBefore = KeywordTable<Void>("季度 季 月度 月 年度 年 周 学期 学年 旬 日")
  /// Words of what is done for those who apply.
  private static let services = KeywordTable<Void>("受理 申请 申报 审批 办理 办件 收到 接到 评审 公示 公告 征集 注册 登记 每 近")
  private static let negations = KeywordTable<Void>("未 逾期 没有 不能 无法 拒不")
  private static let actAdverbs = KeywordTable<Void>("要 应 须 必须 务必 全部 依法 依规 依法依规 及时 予以 进行 一律 将")
  /// What is done about faults: it is no service to anybody.
  private static let remedies = KeywordTable<Void>(
    """
    完成整改 整改到位 整改完毕 整改完成 整改销号 整改 完成整治 整治到位 整治完毕 完成处置 处置到位 处置完毕 完成查处 立案查处 查处 立案 完成修复 修复到位 修复完毕 完成治理 治理到位 完成销号 销号
    完成拆除 拆除到位 拆除 完成清理 清理到位 清理完毕 取缔 完成闭环 闭环整改
    """)
}
