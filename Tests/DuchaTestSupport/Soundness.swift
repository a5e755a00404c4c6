import DuchaCompiler
package import DuchaDiagnostics
package import DuchaModel

/// What holds for every text, however damaged. Each function returns what does not, in words.
package enum Soundness {
  /// Returns the flaws of a compilation: spans outside the file, or words that do not stand where they should.
  package static func flaws(of compilation: Compilation) -> [String] {
    let source = compilation.source
    let file = SourceSpan(0, source.bytes.count)
    var flaws: [String] = []
    func check(_ span: SourceSpan, _ words: String?, _ what: String) {
      if !file.contains(span) {
        flaws.append("\(what): \(span.start)..<\(span.end) lies outside the file")
      } else if let words, source[span] != words {
        flaws.append("\(what): “\(words)” is “\(source[span])” in the file")
      }
    }
    for task in compilation.tasks {
      check(task.span, nil, "task \(task.path)")
      if let span = task.clauseSpan { check(span, task.clause, "clause of \(task.path)") }
      for unit in task.units { check(unit.span, unit.asWritten, "unit of \(task.path)") }
      for deadline in task.deadlines { check(deadline.span, deadline.text, "deadline of \(task.path)") }
      for target in task.targets { check(target.span, target.text, "target of \(task.path)") }
    }
    for goal in compilation.goals { check(goal.target.span, goal.target.text, "goal \(goal.path)") }
    for diagnostic in compilation.diagnostics {
      check(diagnostic.span, nil, diagnostic.code.id)
      for label in diagnostic.labels { check(label.span, nil, diagnostic.code.id) }
      for edit in diagnostic.fix?.edits ?? [] { check(edit.span, nil, diagnostic.code.id) }
    }
    return flaws
  }

  /// Returns the flaws of a text's tree of items: bytes that belong to two of its parts, or an item that does not hold
  /// those below it. What belongs to no item stands before the first or behind the last.
  package static func flawsOfOutline(of source: SourceText) -> [String] {
    let parsed = ParsedPlan(Normaliser(simplify: nil).read(source))
    return flaws(of: parsed.plan) + flaws(of: parsed.body)
  }

  /// Characters stand for bytes in order, of their own or shared by all that one character was folded into: ㈠ is (一).
  private static func flaws(of plan: Reading) -> [String] {
    var before = SourceSpan(0, 0)
    for index in plan.indices {
      let span = plan.span(index..<index + 1)
      guard span.start >= before.end || span == before else {
        return ["bytes \(span.start)..<\(span.end) belong to two characters"]
      }
      before = span
    }
    return before.end <= plan.source.bytes.count ? [] : ["a character stands for bytes behind the file"]
  }

  private static func flaws(of body: PlanBody) -> [String] {
    let nodes = body.outline.nodes
    var flaws = overlaps(body.outline.roots.map { nodes[$0].range }, in: body.section, "the plan")
    for (index, node) in nodes.enumerated() {
      flaws += overlaps(node.children.map { nodes[$0].range }, in: node.range, node.path)
      if node.children.contains(where: { nodes[$0].parent != index }) {
        flaws.append("an item below \(node.path) has another parent")
      }
    }
    return flaws
  }

  /// Parts stand in their order inside the whole and share nothing.
  private static func overlaps(_ parts: [Range<Int>], in whole: Range<Int>, _ name: String) -> [String] {
    var end = whole.lowerBound
    for part in parts {
      guard part.lowerBound >= end else { return ["items below \(name) overlap"] }
      end = part.upperBound
    }
    return end <= whole.upperBound ? [] : ["an item reaches beyond \(name)"]
  }
}
