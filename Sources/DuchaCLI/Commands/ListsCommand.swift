import ArgumentParser
import Ducha
import DuchaReports

/// Writes a task list for each unit.
struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: "为每个单位生成任务清单（先牵头，后配合），并附总目录。",
    discussion: """
      例: ducha lists --out 清单/ --as-of 2024-07-31
          ducha lists --out 清单/ --format docx          只要 Word 文件
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("写到哪个文件夹。", valueName: "文件夹"))
  var out: String
  @Option(name: .long, help: ArgumentHelp("清单的格式，可多次给；默认 markdown、csv、json。", valueName: "格式"))
  var format: [ListFormat] = []

  func run() throws {
    let formats = format.isEmpty ? ListFormat.usual : format
    let written = try ledger.workspace.writeLists(to: out, asOf: asOf.day, formats: formats)
    Console.note("已为 \(written.units) 个单位生成任务清单，共 \(written.files) 个文件，目录见 \(written.index)")
  }
}
