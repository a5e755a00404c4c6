import DuchaDocuments
import DuchaModel

extension DueCalendar {
  /// A table of weeks; each month begins a row of its own.
  var draft: WordDraft.Block {
    .table(
      TableDraft(
        columns: [.init(9, isCentred: true)] + Array(repeating: .init(12, isCentred: true), count: 7),
        header: ["月份"] + Self.weekdays, rows: months.flatMap(weeks), isDense: true, isWhole: true))
  }

  private func weeks(of month: Month) -> [[TableDraft.Cell]] {
    let grid = Grid(month: month)
    let counts = Dictionary(due.map { ($0.day, $0.tasks) }) { first, _ in first }
    var rows = (0..<grid.weeks).map { week in
      [TableDraft.Cell(week == 0 ? "\(month.month)月" : "")] + Array(repeating: TableDraft.Cell(""), count: 7)
    }
    if namesYear(of: month) { rows[1][0] = TableDraft.Cell("\(month.year)年") }
    for day in grid.days {
      let (column, week) = grid.place(day)
      rows[week][column + 1] = cell(day, tasks: counts[day])
    }
    return rows
  }

  private func cell(_ day: Day, tasks: Int?) -> TableDraft.Cell {
    let date = ParagraphDraft.Run("\(day.components.day)" + (note(on: day) ?? ""))
    let told = tasks.map { [ParagraphDraft.Run(" \($0)项", isBold: true)] } ?? []
    return TableDraft.Cell([date] + told, fill: rests(on: day) ? "E4E4E4" : nil)
  }
}
