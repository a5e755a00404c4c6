/// A place as the program that shows a file names it: what a person looks up in Word, Excel, a browser or a pdf.
///
///     第12段    表1第3行第4列    工作表“任务分解”!C12    C12    第5页
public enum SourcePlace: Sendable, Hashable {
  /// A paragraph, from 1; paragraphs without words and those inside tables are not counted.
  case paragraph(Int)
  /// A cell of a table in running text: table, row and column, each from 1, header rows and merged columns counted.
  case tableCell(table: Int, row: Int, column: Int)
  /// A cell of a sheet, `C12`; csv has one sheet, without a name.
  case sheetCell(sheet: String?, cell: String)
  /// A printed page, from 1.
  case page(Int)
}

// MARK: - Words

extension SourcePlace: CustomStringConvertible {
  /// The place as people write it.
  public var description: String {
    switch self {
    case .paragraph(let number): "第\(number)段"
    case .tableCell(let table, let row, let column): "表\(table)第\(row)行第\(column)列"
    case .sheetCell(nil, let cell): cell
    case .sheetCell(let sheet?, let cell): "工作表“\(sheet)”!\(cell)"
    case .page(let number): "第\(number)页"
    }
  }
}
