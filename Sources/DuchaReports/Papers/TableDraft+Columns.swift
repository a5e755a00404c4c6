import DuchaDiagnostics
import DuchaDocuments

extension TableDraft {
  /// Creates a table whose columns are as wide as their words want, short ones in the middle of their cells.
  init(header: [String], cells: [[Cell]], isDense: Bool = false) {
    let names = header.indices.map { column in
      Self.widest(column, cells) <= Self.narrow ? Self.inTwoLines(header[column]) : header[column]
    }
    let columns = header.indices.map { column in
      let name = names[column].split(separator: "\n").map(\.displayWidth).max() ?? 0
      let widest = max(name, Self.widest(column, cells))
      // Margins and lines take the room of three characters, of narrow columns the greater part; no figure may be torn.
      let isFigure = Self.widest(column, cells) > Self.narrow && Self.holdsFigures(column, cells)
      return Column(min(widest, 32) + (isFigure ? 10 : 6), isCentred: widest <= 12)
    }
    self.init(columns: columns, header: names, rows: cells, isDense: isDense)
  }

  /// The width of the longest words in a column, in half characters.
  private static func widest(_ column: Int, _ cells: [[Cell]]) -> Int {
    cells.compactMap { row in row.indices.contains(column) ? row[column].width : nil }.max() ?? 0
  }

  private static func holdsFigures(_ column: Int, _ cells: [[Cell]]) -> Bool {
    cells.allSatisfy { row in
      !row.indices.contains(column) || row[column].runs.allSatisfy { $0.text.allSatisfy(\.isASCII) }
    }
  }

  /// As wide as counts are, in half characters.
  private static let narrow = 4

  /// Creates a table whose columns have widths of their own, by name; the names of columns in the middle follow.
  init(
    header: [String], shares: [String: Int], centred: Set<String>, cells: [[Cell]], isDense: Bool = true
  ) {
    let columns = header.map { Column(shares[$0] ?? 10, isCentred: centred.contains($0)) }
    let names = header.map { (shares[$0] ?? 10) < 10 ? Self.inTwoLines($0) : $0 }
    self.init(columns: columns, header: names, rows: cells, isDense: isDense)
  }

  /// 序时进度 stands over a narrow column as 序时 and 进度, 核验退回次数 as 核验退回 and 次数.
  private static func inTwoLines(_ name: String) -> String {
    [4, 6].contains(name.count) ? name.dropLast(2) + "\n" + name.suffix(2) : name
  }
}

extension TableDraft.Cell {
  /// The width of its words, in half characters.
  fileprivate var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

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
