/// Puts the cells of a row under its columns where their numbers differ.
///
/// A merged cell is missing in the rows it covers, and a cell of several lines may arrive as several: each cell is put
/// under the column whose kind it looks like, in order, so that the whole row fits best.
struct ColumnAligner {
  private let plan: Reading
  private let columns: [ColumnKind]

  init(_ plan: Reading, _ columns: [ColumnKind]) {
    self.plan = plan
    self.columns = columns
  }

  /// Returns for each column the cells under it.
  func align(_ cells: [TableGrid.Cell]) -> [[TableGrid.Cell]] {
    let filled = cells.filter { !$0.range.isEmpty || $0.continues }
    guard cells.count == columns.count else { return fit(filled) }
    let printed = cells.map { [$0] }
    // A merged first cell may be missing and the row filled up at its end.
    guard cells.last?.range.isEmpty == true, cells.first?.range.isEmpty == false else { return printed }
    let fitted = fit(filled)
    return worth(fitted) > worth(printed) + Self.clearlyBetter ? fitted : printed
  }

  private func worth(_ aligned: [[TableGrid.Cell]]) -> Int {
    zip(aligned, columns).reduce(0) { sum, column in
      column.0.reduce(sum) { $0 + fitness($1, column.1) }
    }
  }

  /// The best way to give the cells columns that never go back.
  private func fit(_ cells: [TableGrid.Cell]) -> [[TableGrid.Cell]] {
    let width = columns.count
    guard width > 0, !cells.isEmpty, cells.count <= Self.mostCells else {
      return Array(repeating: [], count: width)
    }
    // best[i][c]: the value of the first i + 1 cells with the last of them under column c.
    var best = Array(repeating: Array(repeating: Int.min / 2, count: width), count: cells.count)
    var from = Array(repeating: Array(repeating: 0, count: width), count: cells.count)
    for index in cells.indices {
      for column in 0..<width {
        let value = fitness(cells[index], columns[column])
        if index == 0 {
          best[0][column] = value - skipped(0..<column)
          continue
        }
        for previous in 0...column {
          let sharing =
            continues(cells[index], cells[index - 1]) ? -Self.continuingGain : Self.sharingCost
          let skip = previous == column ? sharing : skipped(previous + 1..<column)
          let total = best[index - 1][previous] + value - skip
          if total > best[index][column] {
            best[index][column] = total
            from[index][column] = previous
          }
        }
      }
    }
    var column =
      (0..<width).max {
        best[cells.count - 1][$0] - skipped($0 + 1..<width) < best[cells.count - 1][$1]
          - skipped($1 + 1..<width)
      } ?? 0
    var aligned: [[TableGrid.Cell]] = Array(repeating: [], count: width)
    for index in cells.indices.reversed() {
      aligned[column].insert(cells[index], at: 0)
      column = from[index][column]
    }
    return aligned
  }

  /// Whether a line break or blank parts the two inside one cell: 各镇 (街道); 市科技局、 市财政局.
  private func continues(_ cell: TableGrid.Cell, _ previous: TableGrid.Cell) -> Bool {
    guard !cell.range.isEmpty, !previous.range.isEmpty else { return false }
    return Self.joining.contains(plan.scalars[cell.range.lowerBound])
      || Self.joining.contains(plan.scalars[previous.range.upperBound - 1])
  }

  private func skipped(_ range: Range<Int>) -> Int {
    range.reduce(0) {
      $0 + (columns[$1] == .category || columns[$1] == .number || columns[$1] == .other ? 1 : 3)
    }
  }

  private func fitness(_ cell: TableGrid.Cell, _ column: ColumnKind) -> Int {
    let words = plan.slice(cell.range).compacted()
    let all = 0..<words.count
    guard words.count > 0 else { return 0 }
    let isNumber = words.scalars.allSatisfy { $0.isDigit || $0 == Mark.dot || $0 == 0x25 }
    let first = words.split(all) { $0 == Mark.listComma || $0 == Mark.comma }.first ?? all
    let isUnits = UnitWords.isUnit(words, first) && first.count <= 16 && !isDemand(words, first)
    let isTime = words.count <= 20 && Self.timeWords.contains(in: words.scalars, all)
    switch column {
    case .number: return isNumber ? 6 : -6
    case .year: return words.scalars.contains { $0.isDigit } ? 4 : 0
    case .responsibility(.person): return words.count <= 8 && !isUnits && !isNumber && !isTime ? 3 : -2
    case .responsibility: return isUnits ? 5 : isNumber ? -6 : -3
    case .deadline: return isTime ? 4 : -3
    case .goal: return isNumber ? 1 : isUnits ? -2 : words.count >= 4 ? 3 : 1
    case .demand, .indicator: return isNumber ? -4 : isUnits ? -1 : words.count >= 8 ? 4 : 2
    case .category: return isNumber ? -3 : words.count <= 12 ? 1 : -1
    case .other: return isNumber ? 2 : 0
    }
  }

  /// 建设平台 ends as 电视台 does, but begins with what is to be done; 建设局 is a unit all the same.
  private func isDemand(_ words: Reading, _ name: Range<Int>) -> Bool {
    Self.demands.match(in: words.scalars, at: name.lowerBound, before: name.upperBound) != nil
      && !UnitWords.endsName(words, name)
  }

  private static let demands = KeywordTable<Void>(
    "建设 推进 实施 开展 加快 打造 新建 完善 支持 培育 引进 建成 加强 发展 推动 创建 搭建 改造 建立 优化 提升 扩建 壮大 促进")
  private static let joining = CharacterFilter("(、,")
  private static let sharingCost = 2
  private static let continuingGain = 6
  private static let clearlyBetter = 4
  private static let mostCells = 40
  private static let timeWords = KeywordTable<Void>("年底 月底 月 年内 持续 长期 全年 季度 上半年 下半年 年前 年")
}
