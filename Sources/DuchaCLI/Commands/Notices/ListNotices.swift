import ArgumentParser
import Ducha
import DuchaReports

/// Lists the notices with what became of them.
struct ListNotices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出发出的告知：给谁、几项、文号、送达情况。")

  @OptionGroup var ledger: LedgerOptions
  @Flag(name: .long, help: "只列尚未送达的。")
  var pending = false

  func run() throws {
    let (notices, state) = try ledger.workspace.notices(onlyPending: pending)
    Console.product(NoticeTable(notices, in: state).text())
  }
}
