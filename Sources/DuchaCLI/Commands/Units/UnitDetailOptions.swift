import ArgumentParser
import Ducha
import DuchaModel

/// What a person tells of a unit.
struct UnitDetailOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("类别。", valueName: "类别"))
  var system: UnitSystem?
  @Option(name: .long, help: ArgumentHelp("上级单位。", valueName: "单位"))
  var parent: String?
  @Option(name: .long, help: ArgumentHelp("加挂的牌子，可多次给；给出时替换原有的。", valueName: "牌子"))
  var plate: [String] = []
  @Option(name: .long, help: ArgumentHelp("职责关键词，可多次给；给出时替换原有的。", valueName: "词"))
  var duty: [String] = []
  @Option(name: .customLong("from"), help: ArgumentHelp("设立日期。", valueName: "日期"))
  var validFrom: Day?
  @Option(name: .customLong("until"), help: ArgumentHelp("撤销日期。", valueName: "日期"))
  var validUntil: Day?

  /// The details that were given.
  var details: UnitDetails {
    UnitDetails(
      system: system, parent: parent, plates: plate.isEmpty ? nil : plate, duties: duty.isEmpty ? nil : duty,
      from: validFrom, until: validUntil)
  }
}

/// A place, as a clerk writes it.
struct PlaceOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("所属地区，如 青溪县；看不出级别的另用 --level。", valueName: "地区"))
  var place: String?
  @Option(name: .long, help: ArgumentHelp("地区级别。", valueName: "级别"))
  var level: AdministrativeLevel?

  /// The place, if one was given.
  func placeGiven() throws -> Place? {
    guard let place else { return nil }
    if let level { return Place(name: place, level: level) }
    guard let place = Place(place) else {
      throw ValidationError("看不出“\(place)”是哪一级，请写全（如青溪县），或加 --level 县")
    }
    return place
  }
}
