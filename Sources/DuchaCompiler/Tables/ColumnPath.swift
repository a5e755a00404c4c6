/// The best way through the columns for a row of cells, none of which may stand before the one to its left.
struct ColumnPath {
  private let looks: [CellLooks]
  /// How each cell hangs together with the one before it.
  private let joints: [CellJoint]
  private let columns: [ColumnKind]
  /// The value of the best way through the cells up to one, or from one on, with that one under a column.
  private var upTo: [[Int]] = []
  private var onFrom: [[Int]] = []

  /// The column of each cell.
  private(set) var best: [Int] = []
  /// Whether no other way that gives a unit another column is nearly as good.
  private(set) var isCertain = true

  init(_ looks: [CellLooks], joints: [CellJoint], columns: [ColumnKind]) {
    self.looks = looks
    self.joints = joints
    self.columns = columns
    walkForward()
    walkBackward()
    choose()
  }

  private mutating func walkForward() {
    upTo.append(columns.indices.map { fitness(0, $0) - skipped(0..<$0) })
    for cell in looks.indices.dropFirst() {
      upTo.append(
        columns.indices.map { column in
          let before = (0...column).map { upTo[cell - 1][$0] - step(from: $0, to: column, cell) }.max() ?? 0
          return before + fitness(cell, column)
        })
    }
  }

  private mutating func walkBackward() {
    let last = looks.count - 1
    onFrom = Array(repeating: [], count: looks.count)
    onFrom[last] = columns.indices.map { fitness(last, $0) - skipped($0 + 1..<columns.count) }
    for cell in looks.indices.dropLast().reversed() {
      onFrom[cell] = columns.indices.map { column in
        let behind =
          (column..<columns.count).map { onFrom[cell + 1][$0] - step(from: column, to: $0, cell + 1) }.max()
          ?? 0
        return behind + fitness(cell, column)
      }
    }
  }

  /// Takes the best way; where two are equal, a later cell stands as far right as it can.
  private mutating func choose() {
    best = Array(repeating: 0, count: looks.count)
    var limit = columns.count - 1
    for cell in looks.indices.reversed() {
      let isLast = cell == looks.count - 1
      let next = isLast ? columns.count : best[cell + 1]
      let values = (0...limit).map { column in
        upTo[cell][column]
          - (isLast ? skipped(column + 1..<columns.count) : step(from: column, to: next, cell + 1))
      }
      best[cell] = values.indices.reversed().max { values[$0] < values[$1] } ?? 0
      limit = best[cell]
    }
    isCertain = looks.indices.allSatisfy(isSettled)
  }

  /// Whether any other column for the cell that takes or gives a unit makes the row much worse.
  private func isSettled(_ cell: Int) -> Bool {
    let total = value(cell, best[cell])
    return columns.indices.allSatisfy { other in
      other == best[cell] || total - value(cell, other) >= Self.margin
        || !columns[other].namesUnits && !columns[best[cell]].namesUnits
    }
  }

  private func value(_ cell: Int, _ column: Int) -> Int {
    upTo[cell][column] + onFrom[cell][column] - fitness(cell, column)
  }

  // MARK: - Costs

  private func fitness(_ cell: Int, _ column: Int) -> Int { looks[cell].fitness(columns[column]) }

  private func step(from previous: Int, to column: Int, _ cell: Int) -> Int {
    previous == column
      ? joints[cell].costOfSharing(columns[column]) : skipped(previous + 1..<column)
  }

  private func skipped(_ range: Range<Int>) -> Int { columns.costOfSkipping(range) }

  private static let margin = 3
}

extension [ColumnKind] {
  /// Returns how unlikely it is that a row has nothing under some of the columns.
  func costOfSkipping(_ range: Range<Int>) -> Int {
    range.reduce(0) {
      switch self[$1] {
      case .category, .number, .other: $0 + 1
      case .responsibility(.cooperate): $0 + 2
      default: $0 + 3
      }
    }
  }
}
