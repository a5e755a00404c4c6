import DuchaModel

/// Headings and stems that name the units of the items below them.
extension RunningText {
  /// Returns the units of a heading that is nothing but their names and what they have to do with the items below.
  ///
  ///     heading = list [ 牵头 | 负责 ] [ 的 ] [ 工作 | 任务 | … ] [ "(" … number 项 ")" ]        // 三、县教育局, 三、县教育局牵头工作(8项)
  ///
  /// A heading that tells only a kind of body (派出所) names units where those beside it do: then `mayBeKinds` is true.
  func headingUnits(mayBeKinds: Bool = false) -> [Assignment] {
    guard (3...Self.longestSubject).contains(item.count) else { return [] }
    if let shared = unitsWithParts() { return shared }
    var names = withoutCount(item.all)
    var role: RoleWord?
    if let label = Self.headingLabel(reading, names) { names = label..<names.upperBound }
    let ofDuties = withoutDutyNoun(names)
    names = ofDuties ?? withoutNoun(names)
    if let word = Self.headingRoles.matchSuffix(in: text, from: names.lowerBound, endingAt: names.upperBound)
    {
      (names, role) = (names.lowerBound..<names.upperBound - word.length, word.value)
    }
    guard names.count > 2, let units = units(names) ?? ofDuties.flatMap(recognised),
      areNamed(Array(units.prefix(1))) || (mayBeKinds || ofDuties != nil) && areKinds(units)
    else { return [] }
    // 各相关部门职责 announces whose duties follow below.
    if ofDuties != nil, units.contains(where: { UnitWords.startsCollective(reading, $0.range) }) { return [] }
    guard let role else { return units.map { assignment($0, .lead) } }
    return units.map { unit in
      var unit = assignment(unit, role == .lead ? .lead : units.count > 1 ? .joint : .sole)
      unit.basis = .explicit
      return unit
    }
  }

  /// 县广电局、县日报社职责: duties may be those of bodies of any kind.
  private func recognised(_ names: Range<Int>) -> [UnitMention]? {
    var list = UnitListParser(item)
    list.read(names)
    let areBodies = list.mentions.allSatisfy {
      $0.isRecognised && !ActorWords.startsWithVerb(reading, $0.range)
    }
    return !list.mentions.isEmpty && areBodies ? list.mentions : nil
  }

  private func withoutNoun(_ names: Range<Int>) -> Range<Int> {
    let nouns = Self.headingNouns.matchSuffix(in: text, from: names.lowerBound, endingAt: names.upperBound)
    return names.lowerBound..<names.upperBound - (nouns?.length ?? 0)
  }

  /// heading = list ( "职责" | "主要职责" | … )        // (九)工商部门职责
  private func withoutDutyNoun(_ names: Range<Int>) -> Range<Int>? {
    Self.headingDuties.matchSuffix(in: text, from: names.lowerBound, endingAt: names.upperBound)
      .map { names.lowerBound..<names.upperBound - $0.length }
  }

  private static let headingDuties = KeywordTable<Void>("职责 的职责 工作职责 主要职责 职责任务 主要工作职责")

  /// Whether a heading says that the duties of its units follow: 指挥部办公室职责.
  var headingTellsDuties: Bool { withoutDutyNoun(item.all) != nil && !headingUnits().isEmpty }

  /// Returns the units that a heading or the opening of a line names below words that announce duties. There the names of
  /// kinds, of groups and short names stand alone: 农业部门, 交通、铁路部门, 监督组, 商委.
  func dutyUnits() -> [Assignment] {
    let named = headingUnits(mayBeKinds: true)
    guard named.isEmpty, (2...Self.longestSubject).contains(item.count) else { return named }
    let names = withoutDutyNoun(item.all) ?? item.all
    guard names.count > 1, !names.contains(where: { Self.notInNames.contains(text[$0]) }),
      !ClauseLabel.isWhole(reading, names)
    else { return [] }
    var list = UnitListParser(item)
    list.read(names)
    let sharesEnding = endsWithDepartments(names)
    let areBodies = list.mentions.allSatisfy { unit in
      !ActorWords.startsWithVerb(reading, unit.range) && !UnitWords.isGeneric(reading, unit.range)
        && Self.noBodies.match(in: text, at: unit.range.lowerBound, before: unit.range.upperBound) == nil
        && (unit.isRecognised || sharesEnding && ActorWords.mayBeField(reading, unit.range))
    }
    return areBodies ? list.mentions.map { assignment($0, .lead) } : []
  }

  private static let notInNames = CharacterFilter("。,;:的由将对为“”《》")
  /// What heads the words on how a body is made up.
  private static let noBodies = KeywordTable<Void>("工作机构 办事机构 组织机构 领导机构 日常办事机构 组织体系 工作体系 下设 建设 成员 组成")

  /// 派出所, 城管执法部门, 各街镇: every place has one.
  func areKinds(_ units: [UnitMention]) -> Bool {
    units.allSatisfy { unit in
      ActorWords.isKind(reading, unit.range) || UnitWords.startsCollective(reading, unit.range)
        || Self.localBodies.match(in: text, at: unit.range.lowerBound, before: unit.range.upperBound)?.length
          == unit.range.count
    }
  }

  private static let localBodies = KeywordTable<Void>("派出所 司法所 居委会 村委会 居委 村委 工会 团委 妇联 工商联 残联 科协")

  /// heading = list role "," list role        // 五、县卫健局牵头,县医保局配合
  private func unitsWithParts() -> [Assignment]? {
    guard segments(item.all).count(where: { !$0.isEmpty }) > 1 else { return nil }
    let clause = ClauseParser.parse(item, item.all, clause: item.all)
    guard !clause.mentions.isEmpty, clause.leftovers.isEmpty,
      clause.groups.allSatisfy({ $0.word != nil && $0.label == nil }),
      clause.groups.contains(where: { $0.word == .lead }), areNamed(clause.mentions),
      clause.mentions.allSatisfy({ ActorWords.isActor(reading, $0.range) })
    else { return nil }
    return RoleResolver(clause, in: item, leadPlace: nil).assignments()
  }

  /// Returns where the names begin behind a label and a dash: 八、责任单位——县水务局.
  private static func headingLabel(_ text: Reading, _ heading: Range<Int>) -> Int? {
    guard let label = ClauseLabel.match(in: text, at: heading.lowerBound, before: heading.upperBound),
      label.value.namesResponsibility, label.value != .person
    else { return nil }
    let names = heading.dropFirst(label.length)
    let start = names.first { !dashes.contains(text[$0]) }
    return start.flatMap { $0 > names.lowerBound ? $0 : nil }
  }

  private static let dashes: CharacterFilter = "-—–―"

  /// Whether a heading says what its units have to do: 三、县教育局牵头工作.
  var headingTellsRole: Bool { headingUnits().contains { $0.basis == .explicit } }

  /// Returns a heading without the number of its items: 县教育局(8项).
  private func withoutCount(_ heading: Range<Int>) -> Range<Int> {
    let words = UnitWords.withoutBracketsBehind(reading, heading)
    let isCount =
      words != heading && text[heading.upperBound - 2] == Self.itemCounter
      && text[heading.upperBound - 3].isDigit
    return isCount ? words : heading
  }

  private static let itemCounter: UInt32 = 0x9879  // 项
  private static let headingRoles = KeywordTable<RoleWord>([
    "牵头 牵头负责 牵头承担 牵头办理 牵头落实 牵头实施 牵头推进 牵头完成 牵头组织 主办 承办": .lead, "负责 承担 负责落实 负责实施": .responsible,
  ])
  private static let headingNouns = KeywordTable<Void>(
    "工作 任务 事项 项目 重点工作 重点任务 工作任务 目标任务 主要任务 的工作 的任务 的事项 的项目 的重点工作 的重点任务 的工作任务")

  /// Returns those whom the words above a list of duties name.
  ///
  ///     stem = sentences … ( "职责" | "义务" | "下列工作" ) [ 是 | 包括 | 如下 ] ":"     // 县热线中心管理热线。主要职责包括:
  func dutyHolders() -> [Assignment] {
    guard let last = item.all.last, reading[last] == Mark.colon else { return [] }
    let start = item.all.last { Mark.commas.contains(reading[$0]) || reading[$0] == Mark.stop } ?? 0
    guard Self.dutyNouns.contains(in: reading, start..<item.count) else { return [] }
    let actors = actors().filter { $0.role == .lead }
    if !actors.isEmpty { return actors }
    // 承办单位(以下简称单位)的主要职责是:
    let end = item.all.first { reading[$0] == Mark.open } ?? item.count
    guard end > 2, let units = openingUnits(0..<end),
      areNamed(units) || units.allSatisfy({ ActorWords.isKind(reading, $0.range) })
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  private static let dutyNouns = KeywordTable<Void>("职责 义务 下列工作 以下工作 下列任务 以下任务")
}
