/// Decides which items of an outline are tasks, and divides items with several clauses.
///
/// A task is the lowest numbered item; sub-items that only list parts of one demand (一是, (1) in running text) and have
/// no clauses of their own belong to the item above. An item above others is a task of its own where it has a clause.
struct ItemSelector {
  private let plan: Reading
  private let lines: PlanLines
  private let outline: Outline
  private let tables: [Range<Int>]
  /// The tables, their notes and the lines that name units, which belong to no item's words.
  private let apart: [Range<Int>]
  private let unitLines: UnitLines
  private let groups: GroupClauses
  /// For each node, the words up to its first child and the clauses in them.
  private var own: [(text: ItemText, clauses: [Clause])] = []
  /// For each node, whether a clause stands in it or below it.
  private var hasClause: [Bool] = []
  /// For each node, whether its heading is nothing but the names of units.
  private var namesUnits: [Bool] = []
  /// For each field that holds items, what the fields beside it say of who answers.
  private var fieldClauses: [Int: GroupClauses.Stated] = [:]
  /// The nodes whose headings say or stand below words which say that their duties follow.
  private var ofDuties: Set<Int> = []
  /// Whether somewhere each of several arabic items has its own clause, so that a missing one is missing.
  private var hasClausePerItem = false

  /// The items that are tasks.
  private(set) var tasks: [PlanItem] = []
  /// The items that state what the whole plan is to reach.
  private(set) var goals: [PlanItem] = []

  /// Selects the items of a plan.
  init(_ parsed: ParsedPlan) {
    plan = parsed.plan
    lines = parsed.lines
    outline = parsed.outline
    tables = parsed.tablePlaces
    unitLines = UnitLines(parsed)
    groups = GroupClauses(parsed)
    let others = parsed.notes + unitLines.places + groups.places
    apart = others.isEmpty ? tables : (tables + others).sorted { $0.lowerBound < $1.lowerBound }
    let (plan, lines, outline, apart) = (plan, lines, outline, apart)
    own = outline.nodes.map { node in
      let text = Self.text(plan, lines, node.ownText(in: outline), apart)
      return (text, ClauseScanner(text).scan())
    }
    hasClause = own.map { !$0.clauses.isEmpty }
    namesUnits = own.map { !RunningText(Self.heading($0.text)).headingUnits().isEmpty }
    takeKindsBesideUnits()
    takeNamesOfDuties()
    takeFieldClauses()
    for index in outline.nodes.indices.reversed() {
      if hasClause[index], let parent = outline.nodes[index].parent { hasClause[parent] = true }
    }
    hasClausePerItem = outline.nodes.contains { node in
      node.children.count > 1 && outline.nodes[node.children[0]].marker.kind >= .arabic
        && node.children.allSatisfy { !own[$0].clauses.isEmpty }
    }
    for root in outline.roots { visit(root, part: .tasks) }
    if outline.nodes.isEmpty, tables.isEmpty { tasks = DutyLines(parsed).items }
  }

  /// Where a heading names a unit, those beside it that tell only a kind of body name units too: 1.县教育局。…2.派出所。…
  private mutating func takeKindsBesideUnits() {
    for level in [outline.roots] + outline.nodes.map(\.children) {
      guard level.contains(where: { namesUnits[$0] }) else { continue }
      let names = level.filter {
        namesUnits[$0] || !RunningText(Self.heading(own[$0].text)).headingUnits(mayBeKinds: true).isEmpty
      }
      guard names.count * 2 > level.count else { continue }
      for index in names { namesUnits[index] = true }
    }
  }

  /// Below 部门职责 the headings may name kinds of bodies and groups: 1.农业部门。…2.监督组。…
  private mutating func takeNamesOfDuties() {
    for index in namesUnits.indices where namesUnits[index] {
      if RunningText(Self.heading(own[index].text)).headingTellsDuties { ofDuties.insert(index) }
    }
    for (index, node) in outline.nodes.enumerated() where !node.children.isEmpty {
      guard PlanPart.isOfDuties(Self.heading(own[index].text).reading) else { continue }
      let names = node.children.filter { !RunningText(Self.heading(own[$0].text)).dutyUnits().isEmpty }
      guard names.count * 2 > node.children.count else { continue }
      for name in names { namesUnits[name] = true }
      ofDuties.formUnion(names)
    }
  }

  // MARK: - Walking the tree

  private mutating func visit(_ index: Int, part: PlanPart) {
    let node = outline.nodes[index]
    let part = self.part(of: index, inherited: part)
    let children = items(below: index)
    let isBox = node.marker.kind == .box
    let numbered = children.filter { outline.nodes[$0].marker.kind != .box }
    if part == .tasks || hasClause[index] {
      if numbered.isEmpty { takeLeaf(index, inPart: part) } else if !isBox { takeHeading(index) }
    }
    if part == .goals, own[index].clauses.isEmpty { takeGoal(index, isLeaf: children.isEmpty) }
    var below = part
    for (index, child) in children.enumerated() {
      // (一)(二)(三)(三)(四): what is counted anew is of the part behind, whose heading was lost.
      if part == .goals, index > 0, isCountedAnew(child, behind: children[index - 1]) { below = .tasks }
      visit(child, part: below)
    }
  }

  private func isCountedAnew(_ index: Int, behind other: Int) -> Bool {
    let (marker, last) = (outline.nodes[index].marker, outline.nodes[other].marker)
    return marker.kind == last.kind && marker.kind != .box && marker.number <= last.number
  }

  private func part(of index: Int, inherited: PlanPart) -> PlanPart {
    let heading = own[index].text.reading
    let words = Self.headingEnd(own[index].text)
    if let announced = PlanPart.announced(by: heading.slice(0..<words)) { return announced }
    if index == outline.roots.first, PlanPart.isAppeal(heading.slice(0..<words)), !isDemandInAppeal(index) {
      return .background
    }
    if outline.nodes[index].children.isEmpty, PlanPart.isGoalsAlone(heading.slice(0..<words)) {
      return .goals
    }
    if outline.nodes[index].children.isEmpty, PlanPart.isNoDemandAlone(heading.slice(0..<words)),
      !listsDuties(index)
    {
      return .principles
    }
    if isOfPlacesAlone(index) { return .principles }
    // Whom a part of rewards and penalties tells to act has a task all the same.
    if outline.nodes[index].parent == nil, outline.nodes[index].children.isEmpty,
      PlanPart.isPenalty(heading.slice(0..<words)), RunningText(own[index].text).actors().isEmpty
    {
      return .principles
    }
    return inherited
  }

  /// 二、整治重点 1、镇域内所有河道。2、景区内各景点。: where to act, not what to do.
  private func isOfPlacesAlone(_ index: Int) -> Bool {
    let children = outline.nodes[index].children
    return !children.isEmpty && !hasClause[index]
      && PlanPart.mayBeOfPlaces(Self.heading(own[index].text).reading)
      && children.allSatisfy {
        outline.nodes[$0].children.isEmpty && PlanPart.isOfPlaces(own[$0].text.reading)
      }
  }

  /// 一、提高思想认识。…各部门要于6月底前制定方案: who is told to act by a day has a task; so has who is told to act in the
  /// first of a row of demands with nothing below them.
  private func isDemandInAppeal(_ index: Int) -> Bool {
    let words = own[index].text
    let isRow = outline.roots.count > 1 && outline.roots.allSatisfy { outline.nodes[$0].children.isEmpty }
    return (isRow || words.reading.contains { $0.isDigit }) && !RunningText(words).actors().isEmpty
  }

  /// An item without numbered items below: one task, or one for each of its clauses.
  private mutating func takeLeaf(_ index: Int, inPart part: PlanPart) {
    let node = outline.nodes[index]
    let hasCollapsed = node.children.contains { outline.nodes[$0].marker.kind != .box }
    var text = own[index].text
    var clauses = own[index].clauses
    if hasCollapsed {
      text = Self.text(plan, lines, node.marker.range.upperBound..<node.range.upperBound, apart)
      clauses = ClauseScanner(text).scan()
    }
    if clauses.isEmpty {
      text = withoutProvisions(index == outline.nodes.indices.last ? withoutClosing(text) : text)
    }
    guard !clauses.isEmpty || (part == .tasks && demandsAction(index, text)) else { return }
    if clauses.isEmpty, divideByUnits(index, text) { return }
    let before = tasks.count
    divide(index, text, clauses)
    if hasCollapsed, clauses.count == 1, own[index].clauses.isEmpty, tasks.count > before {
      let isOnOwnLine = text.opensLine(clauses[0].range.lowerBound)
      tasks[before].sharesLastClause =
        !isOnOwnLine && !node.children.contains(where: isField)
        && node.children.contains { outline.nodes[$0].marker.opensLine }
    }
  }

  /// Headings of tables, bare announcements and closing provisions demand nothing.
  private func demandsAction(_ index: Int, _ text: ItemText) -> Bool {
    guard text.count > 0, !PlanPart.isBareAnnouncement(text.reading), !tellsWhomToAsk(text) else {
      return false
    }
    let range = outline.nodes[index].range
    if text.count <= Self.longestTableHeading, tables.contains(where: { range.overlaps($0) }) { return false }
    return text.count > Self.longestProvision || provision(in: text) == nil
  }

  /// 联系人:张三,电话:…
  private func tellsWhomToAsk(_ text: ItemText) -> Bool {
    let heading = Self.headingEnd(text)
    return heading < text.count && text.reading[heading] == Mark.colon
      && ClauseLabel.isContact(text.reading, 0..<heading)
  }

  /// The plan's closing provisions stand behind its last item without a number of their own: 本办法自发布之日起施行.
  private func withoutProvisions(_ text: ItemText) -> ItemText {
    guard let start = provision(in: text), isDemand(text, before: start) else { return text }
    return text.slice(0..<start)
  }

  /// A heading of provisions is no demand, 附则。本办法由市发改委负责解释, but one sentence is that stands on lines of its own or
  /// tells who acts, by when or what is done: 县水利局要在6月底前检修泵站。⏎本通知自印发之日起执行。
  private func isDemand(_ text: ItemText, before end: Int) -> Bool {
    if end > Self.headingEnd(text) + 1 { return true }
    let words = text.slice(0..<end)
    let reading = words.reading
    let last = words.all.last { reading[$0].isHan }.map { $0 + 1 } ?? 0
    if last == 0 || Self.provisionHeadings.matchSuffix(in: reading, from: 0, endingAt: last) != nil {
      return false
    }
    return text.opensLine(end) || reading.contains { $0.isDigit }
      || ActorWords.startsWithVerb(reading, words.all) || !RunningText(words).actors().isEmpty
  }

  /// Returns the start of the sentence that says from when and how long the paper itself holds, not …,10月1日起执行.
  private func provision(in text: ItemText) -> Int? {
    let scalars = text.reading
    var from = 0
    while let found = Self.provisions.firstMatch(in: scalars, from..<text.count) {
      let start = (0..<found.at).last { scalars[$0] == Mark.stop || text.opensLine($0) } ?? 0
      let sentence = start > 0 && scalars[start] == Mark.stop ? start + 1 : start
      let isOfPaper =
        switch found.match.value {
        case .explained: true
        case .inForce: Self.papers.contains(in: scalars, sentence..<found.at) || begins(text, sentence)
        case .validity:
          found.at == sentence && begins(term: found.at + found.match.length, text)
            || Self.ownWords.contains(in: scalars, sentence..<found.at)
        }
      if isOfPaper { return sentence }
      from = found.at + found.match.length
    }
    return nil
  }

  /// 有效期2年, 有效期至2026年底; but 有效期届满提醒
  private func begins(term at: Int, _ text: ItemText) -> Bool {
    at < text.count && (text.reading[at].isDigit || Self.terms.contains(text.reading[at]))
  }

  /// 自2024年5月1日起施行
  private func begins(_ text: ItemText, _ sentence: Int) -> Bool {
    Self.beginnings.match(in: text.reading, at: sentence, before: text.count) != nil
  }

  private static let provisionHeadings = KeywordTable<Void>(
    "附则 其他 其它 事项 时间 日期 时限 期限 有效期 解释 解释权 说明 效力 要求 规定 保障 实施 施行 执行 生效")
  private static let longestTableHeading = 40
  private static let longestProvision = 70
  /// What the words of such sentences say: 有效期 is said of licences as well.
  private enum Provision { case inForce, explained, validity }
  private static let provisions = KeywordTable<Provision>([
    "日起施行 日起实施 日起执行 日起生效": .inForce, "负责解释": .explained, "有效期": .validity,
  ])
  private static let ownWords = KeywordTable<Void>(
    """
    本方案 本办法 本措施 本意见 本通知 本规定 本细则 本政策 本计划 本要点 本文件 本条例 本清单 本规则 本制度 本规程 本实施 本行动 本若干 本工作 以上 上述 印发之 发布之 公布之 下发之
    起施行 起实施 起执行 起生效 试行期
    """)
  private static let terms: CharacterFilter = "至为自到限暂一二三四五两"
  private static let papers = KeywordTable<Void>("本 印发之 发布之 公布之 下发之 此前")
  private static let beginnings = KeywordTable<Void>("自 从")

  /// An item above others is a task of its own only where a clause stands before the first of them.
  private mutating func takeHeading(_ index: Int) {
    takeAnnouncedGoals(index)
    guard !own[index].clauses.isEmpty, clauseAlone(index) == nil else { return }
    divide(index, own[index].text, own[index].clauses)
  }

  /// Returns the clause that a heading is, with nothing beside it: 一、牵头单位:县教育局.
  private func clauseAlone(_ index: Int) -> GroupClauses.Stated? {
    let (text, clauses) = own[index]
    guard clauses.count == 1, let clause = clauses.first, clause.range.lowerBound == 0,
      !clause.mentions.isEmpty,
      text.all[clause.range.upperBound...].allSatisfy({ text.reading[$0] == Mark.stop })
    else { return nil }
    return (text, clause)
  }

  /// Returns the clause outside an item that holds for it: that of its group, or a heading that is nothing else.
  private func clauseAbove(_ index: Int) -> GroupClauses.Stated? {
    var at: Int? = index
    while let node = at {
      if let stated = groups.clauses[node] ?? fieldClauses[node] { return stated }
      at = outline.nodes[node].parent
      if let at, let stated = clauseAlone(at) { return stated }
    }
    return nil
  }

  /// What a heading is to reach may stand before its items: 主要预期目标:….
  private mutating func takeAnnouncedGoals(_ index: Int) {
    let node = outline.nodes[index]
    guard own[index].clauses.isEmpty else { return }
    // What stands above numbered parts of one item is said of the item: 1.提升服务水平。…排名前5位。(1)…
    let isItem = node.marker.kind >= .arabic && !node.marker.kind.isDecimal
    let said =
      isItem ? [own[index].text] : Foreword(plan, node.ownText(in: outline), lines: lines).goals
    goals += said.map { PlanItem(path: node.path, text: $0, clause: nil, node: index) }
  }

  private mutating func takeGoal(_ index: Int, isLeaf: Bool) {
    let node = outline.nodes[index]
    let range = isLeaf ? node.marker.range.upperBound..<node.range.upperBound : node.ownText(in: outline)
    let text = Self.text(plan, lines, range, apart)
    guard text.count > 0 else { return }
    goals.append(PlanItem(path: node.path, text: text, clause: nil, node: index))
  }

  /// The paper's closing words stand in a paragraph behind its last item: 请各县(市、区)于每季度末报送进展。
  private func withoutClosing(_ text: ItemText) -> ItemText {
    guard let start = text.all.last(where: text.opensLine), start > Self.headingEnd(text) + 1,
      Self.closings.match(in: text.reading, at: start, before: text.count) != nil,
      Self.closingActs.contains(in: text.reading, start..<text.count)
    else { return text }
    return text.slice(0..<start)
  }

  private static let closings = KeywordTable<Void>(
    "各地区、各有关 各地区要 各地要 各省、自治区 各级人民政府要 各乡镇 各镇 各级要 各部门要 各单位要 请各 请有关 请相关 请市 请县 请认真 请你们 各地各部门要 各地、各部门要 各地区各部门要 各地区、各部门要 各级各部门要 各级、各部门要 各市 各县 各区 各地 各省 各有关"
  )
  private static let closingActs = KeywordTable<Void>(
    "认真贯彻 遵照执行 贯彻执行 抓好落实 抓好工作落实 抓好贯彻 及时总结 请于 报送 上报 情况报 报省 报市 报县 报我 汇总后报 书面报")

  // MARK: - Sub-items that are no items

  private func areFieldsWithItems(_ siblings: [Int]) -> Bool {
    siblings.contains { fieldClauses[$0] != nil }
  }

  /// Returns the sub-items that are items of their own.
  private func items(below index: Int) -> [Int] {
    let children = outline.nodes[index].children
    var answers: [Marker.Kind: Bool] = [:]
    if areFieldsWithItems(children) { return children.filter { fieldClauses[$0] != nil } }
    return children.filter { child in
      let kind = outline.nodes[child].marker.kind
      if let answer = answers[kind] { return answer }
      let siblings = children.filter { outline.nodes[$0].marker.kind == kind }
      let answer = areItems(siblings, of: kind, below: index)
      answers[kind] = answer
      return answer
    }
  }

  /// 3.责任单位:县水利局 is a field of the item above: it demands nothing itself.
  private func isField(_ index: Int) -> Bool {
    guard let first = own[index].clauses.first else { return false }
    return first.range.lowerBound == 0 && first.hasLabel && outline.nodes[index].children.isEmpty
      && !demands(own[index].text, behind: first)
  }

  /// (一)整改目标。…(二)整改措施。…(三)责任单位。…: the fields of one task, whatever numbers them.
  ///
  /// Beside those that are known another may stand before a colon: (五)资金筹措:县财政局补助200万元。
  private func areFields(_ siblings: [Int]) -> Bool {
    guard siblings.count > 1, siblings.contains(where: isField) else { return false }
    let others = siblings.filter { index in
      let words = own[index].text
      return !ClauseLabel.isWhole(words.reading, 0..<Self.headingEnd(words))
    }
    return others.count * 2 < siblings.count && others.allSatisfy(mayBeField)
  }

  /// 资金筹措:…; 建设平台:… is what is to be done.
  private func mayBeField(_ index: Int) -> Bool {
    let words = own[index].text
    let heading = 0..<Self.headingEnd(words)
    return heading.upperBound < words.count && words.reading[heading.upperBound] == Mark.colon
      && heading.count <= Self.longestField && !ActorWords.startsWithVerb(words.reading, heading)
      && own[index].clauses.isEmpty
  }

  private func isOfWork(_ index: Int) -> Bool {
    let words = own[index].text
    let end = Self.headingEnd(words)
    return Self.workFields.matchSuffix(in: words.reading, from: 0, endingAt: end) != nil
  }

  private static let workFields = KeywordTable<Void>("任务 内容 事项 项目 任务分解 措施")
  private static let longestField = 12

  /// Where a field holds numbered items of its own, (四)项目内容及任务分解:1、…2、…, these are the tasks, and the other
  /// fields tell who answers for them.
  private mutating func takeFieldClauses() {
    for siblings in [outline.roots] + outline.nodes.map(\.children) {
      let holders = siblings.filter { !outline.nodes[$0].children.isEmpty && isOfWork($0) }
      guard !holders.isEmpty, areFields(siblings) else { continue }
      let leaves = siblings.filter { !holders.contains($0) }
      let text = ItemText(plan, leaves.map { outline.nodes[$0].ownText(in: outline) }, lines: lines)
      guard let clause = ClauseScanner(text).scan().first, !clause.mentions.isEmpty else { continue }
      for holder in holders { fieldClauses[holder] = (text, clause) }
    }
  }

  /// items = … "之一的" … ":" { words "的" ";" }        // 有下列情形之一的,…:1.存在纠纷的;2.逾期的。
  private func areConditions(_ siblings: [Int], below parent: Int) -> Bool {
    let lead = own[parent].text.reading
    guard siblings.count > 1, lead.count > 0, lead[lead.count - 1] == Mark.colon,
      Self.caseWords.contains(in: lead, lead.indices)
    else { return false }
    return siblings.allSatisfy { index in
      let words = own[index].text.reading
      let last = words.indices.last { Self.caseEnds.contains(words[$0]) == false }
      return own[index].clauses.isEmpty && outline.nodes[index].children.isEmpty
        && last.map { words[$0] == Self.caseMark } ?? false
    }
  }

  /// contents = … "内容包括" ":" { words ";" } words "。"        // 形成评估报告,主要内容包括:1.…;2.…。
  private func areContents(_ siblings: [Int], below parent: Int) -> Bool {
    let lead = own[parent].text.reading
    guard siblings.count > 1, lead.count > 0, lead[lead.count - 1] == Mark.colon,
      Self.contentWords.matchSuffix(in: lead, from: 0, endingAt: lead.count - 1) != nil
    else { return false }
    return siblings.allSatisfy { own[$0].clauses.isEmpty && outline.nodes[$0].children.isEmpty }
      && siblings.dropLast().allSatisfy { own[$0].text.reading.last == Mark.semicolon }
  }

  private static let contentWords = KeywordTable<Void>(
    "内容包括 内容应包括 内容主要包括 内容如下 内容为 内容有 包括以下内容 包括下列内容 包含以下内容 应包括 应当包括")
  private static let caseWords = KeywordTable<Void>("下列 以下 如下 之一的")
  private static let caseEnds: CharacterFilter = ",;。"
  private static let caseMark: UInt32 = 0x7684  // 的

  /// 1.责任单位:县教育局。任务:新建学校。 says behind its labels what is to be done.
  private func demands(_ text: ItemText, behind clause: Clause) -> Bool {
    guard let start = text.all[clause.range.upperBound...].first(where: { text.reading[$0].isHan }) else {
      return false
    }
    let labels = ClauseLabelScanner(text)
    guard
      let label = labels.label(at: start, before: text.count)
        ?? labels.unknownLabel(at: start, before: text.count)
    else { return text.count - start >= Self.shortestDemand }
    return Self.demandLabels.matchSuffix(in: text.reading, from: start, endingAt: label.word.upperBound)
      != nil
  }

  private static let shortestDemand = 4
  private static let demandLabels = KeywordTable<Void>("任务 内容 事项 项目")

  /// A clause behind the last of several is the one of all, unless the words above them have their own.
  private func areItems(_ siblings: [Int], of kind: Marker.Kind, below parent: Int) -> Bool {
    if areFields(siblings) || areConditions(siblings, below: parent) || areContents(siblings, below: parent) {
      return false
    }
    let mayBeParts = kind >= .arabic || outline.nodes[parent].marker.kind > kind
    guard mayBeParts, kind != .box else { return true }
    if siblings.contains(where: isField) { return false }
    if kind.isDecimal { return true }
    if siblings.contains(where: { groups.clauses[$0] != nil }) { return true }
    // Below the name of a unit a clause of the last item says who else answers for that one.
    if namesUnits[parent], kind == .arabic { return true }
    let withClause = siblings.filter { hasClause[$0] }
    if kind == .ordinal { return withClause.count > 1 }
    if withClause.isEmpty {
      return kind == .arabic || siblings.allSatisfy { outline.nodes[$0].marker.opensLine }
    }
    let onlyLast = withClause.count == 1 && siblings.count > 1 && withClause[0] == siblings.last
    return !onlyLast || !own[parent].clauses.isEmpty || (hasClausePerItem && kind == .arabic)
  }

  // MARK: - Headings that name units

  /// Returns the heading of an item or of the one above it where most at its level name units: a plan by units. One that
  /// says 牵头 needs no others beside it.
  private func unitHeading(of index: Int) -> UnitHeading? {
    if let line = unitLines.headings[index] { return UnitHeading(text: line) }
    let heading = namesUnits[index] ? index : outline.nodes[index].parent
    guard let heading, namesUnits[heading] else { return nil }
    let words = UnitHeading(text: Self.heading(own[heading].text), isOfDuties: ofDuties.contains(heading))
    if words.isOfDuties || RunningText(words.text).headingTellsRole { return words }
    let level = outline.nodes[heading].parent.map { outline.nodes[$0].children } ?? outline.roots
    let units = level.filter { namesUnits[$0] }.count
    return units > 1 && units * 2 > level.count ? words : nil
  }

  /// Returns the words of the nearest heading above an item that say by when what stands below it is to be done.
  private func limitHeading(of index: Int) -> ItemText? {
    outline.nodes[index].parent.flatMap(limitBelow)
  }

  /// 二、实施步骤 (一)自查阶段(9月11日—9月25日) 1.学校 (1)食堂: the limit holds at every depth.
  private func limitBelow(_ index: Int) -> ItemText? {
    LimitHeading.limit(in: own[index].text) ?? limitHeading(of: index)
  }

  private static func heading(_ text: ItemText) -> ItemText { text.slice(0..<headingEnd(text)) }

  // MARK: - Several clauses

  /// parts = part clause { part clause }        // what follows the last clause belongs to none
  private mutating func divide(_ index: Int, _ text: ItemText, _ clauses: [Clause]) {
    let path = outline.nodes[index].path
    guard clauses.count > 1 else {
      let end = clauses.first.map { textEnd(behind: $0, in: text, node: index) } ?? text.count
      let item = text.slice(0..<end)
      tasks.append(
        PlanItem(
          path: path, text: item, clause: clauses.first, node: index, unitHeading: unitHeading(of: index),
          dutyStem: outline.nodes[index].parent.map { own[$0].text },
          clauseAbove: clauses.isEmpty ? clauseAbove(index) : nil, limitHeading: limitHeading(of: index)))
      return
    }
    var start = 0
    for (number, clause) in clauses.enumerated() {
      var part = text.slice(start..<clause.range.upperBound)
      var own = clause
      if let found = ClauseScanner(part).scan().last {
        own = found
      } else {
        // The clause is only to be read together with the words before this part.
        part = text.slice(0..<clause.range.upperBound)
      }
      tasks.append(
        PlanItem(
          path: "\(path)#\(number + 1)", text: part, clause: own, node: index,
          limitHeading: limitHeading(of: index)))
      start = clause.range.upperBound
      while start < text.count, text.reading[start] == Mark.stop { start += 1 }
    }
  }

  /// Words behind the only clause belong to the task, but not the plan's closing words behind its last item, where labels
  /// alone go on with the clause, 完成时限:…, and the points of the item: ▲….
  private func textEnd(behind clause: Clause, in text: ItemText, node: Int) -> Int {
    var end = clause.range.upperBound
    guard node == outline.nodes.indices.last, end > text.count / 3, clause.range.lowerBound > 0 else {
      return text.count
    }
    let labels = ClauseLabelScanner(text)
    var at = end
    while at < text.count {
      let start = text.reading[at] == Mark.open ? at + 1 : at
      let isKnown = labels.label(at: start, before: text.count) != nil
      let isPoint = text.opensLine(at) && TargetScan.pointMarks.contains(text.reading[at])
      guard
        isKnown || isPoint
          || text.opensLine(at) && labels.unknownLabel(at: start, before: text.count) != nil
      else { break }
      at = (at + 1..<text.count).first(where: text.opensLine) ?? text.count
      if isKnown || isPoint { end = at }
    }
    return end
  }

  // MARK: - Lines that name units

  /// parts = line line { line }        // each begins with units and a colon: 县水利局:加强巡查。
  private mutating func divideByUnits(_ index: Int, _ text: ItemText) -> Bool {
    let found = unitOpenings(index, text)
    guard found.count > 1 else { return false }
    let path = outline.nodes[index].path
    let lead = text.slice(0..<found[0].start)
    let saysMore = self.saysMore(lead, announcesDuties: found[0].units.isOfDuties)
    if saysMore { tasks.append(PlanItem(path: path + "#1", text: lead, clause: nil, node: index)) }
    let parts = (found.map { (start: $0.start, units: Optional($0.units)) } + others(behind: found, text))
      .sorted { $0.start < $1.start }
    for (number, line) in parts.enumerated() {
      let end = number + 1 < parts.count ? parts[number + 1].start : text.count
      tasks.append(
        PlanItem(
          path: "\(path)#\(number + (saysMore ? 2 : 1))", text: text.slice(line.start..<end), clause: nil,
          node: index, unitHeading: line.units, opening: line.units.map { $0.text.count + 1 } ?? 0,
          clauseAbove: clauseAbove(index), limitHeading: limitBelow(index)))
    }
    return true
  }

  /// Returns where lines begin that tell others to act, without a colon: 县水利局:检修泵站。⏎其他部门按职责做好相关工作。
  private func others(
    behind found: [(start: Int, units: UnitHeading)], _ text: ItemText
  ) -> [(start: Int, units: UnitHeading?)] {
    text.all.dropFirst(found[0].start + 1).filter { at in
      guard text.opensLine(at), Mark.endsSentence(text.reading[at - 1]),
        !found.contains(where: { $0.start == at })
      else { return false }
      let end = (at + 1..<text.count).first(where: text.opensLine) ?? text.count
      return RunningText(text.slice(at..<end)).opensWithActor
    }.map { ($0, nil) }
  }

  /// Whether the words above lines of duties demand something themselves, and do not only announce the lines.
  private func saysMore(_ lead: ItemText, announcesDuties: Bool) -> Bool {
    let end = Self.headingEnd(lead) + 1
    guard announcesDuties else { return end < lead.count }
    return !RunningText(lead).actors().isEmpty || end < lead.count && lead.reading[end...].contains(Mark.stop)
  }

  /// 一、成员名单⏎成员职责分工⏎县财政局:保障经费。…: a list of names may go on with what each has to do.
  private func listsDuties(_ index: Int) -> Bool {
    let found = unitOpenings(index, own[index].text)
    return found.count > 1 && found[0].units.isOfDuties
  }

  /// Returns where the lines begin that open with units and a colon.
  private func unitOpenings(_ index: Int, _ text: ItemText) -> [(start: Int, units: UnitHeading)] {
    guard text.reading.count(where: { $0 == Mark.colon }) > 1 else { return [] }
    let isOfDuties =
      DutyLines.areAnnounced(in: text)
      || outline.nodes[index].parent.map { PlanPart.isOfDuties(Self.heading(own[$0].text).reading) } ?? false
    // 五、责任分工 交通部门:…。 公安部门:…。: where line breaks are lost, a blank stands before each name.
    let starts = text.all.filter { at in
      at == 0 || text.opensLine(at) || isOfDuties && text.followsGap(at)
    }
    return starts.compactMap { start in
      DutyLines.unitsOpening(text, at: start, isOfDuties: isOfDuties).map { (start, $0) }
    }
  }

  // MARK: - Words

  private static func text(
    _ plan: Reading, _ lines: PlanLines, _ range: Range<Int>, _ tables: [Range<Int>]
  ) -> ItemText {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for table in tables[tables.partitionPoint { $0.lowerBound >= start }...] {
      guard table.lowerBound < range.upperBound else { break }
      // Tables may overlap where one was found inside another.
      if table.lowerBound > start { parts.append(start..<table.lowerBound) }
      start = max(start, min(table.upperBound, range.upperBound))
    }
    parts.append(start..<max(start, range.upperBound))
    return ItemText(plan, parts, lines: lines)
  }

  /// Returns where an item's heading ends: at its first full stop, colon or line break.
  static func headingEnd(_ text: ItemText) -> Int {
    var at = 0
    while at < text.count {
      if at > 0, text.opensLine(at) { return at }
      let scalar = text.reading[at]
      if scalar == Mark.stop || scalar == Mark.colon || scalar == Mark.semicolon { return at }
      at += 1
    }
    return at
  }
}
