import DuchaModel

/// From figures to targets: which values belong together, and to which subjects.
extension TargetScan {
  static let listMarks: CharacterFilter = "、和及"

  /// Makes the targets of figures in a clause, whose words before `start` are used up; returns where these end.
  ///
  ///     values = figure { ( 、 | 和 ) figure }      one list: the values follow each other
  mutating func emit(_ figures: [Figure], from start: Int, in clause: Range<Int>) -> Int {
    var at = 0
    var start = start
    let figures = shared(figures)
    while at < figures.count {
      var end = at + 1
      while end < figures.count,
        follows(figures[end], figures[end - 1]) || isNextOfEach(figures[end], figures[end - 1], from: start)
      {
        end += 1
      }
      var subject = subject(of: figures[at], from: start, in: clause)
      if subject.isEmpty, end > at + 1 { subject = nounBehind(figures[end - 1], in: clause) }
      subject = withActsInRow(subject)
      if let whole = wholeOfShare(figures[at], subject, in: clause) { subject = whole }
      if isBareAct(subject), let object = objectBefore(clause) { subject = object }
      if repeatsAct(subject, of: figures[at]) { subject = subject.lowerBound..<subject.lowerBound }
      if subject.isEmpty, let raised = raisedBefore(figures[at], in: clause) { subject = raised }
      if let whole = yearlyWhole(subject, in: clause) { subject = whole }
      if subject.isEmpty, let act = actAlone(figures[at], from: start) { subject = act }
      if isVerb(subject), let noun = nounOfRun(figures[(end - 1)...], in: clause) { subject = noun }
      emit(list: figures[at..<end], subject, origin(of: figures[at], from: start, in: clause), in: clause)
      start = figures[end - 1].range.upperBound
      // 5个高速公路项目631公里: the noun is counted on both sides.
      if end == figures.count || subject.upperBound < figures[end].lead {
        start = max(start, subject.upperBound)
      }
      at = end
    }
    return start
  }

  /// Makes the targets of the figures read so far in a clause, before a result of another kind that stands behind them.
  mutating func emitAll(_ figures: inout [Figure], from start: Int, in clause: Range<Int>) {
    _ = emit(figures, from: start, in: clause)
    figures = []
  }

  /// Returns what is counted with all acts of a row on it: 新建、改建农村公路254公里.
  private func withActsInRow(_ subject: Range<Int>) -> Range<Int> {
    guard let own = Self.acts.match(text, at: subject.lowerBound), own.length < subject.count else {
      return subject
    }
    var start = subject.lowerBound
    while text[start - 1] == Mark.listComma, let act = Self.acts.match(text, before: start - 1) {
      start -= act.length + 1
    }
    return start..<subject.upperBound
  }

  /// Returns the act that is all that stands between the marks of a list: 签约项目50个、|落地|30个.
  private func actAlone(_ figure: Figure, from start: Int) -> Range<Int>? {
    let isMark = Self.listMarks.contains(text[start]) || text[start] == Mark.comma
    let start = isMark ? start + 1 : start
    let words = start..<max(start, figure.lead)
    guard sentenceHasTarget, !words.isEmpty,
      Self.steps.match(text, at: words.lowerBound)?.length == words.count
    else { return nil }
    return words
  }

  private static let steps = KeywordTable<Void>("签约 落地 开工 竣工 投产 入库 入统")

  /// 开工建设200部: an act alone, of which the clause before tells what it is done to.
  private func isBareAct(_ subject: Range<Int>) -> Bool {
    !subject.isEmpty && !sentenceHasTarget
      && Self.bareActs.match(text, at: subject.lowerBound)?.length == subject.count
  }

  /// Returns what the clause before is about: 继续推进既有住宅增设电梯,12月底前开工建设200部.
  private func objectBefore(_ clause: Range<Int>) -> Range<Int>? {
    let comma = clause.lowerBound - 1
    guard comma > sentence, text[comma] == Mark.comma else { return nil }
    let start = text.last(of: Self.clauseStops, before: comma, limit: sentence).map { $0 + 1 } ?? sentence
    guard let opener = Self.pursuits.match(text, at: start) else { return nil }
    let object = trimmed(start + opener.length..<comma)
    let isName =
      (Self.shortestObject...Self.longestObject).contains(object.count)
      && object.allSatisfy { text[$0].isHan }
    return isName ? object : nil
  }

  private static let shortestObject = 4
  private static let longestObject = 16
  private static let bareActs = KeywordTable<Void>(
    "开工建设 开工 建成投用 建成使用 竣工验收 完成改造 完成建设 完成安装 完成整治 改造完成 建设完成 安装完成")
  private static let pursuits = KeywordTable<Void>(
    "推进 继续推进 加快推进 大力推进 持续推进 稳步推进 有序推进 积极推进 全面推进 深入推进 开展 推动 实施 继续实施 加快")

  /// Returns what a run of acts counts that only its last figure names: the 企业 of 新增3家、升级2家、上市1家企业.
  ///
  ///     run = verb figure { ( 、 | 和 ) verb figure } noun      with one unit for all
  private func nounOfRun(_ figures: ArraySlice<Figure>, in clause: Range<Int>) -> Range<Int>? {
    guard let first = figures.first, first.measure == .count else { return nil }
    for (previous, figure) in zip(figures, figures.dropFirst()) {
      let mark = previous.range.upperBound
      guard Self.listMarks.contains(text[mark]), (1...Self.longestVerb).contains(figure.lead - mark),
        isVerb(trimmed(mark + 1..<figure.lead)), item.text(figure.unit) == item.text(first.unit)
      else { return nil }
      let noun = nounBehind(figure, in: clause)
      if !noun.isEmpty { return noun }
    }
    return nil
  }

  /// Whether the words before a figure are only what is done: nothing but openers, or a verb that opens no clause.
  func isVerb(_ subject: Range<Int>) -> Bool {
    subject.isEmpty || Self.acts.match(text, at: subject.lowerBound)?.length == subject.count
  }

  private static let acts = KeywordTable<Void>(
    "新增 净增 新建 改建 扩建 新改建 升级 上市 认定 培育 引进 创建 申报 储备 改造 提升 修缮 维修 更新 开工 竣工 完工 投产 签约 落地 续建 拆除 关停 整改 入库 入统 挂牌 评定 打造 建成 达标 验收 提质 做强 做优 招引 盘活 处置"
  )
  private static let longestVerb = 6

  /// Returns whether a value stands right behind another in a list: 6家和4家.
  func follows(_ figure: Figure, _ previous: Figure) -> Bool {
    let gap = previous.range.upperBound..<figure.lead
    return gap.count == 1 && Self.listMarks.contains(text[gap.lowerBound])
  }

  /// Returns whether a value stands behind what it is counted by: 甲、乙分别提高到年均工资的6倍、人均收入的8倍.
  private func isNextOfEach(_ figure: Figure, _ previous: Figure, from start: Int) -> Bool {
    Self.listMarks.contains(text[previous.range.upperBound]) && text[figure.range.lowerBound - 1] == 0x7684
      && figure.measure == previous.measure
      && Self.apart.occurs(text, in: start..<max(start, previous.range.lowerBound))
  }

  /// Returns a number of a list with the unit that only the last one has: 分别不高于53和32微克/立方米.
  func sharingUnit(_ figure: Figure) -> Figure {
    let mark = figure.range.upperBound
    guard !figure.hasUnit, figure.before != nil, Self.listMarks.contains(text[mark]), text[mark + 1].isDigit,
      figure.unit.isEmpty, let last = lastOfList(behind: mark)
    else { return figure }
    var figure = figure
    (figure.unit, figure.measure) = (last.unit, last.measure)
    return figure
  }

  private func lastOfList(behind mark: Int) -> Figure? {
    var mark = mark
    for _ in 0..<Self.longestList {
      guard let next = Figure(text, at: mark + 1) else { return nil }
      if next.hasUnit { return next }
      mark = next.range.upperBound
      guard Self.listMarks.contains(text[mark]), text[mark + 1].isDigit else { return nil }
    }
    return nil
  }

  /// No clause gives more values in a row.
  private static let longestList = 12

  /// 新增20家、其中企业9家以上: what is a part of the figure before has a bound of its own.
  private static let parts = KeywordTable<Void>("其中 含")

  /// 以上 behind the last of several figures holds for all of them, and so does 分别突破 before the first; 左右 only for those
  /// right before it: 收入增长4%、投资增长5%左右.
  private func shared(_ figures: [Figure]) -> [Figure] {
    var figures = figures
    for index in figures.indices.dropLast().reversed() {
      let next = figures[index + 1]
      let mark = figures[index].range.upperBound
      guard Self.listMarks.contains(text[mark]), item.text(figures[index].unit) == item.text(next.unit),
        !figures[index].isCompared, next.after != .moreThan, !Self.parts.begins(text, at: mark + 1),
        next.after != .about || follows(next, figures[index])
      else { continue }
      figures[index].after = next.after
    }
    for index in figures.indices.dropFirst() where follows(figures[index], figures[index - 1]) {
      if figures[index].before == nil { figures[index].before = figures[index - 1].before }
    }
    return figures
  }

  /// Returns what a figure starts from: 由 stands behind the values before it, 在…基础上 holds for the whole clause.
  private func origin(of figure: Figure, from start: Int, in clause: Range<Int>) -> Origin? {
    guard !origins.isEmpty else { return nil }
    if let origin = origin(in: min(start, figure.lead)..<figure.lead) { return origin }
    return origin(in: clause.lowerBound..<figure.lead).flatMap { $0.rise == nil ? $0 : nil }
  }

  private mutating func emit(
    list: ArraySlice<Figure>, _ subject: Range<Int>, _ origin: Origin?, in clause: Range<Int>
  ) {
    guard let first = list.first, let last = list.last else { return }
    let quotation = quotation(clause, through: last.range.upperBound)
    let (subject, shared) = divided(subject, of: first)
    let own = eachParts(of: subject, first) ?? withMeasures(parts(of: subject, expecting: list.count))
    let parts = list.count == 1 && !isSaidOfEach(first, subject) && shareMeasure(own) ? [subject] : own
    let names = names(of: parts).map { $0.isEmpty ? $0 : $0 + item.text(shared) }
    if list.count > 1 {
      let change = subject.isEmpty ? changeWord(first) : ""
      let names =
        parts.count == list.count
        ? names
        : subjectsBefore(list, subject)?.map { unchanged($0) + change }
          ?? list.map { _ in item.text(subject) }
      let isDated = parts.count != list.count && clauseDates.count == list.count
      if parts.count != list.count, parts.count > 1, !isDated {
        diagnostics.append(UnmatchedValues.diagnostic(item.text(quotation), at: item.span(quotation)))
      }
      let last = governing
      for (index, (figure, name)) in zip(list, names).enumerated() {
        if isDated { governing = clauseDates[index] }
        let isOwn = origin?.levels.count == list.count
        accept(figure, name, isOwn ? origin?.levels[index] : origin?.value, quotation)
      }
      governing = last
      return
    }
    if isSharedOut(first, subject), parts.count > 1 {
      for name in names { accept(first, name, origin?.value, quotation) }
    } else {
      if first.measure == .count, parts.count > 1, isPlainList(subject), !areModifiers(parts),
        subject.upperBound <= first.range.lowerBound
      {
        diagnostics.append(TotalOrEach.diagnostic(item.text(quotation), at: item.span(quotation)))
      }
      let name = subject.isEmpty ? changed(first) : self.name(subject) + item.text(shared)
      accept(first, name, origin?.value, quotation)
    }
  }

  /// Returns the names of a subject, and the words behind them that belong to each.
  ///
  ///     subject = names 分别 words                    // 甲县、乙县分别完成投资20亿元、10亿元
  ///             | names 比 year change                // 浓度比2015年下降12%
  private func divided(_ subject: Range<Int>, of figure: Figure) -> (names: Range<Int>, shared: Range<Int>) {
    if let apart = Self.apart.firstMatch(text, in: subject), apart.range.lowerBound > subject.lowerBound {
      // 分别提高到年均工资的6倍: what it is counted by is no part of the names.
      let isReference = text[figure.range.lowerBound - 1] == 0x7684
      let shared = (isReference ? subject.upperBound : apart.range.upperBound)..<subject.upperBound
      return (subject.lowerBound..<apart.range.lowerBound, shared)
    }
    let none = subject.upperBound..<subject.upperBound
    guard figure.before == .changing, let change = Self.changes.match(text, before: figure.lead),
      figure.lead - change.length >= subject.upperBound
    else { return (subject, none) }
    return (subject, figure.lead - change.length..<figure.lead)
  }

  private static let apart = KeywordTable<Void>("分别")

  /// Returns what the results before in the sentence count: …收入50亿元、游客300万人次,分别增长6%和8%.
  private func subjectsBefore(_ list: ArraySlice<Figure>, _ subject: Range<Int>) -> [String]? {
    guard subject.isEmpty, let first = list.first, sentenceSubjects.count >= list.count,
      Self.apart.occurs(text, in: max(0, first.lead - Self.apartReach)..<first.lead)
    else { return nil }
    return sentenceSubjects.suffix(list.count)
  }

  /// Returns what a change that names no subject speaks of: the 产值年均增长 of 产值突破500亿元,年均增长12%.
  private func changed(_ figure: Figure) -> String {
    guard figure.before == .changing, let subject = sentenceHasTarget ? lastSubject : toldSubject,
      let change = Self.changes.match(text, before: figure.lead)
    else { return "" }
    return unchanged(subject) + item.text(figure.lead - change.length..<figure.lead)
  }

  /// The 增长 of …收入50亿元、游客300万人次,分别增长6%和8%.
  private func changeWord(_ figure: Figure) -> String {
    guard figure.before == .changing, let change = Self.changes.match(text, before: figure.lead) else {
      return ""
    }
    return item.text(figure.lead - change.length..<figure.lead)
  }

  private static let apartReach = 6

  /// Whether a list names things alone; with 的 or 等 it describes one: 改为备案或告知承诺的事项, 生产、流通等领域.
  private func isPlainList(_ subject: Range<Int>) -> Bool {
    !subject.contains { text[$0] == 0x7684 || text[$0] == 0x7B49 }
  }

  /// 小规模、定制式招聘活动; 新增、改造绿地; 各县、各部门培训: what 、 parts are no things counted apart.
  private func areModifiers(_ parts: [Range<Int>]) -> Bool {
    guard let first = parts.first, !first.isEmpty else { return false }
    return Self.actorMarks.contains(text[first.lowerBound])
      || parts.dropLast().contains { Self.modifierEnds.contains(text[$0.upperBound - 1]) || isVerb($0) }
  }

  private static let actorMarks: CharacterFilter = "各对"
  private static let modifierEnds: CharacterFilter = "化型式模性上下"

  /// Rates and multiples hold for each subject; a count is one in all unless 分别, 各 or 均 says otherwise.
  private func isSharedOut(_ figure: Figure, _ subject: Range<Int>) -> Bool {
    guard subject.upperBound <= figure.range.lowerBound else {
      // 分别推出不少于20项“免申办”事项和“即办”事项
      let before = max(0, figure.lead - Self.verbReach)..<figure.lead
      return figure.measure == .count && Self.apart.occurs(text, in: before)
        && !Self.eachOfThem.occurs(text, in: behind(figure.lead))
    }
    if isSaidOfEach(figure, subject) { return true }
    guard figure.measure == .share || figure.measure == .points || figure.measure == .multiple else {
      return false
    }
    return text.first("等", from: subject.lowerBound, limit: subject.upperBound) == nil
  }

  private func isSaidOfEach(_ figure: Figure, _ subject: Range<Int>) -> Bool {
    subject.upperBound <= figure.range.lowerBound
      && Self.each.occurs(text, in: subject.upperBound..<figure.range.lowerBound)
  }

  /// 各区分别选择2个…: there 分别 speaks of those who act.
  private static let eachOfThem = KeywordTable<Void>("各 、")
  private static let verbReach = 6
  private static let each = KeywordTable<Void>("分别 各 均")

  /// Returns the subjects of which 各 gives each the figure, however short they are: 学校、医院各3所.
  private func eachParts(of subject: Range<Int>, _ figure: Figure) -> [Range<Int>]? {
    guard subject.upperBound < figure.range.lowerBound, text[figure.range.lowerBound - 1] == Mark.every,
      text.first("等", from: subject.lowerBound, limit: subject.upperBound) == nil
    else { return nil }
    let parts = parts(of: subject) { at, start in isSeparator(at, start: start, shortest: 1) }
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 } ? parts : nil
  }

  private mutating func accept(
    _ figure: Figure, _ subject: String, _ origin: Range<Int>?, _ quotation: Range<Int>
  ) {
    let target = target(figure, subject, origin, quotation)
    // 惠及企业300家,发放资金2亿元: another thing is done.
    let isOther =
      figure.before == nil && sentenceHasTarget && target.unit != targets.last?.unit
      && Self.makers.ends(text, before: figure.lead)
    accept(target, goesOn: !isOther)
    if target.comparator == .about {
      diagnostics.append(ApproximateTarget.diagnostic(item.text(quotation), at: target.span))
    }
  }

  private func target(
    _ figure: Figure, _ subject: String, _ origin: Range<Int>?, _ quotation: Range<Int>
  ) -> Target {
    var comparator = figure.comparator
    if comparator == .equal, figure.valueMax == nil, text.has(Self.assured, at: quotation.lowerBound) {
      comparator = .atLeast
    }
    let unit =
      figure.isSpelledShare
        || figure.measure == .share && text.has(Figure.percent, at: figure.range.lowerBound)
      ? "%" : item.text(figure.unit).filter { $0 != "余" && $0 != "多" }
    let words = item.quotation(quotation)
    return Target(
      text: words.original, reading: words.text, subject: subject.isEmpty ? nil : subject,
      comparator: comparator,
      value: figure.value, valueMax: figure.valueMax, unit: unit.isEmpty ? nil : unit,
      baseline: (origin ?? passed(by: figure) ?? figure.reference(text)).map(item.original)
        ?? yearCompared(with: figure, in: quotation), by: governing,
      kind: kind(figure, in: quotation), span: item.span(quotation))
  }

  private static let baselineReach = 24

  /// Returns the year that a value is to be compared with: 比2020年.
  private func yearCompared(with figure: Figure, in quotation: Range<Int>) -> String? {
    let before = min(max(quotation.lowerBound, figure.lead - Self.baselineReach), figure.lead)..<figure.lead
    return comparison(in: before).map { item.original($0.year) }
  }

  private static let assured = Word("确保")

  private func kind(_ figure: Figure, in clause: Range<Int>) -> Target.Kind {
    switch figure.measure {
    case .points: .growth
    case .share: figure.before == .changing || isGrowth(figure) || isCut(figure, clause) ? .growth : .rate
    case .multiple: .multiple
    default: .quantity
    }
  }

  private static let growths = KeywordTable<Void>("增长 增幅 增速 降幅 递增")

  private func isGrowth(_ figure: Figure) -> Bool {
    Self.growths.occurs(text, in: max(0, figure.lead - 6)..<figure.range.lowerBound)
  }
}
