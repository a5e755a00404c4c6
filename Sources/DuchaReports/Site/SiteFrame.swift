/// What every page has: the head with its strict policy, ways to the other pages, the search box, the end.
struct SiteFrame {
  /// Where the page lies.
  let path: String
  /// What it is called.
  let title: String
  /// The pages above it, the nearest last.
  var above: [SiteTable.Link] = []

  /// Returns the page.
  func html(_ content: (inout Markup) -> Void) -> String {
    var page = Markup()
    page.markup("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n")
    page.element("head", [:], head)
    page.markup("\n<body>\n<a class=\"skip\" href=\"#content\">跳到正文</a>\n")
    page.element("header", ["class": "site"], header)
    page.markup("\n<main id=\"content\" tabindex=\"-1\">\n")
    way(&page)
    page.element("h1", words: title)
    page.newLine()
    content(&page)
    page.markup("</main>\n")
    page.element("footer") {
      // Only the overview tells the day, and a script the others: what has not changed is not written again.
      $0.element("p", ["data-as-of": ""]) {
        $0.words("数据截至日期见")
        $0.element("a", ["href": root + SitePath.overview], words: "总览")
      }
    }
    page.markup("\n</body>\n</html>\n")
    return page.text
  }

  /// Returns where a page of the site lies, seen from this one.
  func link(_ other: String) -> String { root + other }

  private var root: String { SitePath.root(from: path) }

  /// Nothing is taken from anywhere else, and no word of others can become a script.
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'"

  private func head(_ head: inout Markup) {
    head.markup("\n<meta charset=\"utf-8\">\n")
    head.empty("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
    head.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    head.element("title", words: path == SitePath.overview ? title : "\(title) - 督查台账")
    head.newLine()
    head.empty("link", ["rel": "stylesheet", "href": link(SitePath.style)])
    let scripts = [SitePath.day] + (path == SitePath.search ? [SitePath.searchIndex] : []) + [SitePath.script]
    for script in scripts {
      head.newLine()
      head.element("script", ["src": link(script), "defer": ""]) { _ in }
    }
    head.newLine()
  }

  private func header(_ header: inout Markup) {
    header.element("nav", ["aria-label": "全站"]) { nav in
      for (name, target) in Self.places {
        let current = target == path ? "page" : "false"
        nav.element("a", ["href": link(target), "aria-current": current], words: name)
      }
    }
    guard path != SitePath.search else { return }
    header.element("form", ["role": "search", "action": link(SitePath.search), "method": "get"]) { form in
      form.element("label", ["for": "find"], words: "查任务")
      form.empty("input", ["id": "find", "name": "q", "type": "search", "placeholder": "编号、任务、单位"])
      form.element("button", ["type": "submit"], words: "查找")
    }
  }

  private static let places = [
    ("总览", SitePath.overview), ("单位", SitePath.units), ("方案", SitePath.plans),
    ("通报", SitePath.bulletins), ("查找", SitePath.search),
  ]

  private func way(_ page: inout Markup) {
    guard !above.isEmpty else { return }
    page.element("nav", ["class": "way", "aria-label": "所在位置"]) { nav in
      for (index, place) in above.enumerated() {
        if index > 0 { nav.words(" › ") }
        nav.element("a", ["href": link(place.path)], words: place.words)
      }
    }
    page.newLine()
  }
}
