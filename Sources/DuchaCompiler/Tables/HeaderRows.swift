/// The header of a table: a row of headings, or two where a heading of the first stands over several columns.
///
///     序号 | 任务 | 责任单位          | 时限
///                 | 牵头单位 | 配合单位 |
///
/// Where merged cells leave nothing behind, the second row arrives as 牵头单位 | 配合单位 alone.
struct HeaderRows {
  /// A column's heading and the kind that it announces.
  struct Heading {
    var words: Reading
    var kind: ColumnKind?
  }

  /// The headings of the columns.
  private(set) var headings: [Heading]
  /// How many rows they take.
  private(set) var count = 1

  /// Reads the header that begins with the first of these rows.
  init(_ rows: ArraySlice<TableGrid.Row>, in plan: Reading) {
    func headings(_ row: TableGrid.Row) -> [Heading] { row.cells.map { Heading(words: plan.words($0)) } }
    self.headings = rows.first.map(headings) ?? []
    defer { self.headings = Self.withStages(self.headings) }
    guard let second = rows.dropFirst().first, TableGrid.isHeader(second, in: plan) else { return }
    count = 2
    let width = rows.dropFirst(2).lazy.filter { $0.placing == .counted }.map(\.cells.count).max() ?? 0
    let lower = headings(second)
    if let spread = Self.spread(self.headings, over: lower, width: width) {
      self.headings = spread
    } else {
      for (index, heading) in lower.enumerated() where index < self.headings.count && heading.kind != nil {
        self.headings[index] = heading
      }
    }
  }

  /// Returns the headings with those as stages that only tell a month or the whole year, where they stand among stages:
  /// 1月 | 2月, 三季度 | 全年目标.
  private static func withStages(_ headings: [Heading]) -> [Heading] {
    let parts = headings.map { StageHeading.part(of: $0.words) }
    let isMonth = headings.indices.map { parts[$0] == .month && headings[$0].kind == nil }
    let stages = headings.count { $0.kind == .stage }
    return headings.indices.map { place in
      var heading = headings[place]
      let isStage =
        isMonth[place]
        ? stages + isMonth.count(where: \.self) > 1
        : parts[place] == .year && stages > 0 && (heading.kind == nil || heading.kind == .goal)
      if isStage { heading.kind = .stage }
      return heading
    }
  }

  /// Puts the headings of a second row in the place of those that stand over them, as long as the rows have as many
  /// cells as that makes.
  static func spread(_ upper: [Heading], over lower: [Heading], width: Int) -> [Heading]? {
    guard width > upper.count,
      let above = places(of: lower, belowAny: upper)
    else { return nil }
    let headings = upper.indices.flatMap { place in
      let below = lower.indices.filter { above[$0] == place }
      return below.isEmpty ? [upper[place]] : below.map { lower[$0] }
    }
    return headings.count == width ? headings : nil
  }

  /// Returns for each heading of a second row which heading of the first stands over it and its neighbours, as what both
  /// say tells; `nil` where some have none.
  static func places(of lower: [Heading], below upper: [Heading]) -> [Int]? {
    places(of: lower, below: upper) { $0.mayStandOver && $0.family != nil }
  }

  /// Returns the same; where what they say does not tell, headings that say nothing known may stand over others.
  static func places(of lower: [Heading], belowAny upper: [Heading]) -> [Int]? {
    places(of: lower, below: upper) ?? places(of: lower, below: upper, where: \.mayStandOver)
  }

  private static func places(
    of lower: [Heading], below upper: [Heading], where mayStandOver: (Heading) -> Bool
  ) -> [Int]? {
    guard lower.count > 1, !lower.contains(where: { $0.words.count == 0 }) else { return nil }
    var places: [Int] = []
    for (place, heading) in upper.enumerated() where mayStandOver(heading) {
      let below = lower[places.count...].prefix { $0.standsBelow(heading) }
      if below.count > 1 { places += below.map { _ in place } }
    }
    return places.count == lower.count ? places : nil
  }
}

extension HeaderRows.Heading {
  init(words: Reading) {
    self.init(words: words, kind: ColumnKind.announced(by: words))
  }

  /// What columns that share a heading have in common.
  fileprivate enum Family { case units, times }

  fileprivate var family: Family? {
    switch kind {
    case .responsibility: .units
    case .year, .stage, .goal, .deadline: .times
    default: nil
    }
  }

  /// Whether the words say no more than what those below them share: 责任单位, 年度目标.
  fileprivate var mayStandOver: Bool {
    switch kind {
    case .responsibility(let label): label == .listed
    case .goal, .deadline, .other, nil: true
    default: false
    }
  }

  fileprivate func standsBelow(_ heading: HeaderRows.Heading) -> Bool {
    family != nil && (heading.family == nil || heading.family == family)
  }
}
