import ArgumentParser
import Ducha
import DuchaModel

/// Tells what a unit is.
struct EditUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "补充或更正单位情况。例: ducha units edit 县住建局 --plate 县人防办")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("名册里的单位。", valueName: "单位"))
  var unit: String
  @OptionGroup var details: UnitDetailOptions

  func validate() throws {
    if details.isEmpty { throw ValidationError("请写明要改什么，如 --system、--parent、--duty") }
  }

  func run() throws {
    let unit = try ledger.workspace.describeUnit(unit, details.details)
    Console.note("已更新 \(unit.id) \(unit.name)")
  }
}
