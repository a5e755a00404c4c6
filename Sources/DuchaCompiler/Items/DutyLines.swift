/// The tasks of a text in which nothing is numbered: each line, or each sentence, says what a unit is to do.
///
///     text     = { line } line line { line }
///     line     = list ":" duty | list ( "负责" | "要" | … ) …        // 市公安局:实行交通管制。 区财政局负责落实经费。
///     sentence = [ … "," ] "由" list "牵头" [ "," list "配合" ] "," …        // 由县发改局牵头,县财政局配合,完成供地工作;
struct DutyLines {
  /// The tasks in printed order.
  private(set) var items: [PlanItem] = []

  private var parts: [(text: ItemText, units: UnitHeading?, opening: Int)] = []

  /// Looks through the paragraphs of a plan without numbered items.
  init(_ parsed: ParsedPlan) {
    var isOfDuties = false
    for range in parsed.lines.paragraphs(in: 0..<parsed.plan.count) {
      let text = ItemText(parsed.plan, [range], lines: parsed.lines)
      if Self.areAnnounced(in: text) { isOfDuties = true }
      if !takeLine(text, isOfDuties: isOfDuties) { takeSentences(text) }
    }
    // One sentence may tell of anything; several share the work out.
    guard parts.count > 1 else { return }
    items = parts.enumerated().map { number, part in
      PlanItem(
        path: "\(Self.path)#\(number + 1)", text: part.text, unitHeading: part.units, opening: part.opening)
    }
  }

  /// What stands for the number of the text itself.
  private static let path = "正文"

  // MARK: - Lines

  private mutating func takeLine(_ text: ItemText, isOfDuties: Bool) -> Bool {
    if let units = Self.unitsOpening(text, at: 0, isOfDuties: isOfDuties) {
      let opening = units.text.count + 1
      guard isDuty(text, opening..<text.count, isOfDuties) else { return true }
      parts.append((text, units, opening))
      return true
    }
    guard RunningText(text).opensWithDuty else { return false }
    parts.append((text, nil, 0))
    return true
  }

  /// 县公安局:张三 and 县公安局:3123456 are no duties; nor is what a unit says, where nothing announces duties.
  private func isDuty(_ text: ItemText, _ words: Range<Int>, _ isOfDuties: Bool) -> Bool {
    let reading = text.reading
    guard words.count >= Self.shortestDuty, !text.opensLine(words.lowerBound) else { return false }
    let persons = reading.parts(of: words, at: Mark.nameMarks)
    if persons.allSatisfy({ $0.count <= Self.longestPerson }) { return false }
    if words.count(where: { reading[$0].isDigit }) * 2 > words.count { return false }
    return isOfDuties || ActorWords.startsWithVerb(reading, words)
      || Self.duties.match(in: reading, at: words.lowerBound, before: words.upperBound) != nil
  }

  private static let shortestDuty = 6
  private static let longestPerson = 4
  private static let duties = KeywordTable<Void>("负责 牵头 承担 要 应 须 必须 参与 主管 做好 确保 保障 提供 拨付 落实")

  /// Returns the units that a line begins with, before a colon.
  static func unitsOpening(_ text: ItemText, at start: Int, isOfDuties: Bool) -> UnitHeading? {
    let limit = min(text.count, start + longestUnits)
    let line = start..<((start + 1..<max(limit, start + 1)).first(where: text.opensLine) ?? limit)
    guard let colon = line.first(where: { text.reading[$0] == Mark.colon }), colon > start + 1 else {
      return nil
    }
    // 五、责任分工 交通部门:…: the heading is no part of the name.
    let gap = line.dropFirst().first { $0 >= colon || text.followsGap($0) } ?? colon
    if isOfDuties, gap < colon, PlanPart.isOfDuties(text.reading.slice(start..<gap)) { return nil }
    let heading = UnitHeading(text: text.slice(start..<colon), isOfDuties: isOfDuties)
    let units = isOfDuties ? heading.units : RunningText(heading.text).headingUnits()
    return units.isEmpty ? nil : heading
  }

  private static let longestUnits = 60

  /// Whether a line, or the words before a colon, announce duties: 指挥部成员职责分工, 其职责分工为:.
  static func areAnnounced(in text: ItemText) -> Bool {
    var start = 0
    for at in 1..<text.count + 1 {
      let isEnd = at == text.count || text.followsGap(at)
      guard isEnd || edges.contains(text.reading[at]) else { continue }
      let isStem = isEnd || text.reading[at] == Mark.colon
      // 领导小组职责:… tells the duties of one body alone.
      if isStem, start < at, PlanPart.isOfDuties(text.reading.slice(start..<at)),
        RunningText(text.slice(start..<at)).headingUnits().isEmpty
      {
        return true
      }
      start = isEnd ? at : at + 1
    }
    return false
  }

  private static let edges = CharacterFilter("。;:,")

  // MARK: - Sentences

  /// Takes the sentences of a paragraph that share work out.
  private mutating func takeSentences(_ text: ItemText) {
    let running = RunningText(text)
    for sentence in running.sentences() {
      guard let start = running.startOfSharing(sentence), !Self.tells(text, start..<sentence.upperBound)
      else {
        continue
      }
      let end = running.endOfRoles(start..<sentence.upperBound)
      parts.append((text.slice(start..<sentence.upperBound), nil, min(end + 1, sentence.upperBound) - start))
    }
  }

  /// 活动由县文旅局主办, …由县住建局牵头,已建成: what is told of, nobody is to do.
  private static func tells(_ text: ItemText, _ sentence: Range<Int>) -> Bool {
    told.contains(in: text.reading, sentence)
  }

  private static let told = KeywordTable<Void>("已 主办 承办 协办 主讲 主持 举行了 召开了 完成了 开展了")
}

extension RunningText {
  /// Whether a body named in full is told by the first sentence what it is to do: 区财政局负责经费的落实.
  fileprivate var opensWithDuty: Bool {
    guard text[0].isHan, let first = sentences().first, let duty = strongDuty(in: first),
      first.lowerBound == 0,
      let units = units(0..<duty.at)
    else { return false }
    return areNamed(units) && units.contains { !UnitWords.startsCollective(reading, $0.range) }
  }

  /// Returns where a sentence begins to share work out: 会议要求,由县发改局牵头,….
  fileprivate func startOfSharing(_ sentence: Range<Int>) -> Int? {
    segments(sentence).first { segment in
      Self.by.match(in: text, at: segment.lowerBound, before: segment.upperBound) != nil
        && endOfRoles(segment.lowerBound..<sentence.upperBound) > segment.lowerBound
    }?.lowerBound
  }
}
