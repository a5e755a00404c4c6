/// Puts cells that arrive one after the other into rows where no number tells where a row begins.
///
///     rows = row { row }
///     row  = { cell }        // under columns that never go back
///
/// Of all ways to part the cells and to put them under the columns, the one whose cells suit their columns best.
struct CellFlow {
  private let plan: Reading
  private let columns: [ColumnKind]
  private let cells: [Range<Int>]
  /// How each cell hangs together with the one before it.
  private let joints: [CellJoint]
  /// How well each cell suits each column.
  private let fitness: [[Int]]

  init(_ plan: Reading, _ cells: [Range<Int>], columns: [ColumnKind]) {
    self.plan = plan
    self.columns = columns
    self.cells = cells
    joints = cells.indices.map { $0 == 0 ? .none : CellJoint(plan, cells[$0 - 1], cells[$0]) }
    fitness = cells.map { cell in
      let looks = CellLooks(plan.slice(cell).compacted())
      let headsRows = plan.isSectionHeading(cell)
      let namesUnits = columns.contains { $0.namesUnits && looks.fitness($0) > 3 }
      return columns.map { column in
        if column == .category, headsRows { return looks.fitness(column) + Self.headingGain }
        return column == .demand && namesUnits ? Self.unitAsDemand : looks.fitness(column)
      }
    }
  }

  /// The rows; one in which some column has no cell, or several, is a guess.
  var rows: [TableGrid.Row] {
    var rows: [[[Range<Int>]]] = []
    for (cell, place) in zip(cells, places) {
      if place.opensRow { rows.append(columns.map { _ in [] }) }
      rows[rows.count - 1][place.column].append(cell)
    }
    return rows.map { row in
      // A category is printed once for its rows, and may stand below the heading of a section.
      let isPlain = columns.indices.allSatisfy { columns[$0] == .category || row[$0].count == 1 }
      return .init(cells: row.map { .init(parts: $0) }, placing: isPlain ? .placed : .guessed)
    }
  }

  /// Whether some cell names units under a column for them.
  var namesUnits: Bool {
    fitness.contains { cell in columns.indices.contains { columns[$0].namesUnits && cell[$0] > 2 } }
  }

  // MARK: - The best way

  private struct Place {
    var column = 0
    var opensRow = false
  }

  /// The column of each cell on the best way.
  private var places: [Place] {
    guard !cells.isEmpty else { return [] }
    var values = columns.indices.map { fitness[0][$0] - columns.costOfSkipping(0..<$0) }
    var ways: [[(from: Int, opensRow: Bool)]] = [columns.map { _ in (0, true) }]
    for cell in cells.indices.dropFirst() {
      let steps = columns.indices.map { column in
        columns.indices.map { step(cell, from: $0, to: column, values[$0]) }.max { $0.value < $1.value }
          ?? Step()
      }
      values = columns.indices.map { steps[$0].value + fitness[cell][$0] }
      ways.append(steps.map { ($0.from, $0.opensRow) })
    }
    let ends = columns.indices.map { values[$0] - columns.costOfSkipping($0 + 1..<columns.count) }
    var column = ends.indices.max { ends[$0] < ends[$1] } ?? 0
    var places: [Place] = []
    for way in ways.reversed() {
      places.append(Place(column: column, opensRow: way[column].opensRow))
      column = way[column].from
    }
    return places.reversed()
  }

  private struct Step {
    var value = Int.min / 2
    var from = 0
    var opensRow = false
  }

  /// Returns the better of going on with a row and opening one.
  private func step(_ cell: Int, from: Int, to: Int, _ value: Int) -> Step {
    let opening = Step(
      value: value - columns.costOfSkipping(from + 1..<columns.count) - columns.costOfSkipping(0..<to)
        - Self.rowCost, from: from, opensRow: true)
    guard to >= from else { return opening }
    let cost =
      to > from ? columns.costOfSkipping(from + 1..<to) : joints[cell].costOfSharing(columns[to])
    let goingOn = Step(value: value - cost, from: from)
    return goingOn.value >= opening.value ? goingOn : opening
  }

  private static let headingGain = 4
  private static let unitAsDemand = -4
  private static let rowCost = 1
}
