/// An alert that was told, and what it was.
public struct ToldAlert: Sendable, Hashable {
  /// The alert.
  public var key: Alert.Key
  /// The day on which it was to be told.
  public var fellDue: Day

  /// Creates a told alert.
  public init(_ key: Alert.Key, fellDue: Day) {
    self.key = key
    self.fellDue = fellDue
  }
}

extension LedgerState {
  /// Returns the alerts that are still to be told.
  ///
  /// - Parameters:
  ///   - alerts: what holds as of the state's day.
  ///   - tasks: the tasks it is about.
  ///   - told: what was told before.
  ///   - lastCheck: the day of the last check; `nil` before the first.
  public func untold(
    _ alerts: [Alert], of tasks: [SupervisedTask], told: [ToldAlert], since lastCheck: Day?
  ) -> [Alert] {
    let ladder = CaseLadder(self, alerts, of: tasks, told: told, since: lastCheck)
    return alerts.compactMap(ladder.placed).untold(told, since: lastCheck).map(ladder.beginning)
  }
}

extension [Alert] {
  /// Returns the alerts that are still to be told, each on its day.
  ///
  /// What fell due while no check ran, after `lastCheck`, is told step by step, for nobody can help a night that was
  /// missed. What fell due before a check that did not tell it became known late: an old plan was taken in, a report
  /// withdrawn. Of that only the last step is told, and none that a later one has overtaken, so that nobody gets four
  /// letters in one night about what nobody could have told him.
  fileprivate func untold(_ told: [ToldAlert], since lastCheck: Day?) -> [Alert] {
    let known = Set(told.map(\.key))
    let overtaken = Dictionary(told.map { ($0.key.series, $0.fellDue) }, uniquingKeysWith: Swift.max)
    let new = filter { !known.contains($0.key) }
    let lateOnes = new.filter { $0.isLate(lastCheck) && $0.key.series != nil }
    let newestLate = Dictionary(lateOnes.map { ($0.key.series, $0.rank) }, uniquingKeysWith: Swift.max)
    return new.filter { alert in
      guard let series = alert.key.series, alert.isLate(lastCheck) else { return true }
      let isOvertaken = overtaken[series].map { $0 >= alert.fellDue } ?? false
      return !isOvertaken && newestLate[series] == alert.rank
    }
  }
}

extension Alert {
  /// Whether a check that ran when it fell due, or later, did not tell it; before the first check everything is.
  func isLate(_ lastCheck: Day?) -> Bool { lastCheck.map { fellDue <= $0 } ?? true }

  fileprivate var rank: Rank {
    Rank(
      fellDue: fellDue, measure: key.measure.flatMap(Measure.Kind.allCases.firstIndex) ?? 0, step: key.step)
  }

  fileprivate struct Rank: Comparable {
    var fellDue: Day
    var measure: Int
    var step: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.fellDue, a.measure, a.step) < (b.fellDue, b.measure, b.step)
    }
  }
}

extension Alert.Key {
  /// What steps follow one another: those about one due date to one addressee, or about one missing report.
  fileprivate var series: Series? {
    switch cause {
    case .overdue, .dueToday, .dueSoon: Series(addressee, task, unit, .overdue, about)
    case .approval, .unreported: Series(addressee, task, unit, cause, about)
    default: nil
    }
  }

  fileprivate struct Series: Hashable {
    var addressee: Alert.Addressee
    var task: TaskID
    var unit: OrgUnit.ID?
    var cause: Alert.Cause
    var about: Day

    init(
      _ addressee: Alert.Addressee, _ task: TaskID, _ unit: OrgUnit.ID?, _ cause: Alert.Cause, _ about: Day
    ) {
      self.addressee = addressee
      self.task = task
      self.unit = unit
      self.cause = cause
      self.about = about
    }
  }
}
