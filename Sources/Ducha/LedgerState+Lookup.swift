import DuchaLedger
package import DuchaModel

extension LedgerState {
  /// Returns the unit of a name, an alias or an id; names the nearest where there is none.
  package func unit(named name: String) throws -> OrgUnit { try UnitRegistry(self).find(name) }

  /// Returns the plan of a number, or the one whose title or file name holds the words.
  package func plan(named words: String) throws(PlanLookupError) -> PlanRecord {
    if let number = Int(words), let plan = plans[PlanID(number)] { return plan }
    let found = plans.values.filter { $0.name.contains(words) || $0.document.file.contains(words) }
    guard let plan = found.first, found.count == 1 else {
      let shown = found.isEmpty ? Array(plans.values) : found
      throw PlanLookupError(words: words, plans: shown.sorted { $0.id < $1.id }, ambiguous: !found.isEmpty)
    }
    return plan
  }
}

/// Words that name no plan, or several.
package struct PlanLookupError: Error, CustomStringConvertible {
  /// What was asked for.
  package let words: String
  /// The plans to choose from.
  package let plans: [PlanRecord]
  /// Whether several plans hold the words.
  package let ambiguous: Bool

  /// What is wrong and what to choose from.
  package var description: String {
    let list = plans.map { "\n  \($0.id)  \($0.name)" }.joined()
    let finding = ambiguous ? "“\(words)”对应多份方案，请用编号" : "台账中没有方案“\(words)”"
    return plans.isEmpty ? "\(finding)；台账中还没有方案，请先 ducha import" : "\(finding)；可选：\(list)"
  }
}
