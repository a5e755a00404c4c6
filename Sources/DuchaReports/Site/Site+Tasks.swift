import DuchaModel

extension Site {
  /// A page for every task that ever was.
  var taskPages: [SitePage] {
    pages(of: ledger.tasks) + pages(of: stories.ended)
  }

  /// By their places in the list: a task is large, and its page is made long after.
  private func pages(of tasks: [SupervisedTask]) -> [SitePage] {
    tasks.indices.map { index in
      SitePage(path: SitePath.task(tasks[index].id)) { self.html(of: tasks[index]) }
    }
  }

  private func html(of task: SupervisedTask) -> String {
    let frame = SiteFrame(
      path: SitePath.task(task.id), title: "\(task.id) \(task.printedTitle)",
      above: [
        .init(words: "方案", path: SitePath.plans),
        .init(words: task.plan.citation, path: SitePath.plan(task.plan.id)),
      ])
    let story = stories.story(of: task)
    return frame.html { page in
      page.element("p", ["class": "standing"]) { line in
        line.element("span", ["class": "light \(story.light.rawValue)"], words: story.standingWords)
      }
      units(of: task, frame, &page)
      story.page.write(to: &page)
    }
  }

  /// The units with a part in a task, each with a way to its page.
  private func units(of task: SupervisedTask, _ frame: SiteFrame, _ page: inout Markup) {
    let units = task.units.filter { tasksOfUnit[$0] != nil }
    guard !units.isEmpty else { return }
    page.element("p", ["class": "units"]) { line in
      line.words("有关单位：")
      for (index, unit) in units.enumerated() {
        if index > 0 { line.words("、") }
        line.element("a", ["href": frame.link(SitePath.unit(unit))], words: ledger.state.name(of: unit))
      }
    }
    page.newLine()
  }
}

// MARK: - Tasks in tables

extension Site {
  /// Returns a table of tasks; on the page of a unit its part and its own standing are told.
  func table(
    of tasks: some Sequence<SupervisedTask>, _ frame: SiteFrame, for unit: OrgUnit.ID? = nil
  ) -> SiteTable {
    let header = ["编号", "任务", unit == nil ? "牵头单位" : "职责", "时限", "状态", "说明"]
    return SiteTable(header: header, rows: tasks.map { row(of: $0, frame, for: unit) })
  }

  private func row(of task: SupervisedTask, _ frame: SiteFrame, for unit: OrgUnit.ID?) -> [SiteTable.Cell] {
    let own = unit.map(task.assessment(for:)) ?? task.assessment
    let link = frame.link(SitePath.task(task.id))
    return [
      .init("\(task.id)", link: link), .init(task.printedTitle, link: link),
      .init(unit.map(task.dutyWord(of:)) ?? ledger.leadWords(task)),
      .init(own.dueWords), .init(own.standingWords, light: own.light),
      .init(ledger.reason(task, for: unit)),
    ]
  }
}

extension Assessment {
  /// The day it is due: the next one, of a duty that comes back with the turn, or 长期.
  var dueWords: String {
    if let turn = turn ?? schedule.turns.last { return "\(turn.due)（\(turn.words)）" }
    return (nextDue ?? schedule.due).map { "\($0)" } ?? "长期"
  }
}
