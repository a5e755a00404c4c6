import ArgumentParser
import Ducha

/// Writes a task list for each unit.
struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: "为每个单位生成任务清单（先牵头，后配合），并附总目录。",
    discussion: "例: ducha lists --out 清单/ --as-of 2024-07-31")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("写到哪个文件夹。", valueName: "文件夹"))
  var out: String

  func run() throws {
    let written = try ledger.workspace.writeLists(to: out, asOf: asOf.day)
    Console.note("已为 \(written.units) 个单位生成任务清单，共 \(written.files) 个文件，目录见 \(written.index)")
  }
}
