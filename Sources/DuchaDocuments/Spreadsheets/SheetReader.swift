import DuchaDiagnostics

/// Reads the rows of one worksheet.
struct SheetReader {
  private let scanner: XMLScanner
  private let values: CellValues
  /// The sheet's name.
  private let name: String?
  /// How many cells may still be made.
  private(set) var budget: Int
  private var stored: [Row] = []

  /// A row of the sheet, its cells in columns from 0.
  private struct Row {
    var number: Int
    var cells: [TableCell] = []
  }

  init(scanner: XMLScanner, name: String?, values: CellValues, budget: Int) {
    self.scanner = scanner
    self.values = values
    self.name = name
    self.budget = budget
  }

  /// Returns the rows that the file stores, all of the same width where they hold words, with covered cells marked.
  mutating func rows() throws(DocumentError.Reason) -> [[TableCell]] {
    var merged: [CellRange] = []
    _ = try scanner.root()
    try scanner.children { part throws(DocumentError.Reason) in
      switch part.name {
      case "sheetData": try readRows()
      case "mergeCells":
        try scanner.children { cell throws(DocumentError.Reason) in
          if let range = cell["ref"].flatMap({ CellRange($0) }) { merged.append(range) }
        }
      default: break
      }
    }
    let width = stored.map(\.cells.count).max() ?? 0
    for index in stored.indices where !stored[index].cells.isEmpty { try pad(index, to: width) }
    for range in merged { try cover(range, width: width) }
    return stored.map(\.cells)
  }

  private mutating func readRows() throws(DocumentError.Reason) {
    try scanner.children { element throws(DocumentError.Reason) in
      let next = (stored.last?.number ?? -1) + 1
      let number = element["r"].flatMap { Int($0) }.map { $0 - 1 } ?? next
      // Rows stand in order; a file that mixes them up was made to confuse.
      guard number >= next, number <= CellReference.last.row else { throw .tooComplex }
      stored.append(Row(number: number))
      try scanner.children { cell throws(DocumentError.Reason) in try readCell(cell, row: number) }
    }
  }

  private mutating func readCell(_ cell: XMLElement, row: Int) throws(DocumentError.Reason) {
    let index = stored.count - 1
    let column = cell["r"].flatMap { CellReference($0) }?.column ?? stored[index].cells.count
    let words = try readWords(cell)
    guard !words.isEmpty else { return }
    try pad(index, to: column + 1)
    stored[index].cells[column].text = words
  }

  private func readWords(_ cell: XMLElement) throws(DocumentError.Reason) -> String {
    var words = ""
    try scanner.children { part throws(DocumentError.Reason) in
      switch part.name {
      case "v": words = values.words(try scanner.text(), type: cell["t"], style: cell["s"])
      case "is": words = try SharedStrings.words(scanner)
      default: break
      }
    }
    return words
  }

  /// Marks all cells of a range but the first as covered, as far as the sheet has words.
  private mutating func cover(_ range: CellRange, width: Int) throws(DocumentError.Reason) {
    guard range.columns.lowerBound < width else { return }
    let columns = range.columns.clamped(to: 0...width - 1)
    for index in indices(of: range.rows) where !stored[index].cells.isEmpty {
      try spend(columns.count)
      for column in columns { stored[index].cells[column].continues = true }
      if stored[index].number == range.rows.lowerBound {
        stored[index].cells[columns.lowerBound].continues = false
      }
    }
  }

  /// Returns where the stored rows with these numbers stand; there may be far fewer than numbers.
  private func indices(of numbers: ClosedRange<Int>) -> Range<Int> {
    let start = stored.partitioningIndex { $0.number >= numbers.lowerBound }
    let end = stored.partitioningIndex { $0.number > numbers.upperBound }
    return start..<max(start, end)
  }

  private mutating func pad(_ index: Int, to count: Int) throws(DocumentError.Reason) {
    let row = stored[index]
    guard row.cells.count < count else { return }
    try spend(count - row.cells.count)
    for column in row.cells.count..<count {
      let cell = CellReference(row: row.number, column: column).description
      stored[index].cells.append(TableCell(text: "", place: .sheetCell(sheet: name, cell: cell)))
    }
  }

  private mutating func spend(_ cells: Int) throws(DocumentError.Reason) {
    budget -= cells
    guard budget >= 0 else { throw .tooComplex }
  }
}

extension Array {
  /// Returns the first index whose element, and all behind it, satisfy a condition.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
