import ArgumentParser
import Ducha

/// Tells two units apart.
struct RejectUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "认定 units review 所列的一组或几组不是同一单位，以后不再提。例: ducha units reject U12-U5")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("一组单位，如 U12-U5。", valueName: "组"))
  var pairs: [String]

  func run() throws {
    for line in try ledger.workspace.decide(on: pairs, same: false) { Console.note(line) }
  }
}
