import ArgumentParser
import Ducha
import DuchaModel

/// Adds a unit that a person vouches for.
struct AddUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记单位。例: ducha units add 县数据局 --alias 县大数据局 --place 青溪县")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("单位名称。", valueName: "名称"))
  var name: String
  @Option(name: .long, help: ArgumentHelp("别名，可多次给。", valueName: "别名"))
  var alias: [String] = []
  @OptionGroup var place: PlaceOptions
  @OptionGroup var details: UnitDetailOptions
  @Flag(name: .long, help: "这个名称代表多个单位，如各乡镇（街道）。")
  var collective = false

  func run() throws {
    let unit = try ledger.workspace.addUnit(
      name, aliases: alias, place: place.placeGiven(), collective: collective, details: details.details)
    Console.note("已登记 \(unit.id) \(unit.name)")
  }
}
