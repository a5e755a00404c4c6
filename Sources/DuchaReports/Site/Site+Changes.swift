import DuchaModel

extension Site {
  /// What changed since the end of last month, on the overview: how much of which, and the first of each.
  func changes(_ frame: SiteFrame, _ page: inout Markup) {
    guard let heads = stories.monthEnds.changes?.filter({ !$0.rows.isEmpty }) else { return }
    section("与上月末相比", &page) { section in
      guard !heads.isEmpty else {
        section.element("p", words: "没有变化。")
        return
      }
      section.element("ul") { list in
        for head in heads { list.element("li") { line(head, frame, &$0) } }
      }
      section.element("p") { $0.element("a", ["href": frame.link(SitePath.changes)], words: "变化明细") }
    }
  }

  /// 亮灯变化3项：1-02、1-05、2-01.
  private func line(_ head: LedgerDifference.Head, _ frame: SiteFrame, _ item: inout Markup) {
    let tasks = head.tasks.sorted()
    item.words("\(head.title)\(tasks.count)项：")
    for (index, task) in tasks.prefix(Figure.tasksNamed).enumerated() {
      if index > 0 { item.words("、") }
      item.element("a", ["href": frame.link(SitePath.task(task))], words: "\(task)")
    }
    if tasks.count > Figure.tasksNamed { item.words("等") }
  }

  /// All that changed.
  var changePages: [SitePage] {
    let rows = (stories.monthEnds.changes ?? []).flatMap { head in
      head.rows.map { (kind: head.title, row: $0) }
    }
    return SiteList(path: SitePath.changes, elements: rows).pages { path, rows, pager in
      let frame = SiteFrame(path: path, title: "与上月末相比的变化", above: [Self.overview])
      return frame.html { page in
        let cells = rows.map { kind, row -> [SiteTable.Cell] in
          let link = frame.link(SitePath.task(row.task))
          return [
            .init(kind), .init("\(row.task)", link: link), .init(row.title, link: link), .init(row.words),
          ]
        }
        if cells.isEmpty { page.element("p", words: "没有变化。") }
        SiteTable(header: ["变化", "编号", "任务", "情况"], rows: cells).write(to: &page)
        pager.write(to: &page)
      }
    }
  }
}
