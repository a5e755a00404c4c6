import Ducha
import DuchaDocuments
import DuchaModel
import Foundation
import Testing

/// A form that another program opened and saved.
@Suite struct OfficeRoundTripTests {
  private static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: office != nil, "LibreOffice (soffice) is not installed: no form goes through it"))
  func libreOfficeLeavesAFormAsItIs() throws {
    let office = try FormOffice()
    let line = "任务,单位,月份,状态,完成比例,进展情况,指标值\n1-03,县教育局,2024-01,推进中,33.333,=已建6家,1=6家；2=3000万元\n"
    _ = try office.workspace.recordProgress(table: office.tasks.office.file("进展.csv", line))
    let file = try office.dispatch("县教育局")
    let saved = office.folder.appending(path: "存")
    try run(
      Self.office ?? "", ["--headless", "--convert-to", "xlsx", "--outdir", saved.path, file],
      in: office.folder)
    let name = URL(fileURLWithPath: file).lastPathComponent
    let before = try DocumentReader().cells(path: file)
    let after = try DocumentReader().cells(path: saved.appending(path: name).path)
    #expect(after.properties["ducha.form"] == before.properties["ducha.form"])
    #expect(after.sheets.map { texts($0) } == before.sheets.map { texts($0) })
    let collected = try office.collect(file: saved.appending(path: name).path)
    #expect(collected.text.contains("未填：1 项"))
  }

  /// The words of a sheet; how many empty cells stand behind them is nobody's business.
  private func texts(_ sheet: CellBook.Sheet) -> [[String]] {
    sheet.rows.map { row in Array(row.map(\.text).reversed().drop(while: \.isEmpty).reversed()) }
  }

  private func run(_ program: String, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // A profile of its own: another LibreOffice may be open.
    process.arguments = ["-env:UserInstallation=file://\(folder.path)/profile"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
