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

  /// How many tasks of each standing the leads have, as far as the standings occur. Of more leads than `most` those with
  /// most tasks are named, and the others summed up.
  func standingTable(_ groups: [LeadGroup], _ caption: String, atMost most: Int = .max) -> BulletinText.Table
  {
    let tasks = groups.flatMap(\.tasks)
    let occurring = Set(tasks.map(\.standing))
    let told = Standing.allCases.filter(occurring.contains)
    let isWhole = groups.count <= most
    let ranked = isWhole ? groups : groups.mostTasksFirst
    let named = ranked.prefix(most)
    let rows = named.enumerated().map { place, group -> [BulletinText.Cell] in
      let byStanding = Dictionary(grouping: group.tasks, by: \.standing)
      return [.init("\(place + 1)"), .init(group.name)]
        + told.map { .init(link(byStanding[$0, default: []], of: group, $0)) }
        + [.init("\(group.tasks.count)")]
    }
    let others = isWhole ? [] : [othersRow(ranked.dropFirst(most), told)]
    let sum =
      [.init(""), .init("合计")]
      + told.map { standing in cell(Figure(tasks) { $0.standing == standing }, .standing(standing)) }
      + [.init("\(tasks.count)")]
    return .init(
      caption: isWhole ? caption : "\(caption)（列任务最多的\(named.count)个单位）",
      header: ["序号", "单位"] + told.map(\.word) + ["合计"], rows: rows + others + [sum])
  }

  private func othersRow(_ others: ArraySlice<LeadGroup>, _ told: [Standing]) -> [BulletinText.Cell] {
    let tasks = others.flatMap(\.tasks)
    let counts = told.map { standing in tasks.count { $0.standing == standing } }
    return [.init(""), .init("其余\(others.count)个单位")] + (counts + [tasks.count]).map { .init("\($0)") }
  }

  private func cell(_ figure: Figure, _ id: FigureID) -> BulletinText.Cell { .init(link(figure, id)) }
}

extension [LeadGroup] {
  /// Those with most tasks first, those with as many in their order.
  fileprivate var mostTasksFirst: [LeadGroup] {
    enumerated().sorted { ($1.element.tasks.count, $0.offset) < ($0.element.tasks.count, $1.offset) }
      .map(\.element)
  }
}

extension PlanPortion {
  fileprivate var red: Int { count(of: .red) }
  fileprivate var yellow: Int { count(of: .yellow) }

  fileprivate func count(of light: Light) -> Int { lights.first { $0.key == light }?.figure.count ?? 0 }
}
