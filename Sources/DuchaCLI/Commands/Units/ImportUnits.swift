import ArgumentParser
import Ducha

/// Takes in a registry file.
struct ImportUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "从 TOML 或表格（csv、xlsx，表头见 units export --csv）登记单位。已有的不重复登记。")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("单位表。", valueName: "文件"))
  var file: String

  func run() throws { Console.note(try ledger.workspace.importUnits(file).text) }
}
