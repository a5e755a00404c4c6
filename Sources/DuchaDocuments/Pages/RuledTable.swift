/// A table on a page whose cells are parted by drawn lines.
///
/// The lines alone say which words share a cell and which cells are merged; nothing is guessed from blanks.
struct RuledTable {
  /// Where the columns meet, from the left edge to the right.
  private(set) var columns: [Double] = []
  /// Where the rows meet, from the upper edge to the lower.
  private(set) var rows: [Double] = []
  /// For each place in the grid, by rows, the place whose words it shows: its own, or that of the merged cell over it.
  private var owners: [Int] = []
  /// For each place in the grid the words of its cell.
  private var words: [[PageWord]] = []

  var top: Double { rows.first ?? 0 }
  var bottom: Double { rows.last ?? 0 }

  /// Returns the tables of a page from above. One in which words run across a line is none: its lines part something
  /// else.
  static func find(_ rulings: PageRulings, words: [PageWord]) -> [RuledTable] {
    RulingGroup.groups(rulings).compactMap { RuledTable($0, words: words) }.sorted { $0.top < $1.top }
  }

  private init?(_ lines: PageRulings, words: [PageWord]) {
    columns = Self.distinct(lines.down)
    rows = Self.distinct(lines.across)
    guard columns.count >= 3, rows.count >= 2 else { return nil }
    let size = (columns.count - 1) * (rows.count - 1)
    guard size <= Self.mostCells else { return nil }
    owners = Array(0..<size)
    self.words = Array(repeating: [], count: size)
    mergeCells(lines)
    for word in words where word.centre.y > top && word.centre.y < bottom {
      guard place(word) else { return nil }
    }
    guard self.words.contains(where: { !$0.isEmpty }) else { return nil }
  }

  /// The cells by rows, with words that a cell wraps put together.
  func cells() -> [[TableCell]] {
    let width = columns.count - 1
    let reached = (0..<width).map { column in
      stride(from: column, to: words.count, by: width).filter { right(of: $0) == columns[column + 1] }
        .flatMap { words[$0] }.map(\.right).max() ?? 0
    }
    return (0..<rows.count - 1).map { row in
      (0..<width).map { column in
        let place = row * width + column
        guard owners[place] == place else { return .covered }
        let words = CellWords(
          words[place], between: columns[column], and: right(of: place),
          reached: right(of: place) == columns[column + 1] ? reached[column] : 0)
        return TableCell(text: words.text)
      }
    }
  }

  // MARK: - Grid

  private static func distinct(_ lines: [PageRulings.Ruling]) -> [Double] {
    var places: [Double] = []
    for place in lines.map(\.at).sorted() where place - (places.last ?? -.infinity) > PageRulings.near {
      places.append(place)
    }
    return places
  }

  /// Where no line stands between two places of the grid, both belong to one cell.
  private mutating func mergeCells(_ lines: PageRulings) {
    let width = columns.count - 1
    for row in 0..<rows.count - 1 {
      for column in 0..<width {
        let place = row * width + column
        if column > 0, !Self.parts(lines.down, at: columns[column], (rows[row] + rows[row + 1]) / 2) {
          merge(place, with: place - 1)
        }
        if row > 0, !Self.parts(lines.across, at: rows[row], (columns[column] + columns[column + 1]) / 2) {
          merge(place, with: place - width)
        }
      }
    }
  }

  private static func parts(_ lines: [PageRulings.Ruling], at place: Double, _ along: Double) -> Bool {
    lines.contains { abs($0.at - place) <= PageRulings.near && $0.from <= along && along <= $0.to }
  }

  private mutating func merge(_ place: Int, with other: Int) {
    let (first, second) = (min(owners[place], owners[other]), max(owners[place], owners[other]))
    guard first != second else { return }
    for index in owners.indices where owners[index] == second { owners[index] = first }
  }

  // MARK: - Words

  /// Puts a word into its cell; fails where it stands beside the table or across a line that parts cells.
  private mutating func place(_ word: PageWord) -> Bool {
    guard let row = Self.slot(word.centre.y, rows), let column = Self.slot(word.centre.x, columns) else {
      return false
    }
    let width = columns.count - 1
    let owner = owners[row * width + column]
    for edge in columns.indices.dropFirst().dropLast()
    where word.left < columns[edge] - Self.slack && word.right > columns[edge] + Self.slack {
      guard owners[row * width + edge - 1] == owners[row * width + edge] else { return false }
    }
    words[owner].append(word)
    return true
  }

  private static func slot(_ place: Double, _ edges: [Double]) -> Int? {
    guard let next = edges.firstIndex(where: { $0 > place }), next > 0 else { return nil }
    return next - 1
  }

  /// The right edge of the cell that a place owns.
  private func right(of place: Int) -> Double {
    let width = columns.count - 1
    var column = place % width
    while column + 1 < width, owners[place - place % width + column + 1] == place { column += 1 }
    return columns[column + 1]
  }

  private static let slack = 2.0
  private static let mostCells = 10_000
}
