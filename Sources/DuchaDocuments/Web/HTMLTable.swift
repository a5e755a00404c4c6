/// The cells of a table on a web page, each in the column where a browser shows it.
struct HTMLTable {
  private var rows: [[TableCell]] = []
  /// By column, how many further rows a cell above covers.
  private var covered: [Int: Int] = [:]
  /// How many cells may still be made.
  private(set) var cellsLeft: Int

  init(cellLimit: Int) {
    cellsLeft = cellLimit
  }

  /// Whether a table holds data: some row has two cells, and no table is inside. Others only lay out the page.
  static func isData(_ table: HTMLNode) -> Bool {
    let rows = rows(of: table)
    let isWide = rows.contains { row in row.children.count { $0.tag == "td" || $0.tag == "th" } > 1 }
    return isWide && !rows.contains { holdsTable($0, depth: 0) }
  }

  /// The rows of a table in printed order.
  static func rows(of table: HTMLNode) -> [HTMLNode] {
    table.children.flatMap { child -> [HTMLNode] in
      switch child.tag {
      case "tr": [child]
      case "thead", "tbody", "tfoot": child.children.filter { $0.tag == "tr" }
      default: []
      }
    }
  }

  private static func holdsTable(_ node: HTMLNode, depth: Int) -> Bool {
    node.children.contains {
      $0.tag == "table" || ($0.tag != nil && depth < 256 && holdsTable($0, depth: depth + 1))
    }
  }

  /// Begins a row.
  mutating func beginRow() throws(DocumentError.Reason) {
    try endRow()
    rows.append([])
  }

  /// Adds the next cell of the row, which may cover columns to its right and rows below.
  mutating func append(_ words: String, columns: String?, rows height: String?) throws(DocumentError.Reason) {
    try coverFromAbove()
    let width = min(max(columns.flatMap { Int($0) } ?? 1, 1), 1000)
    // A height of 0 means down to the last row.
    let height = height.flatMap { Int($0) } ?? 1
    for offset in 0..<width {
      try add(offset == 0 ? TableCell(text: words) : .covered)
      if height != 1 { covered[rows[rows.count - 1].count - 1] = height < 1 ? .max : height - 1 }
    }
  }

  /// Returns the rows.
  mutating func finish() throws(DocumentError.Reason) -> [[TableCell]] {
    try endRow()
    return rows
  }

  /// Fills in the columns that cells of rows above cover.
  private mutating func coverFromAbove() throws(DocumentError.Reason) {
    while let left = covered[rows[rows.count - 1].count], left > 0 {
      covered[rows[rows.count - 1].count] = left - 1
      try add(.covered)
    }
  }

  private mutating func endRow() throws(DocumentError.Reason) {
    guard !rows.isEmpty else { return }
    try coverFromAbove()
    let count = rows[rows.count - 1].count
    // Columns that the row never reached still count down.
    for (column, left) in covered where column >= count && left > 0 { covered[column] = left - 1 }
  }

  private mutating func add(_ cell: TableCell) throws(DocumentError.Reason) {
    guard cellsLeft > 0 else { throw .tooComplex }
    cellsLeft -= 1
    rows[rows.count - 1].append(cell)
  }
}
