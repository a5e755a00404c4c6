import Ducha
import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
import Foundation

/// The office of the acts on tasks, with forms that go out and come back. Today is 2024-03-05, the month 2024-02.
struct FormOffice {
  let tasks: TaskOffice
  let folder: URL
  var workspace: Workspace { tasks.workspace }

  init() throws {
    tasks = try TaskOffice()
    folder = URL(fileURLWithPath: try tasks.office.file("空", "")).deletingLastPathComponent()
  }

  static let month = Month(year: 2024, month: 2)

  /// Writes the form of a unit and returns its path.
  func dispatch(_ unit: String, month: Month = Self.month) throws -> String {
    try workspace.writeForms(month: month, units: [unit], to: folder.appending(path: "发").path)[0]
  }

  /// The form of a unit, ready to be filled in.
  func form(_ unit: String, month: Month = Self.month) throws -> TypedForm {
    TypedForm(try DocumentReader().cells(path: dispatch(unit, month: month)), folder: folder)
  }

  /// Collects a form, and returns what is said.
  @discardableResult
  func collect(_ form: TypedForm, as name: String = "交回.xlsx", accept: Bool = true, overrule: Bool = false)
    throws -> Workspace.CollectedForm
  {
    try collect(file: form.save(name), accept: accept, overrule: overrule)
  }

  @discardableResult
  func collect(file: String, accept: Bool = true, overrule: Bool = false) throws -> Workspace.CollectedForm {
    try collect(files: [file], accept: accept, overrule: overrule).forms[0]
  }

  func collect(files: [String], accept: Bool = true, overrule: Bool = false) throws -> FormRound {
    var collection = Workspace.FormCollection()
    collection.accepts = accept
    collection.overrules = overrule
    return try workspace.collect(files, collection)
  }

  /// The path of what goes back of 交回.xlsx.
  var correction: String { folder.appending(path: "需更正/交回_需更正.xlsx").path }

  /// What goes back of 交回.xlsx, ready to be mended.
  func corrected() throws -> TypedForm {
    TypedForm(try DocumentReader().cells(path: correction), folder: folder)
  }

  func reports(_ task: Int) throws -> [ProgressReport] { try tasks.record(task).reports.map(\.report) }
}

/// A form as somebody types into it, with any program: titles and words are all that stays of it.
struct TypedForm {
  var book: CellBook
  let folder: URL

  init(_ book: CellBook, folder: URL) {
    self.book = book
    self.folder = folder
  }

  /// The cell of a row under a title. One of its cells tells the row: `1-03`, or `#1` for the first figure.
  subscript(_ row: String, _ title: String) -> String {
    get { place(row, title).map { book.sheets[$0.sheet].rows[$0.row][$0.column].text } ?? "" }
    set {
      guard let place = place(row, title) else { return }
      book.sheets[place.sheet].rows[place.row][place.column].text = newValue
    }
  }

  private func place(_ name: String, _ title: String) -> (sheet: Int, row: Int, column: Int)? {
    for (index, sheet) in book.sheets.enumerated() {
      let column = sheet.rows.lazy.compactMap { $0.firstIndex { $0.text == title } }.first
      let row = sheet.rows.firstIndex { row in
        row.contains { $0.text == name || name.hasPrefix("#") && $0.text.hasSuffix(name) }
      }
      if let column, let row, sheet.rows[row].count > column { return (index, row, column) }
    }
    return nil
  }

  /// Signs the form.
  mutating func sign(_ reporter: String, _ approver: String) {
    guard let row = book.sheets[0].rows.firstIndex(where: { $0[0].text == "填报人" }) else { return }
    book.sheets[0].rows[row][1].text = reporter
    book.sheets[0].rows[row][3].text = approver
  }

  /// The rows of a task in the first sheet.
  func rows(_ task: String) -> [[CellBook.Cell]] { book.sheets[0].rows.filter { $0[0].text == task } }

  /// Saves it as xlsx, or, where the name says so, its first sheet as csv.
  func save(_ name: String) throws -> String {
    let path = folder.appending(path: name).path
    if name.hasSuffix(".csv") {
      let lines = book.sheets[0].rows.map { row in
        row.map { "\"\($0.text.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
      }
      try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
    let sheets = book.sheets.map { sheet in
      SheetDraft(
        name: sheet.name ?? "表", columns: [], rows: sheet.rows.map { .init($0.map { CellDraft($0.text) }) })
    }
    let properties = book.properties.sorted { $0.key < $1.key }.map {
      WorkbookDraft.Property($0.key, $0.value)
    }
    try WorkbookWriter.write(WorkbookDraft(sheets: sheets, properties: properties, created: 1), to: path)
    return path
  }
}

extension CellBook.Cell {
  /// The cell without its words.
  var emptied: CellBook.Cell {
    var cell = self
    cell.text = ""
    return cell
  }
}
