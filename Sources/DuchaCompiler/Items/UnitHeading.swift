import DuchaModel

/// The words that name the units of an item: its own heading, that of the item above it, or the words a line opens with.
struct UnitHeading: Sendable {
  /// The words that name them.
  var text: ItemText
  /// Whether they stand below words that announce duties, where kinds of bodies and groups are named as well: 农业部门, 监督组.
  var isOfDuties = false

  /// The units it names.
  var units: [Assignment] {
    isOfDuties ? RunningText(text).dutyUnits() : RunningText(text).headingUnits(mayBeKinds: true)
  }
}
