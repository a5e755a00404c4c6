import ArgumentParser
import Ducha
import DuchaModel

/// Gives a unit another name.
struct AliasUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "给单位加别名。例: ducha units alias 县发改局 县发展改革局")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("名册里的单位。", valueName: "单位"))
  var unit: String
  @Argument(help: ArgumentHelp("别名。", valueName: "别名"))
  var alias: String

  func run() throws {
    let unit = try ledger.workspace.aliasUnit(unit, alias)
    Console.note("已记下：\(alias) 就是 \(unit.name)")
  }
}
