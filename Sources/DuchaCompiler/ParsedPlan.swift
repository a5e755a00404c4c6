/// A plan's structure: its lines, its tables, and the tree of its items.
package struct ParsedPlan {
  /// The text as the parsers read it.
  package let plan: Reading
  let lines: PlanLines
  /// The tables in printed order.
  let tables: [TableGrid]
  /// The notes below them.
  let notes: [Range<Int>]
  /// Where the items stand.
  package let body: PlanBody

  var outline: Outline { body.outline }

  /// The places of the tables, which belong to no item's text.
  var tablePlaces: [Range<Int>] { tables.map(\.range) }

  /// Finds the structure of a plan.
  package init(_ plan: Reading) {
    self.plan = plan
    lines = PlanLines(plan)
    tables = TableFinder(plan, lines: lines).find()
    notes = TableNotes.find(below: tables, plan, lines) + TableNotes.numbered(plan, lines)
    let noItems = tables.map(\.range) + notes + BackMatter.attachmentLists(plan, lines)
    body = PlanBody.find(
      plan, lines: lines, excluding: noItems.sorted { $0.lowerBound < $1.lowerBound })
  }
}
