import DuchaModel

// The search reads scripts, not data: a page from a shared folder may load the one and not the other.

extension Site {
  /// The page on which tasks are looked for; without scripts it leads to the lists.
  var searchPage: SitePage {
    let frame = SiteFrame(path: SitePath.search, title: "查找任务", above: [Self.overview])
    return SitePage(path: frame.path) { [self] in
      frame.html { page in
        form(&page)
        page.markup("<p id=\"found\" role=\"status\" aria-live=\"polite\"></p>\n<div id=\"results\"></div>\n")
        page.element("noscript") { part in
          part.element("p", words: "浏览器没有开启脚本，不能查找；可以从下面的清单找。")
        }
        page.element("ul") { list in
          let lists = [("各单位的任务", SitePath.units), ("各方案的任务", SitePath.plans)]
          let lights = Light.worstFirst.map { ("\($0.word)任务", SitePath.light($0)) }
          for (words, path) in lists + lights {
            list.element("li") { $0.element("a", ["href": frame.link(path)], words: words) }
          }
        }
        page.newLine()
      }
    }
  }

  private func form(_ page: inout Markup) {
    page.element("form", ["id": "search", "role": "search", "method": "get"]) { form in
      form.element("label", ["for": "q"], words: "关键词")
      form.empty(
        "input", ["id": "q", "name": "q", "type": "search", "placeholder": "编号、任务、单位、状态，可用空格隔开"])
      form.element("label", ["for": "light"], words: "亮灯")
      form.element("select", ["id": "light", "name": "light"]) { select in
        select.element("option", ["value": ""], words: "全部")
        for light in Light.worstFirst {
          select.element("option", ["value": light.rawValue], words: light.word)
        }
      }
      form.element("label", ["for": "plan"], words: "方案")
      form.element("select", ["id": "plan", "name": "plan"]) { select in
        select.element("option", ["value": ""], words: "全部")
        for plan in ledger.state.plans.values.sorted(by: { $0.id < $1.id }) {
          select.element("option", ["value": "\(plan.id)"], words: "\(plan.id) \(plan.citation)")
        }
      }
      form.element("button", ["type": "submit"], words: "查找")
    }
    page.newLine()
  }

  /// What the search reads: which pieces there are, and each piece.
  var searchData: [SitePage] {
    let plans = tasksOfPlan.sorted { $0.key < $1.key }
    let pieces = plans.map { plan, tasks in (plan: plan, count: (tasks.count + Self.piece - 1) / Self.piece) }
    let index = SitePage(path: SitePath.searchIndex) {
      let value = JSONValue.array(pieces.map { .array([.integer($0.plan.number), .integer($0.count)]) })
      return "window.duchaPieces = \(value.line);\n"
    }
    return [index]
      + plans.flatMap { plan, tasks in
        stride(from: 0, to: tasks.count, by: Self.piece).map { start in
          SitePage(path: SitePath.chunk(plan, start / Self.piece)) { [self] in
            let rows = JSONValue.array(tasks[start...].prefix(Self.piece).map(searchRow))
            return "window.duchaTake(\(rows.text().dropLast()));\n"
          }
        }
      }
  }

  /// As many tasks as one piece holds.
  private static let piece = 500

  private func searchRow(_ task: SupervisedTask) -> JSONValue {
    let leads = Set(task.leadership.units)
    let others = task.units.filter { !leads.contains($0) }.map(ledger.state.name)
    return .array([
      JSONValue(task.id), .string(SitePath.task(task.id)), .string(task.printedTitle),
      .string(ledger.leadWords(task)), .string(others.joined(separator: "、")),
      .string(task.assessment.dueWords), .string(task.assessment.light.rawValue),
      .string(task.standingWords),
    ])
  }
}
