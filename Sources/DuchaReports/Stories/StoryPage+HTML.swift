// MARK: - HTML

extension StoryPage {
  /// Writes the sections as part of a page; the last line is for the terminal.
  func write(to page: inout Markup) {
    for section in sections {
      page.element("section") {
        $0.element("h2", words: section.title)
        Self.write(section.blocks, to: &$0)
      }
      page.newLine()
    }
  }

  /// Writes blocks one below the other, fields that follow one another as one list.
  private static func write(_ blocks: [Block], to page: inout Markup) {
    var fields: [(String, String)] = []
    func writeFields() {
      guard !fields.isEmpty else { return }
      page.element("dl") {
        for (label, text) in fields {
          $0.element("dt", words: label)
          $0.element("dd", words: text)
        }
      }
      fields = []
    }
    for block in blocks {
      if case .field(let label, let text) = block {
        if !text.isEmpty { fields.append((label, text)) }
        continue
      }
      writeFields()
      write(block, to: &page)
    }
    writeFields()
  }

  private static func write(_ block: Block, to page: inout Markup) {
    switch block {
    case .field: break
    case .line(let text): page.element("p", words: text)
    case .item(let heading, let blocks):
      page.element("div", ["class": "item"]) {
        $0.element("p", ["class": "event"], words: heading)
        write(blocks, to: &$0)
      }
    case .table(let rows):
      let table = SiteTable(header: rows.first ?? [], rows: rows.dropFirst().map { $0.map { .init($0) } })
      table.write(to: &page)
    }
  }
}
