package import DuchaDiagnostics
package import DuchaModel

/// What is wrong with a cell of a form that came back, in words that whoever filled it in understands.
package struct FormProblem: Sendable, Hashable {
  /// The place of the cell, as the program that shows the file names it.
  package let place: SourcePlace?
  /// The task of the row, where there is one in the form.
  package let task: TaskID?
  /// The number of the result, where the row is one.
  package let target: Int?
  /// The column.
  package let column: FormColumn
  /// What the cell holds.
  package let entered: String
  /// What is wrong and what to do, without a full stop.
  package let words: String

  /// Creates a problem.
  package init(
    _ words: String, column: FormColumn, at place: SourcePlace?, task: TaskID? = nil, target: Int? = nil,
    entered: String = ""
  ) {
    self.words = words
    self.column = column
    self.place = place
    self.task = task
    self.target = target
    self.entered = entered
  }

  /// `工作表“牵头任务”第7行（J7）：“完成比例”应为 0 至 100 的数，现为“一半”`.
  package var text: String { "\(placeWords)：\(words)" }

  /// `工作表“牵头任务”第7行（J7）`; empty where nothing tells it.
  package var placeWords: String { place.map(\.rowWords) ?? "" }
}

extension SourcePlace {
  /// The place as it is told on the telephone: 工作表“牵头任务”第7行（J7）.
  package var rowWords: String {
    guard case .sheetCell(let sheet, let cell) = self else { return description }
    return "\(sheet.map { "工作表“\($0)”" } ?? "")第\(cell.drop { !$0.isNumber })行（\(cell)）"
  }
}
