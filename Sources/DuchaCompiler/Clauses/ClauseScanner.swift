/// Finds the responsibility clauses of an item.
///
///     clause = "(" words ")"                     // brackets of any kind
///            | label ":" value { label ":" value }   // on lines of their own, or behind a sentence
///            | bare                                  // see BareClauses
///
/// A missing bracket does not hide a clause: the label or the end of the line bounds it.
struct ClauseScanner {
  private let item: ItemText
  private var reading: Reading { item.reading }
  private var text: Reading { item.reading }
  private let labels: ClauseLabelScanner

  init(_ item: ItemText) {
    self.item = item
    labels = ClauseLabelScanner(item)
  }

  /// Returns the clauses in printed order.
  func scan() -> [Clause] {
    var clauses: [Clause] = []
    var at = 0
    var unopened = unopenedBrackets()[...]
    let labelStarts = ClauseLabelScanner.starts
    while at < item.count {
      guard labelStarts.contains(text[at]) || unopened.first == at else {
        at += 1
        continue
      }
      if let clause = clause(at: at, unopened: &unopened) {
        append(clause, to: &clauses)
        at = max(clause.range.upperBound, at + 1)
        continue
      }
      at += 1
    }
    return clauses.isEmpty ? BareClauses(item).sentences() : clauses
  }

  private func clause(at: Int, unopened: inout ArraySlice<Int>) -> Clause? {
    if text[at] == Mark.open { return bracketed(at) ?? labelled(at) }
    while let next = unopened.first, next < at { unopened.removeFirst() }
    if unopened.first == at { return BareClauses(item).unopened(before: at) }
    return labelled(at)
  }

  /// Returns the closing brackets that nothing opened.
  private func unopenedBrackets() -> [Int] {
    var depth = 0
    return text.indices.filter { at in
      if text[at] == Mark.open { depth += 1 }
      guard text[at] == Mark.close else { return false }
      depth -= 1
      guard depth < 0 else { return false }
      depth = 0
      return true
    }
  }

  /// Labels on several lines are one clause, and so are brackets with nothing between them.
  private func append(_ clause: Clause, to clauses: inout [Clause]) {
    guard var last = clauses.last, goesOn(clause, behind: last) else { return clauses.append(clause) }
    last.range = last.range.lowerBound..<max(last.range.upperBound, clause.range.upperBound)
    last.groups += clause.groups
    last.persons += clause.persons
    last.rules += clause.rules
    last.leftovers += clause.leftovers
    last.isOpenEnded = last.isOpenEnded || clause.isOpenEnded
    clauses[clauses.count - 1] = last
  }

  private func goesOn(_ clause: Clause, behind last: Clause) -> Bool {
    // Where brackets are out of order two clauses may claim the same words: then they are one.
    guard last.range.upperBound <= clause.range.lowerBound else { return true }
    let between = last.range.upperBound..<clause.range.lowerBound
    guard last.hasLabel, clause.hasLabel else {
      let isSaid = { (part: Clause) in part.hasRoleWord || part.hasLabel }
      return between.isEmpty && isSaid(last) && isSaid(clause)
    }
    return isFiller(between)
      && Set(last.groups.compactMap(\.label)).isDisjoint(with: clause.groups.compactMap(\.label))
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      text[$0] == Mark.stop || text[$0] == Mark.semicolon || text[$0] == Mark.comma
        || ClauseLabelScanner.bullets.contains(text[$0]) || text[$0].isDigit || text[$0] == Mark.dot
        || Self.numerals.contains(text[$0])
    }
  }

  /// (二)责任领导:张三。(三)责任部门:县纪委
  private static let numerals: CharacterFilter = "()一二三四五六七八九十"

  // MARK: - In brackets

  private func bracketed(_ open: Int) -> Clause? {
    let limit = min(item.count, open + Self.longestClause)
    if let close = reading.closing(of: open, before: limit) {
      if let found = clause(open + 1..<close, in: open..<close + 1) { return found }
      // What a closed bracket says may be no clause; the sentence behind its words is none either.
      let isOneSentence = !(open + 1..<close).contains { text[$0] == Mark.stop || text[$0] == Mark.open }
      if isOneSentence, labels.label(at: open + 1, before: limit) == nil { return nil }
    }
    // The closing bracket is missing: a label's value, or the sentence, bounds the clause.
    guard labels.label(at: open + 1, before: limit) != nil else {
      return BareClauses(item).unclosed(behind: open)
    }
    let end = valueEnd(from: open + 1)
    guard var found = clause(open + 1..<end, in: open..<end) else { return nil }
    found.isUnbalanced = true
    return found
  }

  private func clause(_ inner: Range<Int>, in range: Range<Int>) -> Clause? {
    // 市前海合作区管理局(以下简称前海局): another name of what stands before.
    guard inner.count >= 3,
      UnitListParser.shortNames.match(in: text, at: inner.lowerBound, before: inner.upperBound) == nil
    else { return nil }
    let clause = ClauseParser.parse(item, inner, clause: range)
    return isResponsibility(clause) ? clause : nil
  }

  /// A label says it; a role word says it where most names are names of bodies; a bare list must stand alone.
  private func isResponsibility(_ clause: Clause) -> Bool {
    if hasKnownLabel(clause) { return namesAnyone(clause) }
    let mentions = clause.mentions
    let recognised = mentions.count { $0.isRecognised }
    guard recognised > 0, !continuesLevel(clause) else { return false }
    if clause.hasRoleWord {
      guard mentions.contains(where: { $0.isRecognised && !UnitWords.isGeneric(reading, $0.range) }) else {
        return false
      }
      return recognised * 2 >= mentions.count
    }
    return (recognised == mentions.count || isLongList(clause, recognised)) && standsAlone(clause)
  }

  /// 。(县商务局、县交通局、海关、机场集团、东方物流): of many names behind a sentence one may end as no other does.
  private func isLongList(_ clause: Clause, _ recognised: Int) -> Bool {
    let start = clause.range.lowerBound
    return clause.mentions.count >= Self.longList && recognised + 1 >= clause.mentions.count && start > 0
      && text[start - 1] == Mark.stop && clause.mentions.first.map { isOffice($0.range) } ?? false
  }

  private static let longList = 4

  /// 至少选择1个县(市、区): levels alone go on with the word before them.
  private func continuesLevel(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    return start > 0 && !clause.hasRoleWord && UnitWords.isBareLevel(reading, start - 1..<start)
      && clause.mentions.allSatisfy { mention in
        reading.parts(of: mention.range, at: Mark.listCommas).allSatisfy {
          UnitWords.isBareLevel(reading, $0)
        }
      }
  }

  /// 组长:张三 says who is in a group, not who answers.
  private func hasKnownLabel(_ clause: Clause) -> Bool {
    clause.groups.contains { $0.label != nil }
      || clause.persons.contains { ClauseLabel.isKnown(text, $0.label) }
  }

  /// 联系人:…,联系电话:… says whom to ask, not who answers.
  private func namesAnyone(_ clause: Clause) -> Bool {
    !clause.mentions.isEmpty
      || clause.persons.contains {
        !ClauseLabel.isContact(text, $0.label)
      }
  }

  /// Whether a bracket with nothing but names stands behind a complete sentence, at the end of its line or before the
  /// next sentence.
  private func standsAlone(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    let end = clause.range.upperBound
    let follows = start == 0 || item.opensLine(start) || endsSentence(start - 1, before: clause)
    let behind = limitEnd(end)
    let closes = behind == item.count || item.opensLine(behind) || text[behind] == Mark.stop
    if runsOn(around: clause, to: behind) { return false }
    let isOfTown = closes && namesTownOffices(clause)
    guard
      clause.mentions.allSatisfy({ $0.range.count > 2 })
        || start > 0 && follows && closes && isShortList(clause) || isOfTown
    else { return false }
    guard start > 0 else { return opensItem(clause) }
    if closes { return follows || sharesOut(clause) || namesOffice(clause) || isOfTown }
    if namesOffice(clause), text[end] == Mark.semicolon || text[end] == Mark.comma && hasFellow(clause) {
      return true
    }
    return follows && isFullList(clause, behind: text[start - 1])
  }

  /// 引导招标人|(招标代理机构)|按格式公布信息: a sentence that breaks around a bracket needs it to name a body in full.
  private func runsOn(around clause: Clause, to behind: Int) -> Bool {
    let start = clause.range.lowerBound
    return start > 0 && behind < item.count && item.opensLine(start) && item.opensLine(behind)
      && text[start - 1].isHan && text[behind].isHan
      && !clause.mentions.contains { UnitWords.startsName(reading, $0.range) }
  }

  /// Returns the position behind a bracket that holds nothing but a time limit: (县发改局)(6月底前完成)。
  private func limitEnd(_ start: Int) -> Int {
    guard start < item.count, text[start] == Mark.open,
      let close = reading.closing(of: start, before: min(item.count, start + Self.longestLimit))
    else { return start }
    let limit = ClauseParser.parse(item, start + 1..<close, clause: start..<close + 1)
    return limit.hasTimeLimit && limit.mentions.isEmpty && limit.leftovers.isEmpty ? close + 1 : start
  }

  private static let longestLimit = 24

  /// 。(人民银行、农信社、农行): names in their short form, beside one that is longer.
  private func isShortList(_ clause: Clause) -> Bool {
    clause.mentions.contains { $0.range.count > 2 }
      && !clause.mentions.contains { UnitWords.isGeneric(reading, $0.range) }
  }

  /// 森林防火(林业站、各村): the offices of a town have no place before them.
  private func namesTownOffices(_ clause: Clause) -> Bool {
    clause.mentions.count > 1
      && clause.mentions.allSatisfy { mention in
        UnitWords.startsCollective(reading, mention.range)
          || Self.townOffices.match(in: text, at: mention.range.lowerBound, before: mention.range.upperBound)?
            .length == mention.range.count
      }
  }

  private static let townOffices = KeywordTable<Void>(
    """
    派出所 司法所 财政所 自然资源所 市场监管所 林业站 水利站 农技站 农业站 畜牧站 农经站 文化站 广播站 水管站 兽医站 计生办 卫生院 中心校 中心小学 中心学校 党政办 党建办
    经发办 应急办 民政办 综治办 平安办 扶贫办 乡村振兴办 社会事务办 公共服务办 公共管理办 规划建设办 村镇办 城建办 环保办 安监办 信访办 综合执法队 综合执法办 便民服务中心
    纪委 妇联 团委 人大办 武装部 工会
    """)

  /// (县财政局)严控经费: a bracket may open the item; a place alone says where, not who.
  private func opensItem(_ clause: Clause) -> Bool {
    clause.range.upperBound < item.count && text[clause.range.upperBound].isHan
      && clause.mentions.allSatisfy {
        UnitWords.startsName(reading, $0.range) && UnitWords.endsDepartment(reading, $0.range)
      }
  }

  /// “旗舰店”(政务平台) explains what the marks hold, “旗舰店”(县政务局) says who does it.
  private func endsSentence(_ at: Int, before clause: Clause) -> Bool {
    guard Self.sentenceEnds.contains(text[at]) else { return false }
    return text[at] != Mark.closingQuote || clause.mentions.count > 1
      || clause.mentions.allSatisfy { UnitWords.startsName(reading, $0.range) }
  }

  /// 建立联席会议制度(县住建局、县城管局)。 says who does it, 建立部门(县住建局、县城管局)。 whom it is about.
  private func sharesOut(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    let isSharing = clause.mentions.count > 1 && !UnitWords.isUnit(reading, max(0, start - 4)..<start)
    return (isSharing || clause.hasTimeLimit) && text[start - 1].isHan
      && clause.mentions.allSatisfy { UnitWords.startsName(reading, $0.range) }
  }

  /// 出口增长15%(省商务厅)。 says who does it; 主管机关(省商务厅)。 who that is.
  private func namesOffice(_ clause: Clause) -> Bool {
    let before = clause.range.lowerBound - 1
    guard text[before].isHan || text[before].isDigit || Self.measureEnds.contains(text[before]),
      Self.bodies.matchSuffix(in: text, from: 0, endingAt: before + 1) == nil,
      !isBody(max(0, before - 3)..<before + 1), !endsWithOffice(before + 1)
    else { return false }
    return clause.mentions.allSatisfy { isOffice($0.range) }
  }

  /// 县府办公室(县应急局) is one body by two names, 建设服务平台(县数据局) and 优化布局(县发改局) are not.
  private func isBody(_ words: Range<Int>) -> Bool {
    UnitWords.isUnit(reading, words)
      && Self.bodyEndings.matchSuffix(in: text, from: words.lowerBound, endingAt: words.upperBound) != nil
  }

  /// 报县民生办(县财政局)。
  private func endsWithOffice(_ end: Int) -> Bool {
    (max(0, end - Self.longestOffice)..<end).contains {
      isOffice($0..<end) && UnitWords.isUnit(reading, $0..<end)
    }
  }

  private func isOffice(_ name: Range<Int>) -> Bool {
    UnitWords.startsName(reading, name) && UnitWords.endsDepartment(reading, name)
  }

  /// 新建基地(县农业局),改造大棚(县乡村振兴局),…: what one bracket of the item does, the others do.
  private func hasFellow(_ clause: Clause) -> Bool {
    item.all.contains { at in
      guard text[at] == Mark.open, at != clause.range.lowerBound, at > 0,
        let close = reading.closing(of: at, before: min(item.count, at + Self.longestClause))
      else { return false }
      return reading.parts(of: at + 1..<close, at: Mark.listCommas).allSatisfy(isOffice)
    }
  }

  private static let measureEnds = CharacterFilter("%”")
  private static let bodyEndings = KeywordTable<Void>("局 厅 委 委员会 办公室 管委会 公司 集团 银行 政府")
  /// What a bracket behind explains, not who does the work.
  private static let bodies = KeywordTable<Void>("机关 机构 单位 部门 政府 主体 负责人 联系人 业主 地址 名称 简称")
  private static let longestOffice = 10

  /// …评估。(省科技厅、省财政厅)推广…: several names, at least one of them full, with complete sentences around.
  private func isFullList(_ clause: Clause, behind previous: UInt32) -> Bool {
    previous == Mark.stop && clause.mentions.count > 1
      && clause.mentions.contains { UnitWords.startsName(reading, $0.range) }
      && !Self.goesOn.contains(text[clause.range.upperBound])
  }

  // MARK: - By label

  private func labelled(_ at: Int) -> Clause? {
    guard at == 0 || item.opensLine(at) || item.followsGap(at) || Self.beforeLabel.contains(text[at - 1]),
      let label = labels.label(at: at, before: item.count)
        ?? labels.labelWithCopula(at: at, before: item.count),
      label.label.namesResponsibility
    else { return nil }
    let end = valueEnd(from: label.range.upperBound)
    let hasStrayBracket = end < item.count && text[end] == Mark.close
    let range = at..<(hasStrayBracket ? end + 1 : end)
    let clause = ClauseParser.parse(item, at..<end, clause: range)
    guard namesAnyone(clause) else { return nil }
    var result = clause
    result.isUnbalanced = hasStrayBracket
    return result
  }

  /// Returns where the labels' values end: at a full stop, a bracket that was never opened, or the end of the line.
  private func valueEnd(from start: Int) -> Int {
    let limit = min(item.count, start + Self.longestClause)
    var at = start
    var depth = 0
    while at < limit {
      if at > start, depth == 0, item.opensLine(at), endsValue(before: at) { return at }
      if text[at] == Mark.open {
        // What a second bracket opens behind a complete value is another clause.
        if labels.label(at: at + 1, before: item.count) != nil { return at }
        depth += 1
      }
      if text[at] == Mark.close {
        if depth == 0 { return at }
        depth -= 1
      }
      if text[at] == Mark.stop, depth == 0 {
        if at + 1 < item.count, labels.label(at: at + 1, before: item.count) != nil {
          at += 1
          continue
        }
        return at
      }
      at += 1
    }
    return at
  }

  /// A line that begins a label continues the clause, and so does one behind a list mark.
  private func endsValue(before at: Int) -> Bool {
    let start = ClauseLabelScanner.bullets.contains(text[at]) ? at + 1 : at
    if labels.label(at: start, before: item.count) != nil {
      return ClauseLabelScanner.bullets.contains(text[at])
    }
    return !Self.continuing.contains(text[at - 1])
      && (!UnitWords.startsName(reading, at..<min(at + 4, item.count)) || opensSentence(at))
  }

  /// 责任单位:县政府办⏎各级各部门要认真贯彻…: a paragraph behind the value.
  private func opensSentence(_ at: Int) -> Bool {
    let end = (at..<min(item.count, at + Self.longestSubject)).first { Self.subjectEnds.contains(text[$0]) }
    return Self.orders.contains(in: text, at..<(end ?? min(item.count, at + Self.longestSubject)))
  }

  private static let longestSubject = 24
  private static let subjectEnds = CharacterFilter(",;。:")
  private static let orders = KeywordTable<Void>("要认真 要加强 要高度 要按照 要切实 要及时 要把 要进一步 要严格 要强化 要结合 要充分 要根据 要按")

  /// No clause of brackets is longer.
  private static let longestClause = 800
  /// What does not begin a sentence.
  private static let goesOn = CharacterFilter("、,;:的和及与等要应须负")
  private static let sentenceEnds = CharacterFilter("。;!?”)")
  private static let beforeLabel = CharacterFilter("。;!?”),、:." + ClauseLabelScanner.bulletMarks)
  private static let continuing = CharacterFilter("、,:(和及")
}
