import ArgumentParser
import Ducha
import DuchaReports

/// Lists the bulletins that were issued.
struct ListBulletins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出已印发的各期：日期、标题、签发人、更正了哪一期或由哪一期更正。")

  @OptionGroup var ledger: LedgerOptions

  func run() throws { Console.product(IssueTable(try ledger.workspace.issuedBulletins()).text()) }
}
