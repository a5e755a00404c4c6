import ArgumentParser
import Ducha

/// Prints the registry as a file that can be edited and taken in again.
struct ExportUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出名册（TOML，或 --csv），修改后可再导入。")
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Flag(name: .long, help: "输出 CSV。")
  var csv = false

  func run() throws { Console.product(try ledger.workspace.exportUnits(asOf: asOf.day, csv: csv)) }
}
