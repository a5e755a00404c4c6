import ArgumentParser
import Ducha

/// Creates an empty ledger.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建台账。",
    discussion: "例: ducha init --ledger 台账.sqlite --rules 督查规则.toml")

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("督查规则文件（TOML）；不给则用默认规则。", valueName: "文件"))
  var rules: String?

  func run() throws {
    try ledger.workspace.create(rules: rules)
    Console.note("已新建台账 \(ledger.ledger)。下一步: ducha import 方案文件")
  }
}
