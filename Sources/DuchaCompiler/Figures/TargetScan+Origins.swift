import DuchaModel

/// What a result starts from: the 72% of 由72%提高到95%, the 120家 of 在现有120家的基础上新增80家.
extension TargetScan {
  /// A level that the plan starts from, with the words around it.
  struct Origin {
    /// From 由 to the last level, from 在 to 基础上.
    var range: Range<Int>
    /// The level with the words that date it: 2020年的72%.
    var value: Range<Int>
    /// The levels of several subjects, without those words: 60% and 70% of 由60%、70%.
    var levels: [Range<Int>] = []
    /// Where the number stands that the level becomes; nil where the origin is a 基础.
    var rise: Int?
    /// The level's first figure, whose unit the number it becomes need not repeat: 由10个工作日压缩至3个.
    var first: Figure?
    /// Whether what is counted stands behind the level: 将10个工作日的时限压缩至3个工作日.
    var isAttribute = false
  }

  static let originWords: CharacterFilter = "由从自将把在以比较"
  private static let numberStarts = Numerals.starts.union("百")
  private static let bases: CharacterFilter = "在以"
  private static let comparers: CharacterFilter = "比较"
  private static let takers: CharacterFilter = "将把"

  /// Reads the origin whose first word stands at a position.
  ///
  ///     origin = ( 由 | 从 | 自 ) level { 、 level } [ , | 、 ] … [ step ] ( 到 | 至 | 为 | … ) figure
  ///            | ( 比 | 较 ) year 的 level { 、 level } [ 分别 ] change figure
  ///            | ( 将 | 把 ) level 的 noun … ( 到 | 至 | 为 | … ) figure
  ///            | ( 在 | 以 ) ( level | year … | present ) [ 的 ] ( 基础 | 基数 | 为基 )
  ///     level  = { year | present } figure
  func origin(at: Int) -> Origin? {
    guard Self.originWords.contains(text[at]) else { return nil }
    return Self.bases.contains(text[at]) ? basis(at) : start(at)
  }

  private func start(_ at: Int) -> Origin? {
    guard let first = level(at + 1) else { return nil }
    // 比2020年下降5% has no level; 比2020年的0.9吨下降5% has one.
    if Self.comparers.contains(text[at]), text[first.lead - 1] != 0x7684 { return nil }
    let isAttribute = Self.takers.contains(text[at])
    guard !isAttribute || text[first.range.upperBound] == 0x7684 else { return nil }
    var levels = [first.range]
    while text[levels[levels.count - 1].upperBound] == 0x3001,
      let next = Figure(text, at: levels[levels.count - 1].upperBound + 1), next.measure == first.measure
    {
      levels.append(next.range)
    }
    guard let rise = rise(behind: levels[levels.count - 1].upperBound, from: first) else { return nil }
    if isAttribute { return attribute(at, first, rise) }
    return Origin(
      range: at..<rise.step, value: at + 1..<rise.origin, levels: levels, rise: rise.figure, first: first)
  }

  /// Returns the origin of 将10个工作日的时限压缩至3个: what the level belongs to stands between both.
  private func attribute(_ at: Int, _ first: Figure, _ rise: Rise) -> Origin? {
    guard let figure = Figure(text, at: rise.figure),
      item.text(figure.unit) == item.text(first.unit) || isElided(figure, from: first)
    else { return nil }
    return Origin(
      range: at..<first.range.upperBound + 1, value: at + 1..<first.range.upperBound, rise: rise.figure,
      first: first, isAttribute: true)
  }

  /// Returns the figure behind the words that date a level.
  private func level(_ at: Int) -> Figure? {
    let at = skipPresents(at)
    guard Self.numberStarts.contains(text[at]), let figure = Figure(text, at: at, isOrigin: true),
      text[figure.unit.lowerBound] != Self.month
    else { return nil }
    return figure
  }

  private static let month: UInt32 = 0x6708  // 月: 从2025年3月至8月 tells when

  private func skipPresents(_ start: Int) -> Int {
    var at = start
    while true {
      if let year = Numerals.year(text, at: at) {
        at = year.end
      } else if let word = Self.presents.match(text, at: at) {
        at += word.length
      } else {
        return at
      }
    }
  }

  private static let presents = KeywordTable<Void>(
    """
    目前 现在 现有 原来 原有 原先 当前 现行 上年 去年 今年 上年度 去年底 去年末 上年末 上年底 年初 年底 年末 底 末 初 的 法定 法定的 平均 平均的 人均 户均 约 近 不足 不到 \
    最初 以前 同期 每人 每年 每月 每人每月 每人每年 每生每年 每户 每亩 每吨 每平方米 每周 每天 全县 全市 全省 全区 全国 \
    “十二五”末 “十三五”末 “十四五”末 “十五五”末 “十二五”期末 “十三五”期末 “十四五”期末 “十五五”期末
    """)

  private static let riseReach = 24
  private static let riseBreaks: CharacterFilter = "。;:!?|,、"
  private static let pauses: CharacterFilter = ",、"

  /// Where the figure stands that a level becomes.
  private struct Rise {
    /// Where its number begins.
    var figure: Int
    /// Where the words of the origin end: behind 72%(2023年) of 由72%(2023年)提高到95%, behind 5天3个环节 of
    /// 由5天3个环节压缩至1天.
    var origin: Int
    /// Where the step ends that leads there: the 5个百分点 of 由30%提高5个百分点至35%.
    var step: Int
  }

  /// Returns where the figure stands that a level becomes.
  private func rise(behind end: Int, from first: Figure) -> Rise? {
    var at = Self.pauses.contains(text[end]) ? end + 1 : end
    var origin = end
    let limit = end + Self.riseReach
    while at < limit, !Self.riseBreaks.contains(text[at]) {
      if text[at] == 0x28, let close = text.first(")", from: at, limit: limit) {
        if at == origin { origin = close + 1 }
        at = close + 1
      } else if let year = Numerals.year(text, at: at) {
        at = year.end
      } else if Self.numberStarts.contains(text[at]), let figure = Figure(text, at: at),
        !figure.isChinese || first.isChinese
      {
        let hasLevel = Self.levels.occurs(text, in: origin..<at)
        if isRise(figure, from: first, hasLevel), !isRange(figure, behind: end) {
          let level = levelReached(by: figure, from: first)
          return Rise(
            figure: level ?? at, origin: origin, step: level == nil ? origin : figure.range.upperBound)
        }
        origin = figure.range.upperBound
        at = origin
      } else {
        at += 1
      }
    }
    return nil
  }

  /// Words behind which a level stands that something rises or falls to.
  private static let levels = KeywordTable<Void>("到 至 为 成 达 控制在 稳定在 保持在 突破 超过")

  /// Returns where the level stands that a step leads to: the 35% of 由30%提高5个百分点至35%.
  private func levelReached(by step: Figure, from first: Figure) -> Int? {
    guard step.before == .changing, let word = Self.levels.match(text, at: step.range.upperBound),
      let level = Figure(text, at: step.range.upperBound + word.length), level.measure == first.measure
    else { return nil }
    return level.range.lowerBound
  }

  /// Returns whether a level becomes a figure: what is counted is the same, or the figure says by how much it changes.
  private func isRise(_ figure: Figure, from first: Figure, _ isLevel: Bool) -> Bool {
    if figure.before == .changing { return figure.measure != .ordinal }
    guard isLevel else { return false }
    if isElided(figure, from: first) { return true }
    guard figure.measure == first.measure || first.measure == .bare else { return false }
    return figure.measure != .ordinal || item.text(figure.unit) == item.text(first.unit)
  }

  /// Returns whether a figure's 个 stands for the unit of the level before it: 由10个工作日压缩至3个.
  private func isElided(_ figure: Figure, from first: Figure) -> Bool {
    let (unit, whole) = (figure.unit, first.unit)
    return unit.count == 1 && whole.count > 1 && text[unit.lowerBound] == Self.piece
      && text[whole.lowerBound] == Self.piece && !text[figure.range.upperBound].isHan
  }

  private static let piece: UInt32 = 0x4E2A  // 个

  /// Returns whether 由…到… names the ends of a range: 从50元到100元不等; a rise ends its clause, or is called one.
  private func isRange(_ figure: Figure, behind end: Int) -> Bool {
    figure.range.lowerBound == end + 1 && text[figure.range.upperBound].isHan && !isCalledStep(figure)
  }

  /// Returns whether the words behind a figure call it a step: 实现由30%到50%的跨越.
  func isCalledStep(_ figure: Figure) -> Bool {
    let of = figure.range.upperBound
    return text[of] == 0x7684 && Self.steps.occurs(text, in: of + 1..<of + 1 + Self.stepReach)
  }

  private static let steps = KeywordTable<Void>("跨越 提升 转变 跃升 突破 飞跃 增长 跃进 攀升 下降 压缩 压减 提高 扩大")
  private static let stepReach = 6

  private static let basisWords = KeywordTable<Void>("基础 为基 基期 基数")
  private static let basisReach = 6
  private static let basisNouns = KeywordTable<Void>("时限 办理时限 承诺时限 水平 规模 标准")

  /// Returns the origin of 在2020年基础上 and 以2020年为基期.
  private func basis(_ at: Int) -> Origin? {
    var end = skipPresents(at + 1)
    guard end > at + 1 || text[end].isDigit else { return nil }
    let hasYear = Numerals.year(text, at: at + 1) != nil
    // 在去年新增50家的基础上
    if let verb = Self.makers.match(text, at: end), text[end + verb.length].isDigit { end += verb.length }
    if text[end].isDigit, let figure = Figure(text, at: end) {
      end = figure.range.upperBound
    } else if !hasYear, let noun = Self.basisNouns.match(text, at: end) {
      end += noun.length
    }
    let reach = hasYear || text[end] == 0x7684 ? Self.basisReach : 1
    guard let word = Self.basisWords.firstMatch(text, in: end..<end + reach + 2) else { return nil }
    let isAttribute = text[word.range.lowerBound - 1] == 0x7684
    let close = text[word.range.upperBound] == 0x4E0A ? word.range.upperBound + 1 : word.range.upperBound
    return Origin(range: at..<close, value: at + 1..<word.range.lowerBound - (isAttribute ? 1 : 0))
  }

  /// Returns the origin that the text in a range ends with, or that stands in it before a figure.
  func origin(in range: Range<Int>) -> Origin? {
    origins.last { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
  }

  /// Returns the origin that begins at a position with what is counted behind it: 在2020年基础上,能耗下降13%.
  func opening(at: Int) -> Origin? {
    origins.last { $0.range.lowerBound == at && ($0.rise == nil || $0.isAttribute) }
  }

  /// Returns a figure with the unit that it need not repeat behind the level it started from.
  func completed(_ figure: Figure) -> Figure {
    guard let first = origins.last(where: { $0.rise == figure.range.lowerBound })?.first,
      isElided(figure, from: first)
    else { return figure }
    var figure = figure
    (figure.unit, figure.measure) = (first.unit, first.measure)
    return figure
  }

  /// Returns whether a figure is the level that another becomes.
  func isRaised(_ figure: Figure) -> Bool {
    origins.contains { $0.rise == figure.range.lowerBound }
  }
}
