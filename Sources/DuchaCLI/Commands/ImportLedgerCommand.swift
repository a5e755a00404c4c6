import ArgumentParser
import Ducha

/// Builds a ledger from an exported one.
struct ImportLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-ledger", abstract: "由 ducha export 的文件重建台账，逐条重算校验值；有一行不符就不建。",
    discussion: "例: ducha import-ledger 台账.jsonl --ledger 新台账.sqlite")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("导出的文件。", valueName: "文件"))
  var file: String

  func run() throws { Console.note(try ledger.workspace.build(from: file).text) }
}
