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
  var text: Reading { item.reading }

  init(_ item: ItemText) {
    self.item = item
  }

  /// Returns a proposal for a person to confirm.
  func actors() -> [Assignment] {
    var places: [String: Int] = [:]
    var actors: [Assignment] = []
    for sentence in sentences() {
      let own = self.actors(of: sentence)
      let found = own + (actors.isEmpty && own.isEmpty ? [] : partnersAlone(sentence))
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

  /// Whether those whom the words tell to act stand at their beginning.
  var opensWithActor: Bool {
    let start = reading.span(item.all).start
    return actors().contains { $0.span.start == start }
  }

  func sentences() -> [Range<Int>] {
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
  func goesOn(_ at: Int, from start: Int) -> Bool {
    let line = (start..<at).last(where: item.opensLine) ?? start
    guard text[at].isHan, text[at - 1].isHan || text[at - 1] == Mark.listComma else { return false }
    if Self.cutBehind.contains(text[at - 1]) { return true }
    return at - line >= Self.fullLine && !UnitWords.startsName(reading, at..<min(at + 4, item.count))
      && ClauseLabel.opening(reading, at..<item.count) == nil
  }

  private static let cutBehind: CharacterFilter = "各、和由"
  private static let fullLine = 20

  /// part = "会同" list duty …        // …做好综合协调;会同监管局加强检查: those whom the one told above brings in
  private func partnersAlone(_ sentence: Range<Int>) -> [Assignment] {
    segments(sentence).flatMap { segment -> [Assignment] in
      guard let with = partners(at: segment.lowerBound, before: segment.upperBound) else { return [] }
      let units = openingUnits(segment.lowerBound + with.length..<segment.upperBound) ?? []
      return areNamed(units) || areKinds(units) ? units.map { assignment($0, .cooperate) } : []
    }
  }

  /// Returns those whom sentences bring in behind a heading that names who acts: 财政部门:负责筹集。会同农业部门制定计划。
  func partnersAlone() -> [Assignment] { sentences().flatMap(partnersAlone) }

  func actors(of sentence: Range<Int>) -> [Assignment] {
    // 2021年3月底前,市科技局要…
    let opening = behindNumeral(sentence)
    let start = Self.timeOpener(reading, opening) ?? opening.lowerBound
    let words = start..<sentence.upperBound
    let sharedOut = self.sharedOut(words)
    if !sharedOut.isEmpty { return sharedOut }
    let own = subject(words)
    let behind = own.isEmpty ? subjectBehindPhrases(words) : own
    let timed = behind.isEmpty ? subjectBeforeTime(words) : behind
    let first = timed.isEmpty ? subjectInPart(words) : timed
    let found =
      first + (first.allSatisfy(\.collective) ? collectiveSubject(words) : []) + namedSubjects(words)
    let done = found.isEmpty ? doneBy(words) : found
    return done.isEmpty ? holders(words) : done
  }

  /// sentence = … ( "实施主体" | "责任单位" | … ) ( "为" | "是" ) list …        // 该项目建设主体为县应急局,统筹建设
  private func holders(_ sentence: Range<Int>) -> [Assignment] {
    for segment in segments(sentence) {
      guard let part = Self.holderWords.firstMatch(in: text, segment),
        let units = openingUnits(part.at + part.match.length..<segment.upperBound), areNamed(units)
      else { continue }
      return units.map { assignment($0, .lead) }
    }
    return []
  }

  private static let holderWords = KeywordTable<Void>(
    "建设主体为 实施主体为 责任主体为 建设主体是 实施主体是 责任主体是 牵头单位为 牵头部门为 责任单位为 责任部门为 实施单位为 实施部门为")

  /// (二)承办单位要…, 二是承办单位要…: the numeral of a part that is no item of its own; (慎用强制)各级…: the heading of an article.
  private func behindNumeral(_ sentence: Range<Int>) -> Range<Int> {
    if let ordinal = Self.ordinals.match(in: text, at: sentence.lowerBound, before: sentence.upperBound) {
      return sentence.dropFirst(ordinal.length)
    }
    guard let first = sentence.first, text[first] == Mark.open,
      let close = sentence.prefix(Self.longestNumeral).first(where: { text[$0] == Mark.close }),
      close + 1 < sentence.upperBound
    else { return sentence }
    let isNumeral = (first + 1..<close).allSatisfy { text[$0].isDigit || Self.numerals.contains(text[$0]) }
    let isHeading = first == 0 && close < item.count - 1 && text[close + 1].isHan
    return (isNumeral || isHeading) && close > first + 1 ? close + 1..<sentence.upperBound : sentence
  }

  private static let ordinals = KeywordTable<Void>("一是 二是 三是 四是 五是 六是 七是 八是 九是 十是")
  private static let numerals: CharacterFilter = "一二三四五六七八九十"
  private static let longestNumeral = 16

  /// sentence = what "由" list …        // 《应急预案》由县应急局修改完善后印发
  private func doneBy(_ sentence: Range<Int>) -> [Assignment] {
    guard let first = segments(sentence).first,
      let by = first.dropFirst(2).first(where: { text[$0] == Self.byWord }),
      Self.joinedBy.match(in: text, at: by - 1, before: sentence.upperBound) == nil
    else { return [] }
    let actors = actorsBehindBy(by + 1..<first.upperBound)
    let mayBeAnybody = actors.allSatisfy { $0.collective && !ActorWords.isPart($0.name) }
    return mayBeAnybody && !mustEndsBefore(by) ? [] : actors
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
      let inside = actorsInside(segment)
      if !inside.isEmpty { return inside }
      let joined = actorsWithPartners(segment)
      if !joined.isEmpty { return joined }
      guard let found = strongDuty(in: segment),
        let units = units(segment.lowerBound..<found.at),
        areNamed(units) || isBound(units, by: found.at) || areOfLevel(units)
      else { return [] }
      let helps = Self.helping.match(in: text, at: found.at, before: segment.upperBound) != nil
      let role: Role = supervises(found.at, before: segment.upperBound) ? .guide : helps ? .cooperate : .lead
      return units.map { assignment($0, role) }
    }
  }

  /// segment = what "由" list …        // …,所需资金由县财政局在10月底前安排: only a full name tells by whom
  private func actorsInside(_ segment: Range<Int>) -> [Assignment] {
    guard let by = segment.dropFirst().first(where: { text[$0] == Self.byWord }),
      Self.joinedBy.match(in: text, at: by - 1, before: segment.upperBound) == nil
    else { return [] }
    return actorsBehindBy(by + 1..<segment.upperBound).filter {
      ActorWords.isNamedBody(reading, reading.range(of: $0.span))
    }
  }

  /// segment = list "会同" list duty …        // …,省商务厅会同有关部门及时跟进
  private func actorsWithPartners(_ segment: Range<Int>) -> [Assignment] {
    guard let with = Self.together.firstMatch(in: text, segment), with.at > segment.lowerBound + 1,
      let units = units(segment.lowerBound..<with.at), areNamed(units)
    else { return [] }
    return assignments(units, duty: .lead, segment, with.at + with.match.length)
  }

  static let together = KeywordTable<Void>("会同")

  func segments(_ sentence: Range<Int>) -> Reading.Parts {
    reading.parts(of: sentence, at: Mark.commas)
  }

  /// sentence = [ "由" ] list role { "," list role } …        // 由市人社局牵头,市教育局配合,开展培训
  private func actorsByRole(_ sentence: Range<Int>) -> [Assignment] {
    let end = endOfRoles(sentence)
    guard end > sentence.lowerBound else { return [] }
    let range = sentence.lowerBound..<end
    let clause = ClauseParser.parse(item, range, clause: range)
    let units = RoleResolver(clause, in: item, leadPlace: nil).assignments().map { unit in
      var unit = unit
      unit.basis = .runningText
      return unit
    }
    let partners = partners(behind: end, before: sentence.upperBound)
    // 由市公安局负责,会同市残联制定规范: who brings others in leads them.
    return units.map { unit in
      var unit = unit
      if !partners.isEmpty, unit.role == .sole || unit.role == .joint { unit.role = .lead }
      return unit
    } + partners
  }

  /// Returns where the units and their parts end that a sentence opens with.
  func endOfRoles(_ sentence: Range<Int>) -> Int {
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
    return end
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
  func partners(behind end: Int, before limit: Int) -> [Assignment] {
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
      if isSaidOf(units, from: at) || isAllowed(units, at) { return [] }
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
  static let of: UInt32 = 0x7684  // 的

  /// 由县政府分管领导任组长: whose members a group has, nobody is told to act.
  private func namesMembers(_ sentence: Range<Int>) -> Bool {
    segments(sentence).first.map { Self.members.contains(in: text, $0) } ?? false
  }

  /// 由县级统筹向市级统筹转变, 由县商务局调整为县发改局: from what something turns to what.
  private func turns(_ segment: Range<Int>) -> Bool {
    segment.contains { text[$0] == Self.towards } && Self.turnings.contains(in: text, segment)
      || Amendment.words.contains(in: text, segment)
  }

  private static let towards: UInt32 = 0x5411  // 向
  private static let turnings = KeywordTable<Void>("转变 过渡 转型 转移 延伸 拓展 升级 迈进 转化 跨越 转向")

  /// 由县教育局、县公安局组成的工作组: what they are, not what they do.
  private static let constitution = KeywordTable<Void>("组成 构成 担任 任主任 兼任 出资")
  /// 由县卫健局、县医保局选派人员参加: who sends people only takes part.
  private func sendPeople(_ segment: Range<Int>) -> Bool {
    Self.sendings.matchSuffix(in: text, from: segment.lowerBound, endingAt: segment.upperBound) != nil
  }

  private static let sendings = KeywordTable<Void>(
    "选派人员参加 抽调人员参加 派员参加 派人参加 派人员参加 选派干部参加 指派人员参加 选派人员组成 抽调人员组成")
  private static let members = KeywordTable<Void>("任组长 任副组长 为组长 为副组长 任指挥长 任召集人 任总指挥 为成员 为召集人")

  /// subject = list "等" [ noun ] ","        // 县财政局、县审计局等部门,抓紧修订目录
  ///         | places "," must …            // 清河、西三旗街道和东北旺乡,要组织人力
  ///         | list "," collective duty …     // 各区人民政府,市直各部门要抓好落实
  private func openList(_ words: Range<Int>, before end: Int) -> [Assignment] {
    if let units = units(words), areNamed(units) {
      let others = words.upperBound + 1 < end ? subject(words.upperBound + 1..<end) : []
      if others.first?.collective == true { return units.map { assignment($0, .lead) } + others }
    }
    if isBoundBy(words.upperBound + 1), let places = localPlaces(words) {
      return places.map { assignment($0, .lead) }
    }
    guard words.contains(where: { text[$0] == Mark.andOthers }),
      duty(at: words.upperBound + 1, before: end) != nil,
      let units = units(words), areNamed(units)
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  /// Returns the word that brings in partners: 会同, 商, but not 商务部门.
  func partners(at: Int, before end: Int) -> KeywordTable<RoleWord?>.Match? {
    RoleWord.partner(in: text, at: at, before: end)
  }

  /// 由市政府督查室每季度通报: behind 由 whatever is done is done by the units that are named in full.
  private func actorsBehindBy(_ words: Range<Int>) -> [Assignment] {
    let segment = segments(words).first ?? words
    guard let units = openingUnits(segment),
      areNamed(units) || areToldKinds(units, before: segment.upperBound) || isBoundToHave(units, in: segment),
      !namesMembers(segment), !sendPeople(segment), !turns(segment),
      !choose(units, in: segment),
      !Self.constitution.contains(in: text, segment)
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  /// 应当由教育行政部门办成公办园; but 应由主管部门审批的事项 are things.
  private func isBoundToHave(_ units: [UnitMention], in segment: Range<Int>) -> Bool {
    mustEndsBefore(segment.lowerBound - 1) && !segment.contains { text[$0] == Self.of }
      && units.allSatisfy { ActorWords.isKind(reading, $0.range) }
  }

  func assignments(
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

  func assignment(_ mention: UnitMention, _ role: Role) -> Assignment {
    let words = reading.quotation(mention.range)
    return Assignment(
      name: words.text, asWritten: words.original, role: role,
      basis: .runningText, collective: mention.isCollective, span: reading.span(mention.range))
  }

  private static func timeOpener(_ reading: Reading, _ sentence: Range<Int>) -> Int? {
    guard let first = sentence.first, reading[first].isDigit else { return nil }
    if let comma = sentence.prefix(14).first(where: { reading[$0] == Mark.comma }) { return comma + 1 }
    // 6月至8月县教育局做好筹备
    let time = timeLength(reading, from: first, before: sentence.upperBound)
    return time > 0 ? first + time : nil
  }
  /// 市委组织部 acts, 市委 does not organise; 机构编制部门 is one body.
  private static let insideNames = KeywordTable<Void>("组织部 组织处 组织科 组织室 编制部门 编制委 编制办 编制管理部门")
  static let longestSubject = 60
  static let longestName = 16
  private static let longestSharing = 240
  private static let mostPlaces = 8
  private static let byWord: UInt32 = 0x7531  // 由
  static let by = KeywordTable<Void>("由 并由 请 责成 会议责成 责令 要求")
  private static let behindPartners = KeywordTable<Void>(
    ", 于 在 等 共同 制定 建立 研究 开展 组织 按 对 推进 抓紧 负责 加快 做好 完善 根据 通过 及时 每 落实 出台 编制 修订 提出")
  private static let organising = KeywordTable<Void>("牵头组织")
  /// 自由, 理由, 由于 hold the character and name nobody.
  private static let joinedBy = KeywordTable<Void>("自由 理由 缘由 事由 是由")
  /// …,县委编办配合做好编制调剂: who helps those told before.
  private static let helping = KeywordTable<Void>(helpingWords)
}
