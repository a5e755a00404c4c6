/// A table of the plan: its columns, and its rows as the document prints them.
struct TableGrid: Sendable {
  /// A row's cells; fewer or more than columns where cells are merged or words broken.
  struct Row: Sendable {
    var cells: [Cell]
    /// How the cells came to stand in their columns.
    var placing = Placing.counted
  }

  /// How much the layout tells of which cell belongs to which column.
  enum Placing: Sendable {
    /// Separators part the cells: where there are as many as columns, each stands in its own.
    case counted
    /// The layout put each cell into its column.
    case placed
    /// The layout put each cell into its column, but its lines allow other readings.
    case guessed
    /// The words came one after the other: only what they look like tells their columns.
    case flowing
  }

  /// A cell's words in the plan; several stretches where its lines stand beside those of other cells.
  struct Cell: Sendable {
    var parts: [Range<Int>]
    /// Whether it belongs to a merged cell whose words stand above or to the left.
    var continues = false

    init(parts: [Range<Int>], continues: Bool = false) {
      self.parts = parts.filter { !$0.isEmpty }
      self.continues = continues
    }

    init(range: Range<Int>, continues: Bool = false) { self.init(parts: [range], continues: continues) }

    /// From the first character to the last.
    var range: Range<Int> { (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0) }
    var isEmpty: Bool { parts.isEmpty }
  }

  /// The whole table in the plan.
  var range: Range<Int>
  var columns: [ColumnKind]
  /// The columns' headings.
  var headings: [Reading]
  /// Whether a heading says that the first-listed unit leads: 责任单位(列首位的为牵头单位).
  var leadPlace: LeadPlace?
  /// Whether nothing but blanks on a printed page parts the cells, so that each row may be wrong.
  var isUncertain = false
  /// Whether the file itself told the cells, or the lines drawn on its pages.
  var isTold = false
  /// Whether the lines of its cells are those of the writer: the file itself told them, and no page wrapped them.
  var hasOwnLines = false
  /// The data rows and section rows, without the header.
  var rows: [Row]

  /// Where the first data row begins: what stands before it may be the plan's title.
  var start: Int {
    rows.lazy.flatMap(\.cells).first { !$0.isEmpty }?.range.lowerBound ?? range.lowerBound
  }

  /// Whether some column tells who answers for a row.
  var namesUnits: Bool { columns.contains { $0.namesUnits } }

  /// Whether the columns tell who does what: units, or the people of one unit who have to do it by some time.
  var sharesWorkOut: Bool { columns.shareWorkOut }

  /// Whether the rows are indicators with a value for each year.
  var holdsIndicators: Bool {
    columns.contains(.indicator) && targetColumn != nil && !namesUnits
  }

  /// Whether a column tells what is to be put right, and another what is to be done: 反馈问题 | 整改措施.
  func tellsProblem(_ column: Int) -> Bool {
    Self.problems.matchSuffix(in: headings[column], from: 0, endingAt: headings[column].count) != nil
      && columns.indices.contains { $0 != column && (columns[$0] == .demand || columns[$0] == .goal) }
  }

  private static let problems = KeywordTable<Void>("问题 反馈意见 问题描述 问题表现")

  /// The column that tells in which unit the row's values are: 计量单位.
  var measureColumn: Int? {
    headings.firstIndex { Self.measures.match(in: $0, at: 0, before: $0.count)?.length == $0.count }
  }

  private static let measures = KeywordTable<Void>("单位 计量单位 指标单位 数量单位")

  /// The column of the last year.
  var targetColumn: Int? {
    columns.indices.last {
      if case .year = columns[$0] { true } else { false }
    }
  }

  /// Creates a table whose columns are known.
  init(range: Range<Int>, columns: [ColumnKind], headings: [Reading], rows: [Row]) {
    self.range = range
    self.columns = columns
    self.headings = headings
    self.rows = rows
    leadPlace = headings.lazy.compactMap { Self.leadPlace(ItemText($0, [$0.indices])) }.first
  }
}

// MARK: - Headers

extension TableGrid {
  /// Finds the header among the first rows: the row most of whose words name columns.
  init?(range: Range<Int>, rows: [Row], in plan: Reading) {
    let searched = rows.prefix(Self.deepestHeader)
    guard let header = searched.indices.first(where: { Self.isHeader(rows[$0], in: plan) }) else {
      return nil
    }
    self.range = range
    let read = HeaderRows(rows[header...], in: plan)
    headings = read.headings.map(\.words)
    columns = ColumnKind.withDemand(read.headings.map(\.kind))
    let first = header + read.count
    // Each page may print the header again.
    self.rows = rows[first...].filter { !Self.isHeader($0, in: plan) }
    leadPlace =
      rows[..<first].lazy.flatMap(\.cells).compactMap { Self.leadPlace(ItemText(plan, $0.parts)) }.first
  }

  /// Returns whether a row's words name columns.
  static func isHeader(_ row: Row, in plan: Reading) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty && !$0.continues }
    let named = filled.filter { kind($0, in: plan) != nil }
    guard named.count >= 2, named.count * 2 > filled.count else { return false }
    // The heading of a section may stand in each of the cells that it covers.
    let words = plan.text(of: named[0])
    return named.contains { plan.text(of: $0) != words }
  }

  /// Returns which unit leads by a rule that a cell states.
  private static func leadPlace(_ text: ItemText) -> LeadPlace? {
    guard case .firstListedLeads(_, let place, _) = ClauseRule.parse(text, text.all) else { return nil }
    return place
  }

  private static func kind(_ cell: Cell, in plan: Reading) -> ColumnKind? {
    ColumnKind.announced(by: plan.words(cell))
  }

  private static let deepestHeader = 6
}

extension Reading {
  /// Returns the words of a cell as a string without white space.
  func text(of cell: TableGrid.Cell) -> String {
    let words = words(cell)
    return words.text(words.indices)
  }

  /// Returns the words of a cell without white space.
  func words(_ cell: TableGrid.Cell) -> Reading { ItemText(self, cell.parts).reading }
}
