/// A list that may be long, in pages of bearable length.
struct SiteList<Element: Sendable> {
  /// Where its first page lies.
  let path: String
  /// All that is in it.
  let elements: [Element]
  /// How much a page holds.
  var size = 200

  private var count: Int { max(1, (elements.count + size - 1) / size) }

  /// Returns the pages.
  ///
  /// - Parameters:
  ///   - write: writes the page at a path from the elements that stand on it; `isFirst` where it is the first.
  func pages(
    _ write: @escaping @Sendable (_ path: String, _ elements: ArraySlice<Element>, _ pager: Pager) -> String
  ) -> [SitePage] {
    (1...count).map { number in
      let path = SitePath.page(number, of: self.path)
      let pager = Pager(first: self.path, number: number, count: count)
      return SitePage(path: path) { [elements, size] in
        write(path, elements[min((number - 1) * size, elements.count)...].prefix(size), pager)
      }
    }
  }
}

/// The ways between the pages of a list.
struct Pager: Sendable {
  /// Where the first page lies.
  let first: String
  /// Which page this is, from 1.
  let number: Int
  /// How many there are.
  let count: Int

  /// Writes the ways; nothing where there is one page only.
  func write(to page: inout Markup) {
    guard count > 1 else { return }
    let root = SitePath.root(from: first)
    page.element("nav", ["class": "pager", "aria-label": "分页"]) { nav in
      for (words, target) in [("首页", 1), ("上一页", number - 1), ("下一页", number + 1), ("末页", count)] {
        if target == number || !(1...count).contains(target) {
          nav.element("span", words: words)
        } else {
          nav.element("a", ["href": root + SitePath.page(target, of: first)], words: words)
        }
      }
      nav.element("span", ["class": "place"], words: "第\(number)页，共\(count)页")
    }
    page.newLine()
  }
}
