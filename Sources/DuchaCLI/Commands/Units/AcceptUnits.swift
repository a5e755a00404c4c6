import ArgumentParser
import Ducha

/// Accepts that two names are one unit.
struct AcceptUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "认可 units review 所列的一组或几组是同一单位；不可撤销。例: ducha units accept U12-U5 U13-U7")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("一组单位，如 U12-U5。", valueName: "组"))
  var pairs: [String]

  func run() throws {
    for line in try ledger.workspace.decide(on: pairs, same: true) { Console.note(line) }
  }
}
