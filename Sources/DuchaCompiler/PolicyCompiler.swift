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
  package func compile(_ source: SourceText) -> Compilation {
    let (plan, isTraditional) = normaliser.readWithScript(source)
    let lines = PlanLines(plan)
    let tables = TableFinder(plan, lines: lines).find()
    let places = tables.map(\.range)
    let body = PlanBody.find(
      plan, lines: lines,
      excluding: (places + BackMatter.attachmentLists(plan, lines)).sorted {
        $0.lowerBound < $1.lowerBound
      })
    let facts = DocumentFacts(plan, lines: lines, body: body, tables: tables)
    var document = facts.document(script: isTraditional ? .traditional : .simplified)
    let figures = FigureParsers(scope: YearScope(document, preambleYear: facts.preambleYear))
    let selected = ItemSelector(plan: plan, lines: lines, outline: body.outline, excluding: places)
    var compiler = ItemCompiler(
      outline: body.outline, figures: figures, stated: facts.leadRule)
    compiler.compile(selected.tasks)
    document.leadRule = compiler.leadRule
    document.defaults = compiler.defaults
    var tasks = compiler.tasks
    var goals = selected.goals.flatMap { goal in
      figures.parse(goal.text.reading).targets.map { Goal(path: goal.path, target: $0) }
    }
    for (index, table) in tables.enumerated() {
      let rows = TableCompiler(
        table, number: index + 1, plan: plan, lines: lines, figures: figures,
        firstLeads: compiler.firstLeads)
      tasks += rows.tasks
      let path = body.outline.path(at: table.range.lowerBound) ?? "表\(index + 1)"
      goals += rows.goals.map { Goal(path: path, target: $0) }
    }
    return Compilation(
      source: source, document: document, tasks: tasks.map(\.task), goals: goals,
      diagnostics: CheckList.run(tasks, goals: goals.count, outline: body.outline, in: source))
  }
}

extension YearScope {
  /// Takes the years that the plan's description tells.
  init(_ document: PolicyDocument, preambleYear: Int?) {
    let title = Array((document.title ?? "").unicodeScalars.map(\.value))
    let year = title.indices.lazy.compactMap { DateReader.year(in: title + [0], at: $0)?.value }.first
    self.init(
      documentYear: year ?? document.issued?.year ?? (document.period == nil ? preambleYear : nil),
      issued: document.issued, period: document.period)
  }
}
