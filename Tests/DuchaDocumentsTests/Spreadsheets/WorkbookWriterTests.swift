import DuchaDiagnostics
import Foundation
import Testing

@testable import DuchaDocuments

/// Workbooks out, and their cells back in.
@Suite struct WorkbookWriterTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String = "表.xlsx") -> String { folder.appending(path: name).path }

  private func draft(_ cells: [CellDraft?]...) -> WorkbookDraft {
    let columns = [SheetDraft.Column(width: 10), SheetDraft.Column(width: 10, isHidden: true)]
    let sheet = SheetDraft(name: "表", columns: columns, rows: cells.map { SheetDraft.Row($0) })
    return WorkbookDraft(sheets: [sheet], properties: [.init("id", "甲<1>")], created: 1_704_067_200)
  }

  /// Writes a workbook and reads its cells.
  private func readBack(_ draft: WorkbookDraft) throws -> CellBook {
    defer { try? FileManager.default.removeItem(at: folder) }
    try WorkbookWriter.write(draft, to: path())
    return try DocumentReader().cells(path: path())
  }

  @Test func theSameDraftMakesTheSameBytes() throws {
    let draft = draft([CellDraft("甲", CellStyle(isBold: true), comment: "注")])
    try WorkbookWriter.write(draft, to: path("一.xlsx"))
    try WorkbookWriter.write(draft, to: path("二.xlsx"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path("一.xlsx")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("二.xlsx"))) == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["一.xlsx", "二.xlsx"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func hiddenColumnsAndPropertiesComeBack() throws {
    let book = try readBack(draft([CellDraft("甲"), CellDraft("乙")], [nil, CellDraft(.number(0.4))]))
    #expect(book.properties == ["id": "甲<1>"])
    #expect(book.sheets.map(\.name) == ["表"])
    #expect(book.sheets[0].rows.map { $0.map(\.text) } == [["甲", "乙"], ["", "0.4"]])
    #expect(book.sheets[0].rows[1][1].place == .sheetCell(sheet: "表", cell: "B2"))
  }

  @Test(arguments: [
    "=1+1", "+86", "-5", "@用户", "=HYPERLINK(\"http://x\")", "a\u{1}b\n二", "_x0041_", "http://x.cn", "<&>",
  ])
  func wordsStayWords(_ text: String) throws {
    try WorkbookWriter.write(draft([CellDraft(text)]), to: path())
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path())))
    let archive = try ZipArchive(bytes, kind: "Excel", inflatedLimit: 1 << 20)
    let sheet = String(decoding: try archive.read("xl/worksheets/sheet1.xml") ?? [], as: UTF8.self)
    #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
    let book = try DocumentReader().cells(path: path())
    #expect(book.sheets[0].rows[0][0].text == text.replacing("\u{1}", with: ""))
  }

  @Test func percentagesAreReadAsTheyAreShown() throws {
    let style = CellStyle(numberFormat: "0.0%")
    let book = try readBack(draft([CellDraft(.number(0.4), style), CellDraft(.number(0.125), style)]))
    #expect(book.sheets[0].rows[0].map(\.text) == ["40%", "12.5%"])
  }

  @Test func whatDoesNotFitIsRefusedAndTheOldFileStays() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("旧".utf8).write(to: URL(fileURLWithPath: path()))
    let long = draft([CellDraft(String(repeating: "长", count: 40_000))])
    #expect(throws: WorkbookError.self) { try WorkbookWriter.write(long, to: path()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["表.xlsx"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path())) == Data("旧".utf8))
  }

  @Test func aSheetThatCannotBeNamedSoIsRefused() {
    var draft = draft([])
    draft.sheets[0].name = "一/二"
    #expect(throws: WorkbookError.self) { try WorkbookWriter.write(draft, to: path()) }
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    #expect(throws: WorkbookError(path: "/无/表.xlsx", reason: .unwritable)) {
      try WorkbookWriter.write(draft([]), to: "/无/表.xlsx")
    }
  }
}
