/// Which of the listed units a plan's rule makes lead.
enum LeadPlace: Sendable {
  /// 列第一位的.
  case first
  /// 第一个逗号前的: all before the first such mark.
  case before(UInt32)
}

/// A rule for the whole plan, said inside one clause.
enum ClauseRule: Sendable {
  /// 列第一位的为牵头单位: the first-listed leads; with 下同 in all clauses from there on.
  case firstListedLeads(Range<Int>, place: LeadPlace, lasting: Bool)
  /// 无牵头单位的，责任单位即为牵头单位: listed units lead where no other does.
  case listedLead(Range<Int>, lasting: Bool)
  /// 以下均需各市县政府落实，不再列出: units that every task from there on has; 具体任务均涉及各市县政府, the task itself too.
  case blanket(Range<Int>, units: [UnitMention], holdsHere: Bool)

  /// A rule about who leads that stands outside all clauses.
  struct Stated {
    /// The document's own words.
    var words: String
    /// Which of the listed units leads; nil where the rule speaks of listed units in general.
    var place: LeadPlace?
  }

  /// rule = … ( "第一位" | mark "前" ) … "牵头" … | "责任单位" "即为" "牵头单位"
  static func parse(_ item: ItemText, _ range: Range<Int>) -> ClauseRule? {
    let text = item.reading
    let isLasting = sameBelow.contains(in: text, range)
    let ruling = withoutDuty(text, range)
    if let place = leadPlace(text, ruling), leadWords.contains(in: text, ruling) {
      return .firstListedLeads(range, place: place, lasting: isLasting)
    }
    guard listedLead.contains(in: text, range) else { return nil }
    // 无牵头单位的,责任单位即为牵头单位: its condition stands before the comma.
    let before = max(0, range.lowerBound - longestCondition)..<range.lowerBound
    let start = withoutLead.firstMatch(in: text, before)?.at ?? range.lowerBound
    return .listedLead(start..<range.upperBound, lasting: isLasting)
  }

  private static func leadPlace(_ text: Reading, _ range: Range<Int>) -> LeadPlace? {
    var from = range.lowerBound
    while let found = leadPlaces.firstMatch(in: text, from..<range.upperBound) {
      if let place = found.match.value { return place }
      from = found.at + found.match.length
    }
    return nil
  }

  /// duty = "牵头单位" ( "要" | "应" | … ) …        // 列第一位的为牵头单位,牵头单位要于每季度第1个月报送: a duty rules nothing
  private static func withoutDuty(_ text: Reading, _ range: Range<Int>) -> Range<Int> {
    for segment in text.parts(of: range, at: Mark.commas) {
      guard let part = leadParts.firstMatch(in: text, segment) else { continue }
      let behind = part.at + part.match.length
      if let must = musts.match(in: text, at: behind, before: segment.upperBound),
        placing.match(in: text, at: behind + must.length, before: segment.upperBound) == nil
      {
        return range.lowerBound..<segment.lowerBound
      }
    }
    return range
  }

  private static let leadParts = KeywordTable<Void>("牵头单位 牵头部门 牵头责任单位")
  private static let musts = KeywordTable<Void>("要 应 应当 须 必须 需 需要 务必 负责 每 于 在 从 按 将 对 会同 切实 定期 及时")
  /// 牵头单位应列在首位 rules all the same.
  private static let placing = KeywordTable<Void>("列 排 放在首 放在第 居")

  /// rule = … "以下" … ("均需" | "由") list ("落实" | "负责") … "不再列出"        // to the end of its sentence
  static func parseBlanket(_ item: ItemText, in sentence: Range<Int>) -> ClauseRule? {
    let text = item.reading
    let isSaidOnce = saysNoMore(text, sentence)
    if let rule = parseSharedPart(item, in: sentence, isSaidOnce: isSaidOnce) { return rule }
    guard isSaidOnce,
      let below = below.firstMatch(in: text, sentence) ?? sameBelow.firstMatch(in: text, sentence)
    else { return nil }
    let range = below.at..<sentence.upperBound
    guard let opener = openers.firstMatch(in: text, range) else { return nil }
    let start = opener.at + opener.match.length
    let units = listed(item, start..<range.upperBound)
    let holdsHere = above.contains(in: text, range) || !following.contains(in: text, range)
    return units.isEmpty ? nil : .blanket(range, units: units, holdsHere: holdsHere)
  }

  /// 不再列出, 不再单独列示, 不一一标注: what is said here is not printed again.
  private static func saysNoMore(_ text: Reading, _ sentence: Range<Int>) -> Bool {
    guard let refusal = refusals.firstMatch(in: text, sentence) else { return false }
    let start = refusal.at + refusal.match.length
    return listing.contains(in: text, start..<min(sentence.upperBound, start + longestListing))
  }

  /// Returns the units at the start of a range; a comma may part them: 均需各县政府,开发区管委会落实.
  private static func listed(_ item: ItemText, _ range: Range<Int>) -> [UnitMention] {
    var units: [UnitMention] = []
    var start = range.lowerBound
    while let closer = closers.firstMatch(in: item.reading, start..<range.upperBound), closer.at > start {
      var list = UnitListParser(item)
      list.read(start..<closer.at)
      guard units.isEmpty || list.mentions.allSatisfy(\.isRecognised) else { break }
      units += list.mentions
      guard item.reading[closer.at] == Mark.comma else { break }
      start = closer.at + 1
    }
    return units
  }

  /// rule = [ "以下" … ] list ("均为" | "为各项任务") "责任单位" … ("不再列出" | "下同")
  private static func parseSharedPart(
    _ item: ItemText, in sentence: Range<Int>, isSaidOnce: Bool
  ) -> ClauseRule? {
    let reading = item.reading
    guard isSaidOnce || sameBelow.contains(in: reading, sentence) else { return nil }
    for segment in reading.parts(of: sentence, at: Mark.commas) {
      guard let part = sharedParts.firstMatch(in: reading, segment) else { continue }
      let words = segment.lowerBound..<part.at
      guard let start = words.first(where: { UnitWords.startsCollective(reading, $0..<part.at) }) else {
        continue
      }
      var list = UnitListParser(item)
      list.read(start..<part.at)
      guard !list.mentions.isEmpty, list.mentions.allSatisfy(\.isRecognised) else { continue }
      return .blanket(
        segment.lowerBound..<sentence.upperBound, units: list.mentions,
        holdsHere: !following.contains(in: reading, segment))
    }
    return nil
  }

  private static let sharedParts = KeywordTable<Void>(
    "均为责任单位 均为各项任务 为各项任务 均为以下 为以下各项 为所有任务 均为落实单位 均为配合单位 为各项工作 均有责任 均负有责任 均承担 均需落实 均须落实 均应落实 均要落实 均需组织实施 均应组织实施 均需配合 均需负责"
  )
  /// Words for the tasks behind the one in whose clause the rule stands.
  private static let following = KeywordTable<Void>("以下 下述 后续 其他任务")
  private static let above = KeywordTable<Void>("以上及以下 以上和以下 上述及以下")

  /// Returns whether the words of a bracket state a rule of any kind.
  static func isStated(_ item: ItemText, _ range: Range<Int>) -> Bool {
    parse(item, range) != nil || parseBlanket(item, in: range) != nil
  }

  /// Returns whether a segment goes on with a rule about the first-listed: 其他列入单位为参与单位.
  static func continues(_ item: ItemText, _ segment: Range<Int>, behindRule: Bool) -> Bool {
    let text = item.reading
    guard others.match(in: text, at: segment.lowerBound, before: segment.upperBound) != nil else {
      return false
    }
    if withoutLead.contains(in: text, segment) { return true }
    return behindRule
      && otherParts.matchSuffix(in: text, from: segment.lowerBound, endingAt: segment.upperBound) != nil
  }

  /// Returns whether a segment tells what a rule does not hold for: 除标注“分别牵头”外, 未注明的.
  static func excepts(_ item: ItemText, _ segment: Range<Int>) -> Bool {
    guard let opener = exceptions.match(in: item.reading, at: segment.lowerBound, before: segment.upperBound)
    else { return false }
    return opener.length > 1 || item.reading[segment.upperBound - 1] == outside
  }

  private static let exceptions = KeywordTable<Void>("除 未注明 未标注 未特别注明 未特别标注 没有注明 没有标注 无特别注明 如无特别说明 无特别说明")
  private static let outside: UInt32 = 0x5916  // 外

  /// Returns whether a segment says that a star marks those who lead: 标*的为牵头单位.
  static func marksLeads(_ item: ItemText, _ segment: Range<Int>) -> Bool {
    let text = item.reading
    return leadWords.contains(in: text, segment) && segment.contains { stars.contains(text[$0]) }
      && starWords.contains(in: text, segment)
  }

  /// Returns whether a star stands anywhere.
  static func mayExplainStar(_ text: Reading) -> Bool { text.indices.contains { stars.contains(text[$0]) } }

  /// Returns what a plan says of those whom a star marks: 带*的为配合单位.
  static func starWord(in text: Reading, _ sentence: Range<Int>) -> RoleWord? {
    guard sentence.contains(where: { stars.contains(text[$0]) }), starWords.contains(in: text, sentence)
    else { return nil }
    if leadWords.contains(in: text, sentence) { return .lead }
    return helpWords.contains(in: text, sentence) ? .cooperate : nil
  }

  private static let helpWords = KeywordTable<Void>("配合 协办 参与 协助 协同")

  /// What typists mark those who lead with.
  static let stars = CharacterFilter("*★☆▲△※")
  private static let starWords = KeywordTable<Void>("标 带 加 有 注")

  /// Returns whether any words speak of the first place in a list.
  static func mayStateFirstPlace(_ item: ItemText) -> Bool {
    leadPlace(item.reading, item.all) != nil
      || listedLead.contains(in: item.reading, item.all)
  }

  /// Where the rule stands.
  var range: Range<Int> {
    switch self {
    case .firstListedLeads(let range, _, _), .listedLead(let range, _), .blanket(let range, _, _): range
    }
  }

  /// The places, and what only looks like one: 每季度第1个月, 全省首个平台, 把安全放在首位.
  private static let leadPlaces = KeywordTable<LeadPlace?>([
    "第一个逗号前 首个逗号前 逗号前 逗号之前 逗号以前": .before(Mark.comma),
    "第一个分号前 首个分号前 分号前 分号之前 分号以前": .before(Mark.semicolon),
    "第一个顿号前 首个顿号前 顿号前 顿号之前 顿号以前": .before(Mark.listComma),
    """
    第一位 第1位 第1个 列第1 排第1 排名第1 首位 排名第一 第一个 列第一 排第一 居首 首列 排在最前 列首 第一责任单位为 第一家 第一名 排序第一 排位第一 首个 第一单位 排在前面
    排在首 排最前 列在首 列在最前 列最前 位列第一 排在第一 列在第一 首家 排名首 名列第一 第一顺位 第一责任部门为
    牵头单位放在首位 牵头部门放在首位 牵头单位放在第一位 牵头部门放在第一位
    """: .first,
    """
    第1个月 第一个月 第1个季度 第一个季度 第1个工作日 第一个工作日 第1个星期 第一个星期 第1个交易日 首个工作日 首个季度 首个月 第1个周 第一个周
    放在首位 摆在首位 放在第一位 摆在第一位 置于首位 全国首 全省首 全市首 全县首 全区首 国内首 世界首 全球首 全国第一 全省第一 全市第一
    """: nil,
  ])
  private static let leadWords = KeywordTable<Void>("牵头 汇总 主办 为主")
  static let sameBelow = KeywordTable<Void>("下同 以下同 以下相同 以下类同 后同 以下均同 以下皆同 下皆同 以下均相同")
  private static let longestCondition = 14
  private static let listedLead = KeywordTable<Void>(
    "责任单位即为牵头单位 责任单位即牵头单位 责任部门即为牵头部门 责任单位为牵头单位 责任单位视为牵头单位 责任单位就是牵头单位 责任部门为牵头部门")
  private static let others = KeywordTable<Void>(
    "其他 其它 其余 其后 后面 后列 余下 余者 排后 列后 无牵头 没有牵头 未列牵头 未明确牵头 多个牵头 有多个牵头")
  private static let otherParts = KeywordTable<Void>(
    """
    为参与单位 为配合单位 为责任单位 为协办单位 为协同单位 为参加单位 为参与部门 为配合部门 为责任部门 为协助单位 配合 参与 协助 为协同责任单位
    为参与 为配合 为协作单位 为成员单位 负责 落实
    """)
  private static let withoutLead = KeywordTable<Void>("无牵头 没有牵头 未列牵头 未明确牵头")
  private static let below = KeywordTable<Void>("具体任务均 各项任务均 以下 以上 各项 其他任务 后续 均涉及")
  private static let refusals = KeywordTable<Void>("不再 不另 不一一 不逐一 不单独 不重复 不做 不作")
  private static let listing = KeywordTable<Void>("列 标 注明 重复 赘述 分工 复述 说明 体现 明确")
  private static let longestListing = 8
  private static let openers = KeywordTable<Void>(
    "均包括 都包括 还包括 均含 均涉及 均需由 均需 均须由 均须 均由 都需 都由 皆由 需由 由 均包含 中均包含 均含有 中均含")
  private static let closers = KeywordTable<Void>(
    "组织实施 组织落实 负责落实 具体落实 具体负责 分别落实 共同落实 抓好落实 贯彻落实 组织落实 , 按职责 落实 负责 配合 参与 实施")
}
