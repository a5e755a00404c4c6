package import DuchaDiagnostics
package import DuchaModel

/// Reads a plan: text in, tasks and diagnostics out.
///
/// A pure, total function: any text gives a compilation, and the same text gives the same one.
package struct PolicyCompiler: Sendable {
  private let normaliser: Normaliser

  /// Creates a compiler; `simplify` turns Traditional script into simplified and is only called for Traditional text.
  package init(simplify: (@Sendable (String) -> String)?) {
    normaliser = Normaliser(simplify: simplify)
  }

  /// Returns what the text says: the plan's own description, its tasks and goals, and what a person should look at.
  package func compile(_ source: SourceText) -> Compilation { read(source).compilation }

  /// Returns the same as ``compile(_:)``, and what the drafter of the plan should mend before it is issued.
  package func lint(_ source: SourceText) -> Compilation {
    let draft = read(source)
    var compilation = draft.compilation
    compilation.diagnostics = DraftCheckList.run(draft)
    return compilation
  }

  /// Returns how each time limit of a plan's tasks came about: the same reading as ``compile(_:)``, with its rules kept.
  package func dates(in source: SourceText) -> PlanDates {
    let draft = read(source, keepsRules: true)
    return PlanDates(
      compilation: draft.compilation,
      tasks: draft.tasks.map { compiled in
        zip(compiled.task.deadlines, compiled.dateRules).map { deadline, rule in
          let findings = compiled.figureDiagnostics.filter {
            FigureChecks.limits.contains($0.code) && $0.span.overlaps(deadline.span)
          }
          return DeadlineDerivation(deadline, by: rule, findings: findings)
        }
      })
  }

  /// Returns how the time limits of a few words come about in a document issued on a day.
  ///
  /// The words are read as running text; what has no limit there is read as the value of a column of limits.
  package func dates(ofWords source: SourceText, issued: Day?) -> [DeadlineDerivation] {
    let words = normaliser.read(source).compacted()
    let scope = YearScope(
      documentYear: issued?.year, issued: issued, period: nil, documentYearSource: .issue)
    let parser = DeadlineParser(scope: scope, keepsRules: true)
    let text = parser.parse(words)
    let found = text.deadlines.isEmpty ? parser.parse(value: words) : text
    return zip(found.deadlines, found.rules).map { deadline, rule in
      DeadlineDerivation(
        deadline, by: rule, findings: found.diagnostics.filter { $0.span.overlaps(deadline.span) })
    }
  }

  private func read(_ source: SourceText, keepsRules: Bool = false) -> DraftedPlan {
    let (plan, isTraditional) = normaliser.readWithScript(source)
    let parsed = ParsedPlan(plan)
    let facts = DocumentFacts(parsed)
    var document = facts.document(script: isTraditional ? .traditional : .simplified)
    let figures = FigureParsers(
      scope: YearScope(document, preambleYear: facts.preambleYear(numbered: document.documentNumber)),
      keepsRules: keepsRules)
    let items = ItemSelector(parsed)
    let starWord = facts.starWord
    var compiler = ItemCompiler(
      outline: parsed.outline, figures: figures, stated: facts.leadRule, starWord: starWord)
    compiler.compile(items.tasks, under: facts.blankets)
    document.leadRule = compiler.leadRule
    document.defaults = compiler.defaults
    let rows = parsed.tables.enumerated().flatMap { index, table in
      TableCompiler(
        table, number: index + 1, plan: plan, lines: parsed.lines, figures: figures,
        leadPlace: compiler.leadPlace, starWord: starWord
      ).tasks
    }
    let tasks = rows.isEmpty ? compiler.tasks : compiler.tasks + rows
    let goals = announced(facts.announcedGoals, figures) + goals(of: items, parsed, figures)
    let compilation = Compilation(
      source: source, document: document, tasks: tasks.map(\.task), goals: goals,
      diagnostics: CheckList.run(
        tasks, goals: goals, period: document.period, parsed: parsed,
        beside: RepeatedPath.check(goals: items.goals)
          + contradictingBases(parsed, figures, items.goals.map(\.text), tasks.map(\.task.span))))
    return DraftedPlan(compilation: compilation, tasks: tasks, parsed: parsed)
  }

  /// The goals that stand before the items, below no number.
  private func announced(_ texts: [ItemText], _ figures: FigureParsers) -> [Goal] {
    texts.flatMap { figures.parse($0.reading).targets.map { Goal(path: "引言", target: $0) } }
  }

  /// The goals of the text, then those of the tables of indicators.
  private func goals(of items: ItemSelector, _ parsed: ParsedPlan, _ figures: FigureParsers) -> [Goal] {
    let said = items.goals.flatMap { item in
      figures.parse(item.text.reading).targets.map { Goal(path: item.path, target: $0) }
    }
    let tabled = parsed.tables.enumerated().flatMap { index, table in
      let path = parsed.outline.path(at: table.range.lowerBound) ?? "表\(index + 1)"
      return IndicatorReader(table, plan: parsed.plan, figures: figures).goals()
        .map { Goal(path: path, target: $0) }
    }
    return said + tabled
  }
}

extension PolicyCompiler {
  /// What the text tells of the present otherwise than the tables of indicators do.
  private func contradictingBases(
    _ parsed: ParsedPlan, _ figures: FigureParsers, _ goals: [ItemText], _ tasks: [SourceSpan]
  ) -> [Diagnostic] {
    let tables = parsed.tables.filter(\.holdsIndicators)
    guard !tables.isEmpty else { return [] }
    let bases = tables.flatMap { IndicatorReader($0, plan: parsed.plan, figures: figures).bases() }
    let demanded = goals.map { $0.reading.span($0.all) } + tasks + tables.map { parsed.plan.span($0.range) }
    return ContradictingBase.check(bases, in: parsed.plan, demanded: demanded)
  }
}

extension YearScope {
  /// Takes the years that the plan's description tells.
  init(_ document: PolicyDocument, preambleYear: Int?) {
    let year = DateReader.titleYear(in: Reading(words: document.title ?? ""))
    self.init(
      documentYear: year ?? document.issued?.year ?? (document.period == nil ? preambleYear : nil),
      issued: document.issued, period: document.period,
      documentYearSource: year != nil ? .title : document.issued != nil ? .issue : .preamble)
  }
}
