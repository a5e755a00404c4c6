import DuchaModel

/// What stands before the words of a result: the marks of a list, a year that was masked, those who are to act.
extension TargetScan {
  /// The marks with which each point of an item begins a line: ▲增加值增长10%左右;.
  static let pointMarks: CharacterFilter = "▲△▴★☆◆◇●○■□▪►▶※"

  /// Returns the first point that begins a line in a range.
  func point(in range: Range<Int>) -> Int? {
    range.first { Self.pointMarks.contains(text[$0]) && item.gap($0).contains(.line) }
  }

  /// Returns where the words of a clause begin that opens with a point's mark, or with the end of a bracket above it:
  /// 牵头单位:县统计局)▲增加值….
  func behindPoint(_ clause: Range<Int>) -> Int {
    var start = clause.lowerBound
    if let close = text.first(")", from: start, limit: clause.upperBound), close + 1 < clause.upperBound,
      text.first("(", from: start, limit: close) == nil,
      item.gap(close + 1).contains(.line) || Self.pointMarks.contains(text[close + 1])
    {
      start = close + 1
    }
    while start < clause.upperBound, Self.pointMarks.contains(text[start]) { start += 1 }
    return start
  }

  /// Returns the position behind a year whose digits were masked: 20*年, 20xx年.
  func behindMaskedYear(_ start: Int) -> Int? {
    var at = start
    while text[at].isDigit { at += 1 }
    let digits = at
    while Self.masks.contains(text[at]) { at += 1 }
    return digits - start <= 3 && (1...3).contains(at - digits) && text[at] == 0x5E74 ? at + 1 : nil
  }

  static let masks: CharacterFilter = "*xX×_"

  /// Returns where the words begin behind those who are told to act: 各镇要|植树8000亩, 县林业局负责|植树8000亩.
  func behindActor(_ words: Range<Int>) -> Int? {
    for at in words.dropFirst(2).prefix(Self.longestActor) {
      guard let duty = Self.actorDuties.match(text, at: at), at + duty.length <= words.upperBound,
        !Self.noDuties.begins(text, at: at), !isNounOfDuty(at),
        ActorWords.isActor(item, words.lowerBound..<at)
      else { continue }
      return at + duty.length
    }
    return nil
  }

  /// 负责人出庭率, 负责制: but 负责人员培训 says what is done.
  private func isNounOfDuty(_ at: Int) -> Bool { Self.dutyNouns.match(text, at: at)?.value ?? false }

  private static let dutyNouns = KeywordTable<Bool>([
    "负责人 负责制": true, "负责人员 负责人才 负责制定 负责制订 负责制作": false,
  ])
  private static let longestActor = 16
  private static let actorDuties = KeywordTable<Void>("要 应 应当 须 必须 负责 要组织 负责组织 要组织完成 组织完成 负责落实 负责完成 要落实")
  static let noDuties = KeywordTable<Void>("要求 要素 要点 要件 要闻 要塞 要道 应急 应用 应收 应付 应届 应对 应税 应检 须知")
}

// MARK: - What a target leaves to the one before it

extension TargetScan {
  /// Returns what the target before counted in the same unit: 培育劳务品牌4个;…,至少形成1个.
  func lastCounted(like target: Target) -> String? {
    guard target.kind == .quantity, let last = targets.last, last.kind == .quantity, last.unit == target.unit
    else { return nil }
    return lastSubject
  }

  /// Returns a subject with what the target before says of its own as well: 省级示范村2个、市级|示范村3个; 城市污水处理率达到95%,
  /// 山区|城市污水处理率达到80%.
  func completed(_ subject: String, of target: Target) -> String {
    guard sentenceHasTarget, let last = targets.last, last.unit == target.unit, let whole = lastSubject else {
      return subject
    }
    if target.kind == .rate, last.kind == .rate, whole.hasSuffix("率"), !subject.hasSuffix("率"),
      Self.regions.contains(where: subject.hasSuffix), subject.count <= Self.longestRegion
    {
      let own = Self.regions.first(where: whole.hasPrefix)?.count ?? 0
      return subject + whole.dropFirst(own)
    }
    guard subject.hasSuffix("级"), (2...Self.longestGrade).contains(subject.count),
      let grade = whole.firstIndex(of: "级")
    else { return subject }
    return subject + whole[grade...].dropFirst()
  }

  /// Returns what the clause before a year's share of it speaks of: 推进全县灌区改造工程,年度实施4处.
  func yearlyWhole(_ subject: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    guard Self.yearly.match(text, at: subject.lowerBound)?.length == subject.count,
      subject.lowerBound == clause.lowerBound, clause.lowerBound > sentence,
      text[clause.lowerBound - 1] == Mark.comma
    else { return nil }
    let end = clause.lowerBound - 1
    let start = text.last(of: Self.clauseStops, before: end, limit: sentence).map { $0 + 1 } ?? sentence
    let whole = trimmed(start..<end)
    return whole.count <= Self.longestWhole && !whole.isEmpty ? whole : nil
  }

  /// Returns what the clause before is to raise, where only a level stands behind it: 提高污水处理率,到2025年达到85%以上.
  func raisedBefore(_ figure: Figure, in clause: Range<Int>) -> Range<Int>? {
    guard figure.before != nil, !sentenceHasTarget, clause.lowerBound > sentence,
      text[clause.lowerBound - 1] == Mark.comma
    else { return nil }
    let end = clause.lowerBound - 1
    let start = text.last(of: Self.clauseStops, before: end, limit: sentence).map { $0 + 1 } ?? sentence
    let words = trimmed(start..<end)
    // 提高污水处理率,到2025年,达到85%以上
    if words.isEmpty { return raisedBefore(figure, in: start..<end) }
    guard let verb = Self.raisers.match(text, at: words.lowerBound), verb.length + 2 < words.count,
      words.count <= Self.longestWhole, Self.raisedEnds.contains(text[words.upperBound - 1])
    else { return nil }
    return words.lowerBound + verb.length..<words.upperBound
  }

  private static let raisedEnds = measureEnds.union("面")

  /// Returns whether a figure says again what is done and not to what: 改造管网400公里,其中2025年改造120公里; 奖补资金1000亿元,
  /// 2025年安排500亿元.
  func repeatsAct(_ subject: Range<Int>, of figure: Figure) -> Bool {
    guard !subject.isEmpty, subject.count <= Self.longestAct, sentenceHasTarget,
      targets.last?.unit == item.text(figure.unit),
      isVerb(subject) || Self.makers.begins(text, at: subject.lowerBound)
    else { return false }
    return lastSubject?.hasPrefix(item.text(subject)) ?? false
      || Self.spent.match(text, at: subject.lowerBound)?.length == subject.count
  }

  private static let spent = KeywordTable<Void>("安排 投入 下达 拨付")

  private static let longestAct = 4
  private static let yearly = KeywordTable<Void>("年度实施 年度完成 年度建设 年度改造 每年实施 每年完成")
  private static let longestWhole = 24
  private static let regions = ["区域", "地区", "山区", "城市", "农村", "城区", "郊区"]
  private static let longestRegion = 8
  private static let longestGrade = 5
}
