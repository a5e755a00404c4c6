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

  /// Whether none was given.
  var isEmpty: Bool {
    system == nil && parent == nil && plate.isEmpty && duty.isEmpty && validFrom == nil && validUntil == nil
  }

  /// The details that were given.
  var details: UnitDetails {
    UnitDetails(
      system: system, parent: parent, plates: plate.isEmpty ? nil : plate, duties: duty.isEmpty ? nil : duty,
      from: validFrom, until: validUntil)
  }
}
