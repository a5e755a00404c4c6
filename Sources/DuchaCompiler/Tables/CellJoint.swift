/// How a cell, or a line of one, hangs together with the one printed before it.
struct CellJoint {
  /// Whether a list or a name goes on over the break: 县财政局、|县教育局, 县大数据|管理中心.
  private let goesOn: Bool
  /// Whether the words before tell no end, and those behind no beginning: 培育省级以上龙头|企业3家.
  private let mayWrap: Bool

  /// Looks at the words on both sides of a break.
  init(_ plan: Reading, _ before: Range<Int>, _ behind: Range<Int>) {
    goesOn =
      plan.beginsInsideList(behind) || plan.endsInsideList(before) || Self.isNameCut(plan, before, behind)
    mayWrap =
      before.count >= Self.shortestLine && !Self.ends.contains(plan[before.upperBound - 1])
      && (!CellLooks.opensDemand(plan, behind) || CellLooks.opensDemand(plan, before))
      && !plan.isSectionHeading(before)
  }

  /// What stands before no other cell.
  static let none = CellJoint()

  private init() { (goesOn, mayWrap) = (false, false) }

  /// Returns how unlikely it is that both stand under one column; below zero where they should.
  func costOfSharing(_ kind: ColumnKind) -> Int {
    switch kind {
    case .number: 12
    case _ where goesOn: -6
    case .demand, .goal, .indicator: mayWrap ? 0 : 3
    default: 3
    }
  }

  private static func isNameCut(_ plan: Reading, _ before: Range<Int>, _ behind: Range<Int>) -> Bool {
    guard let name = plan.parts(of: before, at: Mark.nameMarks).last,
      let rest = plan.parts(of: behind, at: Mark.nameMarks).first, !name.isEmpty, !rest.isEmpty,
      UnitWords.startsName(plan, name)
    else { return false }
    return UnitWords.isBareEnding(plan, rest)
  }

  private static let ends: CharacterFilter = "。;!?"
  /// A line that wraps is not as short as a category is.
  private static let shortestLine = 6
}
