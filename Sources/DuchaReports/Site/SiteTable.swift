import DuchaModel

/// A table of the site: on a telephone each row becomes a card whose cells tell their column.
struct SiteTable {
  /// The names of the columns.
  var header: [String]
  /// The cells, row by row.
  var rows: [[Cell]]
  /// What it shows; empty where the heading above says it.
  var caption = ""

  /// A cell.
  struct Cell {
    var words: String
    /// Where its words lead; as links are written in the page.
    var link: String?
    /// The light that stands before the words.
    var light: Light?

    init(_ words: String, link: String? = nil, light: Light? = nil) {
      self.words = words
      self.link = link
      self.light = light
    }
  }

  /// A page by its name.
  struct Link {
    var words: String
    var path: String
  }

  /// Writes the table.
  func write(to page: inout Markup) {
    page.element("table") { table in
      if !caption.isEmpty { table.element("caption", words: caption) }
      table.element("thead") { head in
        head.element("tr") { row in
          for name in header { row.element("th", ["scope": "col"], words: name) }
        }
      }
      table.newLine()
      table.element("tbody") { body in
        for row in rows {
          body.element("tr") { write(row, to: &$0) }
          body.newLine()
        }
      }
    }
    page.newLine()
  }

  private func write(_ row: [Cell], to page: inout Markup) {
    for (name, cell) in zip(header, row) {
      page.element("td", ["data-label": name]) { cell.write(to: &$0) }
    }
  }
}

extension SiteTable.Cell {
  fileprivate func write(to page: inout Markup) {
    if let light, light != .none {
      page.element("span", ["class": "light \(light.rawValue)"], words: words)
    } else if let link {
      page.element("a", ["href": link], words: words)
    } else {
      page.words(words)
    }
  }
}
