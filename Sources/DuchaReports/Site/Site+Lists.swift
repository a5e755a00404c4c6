import DuchaModel

// Pages that list tasks: by light, by unit, by plan.

extension Site {
  /// The tasks of each light.
  var lightPages: [SitePage] {
    let tasks = Dictionary(grouping: worstFirst, by: \.assessment.light)
    return Light.worstFirst.flatMap { light in
      let all = tasks[light] ?? []
      return SiteList(path: SitePath.light(light), elements: all).pages { [self] path, tasks, pager in
        let frame = SiteFrame(path: path, title: "\(light.word)任务", above: [Self.overview])
        return frame.html { page in
          page.element("p", words: "共\(all.count)项，逾期久的、落后多的在前。")
          table(of: tasks, frame).write(to: &page)
          pager.write(to: &page)
        }
      }
    }
  }

  static let overview = SiteTable.Link(words: "总览", path: SitePath.overview)
}

// MARK: - Units

extension Site {
  /// The lights of the tasks that a unit leads.
  struct UnitLine {
    let unit: OrgUnit.ID
    let lead: LightCounts
    let tasks: Int
  }

  /// The units, those with most red first.
  var unitLines: [UnitLine] {
    let lines = tasksOfUnit.map { unit, tasks in
      let lights = tasks.filter { $0.isLed(by: unit) }.map { $0.assessment(for: unit).light }
      return UnitLine(unit: unit, lead: LightCounts(lights), tasks: tasks.count)
    }
    return lines.sorted { $0.order < $1.order }
  }

  /// The list of units and a page for each.
  var unitPages: [SitePage] {
    let lines = unitLines
    let index = SiteList(path: SitePath.units, elements: lines, size: 500).pages {
      [self] path, lines, pager in
      let frame = SiteFrame(path: path, title: "各单位", above: [Self.overview])
      return frame.html { page in
        page.element("p", words: "按牵头任务的红灯数排列；一项任务涉及多个单位的，分别计入各单位。")
        table(of: lines, frame).write(to: &page)
        pager.write(to: &page)
      }
    }
    return index + lines.flatMap(pages)
  }

  /// Returns a table of units.
  func table(of lines: some Sequence<UnitLine>, _ frame: SiteFrame) -> SiteTable {
    let rows = lines.map { line -> [SiteTable.Cell] in
      let name = ledger.state.name(of: line.unit)
      let lights = Light.worstFirst.map { SiteTable.Cell("\(line.lead[$0])") }
      return [.init(name, link: frame.link(SitePath.unit(line.unit))), .init("\(line.lead.total)")] + lights
        + [.init("\(line.tasks - line.lead.total)")]
    }
    let header = ["单位", "牵头任务"] + Light.worstFirst.map(\.word) + ["配合等"]
    return SiteTable(header: header, rows: rows)
  }

  private func pages(of line: UnitLine) -> [SitePage] {
    let unit = line.unit
    let name = ledger.state.name(of: unit)
    let tasks = tasksOfUnit[unit] ?? []
    let led = tasks.map { $0.isLed(by: unit) }
    let sorted = [true, false].flatMap { part in zip(tasks, led).filter { $0.1 == part }.map(\.0) }
    return SiteList(path: SitePath.unit(unit), elements: sorted).pages { [self] path, tasks, pager in
      let frame = SiteFrame(
        path: path, title: name, above: [Self.overview, .init(words: "单位", path: SitePath.units)])
      return frame.html { page in
        page.element(
          "p", words: "牵头\(line.lead.total)项（\(line.lead.words)），配合等\(line.tasks - line.lead.total)项；牵头的在前。")
        table(of: tasks, frame, for: unit).write(to: &page)
        pager.write(to: &page)
      }
    }
  }
}

extension SupervisedTask {
  /// Whether a unit leads it, in its own name or as a member of a group.
  fileprivate func isLed(by unit: OrgUnit.ID) -> Bool {
    eachAnswers ? answerable.contains { $0.unit == unit } : leadership.units.contains(unit)
  }
}

extension Site.UnitLine {
  fileprivate var order: (Int, Int, Int, Int) { (-lead.red, -lead.yellow, -lead.total, unit.number) }
}

// MARK: - Plans

extension Site {
  /// The list of plans and a page for each.
  var planPages: [SitePage] {
    let plans = ledger.state.plans.values.sorted { $0.id < $1.id }
    let index = SiteList(path: SitePath.plans, elements: plans, size: 500).pages {
      [self] path, plans, pager in
      let frame = SiteFrame(path: path, title: "各方案", above: [Self.overview])
      return frame.html { page in
        table(of: plans, frame).write(to: &page)
        pager.write(to: &page)
      }
    }
    return index + plans.flatMap { pages(of: $0) }
  }

  /// Returns a table of plans.
  func table(of plans: some Sequence<PlanRecord>, _ frame: SiteFrame) -> SiteTable {
    let rows = plans.map { plan -> [SiteTable.Cell] in
      let counts = lights(of: plan)
      return [
        .init("\(plan.id)"), .init(plan.citation, link: frame.link(SitePath.plan(plan.id))),
        .init(plan.document.documentNumber ?? "—"), .init("\(counts.total)"),
      ] + Light.worstFirst.map { .init("\(counts[$0])") }
    }
    return SiteTable(header: ["方案号", "方案", "文号", "任务数"] + Light.worstFirst.map(\.word), rows: rows)
  }

  private func lights(of plan: PlanRecord) -> LightCounts {
    LightCounts((tasksOfPlan[plan.id] ?? []).map(\.assessment.light))
  }

  private func pages(of plan: PlanRecord) -> [SitePage] {
    let tasks = tasksOfPlan[plan.id] ?? []
    return SiteList(path: SitePath.plan(plan.id), elements: tasks).pages { [self] path, tasks, pager in
      let frame = SiteFrame(
        path: path, title: plan.citation,
        above: [Self.overview, .init(words: "方案", path: SitePath.plans)])
      return frame.html { page in
        facts(plan).write(to: &page)
        table(of: tasks, frame).write(to: &page)
        pager.write(to: &page)
      }
    }
  }

  private func facts(_ plan: PlanRecord) -> StoryPage {
    let document = plan.document
    let counts = lights(of: plan)
    let period = document.period.map { "\($0.start.chinese)至\($0.end.chinese)" }
    let blocks: [StoryPage.Block] = [
      .field("文号", document.documentNumber ?? ""), .field("印发机关", document.issuer ?? ""),
      .field("印发日期", document.issued?.chinese ?? ""), .field("方案期限", period ?? ""),
      .field("版次", "第\(plan.edition)版，自\(plan.effectiveOn.chinese)起"), .field("文件", document.file),
      .field("任务", "\(counts.total)项，\(counts.words)"),
    ]
    return StoryPage(title: "", summary: [], sections: [.init(title: "方案情况", blocks: blocks)], end: "")
  }
}
