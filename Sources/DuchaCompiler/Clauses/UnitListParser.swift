/// Reads a list of units.
///
///     list = name { ("、" | gap | joint) name } [ "等" [ noun ] [ joint collective ] ]
///     joint = "和" | "及" | "以及" | "与"        // only before a collective, or between two full names
struct UnitListParser {
  private let item: ItemText
  private var reading: Reading { item.reading }
  /// The units read so far.
  private(set) var mentions: [UnitMention] = []
  /// Whether the list is left open.
  private(set) var isOpenEnded = false

  /// Whether the words are a table's cell, in which each line may be a name.
  private let isCell: Bool
  /// Whether people may stand behind the units or in brackets: 县教育局 张三.
  private let namesPersons: Bool
  /// The people read so far.
  private(set) var persons: [Range<Int>] = []

  init(_ item: ItemText, isCell: Bool = false, namesPersons: Bool = false) {
    self.item = item
    self.isCell = isCell
    self.namesPersons = namesPersons
  }

  /// Reads the units of a range and keeps them.
  mutating func read(_ range: Range<Int>) {
    let first = mentions.count
    sharesDepartment = false
    var last: Range<Int>?
    let pieces = Array(reading.parts(of: range, at: Self.separators))
    for (number, piece) in pieces.enumerated() {
      let next = number + 1 < pieces.count ? pieces[number + 1] : nil
      if let start = last?.lowerBound, goesOn(last, piece) || isCommittee(piece, before: next, behind: last) {
        last = start..<piece.upperBound
      } else {
        if let last { readWhole(last) }
        last = piece
      }
    }
    if let last { readWhole(last) }
    shareEnding(from: first)
  }

  /// 财政、经贸等部门, 甲、乙市政府: the ending of the last name is that of all.
  private mutating func shareEnding(from first: Int) {
    guard mentions.count > first, let last = mentions.last else { return }
    let isShared =
      last.isRecognised
      && Self.sharedEndings.matchSuffix(
        in: reading, from: last.range.lowerBound, endingAt: last.range.upperBound) != nil
    guard isShared || sharesDepartment else { return }
    for index in first..<mentions.count where (2...Self.longestShort).contains(mentions[index].range.count) {
      mentions[index].isRecognised = true
    }
  }

  /// Whether 等部门 governs the list being read.
  private(set) var sharesDepartment = false
  private static let sharedEndings = KeywordTable<Void>("部门 市政府 县政府 区政府 市人民政府 县人民政府 区人民政府")
  private static let departments = KeywordTable<Void>("部门")
  private static let longestShort = 9

  // MARK: - Pieces

  /// 、 separates, and what some typists have in its place: /, · and numbers in circles.
  private static let separators = CharacterFilter("、/·・•①②③④⑤⑥⑦⑧⑨⑩")

  /// Whether 、 stands inside one collective: 各区、县级市; 各县、市、区政府; 各部门、单位.
  private func goesOn(_ last: Range<Int>?, _ piece: Range<Int>) -> Bool {
    guard let last else { return false }
    if hasOpenQuote(last) || isLevels(last) && isOfLevel(piece) || isCentral(last, before: piece) {
      return true
    }
    if isEveryHigherLevel(last, than: piece), UnitWords.isUnit(reading, piece) { return true }
    if isOffice(piece, ofParty: last) || isEveryLevel(last) && UnitWords.startsCollective(reading, piece) {
      return true
    }
    guard let bare = bareWords(of: piece), let collective = collectiveEnd(of: last) else { return false }
    return continues(collective, bare)
  }

  /// 中、省驻县有关单位; 中、省、市直驻县各单位: bodies of higher levels that sit in a place.
  private func isCentral(_ last: Range<Int>, before piece: Range<Int>) -> Bool {
    let levels = reading.parts(of: last, at: Mark.listCommas)
    guard let first = levels.first, first.count <= 2, reading[first.lowerBound] == Self.central,
      levels.dropFirst().allSatisfy({ UnitWords.isBareLevel(reading, $0) })
    else { return false }
    return UnitWords.isBareLevel(reading, piece) || piece.contains { reading[$0] == Self.seated }
  }

  private static let central: UInt32 = 0x4E2D  // 中
  private static let seated: UInt32 = 0x9A7B  // 驻

  /// 市“双随机、一公开”监管联席会议: what quotation marks hold is one word.
  private func hasOpenQuote(_ piece: Range<Int>) -> Bool {
    let mark = piece.last { reading[$0] == Mark.openingQuote || reading[$0] == Mark.closingQuote }
    return mark.map { reading[$0] == Mark.openingQuote } ?? false
  }

  /// 市、区财政部门: levels alone share the body that the last of them names.
  private func isOfLevel(_ piece: Range<Int>) -> Bool {
    let level = UnitWords.levelLength(reading, piece)
    return level > 0 && piece.count > level + 2 && UnitWords.isUnit(reading, piece)
      && (UnitWords.endsWithBody(reading, piece)
        || Self.grades.match(in: reading, at: piece.lowerBound + level, before: piece.upperBound) != nil)
  }

  /// 市、县两级政府办公室
  private static let grades = KeywordTable<Void>("两级 三级 各级")

  /// 城关镇党委、政府: the party and the office of one place.
  private func isOffice(_ piece: Range<Int>, ofParty last: Range<Int>) -> Bool {
    Self.offices.match(in: reading, at: piece.lowerBound, before: piece.upperBound)?.length == piece.count
      && Self.parties.matchSuffix(in: reading, from: last.lowerBound, endingAt: last.upperBound) != nil
  }

  /// 各级党委|和|政府以及有关部门
  private func startsWithOffice(_ words: Range<Int>, behindParty last: Range<Int>) -> Bool {
    let next = words.first { Self.connectives.match(in: reading, at: $0, before: words.upperBound) != nil }
    return isOffice(words.lowerBound..<(next ?? words.upperBound), ofParty: last)
  }

  private static let parties = KeywordTable<Void>(committeeWords + " 州委 党支部 党总支 党组")
  private static let offices = KeywordTable<Void>("政府 人民政府 管委会 管委 办事处 街道办 街道办事处 村委会 居委会 村(居)委会")

  /// 各级、各部门
  private func isEveryLevel(_ piece: Range<Int>) -> Bool {
    piece.count == 2 && reading[piece.lowerBound] == Mark.every && reading[piece.lowerBound + 1] == Self.grade
  }

  private static let grade: UInt32 = 0x7EA7  // 级

  /// 各市、县级政府; but 各区、市财政局 are two, for no city is below a district.
  ///
  /// A name may stand before them: 省水利厅及各市、县级政府.
  private func isEveryHigherLevel(_ whole: Range<Int>, than other: Range<Int>) -> Bool {
    let piece = joint(in: whole).map { $0.upperBound..<whole.upperBound } ?? whole
    guard reading[piece.lowerBound] == Mark.every, piece.count > 1 else { return false }
    let level = piece.lowerBound + 1..<piece.upperBound
    return isLevels(level) && Self.below.contains(reading[other.lowerBound])
      && !Self.below.contains(reading[level.lowerBound])
  }

  /// The levels below a city's.
  private static let below: CharacterFilter = "县区旗乡镇"

  /// 各县(市)、区委、政府: the committees and the governments of the same levels.
  private func isCommittee(_ piece: Range<Int>, before next: Range<Int>?, behind last: Range<Int>?) -> Bool {
    guard let last, let next, UnitWords.startsCollective(reading, last),
      Self.governments.match(in: reading, at: next.lowerBound, before: next.upperBound) != nil
    else { return false }
    return Self.committees.match(in: reading, at: piece.lowerBound, before: piece.upperBound)?.length
      == piece.count
  }

  private static let committees = KeywordTable<Void>(committeeWords)
  private static let committeeWords = "区委 县委 市委 党委 党工委 党(工)委"
  private static let governments = KeywordTable<Void>("政府 人民政府")

  /// A piece with gaps in it may be several.
  private mutating func readWhole(_ piece: Range<Int>) {
    guard piece.dropFirst().contains(where: { item.followsGap($0) || reading[$0 - 1] == Mark.slash }) else {
      return readPiece(piece)
    }
    for part in splitAtGaps(piece) { readPiece(part) }
  }

  /// Returns the collective that a piece is, or ends with: 各县, 财政局和各县; levels alone are one as well: 省、市政府.
  private func collectiveEnd(of piece: Range<Int>) -> Range<Int>? {
    if UnitWords.startsCollective(reading, piece) || isLevels(piece) || isCount(piece) { return piece }
    guard let joint = joint(in: piece) else { return nil }
    let behind = joint.upperBound..<piece.upperBound
    return UnitWords.startsCollective(reading, behind) ? behind : nil
  }

  /// 13个街道, of 13个街道、镇
  private func isCount(_ piece: Range<Int>) -> Bool {
    guard let numeral = Numeral.arabic(in: reading, at: piece.lowerBound), numeral.end + 1 < piece.upperBound,
      reading[numeral.end] == Self.pieces
    else { return false }
    return UnitWords.isBareLevel(reading, numeral.end + 1..<piece.upperBound)
  }

  private static let pieces: UInt32 = 0x4E2A  // 个

  private func isLevels(_ piece: Range<Int>) -> Bool {
    reading.parts(of: piece, at: Mark.listCommas).allSatisfy { UnitWords.isBareLevel(reading, $0) }
      && !UnitWords.endsWithBody(reading, piece)
  }

  /// A bare level or head word continues the collective before it; where each part names bodies they are two.
  private func continues(_ collective: Range<Int>, _ bare: Range<Int>) -> Bool {
    UnitWords.isBareHead(reading, bare)
      || !(UnitWords.endsWithBody(reading, collective) && UnitWords.endsWithBody(reading, bare))
  }

  /// Returns the bare level or head word that a piece is, as few are: 县级市, 单位.
  private func bareWords(of piece: Range<Int>) -> Range<Int>? {
    var core = withoutAndOthers(piece)
    if UnitWords.isBareHead(reading, core) { return core }
    // 各市、州、直管市及神农架林区人民政府, 县直部门、单位及各镇: the joint behind a bare word ends the collective.
    if let joint = Self.connectives.firstMatch(in: reading, core), joint.at > core.lowerBound {
      let bare = core.lowerBound..<joint.at
      if UnitWords.isBareHead(reading, bare) { return bare }
      if UnitWords.isBareLevel(reading, bare) { core = bare }
    }
    return UnitWords.isBareLevel(reading, core) ? core : nil
  }

  private func withoutAndOthers(_ piece: Range<Int>) -> Range<Int> {
    guard let others = andOthers(in: piece) else { return piece }
    return piece.lowerBound..<others
  }

  /// Two names on two lines, or with a blank between them, are two units.
  private func splitAtGaps(_ piece: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = piece.lowerBound
    for at in piece.dropFirst() where item.followsGap(at) || reading[at - 1] == Mark.slash {
      let isSlash = reading[at - 1] == Mark.slash
      let left = start..<(isSlash ? at - 1 : at)
      let right = at..<piece.upperBound
      guard UnitWords.isUnit(reading, left) else { continue }
      if left.count > 2 && UnitWords.startsFullName(reading, right) || areLinesOfCell(left, right)
        || areBesideEachOther(left, right) || namesPersons && isPerson(right)
      {
        parts.append(left)
        start = at
      }
    }
    parts.append(start..<piece.upperBound)
    return parts
  }

  /// Names without a level stand on lines of their own in cells, or with blanks between them: 教育局, 人社局; but 市政府 goes
  /// on with 办公室 below it.
  private func areLinesOfCell(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard isCell, item.opensLine(right.lowerBound) || left.count > 2 && right.count > 2,
      UnitWords.isUnit(reading, right)
    else { return false }
    let isLevel = UnitWords.isBareLevel(reading, left.upperBound - 1..<left.upperBound)
    return !UnitWords.isBareEnding(reading, right) && !UnitWords.isBranch(reading, right)
      && !UnitWords.endsWithBody(reading, left)
      && (!isLevel || UnitWords.isBareLevel(reading, left))
      && !Self.cutEndings.contains(reading[left.upperBound - 1]) && !isCutBehindJoint(left)
  }

  /// 县人力资源和社|会保障局: no name ends with one character behind its 和.
  private func isCutBehindJoint(_ name: Range<Int>) -> Bool {
    name.count > 3 && Self.innerJoints.contains(reading[name.upperBound - 2])
  }

  private static let innerJoints = CharacterFilter("和与及")

  /// 城管局 住建局: with a blank between them two names need no level, but a line break may cut one apart.
  private func areBesideEachOther(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let next = right.lowerBound..<((right.dropFirst().first { item.followsGap($0) }) ?? right.upperBound)
    return !item.opensLine(right.lowerBound) && left.count > 2 && next.count > 2
      && UnitWords.endsName(reading, left) && UnitWords.endsName(reading, next)
      && !UnitWords.isBareEnding(reading, next) && !UnitWords.isBranch(reading, next)
  }

  /// 市委 and 县联 go on: 市委|宣传部.
  private static let cutEndings = CharacterFilter("委联网")

  /// piece = name | name joint name | [ name ] "等" rest
  private mutating func readPiece(_ piece: Range<Int>) {
    if let others = andOthers(in: piece) {
      isOpenEnded = true
      readJoined(piece.lowerBound..<others)
      readBehindAndOthers(others + 1..<piece.upperBound)
    } else {
      readJoined(piece)
    }
  }

  private mutating func readJoined(_ piece: Range<Int>) {
    var rest = piece
    while let joint = joint(in: rest) {
      keep(rest.lowerBound..<joint.lowerBound)
      rest = joint.upperBound..<rest.upperBound
    }
    keep(rest)
  }

  /// The noun that 等 governs is no unit; a collective joined behind it is.
  private mutating func readBehindAndOthers(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    sharesDepartment = sharesDepartment || Self.departments.contains(in: reading, range)
    if let connective = Self.connectives.match(
      in: reading, at: range.lowerBound, before: range.upperBound)
    {
      readJoined(range.lowerBound + connective.length..<range.upperBound)
      return
    }
    for at in range.dropFirst() {
      guard
        let connective = Self.connectives.match(in: reading, at: at, before: range.upperBound)
      else { continue }
      let behind = at + connective.length..<range.upperBound
      if !behind.isEmpty, UnitWords.startsCollective(reading, behind) { return readJoined(behind) }
    }
    // 广州、深圳等市人民政府: the noun is theirs.
    if UnitWords.isBareLevel(reading, range) {
      sharesDepartment = true
    } else if UnitWords.startsName(reading, range), !Self.governedNouns.contains(in: reading, range) {
      keep(range)
    }
  }

  private mutating func keep(_ range: Range<Int>) {
    let whole = withoutPerson(trimmed(range))
    guard !whole.isEmpty, !isNobody(whole) else { return }
    let (unmarked, isMarked) = withoutStar(whole)
    var (name, word) = withoutRemark(unmarked)
    if isMarked { word = .lead }
    // 市商务局、市工信局(配合单位): the remark on the last is one on those before it.
    if word == .cooperate {
      for index in mentions.indices.reversed().prefix(while: { mentions[$0].word == nil }) {
        mentions[index].word = .cooperate
      }
    }
    mentions.append(
      UnitMention(
        range: name, isCollective: UnitWords.isCollective(reading, name) || isJoined(name),
        isRecognised: UnitWords.isUnit(reading, name), word: word, isStarred: isMarked))
  }

  /// Returns a name without the person in the bracket behind it, or nothing where it is a person's.
  private mutating func withoutPerson(_ name: Range<Int>) -> Range<Int> {
    guard namesPersons else { return name }
    let core = UnitWords.withoutBracketsBehind(reading, name)
    let inner = core.upperBound + 1..<max(core.upperBound + 1, name.upperBound - 1)
    if isPerson(inner) {
      persons.append(inner)
      return core
    }
    guard !mentions.isEmpty, isPerson(name) else { return name }
    persons.append(name)
    return name.lowerBound..<name.lowerBound
  }

  private func isPerson(_ name: Range<Int>) -> Bool {
    (2...4).contains(name.count) && name.allSatisfy { reading[$0].isHan } && !UnitWords.isUnit(reading, name)
  }

  /// What 、 joins to one name stands for several bodies: 直辖市、县(市)政府.
  private func isJoined(_ name: Range<Int>) -> Bool {
    reading.parts(of: name, at: Mark.listCommas).first != name
      && !name.contains { reading[$0] == Mark.openingQuote }
  }

  /// A star marks the unit that leads: 市科技局*.
  private func withoutStar(_ name: Range<Int>) -> (Range<Int>, Bool) {
    let marks = ClauseRule.stars
    if name.count > 2, marks.contains(reading[name.upperBound - 1]) {
      return (name.lowerBound..<name.upperBound - 1, true)
    }
    if name.count > 2, marks.contains(reading[name.lowerBound]) {
      return (name.lowerBound + 1..<name.upperBound, true)
    }
    return (name, false)
  }

  private func isNobody(_ name: Range<Int>) -> Bool {
    Self.nobody.match(in: reading, at: name.lowerBound, before: name.upperBound)?.length == name.count
  }

  private static let nobody = KeywordTable<Void>("无 待定 暂无 空 - — —— ——— /")

  /// remark = "(" ( role | "以下简称" … | "下同" ) ")"        // 市科技局(牵头)
  private func withoutRemark(_ name: Range<Int>) -> (Range<Int>, RoleWord?) {
    let core = UnitWords.withoutBracketsBehind(reading, name)
    let inner = core.upperBound + 1..<max(core.upperBound + 1, name.upperBound - 1)
    if Self.shortNames.match(in: reading, at: inner.lowerBound, before: inner.upperBound) != nil {
      return (core, nil)
    }
    guard
      let remark = RoleWord.remarks.match(
        in: reading, at: inner.lowerBound, before: inner.upperBound),
      remark.length == inner.count
    else { return (name, nil) }
    return (core, remark.value)
  }

  /// What a bracket begins with that tells how the unit is called from there on.
  static let shortNames = KeywordTable<Void>("以下简称 以下统称 下称 以下称 简称 统称 下同 以下同")

  // MARK: - Words inside a list

  /// Returns the place of a 等 that leaves the list open, not the one in 高等法院.
  private func andOthers(in piece: Range<Int>) -> Int? {
    var depth = 0
    for at in piece {
      let scalar = reading[at]
      if scalar == Mark.open { depth += 1 }
      if scalar == Mark.close { depth = max(0, depth - 1) }
      guard depth == 0, scalar == Mark.andOthers else { continue }
      if at > piece.lowerBound, Self.beforeOtherSense.contains(reading[at - 1]) { continue }
      return at
    }
    return nil
  }

  private func joint(in piece: Range<Int>) -> Range<Int>? {
    var depth = 0
    for at in piece {
      let scalar = reading[at]
      if scalar == Mark.open { depth += 1 }
      if scalar == Mark.close { depth = max(0, depth - 1) }
      guard depth == 0, at > piece.lowerBound,
        let word = Self.connectives.match(in: reading, at: at, before: piece.upperBound)
      else { continue }
      let left = piece.lowerBound..<at
      let right = at + word.length..<piece.upperBound
      if areTwoNames(left, right) { return at..<right.lowerBound }
    }
    return nil
  }

  /// 和 is far more often part of a name than between two, so both sides must be names of their own.
  private func areTwoNames(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard right.count > 1, UnitWords.isUnit(reading, left) else { return false }
    if UnitWords.isBareHead(reading, right) {
      // 市发改委及有关部门 are two, 各地区和有关部门 is one collective, 各级党委和政府以及有关部门 are two again.
      let isSetApart = right.lowerBound - left.upperBound > 1
      return UnitWords.startsCollective(reading, right)
        && (isSetApart || !UnitWords.startsCollective(reading, left))
    }
    // 各级党委和政府
    if UnitWords.startsCollective(reading, left), startsWithOffice(right, behindParty: left) { return false }
    if UnitWords.startsCollective(reading, right) || UnitWords.startsCollective(reading, left) {
      return UnitWords.isUnit(reading, right)
    }
    guard left.count > 2, right.count > 2, UnitWords.isUnit(reading, right) else { return false }
    // 市贸促会和郑州市、开封市政府: a place behind a name shares what is named last.
    if UnitWords.isPlace(reading, right) { return true }
    // 民政部和共青团中央, 东城街道办事处和高新区管委会: no name goes on behind such an ending.
    return UnitWords.startsName(reading, right) || UnitWords.endsDepartment(reading, left)
      || Self.lastWords.matchSuffix(in: reading, from: left.lowerBound, endingAt: left.upperBound) != nil
      || ActorWords.isPart(reading.text(left)) && ActorWords.isPart(reading.text(right))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.edges.contains(reading[start]) { start += 1 }
    while end > start, Self.edges.contains(reading[end - 1]) { end -= 1 }
    if let by = Self.openers.match(in: reading, at: start, before: end), end - start > by.length + 1 {
      start += by.length
    }
    return start..<end
  }

  private static let lastWords = KeywordTable<Void>("人民政府 委员会 办事处 管委会 管理委员会 大队 支队 分局")
  private static let connectives = KeywordTable<Void>("和 及 以及 与 暨 或者 或")
  private static let openers = KeywordTable<Void>("由 以 以及 及 并由 交由 明确由 请 商请 委托 责成")
  private static let governedNouns = KeywordTable<Void>(
    "部门 单位 机构 企业 地区 成员 相关 有关 院校 高校 组织 方面 按 依 根据 分工 团体 各方 科室 处室 级 牵头 社会 主体 各大")
  private static let edges = CharacterFilter("。,;:、.·|/—–―")
  /// 高等, 中等, 平等, 三级甲等 …
  private static let beforeOtherSense = CharacterFilter("高中初平同特优甲乙丙")
}
