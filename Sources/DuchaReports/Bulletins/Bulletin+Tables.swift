import DuchaModel

/// The tables within the text, each with a sum that the words above it tell as well.
extension Bulletin {
  /// How the tasks of each plan divide by light. Of very many plans the table names those with most red, and sums up the
  /// others.
  func planTable(_ detail: BulletinText.Detail) -> BulletinText.Table {
    let isWhole = detail != .tabled || plans.count <= Self.plansTabled
    let worstFirst = plans.sorted { ($1.red, $1.yellow, $0.plan.id) < ($0.red, $0.yellow, $1.plan.id) }
    let named = isWhole ? plans : Array(worstFirst.prefix(Self.plansTabled))
    let rows = named.map { portion in
      let id = FigureID.plan(portion.plan.id)
      return [.init("\(portion.plan.id)"), .init(portion.plan.citation), cell(portion.total, id)]
        + portion.lights.map { cell($0.figure, id.of($0.key)) }
    }
    let others = isWhole ? [] : [othersRow(worstFirst.dropFirst(Self.plansTabled))]
    let sum =
      [.init(""), .init("合计"), cell(total, .total)] + lights.map { cell($0.figure, .light($0.key)) }
    return .init(
      caption: isWhole ? "分方案任务数" : "分方案任务数（列红灯最多的\(named.count)个方案）",
      header: ["方案号", "方案", "任务数"] + lights.map(\.key.word), rows: rows + others + [sum])
  }

  /// As many plans as a table names where tasks are counted and not named.
  private static let plansTabled = 30

  private func othersRow(_ others: ArraySlice<PlanPortion>) -> [BulletinText.Cell] {
    let counts = Light.allCases.map { light in others.reduce(0) { $0 + $1.count(of: light) } }
    return [.init(""), .init("其余\(others.count)个方案"), .init("\(counts.reduce(0, +))")]
      + counts.map { .init("\($0)") }
  }

  /// How many tasks of each standing the leads have, as far as the standings occur.
  func standingTable(_ groups: [LeadGroup], _ caption: String) -> BulletinText.Table {
    let tasks = groups.flatMap(\.tasks)
    let occurring = Set(tasks.map(\.standing))
    let told = Standing.allCases.filter(occurring.contains)
    let rows = groups.enumerated().map { place, group -> [BulletinText.Cell] in
      let byStanding = Dictionary(grouping: group.tasks, by: \.standing)
      return [.init("\(place + 1)"), .init(group.name)]
        + told.map { .init(link(byStanding[$0, default: []], of: group, $0)) }
        + [.init("\(group.tasks.count)")]
    }
    let sum =
      [.init(""), .init("合计")]
      + told.map { standing in cell(Figure(tasks) { $0.standing == standing }, .standing(standing)) }
      + [.init("\(tasks.count)")]
    return .init(caption: caption, header: ["序号", "单位"] + told.map(\.word) + ["合计"], rows: rows + [sum])
  }

  private func cell(_ figure: Figure, _ id: FigureID) -> BulletinText.Cell { .init(link(figure, id)) }
}

extension PlanPortion {
  fileprivate var red: Int { count(of: .red) }
  fileprivate var yellow: Int { count(of: .yellow) }

  fileprivate func count(of light: Light) -> Int { lights.first { $0.key == light }?.figure.count ?? 0 }
}
