import DuchaModel

/// Results without a figure of their own: 全覆盖, 清零, 破零, 翻一番, 倍增.
extension TargetScan {
  /// What a word without a figure demands.
  enum Milestone: Sendable {
    /// 全覆盖: all of it.
    case coverage
    /// 清零: none left.
    case none
    /// 破零: the first one.
    case first
    /// 翻一番, 倍增: so many times the base.
    case times(Double)
    /// 零增长.
    case noGrowth
    /// 减半.
    case half
  }

  static let milestoneWords = KeywordTable<Milestone>([
    "全覆盖 “全覆盖” 百分百覆盖 100%全覆盖 100%覆盖": .coverage,
    "清零 归零 降为零 降至零 降到零 全清零 “清零” “全清零” 动态清零 “动态清零” 零发生 零事故 零死亡 零新增 零伤亡 零出现": .none,
    "破零 “破零” 零突破 “零”突破 零的突破 “零”的突破 “零的突破” “零突破”": .first,
    "翻一番 翻番 “翻番” “翻一番” 倍增 “倍增” 成倍增长 实现倍增 增长一倍 增加一倍": .times(2),
    "翻两番 翻二番 “翻两番”": .times(4),
    "零增长 “零增长” 负增长或零增长": .noGrowth,
    "减半 “减半”": .half,
  ])

  /// Words that say themselves what there is to be none of.
  private static let harms = KeywordTable<Void>("零事故 零死亡 零伤亡")

  private static let ends = CharacterFilter([0] + ",。;:、)(!|”和及并且以与".unicodeScalars.map(\.value))
  /// Words that make 倍增 or 破零 the name of a programme.
  private static let programme: CharacterFilter = "双三四五六七八九十"

  /// Reads a milestone, which must end its phrase: 全覆盖工程 and 倍增计划 are names.
  ///
  ///     milestone = subject { ( 、 | 和 ) subject } [ 实现 ] ( 全覆盖 | 清零 | 破零 | 倍增 | … )
  ///
  /// `figures` are those of the clause before it: 化解率达到60%、|分歧欠款|清零.
  mutating func readMilestone(
    _ at: Int, in clause: Range<Int>, behind figures: inout [Figure], from read: Int
  ) -> Int? {
    guard let word = Self.milestoneWords.match(text, at: at) else { return nil }
    let end = at + word.length
    guard Self.ends.contains(text[end]), !isHistorical(clause.lowerBound..<at), !isProgramme(at, word.value),
      !isAdjective(end, clause)
    else { return end }
    let mark = figures.last.map(\.range.upperBound).flatMap { Self.listMarks.contains(text[$0]) ? $0 : nil }
    if mark != nil { emitAll(&figures, from: read, in: clause) }
    let start = max(
      mark.map { $0 + 1 } ?? 0, targets.isEmpty ? clause.lowerBound : segmentStart(clause, before: at))
    var subject = withoutQuality(undated(start..<at), before: at)
    if subject.isEmpty, Self.harms.begins(text, at: at) { subject = at + 1..<end }
    let quotation = quotation(clause, through: end)
    let parts = isSharedOut(word.value) ? self.parts(of: subject) : [subject]
    for name in names(of: parts) {
      var target = milestone(word.value, name, quotation, isBasic(at, clause))
      if Self.atLeast.ends(text, before: at) { target.comparator = .atLeast }
      accept(target)
    }
    if case .times = word.value, baseline(in: clause) == nil {
      diagnostics.append(UnstatedBase.diagnostic(item.text(quotation), at: item.span(quotation)))
    }
    return end
  }

  /// 至少减半, 至少翻一番
  private static let atLeast = KeywordTable<Void>("至少 最少 不少于 起码")

  /// Returns the subject without the verb that speaks of coverage alone, and the qualities beside it: 扩大健康体检全覆盖,
  /// 对接沟通常态化、全覆盖.
  private func withoutQuality(_ subject: Range<Int>, before at: Int) -> Range<Int> {
    var (start, end) = (subject.lowerBound, subject.upperBound)
    if let verb = Self.keepers.match(text, at: start), end - start > verb.length + 1 { start += verb.length }
    if text[at - 1] == Mark.listComma, let quality = Self.qualities.match(text, before: end),
      end - quality.length > start
    {
      end -= quality.length
    }
    return start..<end
  }

  private static let keepers = KeywordTable<Void>("扩大 巩固 深化 推行 保持 巩固提升 加快 稳步 逐步 全面")
  private static let qualities = KeywordTable<Void>(
    "常态化 制度化 规范化 长效化 精准化 网格化 标准化 精细化 无死角 无盲区 无缝隙 不留死角 零距离 全天候 全方位 全链条 全流程 全过程 全时段 多层次 广覆盖")

  /// In 全覆盖、…清零 each milestone begins behind the one before it in its clause.
  private func segmentStart(_ clause: Range<Int>, before at: Int) -> Int {
    var start = clause.lowerBound
    while let word = Self.milestoneWords.firstMatch(text, in: start..<at),
      Self.ends.contains(text[word.range.upperBound])
    {
      start = text[word.range.upperBound] == 0x3001 ? word.range.upperBound + 1 : word.range.upperBound
    }
    return start
  }

  /// Returns whether the word only describes what stands behind 的: 全覆盖、多层次的培训体系.
  private func isAdjective(_ end: Int, _ clause: Range<Int>) -> Bool {
    guard text[end] == Mark.listComma else { return false }
    let limit = min(end + Self.attributeReach, clause.upperBound)
    // 全覆盖、全流程监管
    let describes = text[end + 1] == 0x5168 || text.first("的", from: end, limit: limit) != nil
    return describes && !Self.milestoneWords.occurs(text, in: end..<limit)
  }

  private static let attributeReach = 12

  private func isProgramme(_ at: Int, _ milestone: Milestone) -> Bool {
    if case .noGrowth = milestone { return text[at - 1] == 0x8D8B }  // 趋零增长 is a tendency
    // 税率减半 is a favour.
    if case .half = milestone { return Self.charges.occurs(text, in: max(0, at - 8)..<at) }
    guard case .times = milestone else { return false }
    return Self.programme.contains(text[at - 1])
  }

  private static let charges = KeywordTable<Void>("税 费 租 利息 押金 保证金")

  private func isHistorical(_ range: Range<Int>) -> Bool { Self.past.occurs(text, in: range) }

  private static let past = KeywordTable<Void>("已 未实现")

  /// Multiples and first ones hold for each subject; 全覆盖 and 清零 for all of them together.
  private func isSharedOut(_ milestone: Milestone) -> Bool {
    switch milestone {
    case .first, .times: true
    default: false
    }
  }

  /// 基本实现全覆盖 is not quite all.
  private func isBasic(_ at: Int, _ clause: Range<Int>) -> Bool {
    Self.almost.ends(text, before: at)
      || Self.basic.occurs(text, in: max(clause.lowerBound, at - 20)..<at)
  }

  /// 基本 alone belongs to many names: 基本公共服务全覆盖.
  private static let basic = KeywordTable<Void>("基本实现 基本达到 基本做到 基本完成 基本形成 基本消除")
  private static let almost = KeywordTable<Void>("基本")

  private func milestone(_ milestone: Milestone, _ subject: String, _ quotation: Range<Int>, _ isBasic: Bool)
    -> Target
  {
    var target = Target(
      text: item.original(quotation), reading: item.text(quotation), subject: subject.isEmpty ? nil : subject,
      comparator: isBasic ? .about : .equal,
      value: 0, by: governing, kind: .milestone, span: item.span(quotation))
    switch milestone {
    case .coverage: (target.value, target.unit) = (100, "%")
    case .none: break
    case .noGrowth: (target.unit, target.kind) = ("%", .growth)
    case .half: (target.value, target.unit, target.kind) = (50, "%", .growth)
    case .first: (target.value, target.comparator) = (1, .atLeast)
    case .times(let times):
      (target.value, target.unit, target.kind) = (times, "倍", .multiple)
      target.baseline = baseline(in: quotation)
    }
    return target
  }

  private static let comparisons = KeywordTable<Void>("比 较 相比 对比")
  private static let lastYears = KeywordTable<Void>("过去 过去五年 过去三年 以往 上年 去年 上年度 上一年度 上年同期 去年同期 同期")

  /// Returns what a result is compared with: 比2020年, 在2022年基础上.
  func baseline(in range: Range<Int>) -> String? {
    (comparison(in: range)?.year ?? origin(in: range)?.value).map(item.original)
  }

  /// Returns the word of a comparison with a year, and that year: 比2020年, 较上年.
  func comparison(in range: Range<Int>) -> (word: Range<Int>, year: Range<Int>)? {
    var at = range.lowerBound
    while let word = Self.comparisons.firstMatch(text, in: at..<max(at, range.upperBound)) {
      at = word.range.upperBound
      let end = Numerals.year(text, at: at)?.end ?? at + (Self.lastYears.match(text, at: at)?.length ?? 0)
      if end > at, end <= range.upperBound { return (word.range, at..<end) }
    }
    return nil
  }
}
