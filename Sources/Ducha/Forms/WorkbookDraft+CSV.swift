import DuchaDocuments
import DuchaModel
import DuchaReports

extension WorkbookDraft {
  /// Returns the sheets with a table as one csv file, below each other: csv keeps one sheet only.
  ///
  /// - Parameter notes: what stands behind them, a line each.
  func csv(notes: [String]) -> String {
    let rows = sheets.filter { $0.headerRow != nil }.flatMap(\.rows)
    return CSVTable.text(lines: rows.map(\.line) + notes.map { CSVTable.Line([$0]) })
  }
}

extension ReportForm {
  /// The choices that a workbook offers in lists, which csv has not.
  var choices: [String] {
    rows.filter { !$0.points.isEmpty }.map { row in
      "\(row.task) 的“完成节点”可填：\(row.points.map(\.words).joined(separator: "、"))"
    }
  }
}

extension SheetDraft.Row {
  fileprivate var line: CSVTable.Line {
    let numbers = cells.indices.filter { index in
      if case .number = cells[index]?.value { true } else { false }
    }
    return CSVTable.Line(cells.map { $0?.shown ?? "" }, figures: Set(numbers))
  }
}

extension CellDraft {
  /// What a spreadsheet shows of it.
  fileprivate var shown: String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number):
      style.numberFormat?.hasSuffix("%") == true ? figureWords(number * 100) + "%" : figureWords(number)
    }
  }
}
