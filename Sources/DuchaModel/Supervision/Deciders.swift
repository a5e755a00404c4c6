/// Whose reports decide how a task stands, or stands for some of those that answer for it.
struct Deciders {
  /// Those who answer, by one word where they are several: that of the least advanced.
  let units: [OrgUnit.ID]
  /// Tells whether the reports of a unit decide; of `nil`, those that the office recorded.
  let decides: (OrgUnit.ID?) -> Bool
  /// Whether others answer for the task beside them: what is said of all then stands for who says nothing itself, and what
  /// is asked of all together tells nothing of one.
  var areSomeOfSeveral = false
  /// From when they answer, where that is later than the task.
  var since: Day?

  /// Returns those whose reports decide on a whole task.
  ///
  /// - Parameter members: those for whom the collective names in it stand, where they do not lead.
  init(of record: TaskRecord, _ leadership: Leadership, members: [OrgUnit.ID] = []) {
    let isJoint = leadership == .none(.joint)
    let duties = record.duties.map(\.unit)
    let leads = isJoint ? (duties + members).distinct : leadership.units
    // A task without a lead takes everybody's word.
    self.init(leads, of: record, takingAll: leads.isEmpty)
  }

  /// Returns units that lead; a collective name of whose members nobody knows takes the word of whoever has no part of its
  /// own.
  init(_ leads: [OrgUnit.ID], of record: TaskRecord, takingAll: Bool = false) {
    let others = Set(record.duties.map(\.unit)).subtracting(leads)
    let isOpen =
      takingAll || record.duties.contains { leads.contains($0.unit) && $0.assignment.collective }
    self.init(leads) { unit in
      guard let unit else { return true }
      return leads.contains(unit) || isOpen && !others.contains(unit)
    }
  }

  /// Takes units and what decides on them.
  init(_ units: [OrgUnit.ID], decides: @escaping (OrgUnit.ID?) -> Bool) {
    self.units = units
    self.decides = decides
  }
}
