/// A body that a reform ended, and the one that took its place.
struct Predecessor: Sendable, Hashable {
  /// The body that is no more.
  var unit: OrgUnit.ID
  /// The one in its place.
  var successor: OrgUnit.ID
  /// The first day without it.
  var on: Day
}

extension LedgerState {
  /// Returns the record as those answer for it who answer now: what bodies had reported that reforms ended since goes on
  /// with the ones in their places.
  package func inherited(_ record: TaskRecord) -> TaskRecord {
    record.inheriting(predecessors(in: record))
  }

  /// Returns the bodies that reported on a task and have gone into others since, the oldest reform first.
  func predecessors(in record: TaskRecord) -> [Predecessor] {
    guard !successions.isEmpty else { return [] }
    var found: [Predecessor] = []
    let gone = record.reports.compactMap(\.report.unit).filter { successions[$0] != nil }
    for reporter in gone.distinct {
      var unit = reporter
      while let end = successions[unit], end.into.count == 1, !found.contains(where: { $0.unit == unit }) {
        let successor = current(end.into[0])
        found.append(Predecessor(unit: unit, successor: successor, on: end.on))
        unit = successor
      }
    }
    return found.sorted { ($0.on, $0.unit) < ($1.on, $1.unit) }
  }
}

extension TaskRecord {
  /// Returns the record as if the successors had reported for those before them, until they speak for themselves.
  func inheriting(_ predecessors: [Predecessor]) -> TaskRecord {
    predecessors.reduce(self) { $0.inheriting($1) }
  }

  private func inheriting(_ end: Predecessor) -> TaskRecord {
    let gone = reports.filter { $0.report.unit == end.unit }
    guard !gone.isEmpty, end.unit != end.successor else { return self }
    let own = reports.filter { $0.report.unit == end.successor }
    let months = (gone + own).map(\.report.month)
    let spoken = own.map(\.report.month).first { $0 >= end.on.month }
    let shared = Set(months).filter { month in spoken.map { month < $0 } ?? true }
    var record = self
    record.reports.removeAll { filed in
      filed.report.unit == end.unit
        || filed.report.unit == end.successor && shared.contains(filed.report.month)
    }
    record.reports += shared.compactMap { month in
      own.newest(through: month).joined(gone.newest(through: month), in: month, of: end.successor, task)
    }
    record.reports.sort { ($0.report.month, $0.number) < ($1.report.month, $1.number) }
    return record
  }
}

extension [FiledReport] {
  /// The newest report of a month or of one before.
  fileprivate func newest(through month: Month) -> FiledReport? { last { $0.report.month <= month } }
}

extension FiledReport? {
  /// Puts what one body said together with what another in whose place it stands said, as of a month of which one of them
  /// spoke: counts and amounts add up, of rates and shares its own stand, and it is done where both are.
  fileprivate func joined(
    _ other: FiledReport?, in month: Month, of unit: OrgUnit.ID, _ task: PolicyTask
  ) -> FiledReport? {
    let spoken = [self, other].compactMap(\.self).filter { $0.report.month == month }
    guard var filed = spoken.first else { return nil }
    if let open = spoken.map(\.report).first(where: { $0.status != .completed }) {
      (filed.report.status, filed.report.percent) = (open.status, open.percent)
    }
    if spoken.count > 1 {
      let stages = spoken.compactMap(\.report.doneThrough)
      filed.report.doneThrough = stages.count < spoken.count ? nil : stages.min()
    }
    filed.report.values = task.joined(self?.report.values ?? [], other?.report.values ?? [])
    filed.report.unit = unit
    return filed
  }
}

extension PolicyTask {
  /// Returns the values of two bodies as those of one.
  fileprivate func joined(_ own: [ReportedValue], _ others: [ReportedValue]) -> [ReportedValue] {
    targets.map(\.reading).distinct.flatMap { reading in
      let (a, b) = (own.filter { $0.target == reading }, others.filter { $0.target == reading })
      let addsUp = targets.first { $0.reading == reading }.map { RollUp($0, Metric($0)) == .sum } ?? false
      guard addsUp, a.count == b.count, a.map(\.unit) == b.map(\.unit) else { return a.isEmpty ? b : a }
      return zip(a, b).map { own, other in
        var value = own
        value.value = withoutNoise(own.value + other.value)
        return value
      }
    }
  }
}
