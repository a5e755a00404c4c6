import ArgumentParser
import Ducha
import DuchaReports

/// Lists the measures that wait for approval.
struct ListDrafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "列出待签批的措施（督办、通报批评、约谈建议等）。")

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let (drafts, supervised) = try ledger.workspace.measureDrafts()
    Console.product(DraftTable(drafts, in: supervised).text())
  }
}
