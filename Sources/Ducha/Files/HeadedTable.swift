import DuchaDiagnostics

/// A table that a person filled in: its first row names the columns, each further row is one record.
struct HeadedTable {
  /// The records, without empty rows.
  let rows: [Row]

  /// One record.
  struct Row {
    /// The row as a spreadsheet counts it, from 1, the header included.
    let number: Int
    /// The places of the columns, several where a name stands twice; one table's rows have them in common.
    private let columns: [String: [Int]]
    /// The cells in their order; a row may end early.
    private let cells: [String]

    /// Makes a row of the cells that hold something, by column name.
    init(number: Int, cells: [String: String]) {
      self.init(number: number, columns: HeadedTable.places(Array(cells.keys)), cells: Array(cells.values))
    }

    fileprivate init(number: Int, columns: [String: [Int]], cells: [String]) {
      self.number = number
      self.columns = columns
      self.cells = cells
    }

    /// Returns the cell of a column; `nil` where it is empty.
    subscript(column: String) -> String? {
      columns[column]?.lazy.filter { $0 < cells.count }.map { cells[$0] }.first { !$0.isEmpty }
    }

    /// Returns the names that people list in the cell of a column, however they part them.
    func names(_ column: String) -> [String] {
      (self[column] ?? "").split { "、,，;；\n".contains($0) }.map(String.init)
    }
  }

  /// Reads the first table of a file; refuses a file without one, or whose header lacks a column that is needed or,
  /// where `known` tells all there can be, has another.
  init(
    _ source: SourceText, needing columns: [String], known: [String]? = nil
  ) throws(TableError) {
    guard let table = source.tables.first, let header = table.rows.first else {
      throw TableError(file: source.name, problems: ["没有找到表格；请用 csv 或 xlsx，第一行写表头"])
    }
    let names = header.map { HeadedTable.trimmed(source[$0.span]) }
    let missing = columns.filter { !names.contains($0) }
    guard missing.isEmpty else {
      throw TableError(file: source.name, problems: ["表头缺少: \(missing.joined(separator: "、"))"])
    }
    let foreign = names.filter { !$0.isEmpty && known?.contains($0) == false }
    guard foreign.isEmpty else {
      let words = "表头中没有用处的列: \(foreign.joined(separator: "、"))；可用的列: "
      throw TableError(file: source.name, problems: [words + (known ?? []).joined(separator: "、")])
    }
    let places = HeadedTable.places(names)
    rows = table.rows.enumerated().dropFirst().compactMap { index, cells in
      let values = cells.prefix(names.count).map { HeadedTable.trimmed(source[$0.span]) }
      guard values.contains(where: { !$0.isEmpty }) else { return nil }
      return Row(number: index + 1, columns: places, cells: values)
    }
  }

  fileprivate static func places(_ names: [String]) -> [String: [Int]] {
    Dictionary(grouping: names.indices) { names[$0] }
  }

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let inner = text.drop { $0.isWhitespace }
    return String(inner.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// A filled-in table that cannot be taken as it is. Nothing of it was recorded.
package struct TableError: Error, CustomStringConvertible {
  /// The file's name.
  package let file: String
  /// What is wrong, a line each.
  package let problems: [String]

  /// A table of another ledger has as many problems as rows: who sees these knows.
  private static let mostTold = 30

  /// The problems, and what to do.
  package var description: String {
    let more = problems.count - Self.mostTold
    let rest = more > 0 ? ["  ……另有 \(more) 处"] : []
    return
      (["\(file) 未登记，台账没有改动；请改正后重新导入："]
      + problems.prefix(Self.mostTold).map { "  " + $0 } + rest).joined(separator: "\n")
  }
}
