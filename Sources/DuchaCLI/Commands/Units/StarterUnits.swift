import ArgumentParser
import Ducha

/// Prints the bodies that a place usually has, for a person to edit.
struct StarterUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "starter",
    abstract: "按地区生成常设机构名册供删改，再用 units import 导入。例: ducha units starter --place 景宁 --level 县 > 单位.toml")
  @OptionGroup var place: PlaceOptions
  @Flag(name: .long, help: "输出 CSV，可用 Excel/WPS 删改。")
  var csv = false

  func validate() throws {
    if try place.placeGiven() == nil { throw ValidationError("请用 --place 写明地区，如 --place 青溪县") }
  }

  func run() throws {
    guard let place = try place.placeGiven() else { return }
    Console.product(Workspace.starterUnits(for: place, csv: csv))
  }
}
