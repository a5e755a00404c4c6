import DuchaModel

/// What a figure counts, and how values are shared out among several subjects.
extension TargetScan {
  private static let openers = KeywordTable<Void>(
    """
    力争 争取 确保 基本完成 设置 计划 拟 预计 再 再建 实现 基本实现 推动 推进 努力 着力 大力 积极 全力 要 要求 并 其中 将 至少 每年 奋力 同时 力促 完成 累计 新建成 建成 建设 打造 培育 引进 设立 建立 开展 实施 遴选 支持 \
    组织 举办 争创 创建 培养 形成 推出 开发 制定 取得 入选 发放 开放 梳理出 筛选 遴选支持 落地 新建 全年 以及 、 , 一是 二是 三是 四是 五是 六是 成功 总体 持续 保持 在全国 在全省 在全市 在全县 即 开设 达到 分别 招募 按照 按照不低于 按不低于 使 做到 上线 优化调整 新改建 应当 应预留 但 \
    稳步 不断 切实 大幅 逐年 逐步 逐步实现 加快实现 全面实现 促进 进一步 把 全力以赴 组织完成 高质量实现 稳步实现 率先实现 尽快实现 持续实现 全面推进 稳步推进 有序推进 加快推进 持续推进 逐步推进 全面推行 全面推动 加快推动 持续推动 深化 推行 且 原则上
    """)
  private static let trailers = KeywordTable<Void>(
    "分别 累计 力争 争取 全部 总计 完成 实现 保持 达 , 、 奋力 力争实现 确保 达到 尽早 早日 率先 逐步 加快 基本 全面 在 均 都 至少 需 至少需 须 应 要 要在 要于 于 将于 将在 按照 按 应有 须有 要有 的 巩固 巩固在 阶段性 稳步 逐年 不断 进一步 最多 最高 放宽到 放宽至 控制到 延长到 延长至 一般 原则上 一般应 原则上应 将 可 每年 至每年 到每年 统一 总体 普遍 整体 掌握在 按规定 较原来 比原来 较以往 比以往 较目前"
  )

  /// 再贷款 and 再生水 are nouns, though they begin like an adverb.
  private static let againNouns = KeywordTable<Void>("并联 并网 并购 并轨 再次 再贷款 再贴现 再生 再利用 再担保 再保险 再制造 再就业 再教育 再融资")

  /// 实现网上开标: 网 ends a noun, 网上 begins one.
  private func isNounEnd(_ at: Int) -> Bool {
    Self.nounEnds.contains(text[at]) && !Self.nounStarts.begins(text, at: at)
  }

  private static let nounStarts = KeywordTable<Void>("率先 率领 网上 网络 网格 网点 网办 性别 时限 时效 办理 办事 办件 区级 区直 区内 区域 区政")

  /// 开发比例: what is measured of a work has its name from the verb.
  private func isMetricOfWork(_ start: Int, _ noun: Int, before end: Int) -> Bool {
    Self.works.match(text, at: start)?.length == noun - start
      && (Self.metrics.match(text, at: noun) ?? Self.degrees.match(text, at: noun))?.length == end - noun
  }

  private static let degrees = KeywordTable<Void>("强度 深度 程度 进度 规模 时长")

  /// 完成率 and 建成区 are nouns, though they begin like verbs.
  private static let nounEnds: CharacterFilter = "率区后量额值度力者期素网时性办"

  /// Returns a stretch without the verbs it begins with and the adverbs it ends with.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (min(behindMarks(range.lowerBound), range.upperBound), range.upperBound)
    if let words = behindActor(start..<end) { start = words }
    while start < end {
      if let date = dates.match(text, at: start), start + date.length <= end {
        start += date.length
        continue
      }
      if let origin = opening(at: start), origin.range.upperBound <= end {
        start = origin.range.upperBound
        continue
      }
      if let year = behindMaskedYear(start), year <= end {
        start = year
        continue
      }
      guard let word = Self.openers.match(text, at: start), start + word.length <= end,
        !text[start].isHan || !isNounEnd(start + word.length), !Self.againNouns.begins(text, at: start),
        !isMetricOfWork(start, start + word.length, before: end)
      else { break }
      start += word.length
    }
    if let comparison = comparison(in: start..<end) { end = comparison.word.lowerBound }
    if let origin = origin(in: start..<end) { end = origin.range.lowerBound }
    while start < end, let word = Self.trailers.match(text, before: end), end - word.length >= start,
      !Self.averages.ends(text, before: end)
    {
      end -= word.length
    }
    return Self.changes.match(text, at: start)?.length == end - start
      ? start..<start : start..<max(start, end)
  }

  /// Returns the position behind the marks of a list that runs on in the text: 1.淘汰设备30台;2.…, (1)…, ——….
  private func behindMarks(_ opening: Int) -> Int {
    var start = opening
    while Self.bullets.contains(text[start]) { start += 1 }
    if text[start] == Mark.open, let close = text.first(")", from: start, limit: start + Self.longestMark),
      text[close + 1].isHan
    {
      return close + 1
    }
    guard let numeral = Numerals.whole(text, at: start), numeral.value < 100,
      text[numeral.end] == 0x2E || text[numeral.end] == 0x3001, text[numeral.end + 1].isHan
    else { return start }
    return numeral.end + 1
  }

  /// Nouns and parts of nouns that end like an adverb.
  private static let averages = KeywordTable<Void>(
    "下达 通达 送达 直达 人均 年均 户均 亩均 平均 日均 月均 村均 校均 首都 成都 供需 内需 必需 刚需 所需 急需 响应 效应 供应 适应 反应 感应 许可 认可")

  private static let longestMark = 8
  private static let bullets = CharacterFilter("-—–·•●■◆▪○①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.map(\.value))

  /// A change alone names no subject: 达到50亿元,增长10%.
  static let changes = KeywordTable<Void>(
    "增长 下降 提高 降低 增加 减少 上升 压减 新增 净增 年均增长 同比增长 年均下降 同比下降 均增长 年均提高 再提高 再压缩 再降低 压缩 缩短 精简 压降 提速 同比提高 同比降低 同比减少 同比增加 同比上升"
  )
  /// Returns what a figure counts: the words before it, or where a verb alone stands there, the words behind.
  func subject(of figure: Figure, from start: Int, in clause: Range<Int>) -> Range<Int> {
    let start = behindRule(of: figure, from: start, in: clause)
    let before = unranked(undated(behindFigure(in: start..<max(start, figure.lead))), figure)
    let behind = nounBehind(figure, in: clause)
    if isAllotted(figure) || isMade(figure, clause) { return behind }
    if figure.measure == .time, !before.isEmpty { return before }
    if before.isEmpty, figure.isShareAtMost(text) { return before }
    if before.isEmpty, let reference = figure.reference(text) { return reference }
    // 开工3个竣工2个: the act behind is that of the next figure; 安置房4栋全部交付: what becomes of all is no name.
    if !before.isEmpty, !behind.isEmpty,
      isVerb(behind) && text[behind.upperBound].isDigit || Self.all.begins(text, at: behind.lowerBound)
    {
      return before
    }
    if before.isEmpty || !behind.isEmpty && Self.makers.ends(text, before: before.upperBound) {
      return behind
    }
    if figure.measure == .share, !behind.isEmpty, Self.listMarks.contains(text[figure.lead - 1]) {
      return behind  // 覆盖所有社区、90%以上乡镇和60%以上村
    }
    // 全省80%以上的乡镇达到…
    if figure.measure == .share, text[figure.range.upperBound] == 0x7684, !behind.isEmpty, isWhere(before) {
      return behind
    }
    // 每人接受不少于60学时的培训, 执行不超过0.5%的费率
    if text[figure.range.upperBound] == 0x7684, figure.isCompared, !behind.isEmpty,
      Self.governors.ends(text, before: before.upperBound)
    {
      return behind
    }
    // 时令蔬菜700亩种植
    if Self.works.match(text, at: behind.lowerBound)?.length == behind.count, !isVerb(before) {
      return before
    }
    let isAttribute = figure.measure == .count || figure.measure == .category
    return isAttribute && behind.count > 1 && text[figure.range.upperBound] != 0x7684
      ? behind : withNew(withoutRaising(before, of: figure), of: figure)
  }

  private static let all = KeywordTable<Void>("全部")

  /// Returns what a rate is of with the word that says that only new ones are meant: 新建车站光伏覆盖率达到50%.
  private func withNew(_ subject: Range<Int>, of figure: Figure) -> Range<Int> {
    guard figure.measure == .share, !subject.isEmpty,
      let new = Self.newly.match(text, before: subject.lowerBound)
    else { return subject }
    return subject.lowerBound - new.length..<subject.upperBound
  }

  private static let newly = KeywordTable<Void>("新建 改建 扩建 新改建 新改扩建")

  /// Returns what a rank is of, without the verb that reaches it and among whom: 考核成绩|进入全省前10名.
  private func unranked(_ words: Range<Int>, _ figure: Figure) -> Range<Int> {
    guard text[figure.range.lowerBound - 1] == Self.rankMark,
      let verb = Self.rankings.firstMatch(text, in: words)
    else { return words }
    let own = trimmed(words.lowerBound..<verb.range.lowerBound)
    return own.isEmpty && !sentenceHasTarget ? words : own
  }

  private static let rankMark: UInt32 = 0x524D  // 前
  private static let rankings = KeywordTable<Void>("进入 位列 位居 跻身 保持 稳居 排在 居全 列全 进全 排名全")

  private static let works = KeywordTable<Void>(
    "开发 开放 完成 培育 引进 发放 种植 栽植 播种 建设 新建 改造 整治 治理 修复 绿化 建设任务 改造任务 整治任务 治理任务 种植任务")

  /// 按照接通率不低于95%的标准配备人员: what is measured stands behind 按照.
  private func behindRule(of figure: Figure, from start: Int, in clause: Range<Int>) -> Int {
    guard isLeastShare(figure, clause),
      let rule = Self.rules.firstMatch(text, in: start..<max(start, figure.lead))
    else { return start }
    return rule.range.upperBound
  }

  private static let governors = KeywordTable<Void>("成立 组建 执行 撰写 接受 报送 提供 参加 享受 组织 开展 完成 举办")
  static let wholes = KeywordTable<Void>("全国 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 各地 我省 我市 我县 我区")

  /// Whether words name no more than where: 全省, 城市建成区.
  func isWhere(_ words: Range<Int>) -> Bool {
    Self.wholes.match(text, at: words.lowerBound)?.length == words.count
      || !words.isEmpty && words.count <= Self.longestWhere
        && Self.whereEnds.contains(text[words.upperBound - 1])
        && words.allSatisfy { text[$0].isHan }
  }

  private static let longestWhere = 6
  private static let whereEnds: CharacterFilter = "省市区县镇乡村"

  /// Returns what a level is of, without the verb that brings it there: 提高供地率达到61%, 降低投诉率至1%以下.
  private func withoutRaising(_ subject: Range<Int>, of figure: Figure) -> Range<Int> {
    guard figure.measure == .share || isCutTo(figure, subject), figure.before != nil,
      figure.before != .changing, let verb = Self.raisers.match(text, at: subject.lowerBound),
      subject.count - verb.length >= Self.shortestPart, text[subject.upperBound - 1] != Self.raised
    else { return subject }
    return subject.lowerBound + verb.length..<subject.upperBound
  }

  /// 压减申报次数至3次
  private func isCutTo(_ figure: Figure, _ subject: Range<Int>) -> Bool {
    figure.measure == .count && Self.reachedBy.contains(text[figure.range.lowerBound - 1])
      && Self.cutters.begins(text, at: subject.lowerBound)
  }

  private static let reachedBy: CharacterFilter = "至到"
  private static let cutters = KeywordTable<Void>("压减 压缩 减少 精简 缩减")
  static let raisers = KeywordTable<Void>("落实 提高 提升 降低 保证 保障 稳定 压降 增强 扩大 巩固 压减 压缩 减少 精简 缩减")
  private static let raised: UInt32 = 0x5EA6  // 度, of 提升幅度 and 保障程度

  /// Returns the subject in the words before a figure, without the date that stands in them.
  ///
  ///     words = [ actor 要在 ] date subject | subject date [ verb ]    // 县水利局要于5月底前整治河道, 龙头企业2025年达到
  func undated(_ words: Range<Int>) -> Range<Int> {
    let whole = trimmed(words)
    guard let date = lastDate(in: whole) else { return whole }
    let behind = trimmed(date.upperBound..<words.upperBound)
    if !behind.isEmpty, !isVerb(behind), text[behind.lowerBound] != Self.each { return behind }
    return trimmed(whole.lowerBound..<date.lowerBound)
  }

  private static let each: UInt32 = 0x6BCF  // 每

  /// Returns the words behind the last figure of a list whose unit is not known: 水泥9万重量箱、纸张|5万吨.
  private func behindFigure(in words: Range<Int>) -> Range<Int> {
    var at = words.upperBound
    while let mark = text.last(of: Self.marks, before: at, limit: words.lowerBound) {
      at = mark
      let floor = max(words.lowerBound, mark - Self.figureReach)
      guard text[mark] == Mark.listComma, !text[mark + 1].isDigit,
        let digit = text.last(of: Self.digits, before: mark, limit: floor), digit + 1 < mark
      else { continue }
      let first = (floor...digit).first { text[$0].isDigit } ?? digit
      let isName = !text[first - 1].isHan || !text[digit + 1].isHan || Self.numbered.contains(text[digit + 1])
      if !isName, text[first - 1] != Self.ordinalMark { return mark + 1..<words.upperBound }
    }
    return words
  }

  private static let figureReach = 8
  private static let numbered: CharacterFilter = "号级期类型年月日版岁"
  private static let ordinalMark: UInt32 = 0x7B2C  // 第

  private func lastDate(in range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    var last: Range<Int>?
    while at < range.upperBound {
      guard let date = dates.match(text, at: at) else {
        at += 1
        continue
      }
      last = at..<at + date.length
      at += date.length
    }
    return last.flatMap { $0.upperBound <= range.upperBound ? $0 : nil }
  }

  /// Returns what a figure of the past counts: the 投资 of 2023年已完成投资10亿元.
  func subject(told figure: Figure, in clause: Range<Int>) -> String? {
    guard figure.measure != .ordinal, figure.measure != .time else { return nil }
    var start = clause.lowerBound
    while start < figure.lead {
      let year = Numerals.year(text, at: start)?.end
      guard let end = year ?? Self.tellings.match(text, at: start).map({ start + $0.length }) else { break }
      start = end
    }
    let before = trimmed(behindFigure(in: min(start, figure.lead)..<figure.lead))
    let words = before.isEmpty ? nounBehind(figure, in: clause) : before
    return words.isEmpty ? nil : item.text(words)
  }

  private static let tellings = KeywordTable<Void>(
    "截至 截止 底 末 年底 已 已经 目前 现有 共有 已有 累计 发生 全市现有 全县现有 全区现有 去年 上年 去年底 上年末")

  /// Returns the noun that a figure stands before: the 高标准园区 of 建成10个高标准园区.
  func nounBehind(_ figure: Figure, in clause: Range<Int>) -> Range<Int> {
    var from = figure.range.upperBound
    if text[from] == 0x7684 { from += 1 }
    from = behindRemark(from)
    let isSize = text[from].isDigit && (Figure(text, at: from).map { isSizeClass($0) || isAge($0) } ?? false)
    guard text[from].isHan || text[from].isLatin || Self.quotes.contains(text[from]) || isSize,
      !Self.links.contains(text[from]), !Self.purposes.begins(text, at: from),
      !Self.andOthers.begins(text, at: from)
    else { return from..<from }
    var (end, depth) = (from, 0)
    while end < clause.upperBound, depth > 0 || !endsNoun(at: end, from: from, in: clause) {
      if text[end] == 0x28 { depth += 1 }
      if text[end] == 0x29 { depth -= 1 }
      end += 1
    }
    return described(from..<end)
  }

  /// 为2万名65岁以上老年人体检: how old those are that are counted.
  private func isAge(_ figure: Figure) -> Bool {
    text[figure.unit.lowerBound] == Self.yearOfAge && (figure.after == .atLeast || figure.after == .atMost)
  }

  private static let yearOfAge: UInt32 = 0x5C81  // 岁

  /// Returns the position behind a bracket that explains the figure with others: 新增20家(累计50家)门店.
  private func behindRemark(_ open: Int) -> Int {
    guard text[open] == Mark.open, let close = text.first(")", from: open, limit: open + Self.longestRemark),
      text.first(of: Self.digits, from: open, limit: close) != nil, text[close + 1].isHan
    else { return open }
    return close + 1
  }

  private static let longestRemark = 20

  /// Returns a noun without the figure that says how large each is: 1个建筑面积不少于1000平方米的养老服务中心.
  private func described(_ noun: Range<Int>) -> Range<Int> {
    guard let digit = text.last(of: Self.digits, before: noun.upperBound, limit: noun.lowerBound + 1),
      let first = text.first(of: Self.digits, from: noun.lowerBound, limit: noun.upperBound),
      let size = Figure(text, at: first), size.isCompared, size.range.upperBound > digit,
      text[size.range.upperBound] == 0x7684, size.range.upperBound + 1 < noun.upperBound
    else { return noun }
    return size.range.upperBound + 1..<noun.upperBound
  }

  /// A noun ends at a list mark, but for adjectives in a row (差异化、特色化社区), and before the next figure.
  private func endsNoun(at: Int, from start: Int, in clause: Range<Int>) -> Bool {
    if Self.joints.contains(text[at]), opensFigure(at + 1) { return true }
    if Self.meanwhile.begins(text, at: at) || at > start && endsBeforeVerb(at, in: clause) { return true }
    // 90%以上的执法机构要配备终端
    if at > start + 1, Self.musts.begins(text, at: at), !Self.noDuties.begins(text, at: at),
      !Self.beforeMust.contains(text[at - 1])
    {
      return true
    }
    if dates.match(text, at: text[at] == Self.on ? at + 1 : at) != nil { return true }
    if at > start + 1, text[at].isDigit, isSecondFigure(at, in: clause) { return true }
    if text[at] == Mark.open { return !noun(goesOnBehind: at, in: clause) }
    guard text[at] == Mark.listComma, !names.covers(at) else { return false }
    if Self.adjectives.contains(text[at - 1]) || isLevel(start..<at) { return false }
    // 跨行业、跨领域平台
    let goesAcross = text[at + 1] == Self.across && text.first("跨", from: start, limit: at) != nil
    if goesAcross || areCountedTogether(behind: at, in: clause) { return false }
    let of = text.first("的", from: at, limit: min(at + Self.attributeReach, clause.upperBound))
    return at - start > Self.attributeReach || of == nil
      || text.first(of: Self.digits, from: at, limit: of) != nil
  }

  /// 3个旧园区和至少1个新园区, 3个园区和新建1个基地: a figure, or the word before one.
  private func opensFigure(_ at: Int) -> Bool {
    text[at].isDigit || Self.openers.match(text, at: at).map { text[at + $0.length].isDigit } ?? false
  }

  /// 选取1个区开展试点: what those counted do is no part of the noun, but 10个开展试点的县 tells which they are.
  private func endsBeforeVerb(_ at: Int, in clause: Range<Int>) -> Bool {
    guard let verb = Self.actsOfCounted.match(text, at: at), !Self.administrative.begins(text, at: at) else {
      return false
    }
    return text.first("的", from: at + verb.length, limit: clause.upperBound) == nil
      && text.first(of: Self.digits, from: at, limit: clause.upperBound) == nil
  }

  /// 10个创新中心、推广中心等载体, 800个智能工厂、智能车间: the names of a list that nothing else is said of are counted together.
  private func areCountedTogether(behind mark: Int, in clause: Range<Int>) -> Bool {
    let rest = mark + 1..<clause.upperBound
    guard rest.count > 1, text.first(of: Self.digits, from: mark, limit: clause.upperBound) == nil else {
      return false
    }
    return text.reading.parts(of: rest, at: Mark.listCommas).allSatisfy {
      $0.count > 1 && $0.count <= Self.longestCounted && !ActorWords.startsWithVerb(text.reading, $0)
        && !Self.openers.begins(text, at: $0.lowerBound)
    }
  }

  private static let across: UInt32 = 0x8DE8  // 跨
  private static let longestCounted = 14

  private static let musts = KeywordTable<Void>("要 应当 必须")
  /// 主要, 重要, 需要
  private static let beforeMust: CharacterFilter = "主重需必紧次首摘概纪"

  /// 5家单位落实行政执法公示: 实|行政 is no 实行.
  private static let administrative = KeywordTable<Void>("实行政")
  private static let actsOfCounted = KeywordTable<Void>(
    "实行 实现 落实 纳入 全部实行 全部实现 全部纳入 全部关闭 全部关停 全部退出 分解至 分解到 分配至 分配到 落地落实 取得实效 取得成效 取得突破 落地见效 同时在线 开展试点 开展改革 开展创建 完成改造 完成适老化 完成整改 完成整治 完成建设 完成创建 完成验收 率先开展 先行开展 进行"
  )

  /// 80%以上的市、县福利院: levels alone share the noun behind the last of them.
  private func isLevel(_ words: Range<Int>) -> Bool {
    Self.levels.match(text, at: words.lowerBound)?.length == words.count
  }

  private static let levels = KeywordTable<Void>("省 市 县 区 乡 镇 村 街道 国家级 省级 市级 县级 区级 镇级 乡级 村级")

  /// 5个高速公路项目631公里: the same things, measured otherwise.
  private func isSecondFigure(_ at: Int, in clause: Range<Int>) -> Bool {
    guard text[at - 1].isHan, let figure = Figure(text, at: at),
      figure.measure == .count || figure.measure == .money
    else { return false }
    let end = figure.range.upperBound
    return end == clause.upperBound || text[end] == Mark.listComma
  }

  private static let on: UInt32 = 0x4E8E  // 于

  /// 培养医生50名(市卫健委负责): a bracket is part of a noun only where the noun goes on behind it.
  private func noun(goesOnBehind open: Int, in clause: Range<Int>) -> Bool {
    guard let close = text.first(")", from: open, limit: clause.upperBound),
      !Self.remarks.begins(text, at: open + 1)
    else { return false }
    return text[close + 1].isHan
  }

  private static let remarks = KeywordTable<Void>("附件 见附件 详见 以下简称 含 不含 其中")

  /// 在推进10个项目的同时强化监管
  private static let meanwhile = KeywordTable<Void>("的同时")
  private static let joints: CharacterFilter = "和及与"
  private static let adjectives: CharacterFilter = "化型式"
  private static let attributeReach = 7
  private static let quotes: CharacterFilter = "“(《\""
  private static let links: CharacterFilter = "和及并且与或"
  /// 粮食产量500亿斤等目标: what closes a list is no noun of its last figure.
  private static let andOthers = KeywordTable<Void>("等目标 等预期 等主要 等任务 等指标 等要求 等工作 等方面")
  private static let purposes = KeywordTable<Void>("用于 用来 用作 用以 用在 用好")

  /// 和 parts subjects only between words long enough to be subjects: not in 文化和旅游.
  private static let shortestPart = 3

  /// Returns the subjects of an enumeration: `subject { ( 、 | 和 ) subject }`, or the whole where it is none.
  ///
  /// Where as many values follow as there are words between the marks, every mark parts two subjects.
  func parts(of range: Range<Int>, expecting count: Int = 1) -> [Range<Int>] {
    let every = parts(of: range) { at, _ in Self.marks.contains(text[at]) }
    if count > 1, every.count == count { return every }
    let parts = parts(of: range) { isSeparator($0, start: $1, shortest: Self.shortestPart) }
    return parts.allSatisfy { $0.count >= Self.shortestPart } ? parts : [range]
  }

  private static let marks: CharacterFilter = "、和或及"

  func parts(of range: Range<Int>, at isMark: (_ at: Int, _ start: Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, at, depth) = (range.lowerBound, range.lowerBound, 0)
    while at < range.upperBound {
      if text[at] == 0x28 { depth += 1 }
      if text[at] == 0x29 { depth = max(0, depth - 1) }
      if depth == 0, !names.covers(at), isMark(at, start) {
        parts.append(start..<at)
        start = at + 1
      }
      at += 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private static let compounds = KeywordTable<Void>("资源和社会 经济和社会 信息化和 化和信息化 城市和 文化和 住房和 卫生和 发展和改革")

  func isSeparator(_ at: Int, start: Int, shortest: Int) -> Bool {
    if text[at] == 0x3001 { return true }
    guard text[at] == 0x548C, at - start > shortest else { return false }
    return !Self.compounds.occurs(text, in: max(start, at - 3)..<at + 4)
  }

  /// Metrics that the last of several subjects carries for all: A、B年均增幅.
  private static let metrics = KeywordTable<Void>(
    "居民收入 居民人均可支配收入 人均可支配收入 可支配收入 排放总量 排放量 年均浓度 平均浓度 浓度 年均增幅 年均增长 年均增速 增速 增幅 增加值 覆盖率 合格率 利用率 达标率 普及率 完成率 处理率 回收率 占比 比重 比例 数量 累计数 总数 数"
  )

  private static let amounts: CharacterFilter = "额量值资率数"

  /// Returns what the last of several grades or places has behind its name, and so each: 国家级、省级|企业, 甲市、乙市|浓度.
  private func shared(by part: Range<Int>, with last: Range<Int>) -> Range<Int>? {
    // 城市和县城|污水处理率
    if Self.settlements.match(text, at: part.lowerBound)?.length == part.count,
      let other = Self.settlements.match(text, at: last.lowerBound), other.length < last.count
    {
      return last.lowerBound + other.length..<last.upperBound
    }
    let end = text[part.upperBound - 1]
    guard Self.kinds.contains(end), let kind = last.first(where: { text[$0] == end }),
      kind + 1 < last.upperBound
    else { return nil }
    return kind + 1..<last.upperBound
  }

  private static let settlements = KeywordTable<Void>("城市 县城 城镇 农村 乡村 乡镇 建制镇 城区 市区 郊区 城乡 山区")
  private static let kinds: CharacterFilter = "级市县区镇乡州"

  /// Returns the words of a subject, without what only hopes for its change: the 投资增长 of 投资力争增长10%.
  func name(_ subject: Range<Int>) -> String {
    guard let change = Self.changes.match(text, before: subject.upperBound) else { return item.text(subject) }
    let end = subject.upperBound - change.length
    guard let hope = Self.hopes.match(text, before: end), end - hope.length > subject.lowerBound else {
      return item.text(subject)
    }
    return item.text(subject.lowerBound..<end - hope.length) + item.text(end..<subject.upperBound)
  }

  private static let hopes = KeywordTable<Void>("力争 争取 确保 预计 预期 计划 实现 力争实现 确保实现 较原来 比原来 较以往 比以往 较目前 总体 统一")

  /// Returns whether the last of several subjects says of what all are measured, and those before only their own part:
  /// 危险废物、医疗废物安全处置率. Where the part of each cannot be told, they are one subject.
  func shareMeasure(_ parts: [Range<Int>]) -> Bool {
    guard parts.count > 1, let last = parts.last, isMeasure(last),
      Self.metrics.match(text, before: last.upperBound) == nil
    else { return false }
    return !parts.dropLast().allSatisfy(isMeasure)
      && parts.dropLast().allSatisfy { shared(by: $0, with: last) == nil }
  }

  /// Returns the parts of a subject with what only tells of whom joined to the measure behind it:
  /// 议案、提案按时办结率|和|满意率.
  func withMeasures(_ parts: [Range<Int>]) -> [Range<Int>] {
    guard parts.count > 2, parts.count(where: isRate) > 1, parts.last.map(isRate) ?? false else {
      return parts
    }
    return parts.reduce(into: []) { joined, part in
      guard let last = joined.last, !isRate(last), Self.metrics.match(text, before: part.upperBound) == nil
      else {
        return joined.append(part)
      }
      joined[joined.count - 1] = last.lowerBound..<part.upperBound
    }
  }

  private func isRate(_ part: Range<Int>) -> Bool {
    !part.isEmpty && text[part.upperBound - 1] == Self.rateMark
  }

  private func isMeasure(_ part: Range<Int>) -> Bool {
    let change = Self.changes.match(text, before: part.upperBound)?.length ?? 0
    return part.count > change && Self.measureEnds.contains(text[part.upperBound - change - 1])
  }

  static let measureEnds = amounts.union("度本比金")

  /// Returns the words of each subject, with what they share: 国家级、省级企业 and A、B年均增幅.
  func names(of parts: [Range<Int>]) -> [String] {
    guard let last = parts.last, parts.count > 1 else { return parts.map(name) }
    let metric = Self.metrics.match(text, before: last.upperBound).map {
      last.upperBound - $0.length..<last.upperBound
    }
    return parts.map { part in
      let words = name(part)
      if part == last { return words }
      if let shared = shared(by: part, with: last) { return words + item.text(shared) }
      guard let metric, Self.metrics.match(text, before: part.upperBound) == nil,
        !Self.amounts.contains(text[part.upperBound - 1])
      else { return words }
      return words + item.text(metric)
    }
  }
}
