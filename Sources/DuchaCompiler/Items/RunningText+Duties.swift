/// Words behind which somebody is told to act.
extension RunningText {
  /// …,市财政局负责督促检查: what is said of a unit is only that it sees to it.
  func supervises(_ duty: Int, before end: Int) -> Bool {
    guard let word = RoleWord.endings.match(in: text, at: duty, before: end) else { return false }
    return word.value == .guide && duty + word.length == end
  }

  func strongDuty(in segment: Range<Int>) -> (at: Int, length: Int)? {
    for at in segment.dropFirst(2).prefix(Self.longestSubject) {
      if let duty = Self.strongDuties.match(in: text, at: at, before: segment.upperBound), !isNoDuty(at) {
        if explains(at + duty.length) { return nil }
        return (at, duty.length)
      }
    }
    return nil
  }

  /// 本办法由市科技局负责解释 demands nothing.
  func explains(_ at: Int) -> Bool {
    Self.explanation.match(in: text, at: at, before: item.count) != nil
  }

  /// …,承办单位应当公开结果: only the strongest words bind those who have no name but that of their part.
  func isBound(_ units: [UnitMention], by duty: Int) -> Bool {
    Self.mustDo.match(in: text, at: duty, before: item.count) != nil
      && units.allSatisfy { ActorWords.isKind(reading, $0.range) } && !isSaidOf(units, from: duty)
  }

  /// Whether one of the strongest words stands at a place: 要, 需 but not 要求.
  func isBoundBy(_ at: Int) -> Bool {
    (Self.mustDo.match(in: text, at: at, before: item.count) != nil || text[at] == Self.need) && !isNoDuty(at)
  }

  /// 应当由…, 须由…
  func mustEndsBefore(_ at: Int) -> Bool {
    Self.mustDo.matchSuffix(in: text, from: 0, endingAt: at) != nil
  }

  private static let need: UInt32 = 0x9700  // 需

  /// …,市民政部门负责清算: the departments of a level that the plan names.
  func areOfLevel(_ units: [UnitMention]) -> Bool {
    units.allSatisfy { UnitWords.startsFullName(reading, $0.range) && ActorWords.isKind(reading, $0.range) }
  }

  private static let mustDo = KeywordTable<Void>("要 每年要 每季度要 每月要 也要 均要 都要 还要 应 也应 均应 应当 须 必须 务必")

  /// 监理单位应纳入监管: what is to become of them, they do not do themselves.
  func isSaidOf(_ units: [UnitMention], from duty: Int) -> Bool {
    guard let word = Self.mustDo.match(in: text, at: duty, before: item.count) else { return false }
    return Self.passives.match(in: text, at: duty + word.length, before: item.count) != nil
      && units.allSatisfy { ActorWords.isKind(reading, $0.range) }
  }

  private static let passives = KeywordTable<Void>("纳入 列入 具备 满足 符合 取得 具有 是 为")

  /// 县教育局要求各校, 部门应急预案: words that only begin like a duty.
  private func isNoDuty(_ at: Int) -> Bool {
    Self.noDuties.match(in: text, at: at, before: item.count)?.value ?? false
  }

  /// 负责人 and 负责制 are nouns, 负责人员培训 and 负责制定方案 duties.
  private static let noDuties = KeywordTable<Bool>([
    "指导下 统筹下 组织下 协助下 配合下 要求 要素 要点 要件 应急 应用 应收 应付 应答 应届 应变 需求 须知 对应 负责人 负责制 牵头负责制": true,
    "统筹下达 统筹下拨 统筹下发 组织下沉 组织下乡 指导下属 指导下级 负责人员 负责人才 负责人事 负责人口 负责制定 负责制订 负责制作 负责制发 牵头负责制定 牵头负责制订": false,
  ])

  /// 非试点地区可参考的24项举措: what they may do only describes a thing.
  func describes(_ duty: Int, in sentence: Range<Int>) -> Bool {
    guard text[duty] == Self.may, let segment = segments(duty..<sentence.upperBound).first else {
      return false
    }
    return segment.dropLast().contains { text[$0] == Self.of && text[$0 + 1].isDigit }
  }

  /// 有条件的单位可引进设备: who has the means is allowed to, not told to.
  func isAllowed(_ units: [UnitMention], _ duty: Int) -> Bool {
    text[duty] == Self.may
      && units.contains {
        Self.able.match(in: text, at: $0.range.lowerBound, before: $0.range.upperBound) != nil
      }
  }

  private static let able = KeywordTable<Void>("有条件 具备条件")
  static let may: UInt32 = 0x53EF  // 可

  /// 某市进一步优化环境办公室统筹…: the name of a body set up for a purpose goes on.
  func runsIntoCommission(_ at: Int, before limit: Int) -> Bool {
    let end = min(limit, at + Self.longestPurpose)
    guard let word = Self.commissions.firstMatch(in: text, at..<end),
      !(at..<word.at).contains(where: { text[$0] == Mark.comma || text[$0] == Mark.listComma })
    else { return false }
    let behind = word.at + word.match.length
    return Self.commissionDuties.match(in: text, at: behind, before: item.count) != nil
      && Self.purposes.match(in: text, at: at, before: limit) != nil
  }

  private static let purposes = KeywordTable<Void>("进一步 加快 全面 深化 优化 推进 统筹 持续 建设 完善 落实")
  private static let commissions = KeywordTable<Void>("办公室 领导小组办公室 工作专班 领导小组 协调小组")
  private static let commissionDuties = KeywordTable<Void>("要 应 须 负责 牵头 统筹 定期 会同 具体 每 以及 及 和 、")
  private static let longestPurpose = 24

  func duty(at: Int, before end: Int) -> KeywordTable<RoleWord>.Match? {
    guard at < end else { return nil }
    if text[at] == Self.towards, let segment = segments(at..<end).first,
      Self.answering.matchSuffix(in: text, from: at, endingAt: segment.upperBound) != nil || treats(segment)
    {
      return .init(length: 1, value: .responsible)
    }
    if isNoDuty(at) { return nil }
    if text[at].isDigit, Self.timeLength(text, from: at, before: end) > 0,
      opensWithOffice(before: at) || isSaidOfAll(before: at)
    {
      return .init(length: 1, value: .responsible)
    }
    let word = Self.dutyWords.match(in: text, at: at, before: end)
    let ofAll = word == nil ? Self.dutiesOfAll.match(in: text, at: at, before: end) : nil
    guard let duty = word ?? ofAll,
      word != nil || isSaidOfAll(before: at)
        || !describesNoun(at + duty.length) && opensWithOffice(before: at)
    else { return nil }
    guard duty.value == .lead else { return duty }
    guard let with = partners(at: at, before: end) else { return nil }
    // 部门联合检查, 营商环境: only before names such words bring partners in.
    return Self.together.match(in: text, at: at, before: end) != nil
      || openingUnits(at + with.length..<end) != nil ? duty : nil
  }

  /// Returns how long a time is that stands at a place: 11月底前, 6月至8月.
  static func timeLength(_ text: Reading, from at: Int, before end: Int) -> Int {
    let words = (at..<min(end, at + longestTime)).prefix {
      text[$0].isDigit || timeCharacters.contains(text[$0])
    }
    // 2024年 alone describes as often as it dates.
    guard words.contains(where: { timeUnits.contains(text[$0]) }),
      let last = words.last(where: { !text[$0].isDigit })
    else { return 0 }
    return last + 1 - at
  }

  private static let timeCharacters: CharacterFilter = "年月日号至到-—–~底前内末上中下旬初季度份"
  private static let timeUnits: CharacterFilter = "月日季底前"
  private static let longestTime = 20

  /// 县财政局实施的项目; an item may end with the verb: 1.强化组织实施
  private func describesNoun(_ end: Int) -> Bool { end < item.count && text[end] == Self.of }

  /// Whether the words before a verb are a collective with 各, of which the plan says nothing but what they are to do.
  private func isSaidOfAll(before at: Int) -> Bool {
    let reach = max(0, at - Self.longestCollective)..<at
    guard let every = reach.last(where: { text[$0] == Mark.every }) else { return false }
    // 省各有关部门: the level may stand before 各.
    let start = every > 0 && Self.levels.contains(text[every - 1]) ? every - 1 : every
    let opens = start == 0 || item.opensLine(start) || Self.sentenceStarts.contains(text[start - 1])
    return opens && ActorWords.isActor(reading, start..<at)
  }

  /// duty = "对" … ( "进行" | "开展" | … ) …        // 热线中心对工单的办理情况进行审核
  private func treats(_ segment: Range<Int>) -> Bool {
    text[segment.upperBound - 1] != Self.of && Self.treatments.contains(in: text, segment)
  }

  private static let treatments = KeywordTable<Void>("进行 开展 实施 予以 给予 组织 减免 免收 减半 约谈 加大")

  /// 县财政局及时拨付: the full name of an office that a sentence opens with.
  private func opensWithOffice(before at: Int) -> Bool {
    let reach = max(0, at - Self.longestName)..<at
    let start = reach.last { $0 == 0 || item.opensLine($0) || Self.sentenceStarts.contains(text[$0 - 1]) }
    guard let start else { return false }
    let name = start..<at
    let isWhole = UnitWords.startsFullName(reading, name) || ActorWords.isOfficeOfGroup(reading, name)
    return isWhole && ActorWords.isOffice(reading, name) && ActorWords.isActor(reading, name)
  }

  private static let levels: CharacterFilter = "省市县区州"
  private static let longestCollective = 16
  private static let sentenceStarts: CharacterFilter = "。;,:)、和"
  /// What 各部门 are told to do without 要; of 各部门建设项目 nobody is told.
  private static let dutiesOfAll = KeywordTable<RoleWord>([
    """
    及时 健全 建设并 建设完善 建成 建好 明确 自行 推进 推动 开展 实施 配备 选择 优化 加快 深化 巩固 梳理 排查 公布 细化 履行 依法 依职责 全面 充分 不断 深入 扎实 共同 认真 贯彻 广泛 探索 引导 动员 支持 鼓励 指导推进 调查 确保 报送 上报 选派 打造 整合 汇总 集中 施工 安排 做好 抓好 加强 组织 制定 建立
    """: .responsible
  ])

  /// 由牵头部门组织实施: whom only their kind names act where a word of duty follows.
  func areToldKinds(_ units: [UnitMention], before end: Int) -> Bool {
    guard let last = units.last, duty(at: last.range.upperBound, before: end) != nil else { return false }
    return units.allSatisfy { ActorWords.isKind(reading, $0.range) }
  }
  /// duty = "对" … "负总责"        // 各省级人民政府对改革工作负总责
  private static let answering = KeywordTable<Void>("负总责 负主要责任 负主体责任 负全面责任 负领导责任 负直接责任 负首要责任")
  private static let towards: UInt32 = 0x5BF9  // 对
  private static let explanation = KeywordTable<Void>("解释")
  private static let strongDuties = KeywordTable<Void>(
    "要 每年要 每季度要 每月要 也要 均要 都要 还要 应 也应 均应 应当 须 必须 需 务必 负责 牵头 " + helpingWords)
  static let helpingWords = "配合 协助 要配合 要协助 积极配合 密切配合 负责配合 负责协助"
  /// What follows a subject that is told to act; 会同 brings in partners.
  private static let dutyWords = KeywordTable<RoleWord>(
    [("会同", .lead), ("商", .lead), ("联合", .lead)]
      + [
        "配合", "密切配合", "要协助", "要配合", "要积极配合", "要密切配合", "要主动配合", "应协助", "应配合", "应当协助", "应当配合", "要根据工作职责分工,密切配合",
        "协助", "参与", "积极配合",
      ].map { ($0, RoleWord.cooperate) }
        + """
        要 也要 均要 都要 还要 应 应当 须 需 需要 必须 务必 全面负责 抓好 负责 牵头 统筹 定期 严格 通过 按照 根据 结合 加强 组织 制定 建立 切实 积极 抓紧 落实 承担 依据 具体 每 在工作中 指导 督促 设立 尽快 尽速 尽早 从速 会后 后续
        将 于每 于1 于2 于3 于4 于5 于6 于7 于8 于9 成立 研究 编制 各司其职 各负其责 共同牵头 共同负责 共同研究 共同推进 协同推进 协同开展 协同做好 联合开展 联合组织 联合印发 联合推进 持续 共同开展 共同做好 主要负责同志 主要负责人 主要领导 分管领导 党政主要 对本 对照 应及时 可 分别 按职责 按 进一步 加大 围绕 主动 完善 做好 强化
        """.split { $0 == " " || $0 == "\n" }.map { (String($0), RoleWord.responsible) })
}
