import ArgumentParser
import Ducha

/// Lists the files that show what was done.
struct ListEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "查看佐证材料。例: ducha evidence list 1-07")
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(help: ArgumentHelp("任务编号；不写则列出全部。", valueName: "任务"))
  var task: String?

  func run() throws {
    Console.product(try ledger.workspace.listEvidence(of: task, asOf: asOf.day))
  }
}
