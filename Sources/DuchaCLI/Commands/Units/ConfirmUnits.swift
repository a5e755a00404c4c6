import ArgumentParser
import Ducha
import DuchaModel

/// Vouches for units that were only seen in plans.
struct ConfirmUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "确认方案中出现的单位确有其单位。例: ducha units confirm 县经合中心 U12")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("待确认的单位，可多个。", valueName: "单位"))
  var units: [String]

  func run() throws {
    let units = try ledger.workspace.confirmUnits(units)
    Console.note("已确认：\(units.map(\.name).joined(separator: "、"))")
  }
}
