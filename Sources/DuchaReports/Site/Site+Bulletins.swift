import DuchaModel

extension Site {
  /// The list of bulletins, and each as it was issued.
  var bulletinPages: [SitePage] {
    let frame = SiteFrame(path: SitePath.bulletins, title: "督查通报", above: [Self.overview])
    let index = SitePage(path: frame.path) { [self] in
      frame.html { page in
        guard !issues.isEmpty else {
          page.element("p", words: "还没有印发过通报。")
          return
        }
        page.element("p", words: "各期内容与印发时一致，此后不再变动；内容有误的，以更正的一期为准。")
        table(of: issues.reversed(), frame).write(to: &page)
      }
    }
    return [index] + issues.map { SitePage(path: SitePath.bulletin($0.record.id), content: $0.html) }
  }

  /// Returns a table of bulletins.
  func table(of issues: some Sequence<Issue>, _ frame: SiteFrame) -> SiteTable {
    let records = self.issues.map(\.record)
    let rows = issues.map(\.record).map { issue -> [SiteTable.Cell] in
      let remarks = [
        issue.corrects.map { "更正\($0)" }, records.correction(of: issue.id).map { "已由\($0.id)更正" },
      ].compactMap(\.self)
      let link = frame.link(SitePath.bulletin(issue.id))
      return [
        .init("\(issue.id)", link: link), .init(issue.title, link: link), .init(issue.on.chinese),
        .init(issue.asOf.chinese), .init(remarks.joined(separator: "；")),
      ]
    }
    return SiteTable(header: ["期号", "标题", "印发", "数据截至", "备注"], rows: rows)
  }
}
