import DuchaModel

extension Site {
  /// The page for the leader: the worst first.
  var overviewPage: SitePage {
    SitePage(path: SitePath.overview) { self.overviewHTML }
  }

  private var overviewHTML: String {
    let frame = SiteFrame(path: SitePath.overview, title: "督查台账总览")
    return frame.html { page in
      page.element("p", ["class": "lead"], words: leadWords)
      tiles(frame, &page)
      worst(frame, &page)
      changes(frame, &page)
      pictures(&page)
      units(frame, &page)
      plans(frame, &page)
      bulletins(frame, &page)
    }
  }

  private var leadWords: String {
    let late = ledger.tasks.count { $0.standing == .overdue }
    let soon = ledger.tasks.count { Warning.Kind.dueSoon.applies(to: $0.assessment, ledger.days) }
    let silent = ledger.tasks.count(where: \.reportIsMissing)
    return
      "截至\(ledger.asOf.chinese)，台账共有任务\(ledger.tasks.count)项：已逾期\(late)项，\(ledger.days.soonWords(ledger.rules.warning))到期\(soon)项，应报未报\(silent)项。"
  }

  private func tiles(_ frame: SiteFrame, _ page: inout Markup) {
    let counts = LightCounts(ledger.tasks.lazy.map(\.assessment.light))
    page.element("ul", ["class": "tiles"]) { list in
      for light in Light.worstFirst {
        list.element("li", ["class": light.rawValue]) { item in
          item.element("a", ["href": frame.link(SitePath.light(light))]) {
            $0.element("b", words: "\(counts[light])")
            $0.element("span", words: light.word)
          }
        }
      }
    }
    page.newLine()
  }

  private func worst(_ frame: SiteFrame, _ page: inout Markup) {
    let bad = worstFirst.filter { [.red, .yellow].contains($0.assessment.light) }
    section("最需关注", &page) { section in
      guard !bad.isEmpty else {
        section.element("p", words: "没有红灯、黄灯任务。")
        return
      }
      table(of: bad.prefix(Self.shown), frame).write(to: &section)
      if bad.count > Self.shown {
        section.element("p") { line in
          line.words("只列\(Self.shown)项，全部见")
          line.element("a", ["href": frame.link(SitePath.light(.red))], words: "红灯任务")
          line.words("、")
          line.element("a", ["href": frame.link(SitePath.light(.yellow))], words: "黄灯任务")
          line.words("。")
        }
      }
    }
  }

  private func pictures(_ page: inout Markup) {
    guard !ledger.tasks.isEmpty else { return }
    page.element("section", ["class": "pictures"]) { section in
      section.element("h2", words: "图")
      for picture in Pictures(ledger, trend: stories.monthEnds.trend).all {
        section.element("figure") { figure in
          figure.element("figcaption", words: picture.caption)
          figure.markup(picture.svg(isFile: false))
          if let notes = picture.notes { figure.element("p", words: "注：\(notes)。") }
        }
      }
    }
    page.newLine()
  }

  private func units(_ frame: SiteFrame, _ page: inout Markup) {
    let lines = unitLines
    section("单位", &page) { section in
      table(of: lines.prefix(Self.shown), frame).write(to: &section)
      more(lines.count, "单位", SitePath.units, frame, &section)
    }
  }

  private func plans(_ frame: SiteFrame, _ page: inout Markup) {
    let plans = ledger.state.plans.values.sorted { $0.id < $1.id }
    section("方案", &page) { section in
      table(of: plans.prefix(Self.shown), frame).write(to: &section)
      more(plans.count, "方案", SitePath.plans, frame, &section)
    }
  }

  private func bulletins(_ frame: SiteFrame, _ page: inout Markup) {
    guard !issues.isEmpty else { return }
    section("通报", &page) { section in
      table(of: issues.reversed().prefix(12), frame).write(to: &section)
      more(issues.count, "通报", SitePath.bulletins, frame, &section, shown: 12)
    }
  }
}

// MARK: - Parts

extension Site {
  /// As many rows as the overview shows of anything.
  static let shown = 20

  func section(_ title: String, _ page: inout Markup, _ content: (inout Markup) -> Void) {
    page.element("section") {
      $0.element("h2", words: title)
      content(&$0)
    }
    page.newLine()
  }

  private func more(
    _ count: Int, _ word: String, _ path: String, _ frame: SiteFrame, _ page: inout Markup,
    shown: Int = Site.shown
  ) {
    guard count > shown else { return }
    page.element("p") {
      $0.element("a", ["href": frame.link(path)], words: "全部\(count)个\(word)")
    }
  }
}
