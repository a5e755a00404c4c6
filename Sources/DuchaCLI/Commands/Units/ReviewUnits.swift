import ArgumentParser
import Ducha
import DuchaReports

/// Lists what a person should decide on the registry.
struct ReviewUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "列出名册中待核对的：可能是同一单位的、集体名称未列明成员的、尚未确认的。")
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions

  func run() throws { Console.product(try ledger.workspace.reviewUnits(asOf: asOf.day).text()) }
}
