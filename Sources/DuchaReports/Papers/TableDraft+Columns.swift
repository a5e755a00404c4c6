import DuchaDocuments

extension TableDraft {
  /// Creates a table whose columns are as wide as their words want, short ones in the middle of their cells.
  init(header: [String], cells: [[Cell]], isDense: Bool = false) {
    let columns = header.indices.map { column in
      let widths = cells.compactMap { row in row.indices.contains(column) ? row[column].width : nil }
      let widest = max(header[column].count, widths.max() ?? 0)
      // A character's room goes to the lines.
      return Column(min(widest, 16) + 1, isCentred: widest <= 6)
    }
    self.init(columns: columns, header: header, rows: cells, isDense: isDense)
  }

  /// Creates a table whose columns have widths of their own, by name; the names of columns in the middle follow.
  init(
    header: [String], shares: [String: Int], centred: Set<String>, cells: [[Cell]], isDense: Bool = true
  ) {
    let columns = header.map { Column(shares[$0] ?? 10, isCentred: centred.contains($0)) }
    let names = header.map { (shares[$0] ?? 10) < 10 ? Self.inTwoLines($0) : $0 }
    self.init(columns: columns, header: names, rows: cells, isDense: isDense)
  }

  /// 序时进度 stands over a narrow column as 序时 and 进度.
  private static func inTwoLines(_ name: String) -> String {
    name.count == 4 ? name.prefix(2) + "\n" + name.suffix(2) : name
  }
}

extension TableDraft.Cell {
  /// The number of characters.
  fileprivate var width: Int { runs.reduce(0) { $0 + $1.text.count } }

  /// Creates a cell with words in the colour of a light; its name is among the words.
  init(_ text: String, light: String?) {
    guard let colours = light.flatMap({ Self.colours[$0] }) else {
      self.init(text)
      return
    }
    self.init([.init(text, colour: colours.words)], fill: colours.fill)
  }

  /// Dark enough to be read, on a tint that shows the light from afar.
  private static let colours: [String: (words: String, fill: String)] = [
    "green": ("0A6B22", "E2F0D9"), "yellow": ("7A5200", "FFF2CC"), "red": ("B00009", "FBDADA"),
  ]
}
