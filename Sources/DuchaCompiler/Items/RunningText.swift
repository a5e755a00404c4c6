import DuchaDiagnostics
import DuchaModel

/// Finds whom the sentences themselves tell to act, where no clause stands.
///
///     sentence = actor { joint actor } [ "会同" actor ] duty …        // 市科技局要…, 由县财政局…, 各县(市、区)负责…
///
/// Not under whose coordination, through whose role or upon whom something is done: the actor opens the sentence.
struct RunningText {
  let item: ItemText
  var reading: Reading { item.reading }
  private var text: Reading { item.reading }

  init(_ item: ItemText) {
    self.item = item
  }

  /// Returns a proposal for a person to confirm.
  func actors() -> [Assignment] {
    var places: [String: Int] = [:]
    var actors: [Assignment] = []
    for sentence in sentences() {
      let found = self.actors(of: sentence) + (actors.isEmpty ? [] : partnersAlone(sentence))
      for actor in found {
        if let place = places[actor.name] {
          // Who helps with one sentence and is told to act by another acts.
          if actor.role == .lead { actors[place].role = .lead }
        } else {
          places[actor.name] = actors.count
          actors.append(actor)
        }
      }
    }
    return actors
  }

  /// Returns the units of a heading that is nothing but their names and what they have to do with the items below.
  ///
  ///     heading = list [ 牵头 | 负责 ] [ 的 ] [ 工作 | 任务 | … ] [ "(" … number 项 ")" ]        // 三、县教育局, 三、县教育局牵头工作(8项)
  func headingUnits() -> [Assignment] {
    guard (3...Self.longestSubject).contains(item.count) else { return [] }
    if let shared = unitsWithParts() { return shared }
    var names = withoutCount(item.all)
    var role: RoleWord?
    if let label = Self.headingLabel(reading, names) { names = label..<names.upperBound }
    if let nouns = Self.headingNouns.matchSuffix(in: text, from: names.lowerBound, endingAt: names.upperBound)
    {
      names = names.lowerBound..<names.upperBound - nouns.length
    }
    if let word = Self.headingRoles.matchSuffix(in: text, from: names.lowerBound, endingAt: names.upperBound)
    {
      (names, role) = (names.lowerBound..<names.upperBound - word.length, word.value)
    }
    guard names.count > 2, let units = units(names), areNamed(Array(units.prefix(1))) else { return [] }
    guard let role else { return units.map { assignment($0, .lead) } }
    return units.map { unit in
      var unit = assignment(unit, role == .lead ? .lead : units.count > 1 ? .joint : .sole)
      unit.basis = .explicit
      return unit
    }
  }

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

  private func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for at in 0..<item.count {
      let ends = text[at] == Mark.stop || text[at] == Mark.semicolon || text[at] == Mark.bar
      if ends || (at > start && item.opensLine(at) && !goesOn(at, from: start)) {
        sentences.append(start..<at)
        start = ends ? at + 1 : at
      }
    }
    sentences.append(start..<item.count)
    return sentences.filter { $0.count > 4 }
  }

  /// Whether a name is cut by the end of a full line: …由市公安局指挥|中心负责. A heading's line is shorter.
  private func goesOn(_ at: Int, from start: Int) -> Bool {
    let line = (start..<at).last(where: item.opensLine) ?? start
    guard text[at].isHan, text[at - 1].isHan || text[at - 1] == Mark.listComma else { return false }
    if Self.cutBehind.contains(text[at - 1]) { return true }
    return at - line >= Self.fullLine && !UnitWords.startsName(reading, at..<min(at + 4, item.count))
      && ClauseLabel.opening(reading, at..<item.count) == nil
  }

  private static let cutBehind: CharacterFilter = "各、和由"
  private static let fullLine = 20

  /// sentence = "会同" list duty …        // …做好综合协调;会同监管局加强检查: those whom the one told above brings in
  private func partnersAlone(_ sentence: Range<Int>) -> [Assignment] {
    guard let with = partners(at: sentence.lowerBound, before: sentence.upperBound) else { return [] }
    let units = openingUnits(sentence.lowerBound + with.length..<sentence.upperBound) ?? []
    return areNamed(units) ? units.map { assignment($0, .cooperate) } : []
  }

  private func actors(of sentence: Range<Int>) -> [Assignment] {
    // 2021年3月底前,市科技局要…
    let opening = behindNumeral(sentence)
    let start = Self.timeOpener(reading, opening) ?? opening.lowerBound
    let words = start..<sentence.upperBound
    let sharedOut = self.sharedOut(words)
    if !sharedOut.isEmpty { return sharedOut }
    let own = subject(words)
    let first = own.isEmpty ? subjectBehindPhrases(words) : own
    let found = first + (first.isEmpty ? collectiveSubject(words) : []) + namedSubjects(words)
    return found.isEmpty ? doneBy(words) : found
  }

  /// (二)承办单位要…: the numeral of a part that is no item of its own; (慎用强制)各级…: the heading of an article.
  private func behindNumeral(_ sentence: Range<Int>) -> Range<Int> {
    guard let first = sentence.first, text[first] == Mark.open,
      let close = sentence.prefix(Self.longestNumeral).first(where: { text[$0] == Mark.close }),
      close + 1 < sentence.upperBound
    else { return sentence }
    let isNumeral = (first + 1..<close).allSatisfy { text[$0].isDigit || Self.numerals.contains(text[$0]) }
    let isHeading = first == 0 && close < item.count - 1 && text[close + 1].isHan
    return (isNumeral || isHeading) && close > first + 1 ? close + 1..<sentence.upperBound : sentence
  }

  private static let numerals: CharacterFilter = "一二三四五六七八九十"
  private static let longestNumeral = 16

  /// sentence = what "由" list …        // 《应急预案》由县应急局修改完善后印发
  private func doneBy(_ sentence: Range<Int>) -> [Assignment] {
    guard let first = segments(sentence).first,
      let by = first.dropFirst(2).first(where: { text[$0] == Self.byWord }),
      Self.joinedBy.match(in: text, at: by - 1, before: sentence.upperBound) == nil
    else { return [] }
    let actors = actorsBehindBy(by + 1..<first.upperBound)
    return actors.allSatisfy { $0.collective && !ActorWords.isPart($0.name) } ? [] : actors
  }

  /// Returns whether some sentence shares the work out by words such as 牵头 and 配合.
  var sharesWorkOut: Bool {
    sentences().contains { sentence in
      let start = Self.timeOpener(reading, sentence) ?? sentence.lowerBound
      return !sharedOut(start..<sentence.upperBound).isEmpty
    }
  }

  /// Returns the units among which sentences outside `clause` share the work out.
  func unitsShared(outside clause: Range<Int>) -> [Assignment] {
    sentences().flatMap { sentence -> [Assignment] in
      let end = min(sentence.upperBound, max(sentence.lowerBound, clause.lowerBound))
      let before = sentence.clamped(to: sentence.lowerBound..<end)
      let words = sentence.lowerBound >= clause.upperBound ? sentence : before
      return words.count > 4 ? sharedOut(words) : []
    }
  }

  /// The sentence itself, or what follows a 由 in it, shares the work out: 应急供水由市水利局负责,市供电公司配合.
  private func sharedOut(_ sentence: Range<Int>) -> [Assignment] {
    let opening = actorsByRole(sentence)
    if !opening.isEmpty { return opening }
    let places = sentence.dropFirst().lazy.filter { text[$0] == Self.byWord }
    for at in places.prefix(Self.mostPlaces) {
      let words = at..<min(sentence.upperBound, at + Self.longestSharing)
      let actors = actorsByRole(words)
      if !actors.isEmpty { return actors }
      let joint = subject(words)
      if joint.count > 1, joint[1].role == .cooperate { return joint }
    }
    return []
  }

  /// In the middle of a sentence only a collective with 各 is surely told to act: …,各乡镇和园区严格落实….
  private func collectiveSubject(_ sentence: Range<Int>) -> [Assignment] {
    for segment in segments(sentence).dropFirst() where text[segment.lowerBound] == Mark.every {
      let actors = subject(segment)
      if !actors.isEmpty { return actors }
    }
    return []
  }

  /// …,市商务局要加强统筹; …,海关总署负责进出口环节监管: a full name, or one that the strongest words of duty follow.
  private func namedSubjects(_ sentence: Range<Int>) -> [Assignment] {
    segments(sentence).dropFirst().flatMap { segment -> [Assignment] in
      if text[segment.lowerBound] == Self.byWord {
        return actorsBehindBy(segment.lowerBound + 1..<segment.upperBound)
      }
      let joined = actorsWithPartners(segment)
      if !joined.isEmpty { return joined }
      guard let found = strongDuty(in: segment),
        let units = units(segment.lowerBound..<found.at),
        areNamed(units) || isBound(units, by: found.at)
      else { return [] }
      let helps = Self.helping.match(in: text, at: found.at, before: segment.upperBound) != nil
      let role: Role = supervises(found.at, before: segment.upperBound) ? .guide : helps ? .cooperate : .lead
      return units.map { assignment($0, role) }
    }
  }

  /// segment = list "会同" list duty …        // …,省商务厅会同有关部门及时跟进
  private func actorsWithPartners(_ segment: Range<Int>) -> [Assignment] {
    guard let with = Self.together.firstMatch(in: text, segment), with.at > segment.lowerBound + 1,
      let units = units(segment.lowerBound..<with.at), areNamed(units)
    else { return [] }
    return assignments(units, duty: .lead, segment, with.at + with.match.length)
  }

  private static let together = KeywordTable<Void>("会同")

  /// …,市财政局负责督促检查: what is said of a unit is only that it sees to it.
  private func supervises(_ duty: Int, before end: Int) -> Bool {
    guard let word = RoleWord.endings.match(in: text, at: duty, before: end) else { return false }
    return word.value == .guide && duty + word.length == end
  }

  private func strongDuty(in segment: Range<Int>) -> (at: Int, length: Int)? {
    for at in segment.dropFirst(2).prefix(Self.longestSubject) {
      if let duty = Self.strongDuties.match(in: text, at: at, before: segment.upperBound), !isNoDuty(at) {
        if explains(at + duty.length) { return nil }
        return (at, duty.length)
      }
    }
    return nil
  }

  /// 本办法由市科技局负责解释 demands nothing.
  private func explains(_ at: Int) -> Bool {
    Self.explanation.match(in: text, at: at, before: item.count) != nil
  }

  /// …,承办单位应当公开结果: only the strongest words bind those who have no name but that of their part.
  private func isBound(_ units: [UnitMention], by duty: Int) -> Bool {
    Self.mustDo.match(in: text, at: duty, before: item.count) != nil
      && units.allSatisfy { ActorWords.isKind(reading, $0.range) } && !isSaidOf(units, from: duty)
  }

  private static let mustDo = KeywordTable<Void>("要 应 应当 须 必须 务必")

  /// 监理单位应纳入监管: what is to become of them, they do not do themselves.
  private func isSaidOf(_ units: [UnitMention], from duty: Int) -> Bool {
    guard let word = Self.mustDo.match(in: text, at: duty, before: item.count) else { return false }
    return Self.passives.match(in: text, at: duty + word.length, before: item.count) != nil
      && units.allSatisfy { ActorWords.isKind(reading, $0.range) }
  }

  private static let passives = KeywordTable<Void>("纳入 列入 具备 满足 符合 取得 具有 是 为")

  /// 县教育局要求各校, 部门应急预案: words that only begin like a duty.
  private func isNoDuty(_ at: Int) -> Bool {
    Self.noDuties.match(in: text, at: at, before: item.count) != nil
  }

  private static let noDuties = KeywordTable<Void>("要求 要素 要点 要件 应急 应用 应收 应付 应答 应届 应变 需求 须知 对应")

  private func areNamed(_ units: [UnitMention]) -> Bool {
    units.allSatisfy {
      ActorWords.isNamedBody(reading, $0.range) || UnitWords.startsCollective(reading, $0.range)
    }
  }

  func segments(_ sentence: Range<Int>) -> Reading.Parts {
    reading.parts(of: sentence, at: Mark.commas)
  }

  /// sentence = [ "由" ] list role { "," list role } …        // 由市人社局牵头,市教育局配合,开展培训
  private func actorsByRole(_ sentence: Range<Int>) -> [Assignment] {
    var end = sentence.lowerBound
    for segment in segments(sentence) {
      guard hasRoleBehindName(segment) else { break }
      let clause = ClauseParser.parse(item, segment, clause: segment)
      guard clause.hasRoleWord, !clause.mentions.isEmpty,
        clause.mentions.allSatisfy({ ActorWords.isActor(reading, $0.range) })
      else { break }
      // 市住建局牵头,市城管局配合推进旧房改造: the last part may go on with what is to be done.
      if !clause.leftovers.isEmpty, end == sentence.lowerBound { break }
      end = segment.upperBound
      if !clause.leftovers.isEmpty { break }
    }
    guard end > sentence.lowerBound else { return [] }
    let range = sentence.lowerBound..<end
    let clause = ClauseParser.parse(item, range, clause: range)
    let units = RoleResolver(clause, in: item, leadPlace: nil).assignments().map { unit in
      var unit = unit
      unit.basis = .runningText
      return unit
    }
    return units + partners(behind: end, before: sentence.upperBound)
  }

  /// Whether a word on a unit's part stands behind what can end a name; most segments need no closer look.
  private func hasRoleBehindName(_ segment: Range<Int>) -> Bool {
    let (starts, ends) = (Self.roleStarts, Self.beforeRole)
    for at in segment.dropFirst(2) where starts.contains(text[at]) && ends.contains(text[at - 1]) {
      guard
        RoleWord.endings.match(in: text, at: at, before: segment.upperBound) != nil
          || RoleWord.infixes.match(in: text, at: at, before: segment.upperBound) != nil
      else { continue }
      let end = RoleWord.endOfUnits(in: reading, from: segment.lowerBound, before: at)
      if end < at || Self.nameEnds.contains(text[at - 1]) { return true }
    }
    return false
  }

  private static let roleStarts = RoleWord.endings.firsts.union(RoleWord.infixes.firsts)
  private static let beforeRole = nameEnds.union(RoleWord.qualifiers.lasts)
  private static let nameEnds = UnitWords.endings.lasts.union(ClauseRule.stars).union("。,;:、.·|/)")

  /// partners = "," "会同" list        // 由税务总局牵头,会同人民银行于6月底前…
  private func partners(behind end: Int, before limit: Int) -> [Assignment] {
    guard end + 1 < limit, text[end] == Mark.comma,
      let with = partners(at: end + 1, before: limit)
    else { return [] }
    let start = end + 1 + with.length
    let last = min(limit, start + Self.longestSubject)
    for at in start..<last where at > start + 1 {
      guard Self.behindPartners.match(in: text, at: at, before: limit) != nil else { continue }
      if let units = units(start..<at) { return units.map { assignment($0, .cooperate) } }
    }
    return []
  }

  /// sentence = list [ "会同" list ] duty … | list duty "会同" list … | "由" list …        // 市科技局要…
  func subject(_ sentence: Range<Int>) -> [Assignment] {
    let by = Self.by.match(in: text, at: sentence.lowerBound, before: sentence.upperBound)
    let start = sentence.lowerBound + (by?.length ?? 0)
    let limit = min(sentence.upperBound, start + Self.longestSubject)
    for at in start..<limit {
      if text[at] == Mark.comma {
        if by == nil { return openList(start..<at, before: sentence.upperBound) }
        break
      }
      guard at > start + 1, let duty = duty(at: at, before: sentence.upperBound),
        Self.insideNames.match(in: text, at: at, before: limit) == nil, !runsIntoCommission(at, before: limit)
      else { continue }
      guard let units = units(start..<at), !explains(at + duty.length) else { continue }
      if isSaidOf(units, from: at) { return [] }
      if namesMembers(sentence) || describes(at, in: sentence) { return [] }
      // 市住建局牵头组织市公安局开展检查
      if let word = Self.organising.match(in: text, at: at, before: sentence.upperBound) {
        return assignments(units, duty: .lead, sentence, at + word.length)
      }
      // 市民政局要会同有关部门加强监督检查
      let behind = at + duty.length
      if let with = partners(at: behind, before: sentence.upperBound) {
        return assignments(units, duty: .lead, sentence, behind + with.length)
      }
      return assignments(units, duty: duty.value, sentence, behind)
    }
    return by == nil ? [] : actorsBehindBy(start..<sentence.upperBound)
  }

  /// 非试点地区可参考的24项举措: what they may do only describes a thing.
  private func describes(_ duty: Int, in sentence: Range<Int>) -> Bool {
    guard text[duty] == Self.may, let segment = segments(duty..<sentence.upperBound).first else {
      return false
    }
    return segment.dropLast().contains { text[$0] == Self.of && text[$0 + 1].isDigit }
  }

  private static let may: UInt32 = 0x53EF  // 可
  private static let of: UInt32 = 0x7684  // 的

  /// 某市进一步优化环境办公室统筹…: the name of a body set up for a purpose goes on.
  private func runsIntoCommission(_ at: Int, before limit: Int) -> Bool {
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
  private static let commissionDuties = KeywordTable<Void>("要 应 须 负责 牵头 统筹 定期 会同 具体 每")
  private static let longestPurpose = 24

  /// 由县政府分管领导任组长: whose members a group has, nobody is told to act.
  private func namesMembers(_ sentence: Range<Int>) -> Bool {
    segments(sentence).first.map { Self.members.contains(in: text, $0) } ?? false
  }

  /// 由县教育局、县公安局组成的工作组: what they are, not what they do.
  private static let constitution = KeywordTable<Void>("组成 构成 担任 任主任 兼任 出资")
  private static let members = KeywordTable<Void>("任组长 任副组长 为组长 为副组长 任指挥长 任召集人 任总指挥 为成员 为召集人")

  /// subject = list "等" [ noun ] ","        // 县财政局、县审计局等部门,抓紧修订目录
  ///         | list "," collective duty …     // 各区人民政府,市直各部门要抓好落实
  private func openList(_ words: Range<Int>, before end: Int) -> [Assignment] {
    if let units = units(words), areNamed(units) {
      let others = words.upperBound + 1 < end ? subject(words.upperBound + 1..<end) : []
      if others.first?.collective == true { return units.map { assignment($0, .lead) } + others }
    }
    guard words.contains(where: { text[$0] == Mark.andOthers }),
      duty(at: words.upperBound + 1, before: end) != nil,
      let units = units(words), areNamed(units)
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  private func duty(at: Int, before end: Int) -> KeywordTable<RoleWord>.Match? {
    guard at < end else { return nil }
    if text[at] == Self.towards, let segment = segments(at..<end).first,
      Self.answering.matchSuffix(in: text, from: at, endingAt: segment.upperBound) != nil || treats(segment)
    {
      return .init(length: 1, value: .responsible)
    }
    if isNoDuty(at) { return nil }
    let word = Self.duties.match(in: text, at: at, before: end)
    let ofAll = word == nil ? Self.dutiesOfAll.match(in: text, at: at, before: end) : nil
    guard let duty = word ?? ofAll,
      word != nil || isSaidOfAll(before: at)
        || text[at + duty.length] != Self.of && opensWithOffice(before: at)
    else { return nil }
    guard duty.value == .lead else { return duty }
    guard let with = partners(at: at, before: end) else { return nil }
    // 部门联合检查, 营商环境: only before names such words bring partners in.
    return Self.together.match(in: text, at: at, before: end) != nil
      || openingUnits(at + with.length..<end) != nil ? duty : nil
  }

  /// Whether the words before a verb are a collective with 各, of which the plan says nothing but what they are to do.
  private func isSaidOfAll(before at: Int) -> Bool {
    let reach = max(0, at - Self.longestCollective)..<at
    guard let every = reach.last(where: { text[$0] == Mark.every }) else { return false }
    let opens = every == 0 || item.opensLine(every) || Self.sentenceStarts.contains(text[every - 1])
    return opens && ActorWords.isActor(reading, every..<at)
  }

  /// duty = "对" … ( "进行" | "开展" | … ) …        // 热线中心对工单的办理情况进行审核
  private func treats(_ segment: Range<Int>) -> Bool {
    text[segment.upperBound - 1] != Self.of && Self.treatments.contains(in: text, segment)
  }

  private static let treatments = KeywordTable<Void>("进行 开展 实施 予以 给予 组织")

  /// 县财政局及时拨付: the full name of an office that a sentence opens with.
  private func opensWithOffice(before at: Int) -> Bool {
    let reach = max(0, at - Self.longestName)..<at
    let start = reach.last { $0 == 0 || item.opensLine($0) || Self.sentenceStarts.contains(text[$0 - 1]) }
    guard let start else { return false }
    return UnitWords.startsFullName(reading, start..<at) && ActorWords.isOffice(reading, start..<at)
      && ActorWords.isActor(reading, start..<at)
  }

  private static let longestCollective = 16
  private static let sentenceStarts: CharacterFilter = "。;,:)、和"
  /// What 各部门 are told to do without 要; of 各部门建设项目 nobody is told.
  private static let dutiesOfAll = KeywordTable<RoleWord>([
    """
    及时 健全 建设并 建设完善 建成 建好 明确 自行 推进 推动 开展 实施 配备 选择 优化 加快 深化 巩固 梳理 排查 公布 细化 履行 依法 依职责 全面 充分 不断 深入 扎实 共同 认真 贯彻 广泛 探索 引导 动员 确保 报送 上报 选派 打造 整合
    """: .responsible
  ])

  /// Returns the word that brings in partners: 会同, 商, but not 商务部门.
  private func partners(at: Int, before end: Int) -> KeywordTable<RoleWord?>.Match? {
    let found = RoleWord.partners.match(in: text, at: at, before: end)
    return found?.value == .lead ? found : nil
  }

  /// 由市政府督查室每季度通报: behind 由 whatever is done is done by the units that are named in full.
  private func actorsBehindBy(_ words: Range<Int>) -> [Assignment] {
    let segment = segments(words).first ?? words
    guard let units = openingUnits(segment), areNamed(units), !namesMembers(segment),
      !choose(units, in: segment),
      !Self.constitution.contains(in: text, segment)
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  /// 由当地政府确定的牵头部门组织…: those who choose do not act.
  private func choose(_ units: [UnitMention], in segment: Range<Int>) -> Bool {
    guard let end = units.last?.range.upperBound else { return false }
    return Self.choices.match(in: text, at: end, before: segment.upperBound) != nil
  }

  private static let choices = KeywordTable<Void>("确定的 指定的 委托的 授权的 认定的 批准的 选定的 明确的 主管的")

  /// Returns the list of units that a range opens with, whatever is said behind it: 市水利局发布. A name may go on
  /// where a shorter one could end: 市政府|督查室, 有关部|门.
  private func openingUnits(_ range: Range<Int>) -> [UnitMention]? {
    let limit = min(range.upperBound, range.lowerBound + Self.longestSubject)
    var found: (end: Int, units: [UnitMention])?
    for at in range.lowerBound...limit where at > range.lowerBound + 1 {
      // 县公安局、县应急管理局: behind a 、 the next name needs room.
      if let found {
        let goesOn = text[found.end - 1] == Mark.listComma || Self.joints.contains(text[found.end])
        // 各市|市场监管局: behind a level alone the body of each may follow.
        let isLevel = found.units.last.map { isBareCollective($0.range) } ?? false
        if at > found.end + (goesOn || isLevel ? Self.longestName : Self.longestEnding) { break }
        if isLevel, ActorWords.startsWithVerb(reading, found.end..<range.upperBound) { break }
      }
      let mayGoOn = at < limit && Self.inList.contains(text[at])
      if mayGoOn, !Self.joints.contains(text[at]) { continue }
      if let units = units(range.lowerBound..<at) { found = (at, units) }
    }
    return found?.units
  }

  private func isBareCollective(_ name: Range<Int>) -> Bool {
    name.count == 2 && text[name.lowerBound] == Mark.every
  }

  private func units(_ subject: Range<Int>) -> [UnitMention]? {
    guard Self.runOns.match(in: text, at: subject.upperBound - 1, before: item.count) == nil else {
      return nil
    }
    var list = UnitListParser(item)
    list.read(subject)
    // 卫生、财政等部门: their ending is told once.
    let sharesEnding =
      list.sharesDepartment && partners(at: subject.lowerBound, before: subject.upperBound) == nil
      && Self.sharedEnding.matchSuffix(in: text, from: subject.lowerBound, endingAt: subject.upperBound)
        != nil
    let isActor = { (unit: UnitMention) in
      ActorWords.isActor(reading, unit.range) || sharesEnding && unit.isRecognised
    }
    return !list.mentions.isEmpty && list.mentions.allSatisfy(isActor) ? list.mentions : nil
  }

  private func assignments(
    _ units: [UnitMention], duty: RoleWord, _ sentence: Range<Int>, _ behind: Int
  ) -> [Assignment] {
    var actors = units.map { assignment($0, duty == .cooperate ? .cooperate : .lead) }
    if duty == .lead {
      let end = (behind..<min(sentence.upperBound, behind + Self.longestSubject)).first {
        self.duty(at: $0, before: sentence.upperBound) != nil || text[$0] == Mark.comma
      }
      let partners = end.flatMap { self.units(behind..<$0) } ?? openingUnits(behind..<sentence.upperBound)
      actors += (partners ?? []).map { assignment($0, .cooperate) }
    }
    return actors
  }

  private func assignment(_ mention: UnitMention, _ role: Role) -> Assignment {
    let words = reading.quotation(mention.range)
    return Assignment(
      name: words.text, asWritten: words.original, role: role,
      basis: .runningText, collective: mention.isCollective, span: reading.span(mention.range))
  }

  private static func timeOpener(_ reading: Reading, _ sentence: Range<Int>) -> Int? {
    guard let first = sentence.first, reading[first].isDigit,
      let comma = sentence.prefix(14).first(where: { reading[$0] == Mark.comma })
    else { return nil }
    return comma + 1
  }

  private static let sharedEnding = KeywordTable<Void>(
    "等部门 等有关部门 等相关部门 等主管部门 等行业主管部门 等行政主管部门 等业务主管部门 等行业监管部门 等监管部门 等行政部门 等职能部门")
  /// What begins with the ending of a name and is none: 县住建局委托, 县政府办理.
  private static let runOns = KeywordTable<Void>(
    "部门 处室 科室 委托 委派 委任 办理 办结 办好 办事 行政 会商 会办 部署 行使 处理 处置 所有 所属 队伍 区域 市场 关于 社会 团结 联合 联系 联动 网络")
  /// 市委组织部 acts, 市委 does not organise.
  private static let insideNames = KeywordTable<Void>("组织部 组织处 组织科 组织室")
  private static let longestSubject = 60
  private static let longestEnding = 4
  private static let longestName = 16
  private static let longestSharing = 240
  private static let mostPlaces = 8
  private static let byWord: UInt32 = 0x7531  // 由
  private static let by = KeywordTable<Void>("由 并由 请 责成 会议责成 责令 要求")
  private static let behindPartners = KeywordTable<Void>(
    ", 于 在 等 共同 制定 建立 研究 开展 组织 按 对 推进 抓紧 负责 加快 做好 完善 根据 通过 及时 每 落实 出台 编制 修订 提出")
  /// What goes on with a name or a list of names: 、等(及和员.
  private static let inList = CharacterFilter("、等(及和员会局厅")
  /// Those of them behind which another name must follow.
  private static let joints = CharacterFilter("及和")
  /// duty = "对" … "负总责"        // 各省级人民政府对改革工作负总责
  private static let answering = KeywordTable<Void>("负总责 负主要责任 负主体责任 负全面责任 负领导责任 负直接责任 负首要责任")
  private static let towards: UInt32 = 0x5BF9  // 对
  private static let organising = KeywordTable<Void>("牵头组织")
  private static let explanation = KeywordTable<Void>("解释")
  /// 自由, 理由, 由于 hold the character and name nobody.
  private static let joinedBy = KeywordTable<Void>("自由 理由 缘由 事由 是由")
  private static let strongDuties = KeywordTable<Void>("要 应 应当 须 必须 需 务必 负责 牵头 " + helpingWords)
  /// …,县委编办配合做好编制调剂: who helps those told before.
  private static let helping = KeywordTable<Void>(helpingWords)
  private static let helpingWords = "配合 协助 要配合 要协助 积极配合 密切配合 负责配合 负责协助"
  /// What follows a subject that is told to act; 会同 brings in partners.
  private static let duties = KeywordTable<RoleWord>(
    [("会同", .lead), ("商", .lead), ("联合", .lead)]
      + ["配合", "密切配合", "要根据工作职责分工,密切配合", "协助", "参与", "积极配合"].map { ($0, RoleWord.cooperate) }
        + """
        要 应 应当 须 需 需要 必须 务必 全面负责 抓好 负责 牵头 统筹 定期 严格 通过 按照 根据 结合 加强 组织 制定 建立 切实 积极 抓紧 落实 承担 依据 具体 每 在工作中 指导 督促 设立
        将 于每 于1 于2 于3 于4 于5 于6 于7 于8 于9 成立 研究 编制 各司其职 各负其责 共同牵头 共同负责 共同研究 共同推进 协同推进 协同开展 协同做好 联合开展 联合组织 联合印发 持续 共同开展 共同做好 主要负责同志 主要负责人 主要领导 分管领导 党政主要 对本 对照 应及时 可 分别 按职责 按 进一步 加大 围绕 主动 完善 做好 强化
        """.split { $0 == " " || $0 == "\n" }.map { (String($0), RoleWord.responsible) })
}
