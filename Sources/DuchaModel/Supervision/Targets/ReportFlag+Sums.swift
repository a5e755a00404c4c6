extension ReportFlag {
  /// Returns where units whose values are added up report the same one for a month: each may have told what all of them
  /// reached, and the sum would be a multiple of it. The later of two is flagged; the sum stands until a person decides.
  ///
  /// Few pieces are easily the same: only values of ten and more are looked at, and those of which two reach the target.
  /// Bounds are ours: no source gives any.
  ///
  /// - Parameter units: those whose values are added up, without members of groups, of which many may have reached as much.
  package static func inSums(_ readings: [TargetReading], of target: Target, among units: [OrgUnit.ID])
    -> [ReportFlag]
  {
    guard units.count > 1, target.isAddedUp else { return [] }
    let values = readings.series(through: .last).compactMap { Value($0, of: target) }.filter {
      $0.value > 0 && $0.unit.map(units.contains) ?? false
    }
    let measure = target.unit ?? ""
    return values.indices.compactMap { place in
      let value = values[place]
      let alike = values[..<place].count { $0.month == value.month && $0.value == value.value }
      guard alike > 0, value.value >= 10 || 2 * value.value >= target.value ?? .infinity else { return nil }
      let sum = figureWords(value.value * Double(alike + 1))
      return ReportFlag(
        kind: .sameValue, unit: value.unit, month: value.month,
        words: "\(value.words(measure))，与共同承担的单位所报相同，相加为\(sum)\(measure)；如同为全部的数，请只由一家填报")
    }
  }
}
