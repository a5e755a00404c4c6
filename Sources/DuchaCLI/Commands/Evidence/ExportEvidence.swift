import ArgumentParser
import Ducha

/// Copies the files that show what was done out of the store.
struct ExportEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出一项任务的佐证材料，用原文件名，重名的编号；不覆盖已有文件。例: ducha evidence export 1-07 --out 佐证/1-07")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String
  @Option(name: .long, help: ArgumentHelp("导出到哪个文件夹。", valueName: "文件夹"))
  var out: String

  func run() throws {
    for line in try ledger.workspace.exportEvidence(of: task, to: out) { Console.note(line) }
  }
}
