/// Whose reports decide how a task stands, or stands for some of those that answer for it.
struct Deciders {
  /// Those who answer, by one word where they are several: that of the least advanced.
  let units: [OrgUnit.ID]
  /// Tells whether the reports of a unit decide; of `nil`, those that the office recorded.
  let decides: (OrgUnit.ID?) -> Bool
  /// Whether others answer for the task beside them: what is said of all then stands for who says nothing itself, and what
  /// is asked of all together tells nothing of one.
  var areSomeOfSeveral = false
  /// Whether they are charged together without a lead: what is said of all then stands beside what each says.
  var areJoint = false
  /// From when they answer, where that is later than the task.
  var since: Day?

  /// Returns those whose reports decide on a whole task.
  ///
  /// - Parameter groups: for whom the collective names in it stand.
  init(of record: TaskRecord, _ leadership: Leadership, _ groups: GroupDuties = GroupDuties()) {
    guard leadership == .none(.joint) else {
      // A task without a lead takes everybody's word.
      self.init(leadership.units, of: record, takingAll: leadership.units.isEmpty)
      let days = leadership.units.map(record.answersSince)
      since = days.contains(nil) ? nil : days.compactMap(\.self).min()
      return
    }
    let names = Set(groups.groups.map(\.unit))
    let own = record.duties.map(\.unit).filter { !names.contains($0) }
    let each = Self((own + groups.duties.map(\.unit)).distinct, of: record)
    self.init(each.units) { unit in each.decides(unit) || unit.map(names.contains) ?? false }
    areJoint = true
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

  /// Returns one of several that answer: what the office verified, or was recorded in the name of all, speaks for it too.
  init(_ one: Answering, amongOthers: Bool) {
    self.init([one.unit]) { $0.map { $0 == one.unit || $0 == one.through } ?? true }
    since = one.since
    areSomeOfSeveral = amongOthers
  }

  /// Takes units and what decides on them.
  init(_ units: [OrgUnit.ID], decides: @escaping (OrgUnit.ID?) -> Bool) {
    self.units = units
    self.decides = decides
  }
}
