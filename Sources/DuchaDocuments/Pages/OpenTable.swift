/// A table that ends a page, as long as the next page may go on with it.
struct OpenTable {
  private let columns: [Double]
  private(set) var rows: [[TableCell]]

  init(columns: [Double], rows: [[TableCell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether a table that begins the next page has the same columns.
  func goesOn(columns other: [Double]) -> Bool {
    // Odd and even pages may have different margins.
    let widths = zip(columns, columns.dropFirst()).map { $1 - $0 }
    let others = zip(other, other.dropFirst()).map { $1 - $0 }
    return widths.count == others.count && zip(widths, others).allSatisfy { abs($0 - $1) <= PageRulings.near }
  }

  /// Whether rows begin as the table does.
  func hasHeader(of other: [[TableCell]]) -> Bool {
    other.first?.map(\.text) == rows.first?.map(\.text)
  }

  /// Adds the next page's rows. A header that each page repeats is left out; a row that the page's end cut in two, as its
  /// missing number shows, is put together.
  mutating func append(_ next: [[TableCell]]) {
    var next = next[...]
    while let header = next.first, next.startIndex < rows.count,
      header.map(\.text) == rows[next.startIndex].map(\.text)
    {
      next = next.dropFirst()
    }
    if let number = numberColumn, var first = next.first {
      // What stands left of the number, such as a category, is a merged cell that goes on.
      for column in 0..<number where first[column].text.isEmpty { first[column].continues = true }
      next[next.startIndex] = first
      if first[number].text.isEmpty, let last = rows.indices.last {
        for column in first.indices where !first[column].continues {
          rows[last][column].text += first[column].text
        }
        next = next.dropFirst()
      }
    }
    rows += next
  }

  /// The column in which the last row has its number.
  private var numberColumn: Int? {
    rows.last?.firstIndex { !$0.text.isEmpty && $0.text.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
