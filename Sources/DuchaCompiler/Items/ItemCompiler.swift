import DuchaDiagnostics
import DuchaModel

/// Turns items into tasks, with the rules that earlier clauses stated.
struct ItemCompiler {
  private let outline: Outline
  private let figures: FigureParsers
  /// Which of the listed units leads, from some clause on.
  private(set) var leadPlace: LeadPlace?
  /// Whether listed units lead where no other does, from some clause on.
  private var listedLead = false
  /// What a star says of the unit it marks.
  private let starWord: RoleWord
  private(set) var leadRule: String?
  private(set) var defaults: [BlanketRule] = []
  private var blankets: [Assignment] = []
  private(set) var tasks: [CompiledTask] = []

  /// Creates a compiler; `stated` is the rule that the words before the items state, `starWord` what a star says there.
  init(outline: Outline, figures: FigureParsers, stated: ClauseRule.Stated?, starWord: RoleWord) {
    self.starWord = starWord
    self.outline = outline
    self.figures = figures
    leadRule = stated?.words
    leadPlace = stated?.place
    listedLead = stated.map { $0.place == nil } ?? false
  }

  /// Compiles the items in printed order.
  ///
  /// `stated` are the rules that the words before the items state for all of them.
  mutating func compile(_ items: [PlanItem], under stated: [GroupClauses.Rule] = []) {
    if let first = items.first { for rule in stated { take(rule, from: first.path) } }
    for item in items { compile(item) }
  }

  private mutating func compile(_ item: PlanItem) {
    let leadsHere = takeRules(item)
    var task = PolicyTask(
      path: item.path, title: title(of: item), text: demand(of: item),
      span: span(of: item))
    if let (text, clause) = item.stated {
      let words = text.reading
      task.clause = words.original(clause.range)
      task.clauseSpan = words.span(clause.range)
      task.units = RoleResolver(
        clause, in: text, leadPlace: leadsHere.place, listedLead: leadsHere.listed, starWord: starWord
      ).assignments()
      if let heading = item.unitHeading { task.units = led(task.units, by: heading) }
      task.persons = clause.persons.map {
        PersonInCharge(name: words.text($0.range), role: words.text($0.label))
      }
      task.openEnded = clause.isOpenEnded
    } else {
      task.units = actors(of: item)
    }
    let blankets = blanketsHere(item)
    if !blankets.isEmpty {
      let named = Set(task.units.map(\.name))
      task.units += blankets.filter { !named.contains($0.name) }
    }
    var figures = self.figures.parse(item.figured.reading)
    if let heading = item.limitHeading {
      figures.limits = bounded(figures.limits, by: self.figures.parse(limit: heading.reading))
    }
    task.deadlines = figures.limits.deadlines
    task.targets = figures.targets
    var compiled = CompiledTask(task: task, item: item, figureDiagnostics: figures.diagnostics)
    compiled.dateRules = figures.limits.rules
    if let stated = item.stated { compiled.clauses = [stated] }
    tasks.append(compiled)
    takeBlankets(item)
  }

  /// What an item has no limit for is due with its heading; what only recurs in it, 每日报送, lasts as long.
  private func bounded(_ limits: ReadLimits, by heading: ReadLimits) -> ReadLimits {
    guard !limits.deadlines.isEmpty else { return heading }
    guard let end = heading.deadlines.compactMap(\.end).max(),
      limits.deadlines.allSatisfy({ $0.kind == .recurring && $0.end == nil })
    else { return limits }
    var bounded = limits
    for index in bounded.deadlines.indices { bounded.deadlines[index].end = end }
    return bounded
  }

  /// Whom the item's words tell to act, and those whom its heading names: beside others they act where its own words begin
  /// with them.
  private func actors(of item: PlanItem) -> [Assignment] {
    let actors = RunningText(item.text).actors()
    let units = item.unitHeading?.units ?? []
    // 1.街道办事处消防办。…消防办负责…: the sentences may shorten the heading's name.
    let others = actors.filter { actor in !units.contains { $0.name.hasSuffix(actor.name) } }
    guard !units.isEmpty, others.isEmpty || item.opensWithUnits else {
      return actors.isEmpty ? item.dutyStem.map { RunningText($0).dutyHolders() } ?? [] : actors
    }
    let named = Set((units + others).map(\.name))
    let partners = item.opensWithUnits ? RunningText(item.text).partnersAlone() : []
    return units + others + partners.filter { !named.contains($0.name) }
  }

  /// Those whom a heading names lead where the item's own clause names only others: 一、县发改局牵头工作, and below it
  /// (配合单位:县统计局).
  private func led(_ units: [Assignment], by heading: UnitHeading) -> [Assignment] {
    let helpers: Set<Role> = [.cooperate, .guide, .implement]
    guard !units.contains(where: { $0.role == .lead }),
      RunningText(heading.text).headingTellsRole || units.allSatisfy({ helpers.contains($0.role) })
    else { return units }
    let leads = heading.units
    let named = Set(leads.map(\.name))
    return leads
      + units.filter { !named.contains($0.name) }.map { unit in
        var unit = unit
        if !helpers.contains(unit.role) { unit.role = .cooperate }
        return unit
      }
  }

  // MARK: - Rules

  /// Takes up the rules a clause states; returns which of them hold in this clause.
  private mutating func takeRules(_ item: PlanItem) -> (place: LeadPlace?, listed: Bool) {
    var here = (place: leadPlace, listed: listedLead)
    guard let (text, clause) = item.stated else { return here }
    for rule in clause.rules {
      switch rule {
      case .firstListedLeads(let range, let place, let lasting):
        here.place = place
        if lasting { leadPlace = place }
        if lasting { leadRule = leadRule ?? words(range, of: text) }
      case .listedLead(let range, let lasting):
        here.listed = true
        if lasting { listedLead = true }
        if lasting { leadRule = leadRule ?? words(range, of: text) }
      case .blanket: continue
      }
    }
    return here
  }

  /// The units that blanket rules add to an item: those stated above, and its own where it speaks of all tasks.
  private func blanketsHere(_ item: PlanItem) -> [Assignment] {
    var here = blankets
    guard let (text, clause) = item.stated else { return here }
    for case .blanket(_, let units, true) in clause.rules {
      let known = Set(here.map(\.name))
      here += assignments(units, in: text.reading).filter { !known.contains($0.name) }
    }
    return here
  }

  /// A blanket rule adds its units to the tasks that follow; in a clause that says 以下 they are named already.
  private mutating func takeBlankets(_ item: PlanItem) {
    guard let (text, clause) = item.stated else { return }
    for rule in clause.rules { take((text, rule), from: item.path) }
  }

  private mutating func take(_ stated: GroupClauses.Rule, from path: String) {
    guard case .blanket(let range, let units, _) = stated.rule else { return }
    let names = units.map { stated.text.reading.text($0.range) }
    defaults.append(BlanketRule(text: words(range, of: stated.text), units: names, fromPath: path))
    let known = Set(blankets.map(\.name))
    blankets += assignments(units, in: stated.text.reading).filter { !known.contains($0.name) }
  }

  private func assignments(_ units: [UnitMention], in reading: Reading) -> [Assignment] {
    units.map {
      Assignment(
        name: reading.text($0.range), asWritten: reading.original($0.range), role: .implement,
        basis: .blanket, collective: $0.isCollective, span: reading.span($0.range))
    }
  }

  /// A rule as printed.
  private func words(_ range: Range<Int>, of text: ItemText) -> String {
    String(text.reading.original(range).filter { !$0.isWhitespace })
  }

  // MARK: - Words

  private func title(of item: PlanItem) -> String {
    let limit = item.clause.map(\.range.lowerBound) ?? item.text.count
    let opening = max(item.opening, unitOpening(of: item))
    guard limit == 0, let clause = item.clause, clause.range.upperBound + 2 < item.text.count else {
      if opening > 0, opening < limit {
        let behind = item.text.slice(opening..<item.text.count)
        return behind.reading.prose(TaskTitle.range(in: behind, before: limit - opening))
      }
      return item.text.reading.prose(
        TaskTitle.range(in: item.text, before: limit > 0 ? limit : item.text.count))
    }
    // The clause opens the item: (县教育局牵头)新建学校.
    let behind = item.text.slice(clause.range.upperBound..<item.text.count)
    return behind.reading.prose(TaskTitle.range(in: behind, before: behind.count))
  }

  /// Returns where the words begin behind a heading that is only the name of a unit: 县气象局:发布火险等级.
  private func unitOpening(of item: PlanItem) -> Int {
    let end = ItemSelector.headingEnd(item.text)
    guard end + 1 < item.text.count, item.text.reading[end] == Mark.colon,
      !RunningText(item.text.slice(0..<end)).headingUnits().isEmpty
    else { return 0 }
    return end + 1
  }

  private func demand(of item: PlanItem) -> String {
    let reading = item.text.reading
    let heading = ItemSelector.headingEnd(item.text)
    guard heading + 1 < (item.clause?.range.lowerBound ?? item.text.count) else {
      return reading.prose(item.demand)
    }
    return reading.prose(
      item.demand.map { max($0.lowerBound, heading + 1)..<max($0.upperBound, heading + 1) })
  }

  private func span(of item: PlanItem) -> SourceSpan {
    let words = item.text.reading.span(item.text.all)
    guard let node = item.node else { return words }
    guard !item.path.utf8.contains(Self.partMark) || item.path.hasSuffix("#1") else { return words }
    guard item.text.count > 0 else { return words }
    return SourceSpan(min(outline.nodes[node].start, words.start), words.end)
  }

  /// The # of 一/1#2, the second part of an item with several clauses.
  private static let partMark: UInt8 = 0x23
}
