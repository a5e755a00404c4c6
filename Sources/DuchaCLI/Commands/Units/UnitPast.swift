import ArgumentParser
import Ducha
import DuchaReports

/// Tells a unit's past.
struct UnitPast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "某单位的来历：登记、别名、合并、更名、拆分，何日何人所记、依据何在。")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("单位。", valueName: "单位"))
  var unit: String

  func run() throws { Console.product(try ledger.workspace.history(of: unit).text()) }
}
