extension TaskRecord {
  /// Returns the day from which it counts: that of the first edition that had it.
  func began(in plan: PlanRecord) -> Day { registeredOn ?? plan.effectiveOn }

  /// Returns the reports as they speak of the task as a later edition words it: what was reported of 改造1200户 is told of
  /// 改造1500户 from then on.
  func reports(under edition: PolicyTask) -> [FiledReport] {
    let names = task.renamedTargets(in: edition)
    guard !names.isEmpty else { return reports }
    return reports.map { filed in
      var filed = filed
      for index in filed.report.values.indices {
        let name = filed.report.values[index].target
        filed.report.values[index].target = names[name] ?? name
      }
      return filed
    }
  }
}

extension PolicyTask {
  /// Returns the new words of results that another edition demands in other words, with other values perhaps, by the words
  /// they had: those of which there is one before and one behind that count the same in the same unit.
  fileprivate func renamedTargets(in edition: PolicyTask) -> [String: String] {
    let (old, new) = (Set(targets.map(\.reading)), Set(edition.targets.map(\.reading)))
    let gone = Dictionary(grouping: targets.filter { !new.contains($0.reading) }, by: \.counted)
    let come = Dictionary(grouping: edition.targets.filter { !old.contains($0.reading) }, by: \.counted)
    var names: [String: String] = [:]
    for (counted, before) in gone {
      guard let after = come[counted], before.count == 1, after.count == 1 else { continue }
      names[before[0].reading] = after[0].reading
    }
    return names
  }
}

extension Target {
  /// What a result counts, whatever its value.
  fileprivate var counted: Counted { Counted(subject: subject, unit: unit, kind: kind, scope: scope) }

  fileprivate struct Counted: Hashable {
    var subject: String?
    var unit: String?
    var kind: Kind
    var scope: Target.Scope
  }
}
