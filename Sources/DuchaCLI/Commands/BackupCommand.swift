import ArgumentParser
import Ducha

/// Saves the ledger.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份台账（连同佐证材料），读回核验后才算数；备份时可照常使用台账。",
    discussion: """
      例: ducha backup /media/u盘/备份/
      例: ducha backup 台账-2024年8月.sqlite
      已有的文件不覆盖。
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("备份成哪个文件；给文件夹的，按日期和末条校验值取名。", valueName: "目标"))
  var destination: String

  func run() throws {
    let outcome = try ledger.workspace.backUp(to: destination)
    Console.note(outcome.text)
    if !outcome.isComplete { throw ExitCode(1) }
  }
}
