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
  @Flag(name: .long, help: "只列不再自动重试、要人处理的：被拒收，或多次未送达。")
  var dead = false

  func run() throws {
    let (notices, registry, names) = try ledger.workspace.notices(
      onlyPending: pending || dead, onlyDead: dead)
    Console.product(NoticeTable(notices, state: registry, names: names).text())
  }
}
