import ArgumentParser
import DuchaModel

/// A place, as a clerk writes it.
struct PlaceOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("所属地区，如 青溪县；看不出级别的另用 --level。", valueName: "地区"))
  var place: String?
  @Option(name: .long, help: ArgumentHelp("地区级别。", valueName: "级别"))
  var level: AdministrativeLevel?

  /// The place, if one was given.
  func placeGiven() throws -> Place? {
    guard let place else { return nil }
    guard let place = Place(place, level: level) else {
      throw ValidationError("看不出“\(place)”是哪一级，请写全（如青溪县），或加 --level 县")
    }
    return place
  }
}
