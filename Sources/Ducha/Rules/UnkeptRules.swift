import DuchaModel

/// Rules for which the ledger has no place yet: adopted, they would be lost without a word.
struct UnkeptRules: Error, CustomStringConvertible {
  private let tables: [String]

  /// Finds the tables that differ from what the ledger takes for granted; `nil` where none does.
  init?(_ rules: SupervisionRules) {
    let ours = SupervisionRules()
    tables =
      (rules.score == ours.score ? [] : ["[score]"]) + (rules.bulletin == ours.bulletin ? [] : ["[bulletin]"])
    if tables.isEmpty { return nil }
  }

  var description: String {
    "台账还不能记下\(tables.joined(separator: "、"))的改动，规则未启用；试算请用 ducha score --rules"
  }
}
