import ArgumentParser
import Ducha
import DuchaReports

/// Lists units with what each carries.
struct ListUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出单位及其牵头、配合任务数，没有任务的单位，疑似重复督查。")
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  func run() throws {
    let table = UnitTable(SupervisedLedger(try ledger.workspace.state(asOf: asOf.day)))
    switch format {
    case .text: Console.product(table.text())
    case .csv: Console.product(table.csv())
    case .json: Console.product(table.json())
    }
  }
}
