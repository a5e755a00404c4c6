/// The cells of a drawn table while its lines are read.
struct Box {
  private let width: Int
  /// The pieces of each cell that a column has had so far.
  private var cells: [[[Range<Int>]]]
  /// For each row and column the number of the cell that stands there.
  private var grid: [[Int]] = []
  /// Whether the row being read has words.
  private var isFilled = false
  /// Whether some line had more or fewer columns than the table.
  var isUncertain = false

  init(width: Int) {
    self.width = width
    cells = Array(repeating: [[]], count: width)
  }

  /// Adds a line's words, one stretch for each column.
  mutating func add(_ pieces: [Range<Int>]) {
    for (column, piece) in pieces.enumerated() where !piece.isEmpty {
      cells[column][cells[column].count - 1].append(piece)
      isFilled = true
    }
  }

  /// Ends the row; the columns without a rule go on with the same cell.
  mutating func close(_ ruled: [Bool]) {
    guard isFilled else { return }
    grid.append(cells.map { $0.count - 1 })
    for column in 0..<width where ruled[column] { cells[column].append([]) }
    isFilled = false
  }

  /// The rows read; a merged cell's words stand in the first row it covers.
  var rows: [TableGrid.Row] {
    grid.enumerated().map { number, row in
      let printed = row.enumerated().map { column, cell in
        let isMerged = number > 0 && grid[number - 1][column] == cell
        return TableGrid.Cell(parts: isMerged ? [] : cells[column][cell], continues: isMerged)
      }
      return TableGrid.Row(cells: printed, placing: isUncertain ? .guessed : .placed)
    }
  }
}
