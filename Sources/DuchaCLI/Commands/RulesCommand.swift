import ArgumentParser
import Ducha
import DuchaModel

/// Shows or adopts supervision rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "查看或启用督查规则。", subcommands: [Show.self, Adopt.self, Check.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "显示某一天适用的规则（TOML）。")
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var asOf: AsOfOptions

    func run() throws {
      Console.product(try RulesFile.text(of: ledger.workspace.state(asOf: asOf.day).rules))
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "启用一份规则；以前的通报仍按当时的规则。")
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var asOf: AsOfOptions
    @Argument(help: ArgumentHelp("规则文件（TOML）。", valueName: "文件"))
    var file: String

    func run() throws {
      try ledger.workspace.adoptRules(file, effectiveOn: asOf.day)
      Console.note("已启用 \(file)，自 \(asOf.day.chinese)起生效")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查规则文件，不启用。")
    @Argument(help: ArgumentHelp("规则文件（TOML）。", valueName: "文件"))
    var file: String

    func run() throws {
      _ = try RulesFile.read(path: file)
      Console.note("\(file) 可以使用")
    }
  }
}
