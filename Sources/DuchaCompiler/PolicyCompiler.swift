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

  private func read(_ source: SourceText) -> DraftedPlan {
    let (plan, isTraditional) = normaliser.readWithScript(source)
    let parsed = ParsedPlan(plan)
    let facts = DocumentFacts(parsed)
    var document = facts.document(script: isTraditional ? .traditional : .simplified)
    let figures = FigureParsers(scope: YearScope(document, preambleYear: facts.preambleYear))
    let items = ItemSelector(parsed)
    var compiler = ItemCompiler(outline: parsed.outline, figures: figures, stated: facts.leadRule)
    compiler.compile(items.tasks)
    document.leadRule = compiler.leadRule
    document.defaults = compiler.defaults
    let rows = parsed.tables.enumerated().flatMap { index, table in
      TableCompiler(
        table, number: index + 1, plan: plan, lines: parsed.lines, figures: figures,
        firstLeads: compiler.firstLeads
      ).tasks
    }
    let tasks = compiler.tasks + rows
    let goals = goals(of: items, parsed, figures)
    let compilation = Compilation(
      source: source, document: document, tasks: tasks.map(\.task), goals: goals,
      diagnostics: CheckList.run(tasks, goals: goals.count, parsed: parsed))
    return DraftedPlan(compilation: compilation, tasks: tasks, parsed: parsed)
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

extension YearScope {
  /// Takes the years that the plan's description tells.
  init(_ document: PolicyDocument, preambleYear: Int?) {
    let title = Reading(words: document.title ?? "")
    let year = title.indices.lazy.compactMap { DateReader.year(in: title, at: $0)?.value }.first
    self.init(
      documentYear: year ?? document.issued?.year ?? (document.period == nil ? preambleYear : nil),
      issued: document.issued, period: document.period)
  }
}
