import DuchaDocuments
import DuchaModel
import DuchaReports

extension WorkbookDraft {
  /// The sheets with a table as one csv file, below each other: csv keeps one sheet only.
  var csv: String {
    let rows = sheets.filter { $0.headerRow != nil }.flatMap(\.rows)
    return CSVTable.text(lines: rows.map(\.line))
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
