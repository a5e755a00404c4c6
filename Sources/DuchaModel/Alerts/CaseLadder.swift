/// Where the ladder stands in each case, a unit with a due date of a task.
///
/// A case that became known late, because an old plan was taken in or nobody had checked before, begins with the first rung
/// behind the due date on the night on which it became known. The heavier rungs follow at the distances that the ladder gives
/// them: whoever was never urged is not summoned (提醒、催办、督办、约谈 go up step by step).
struct CaseLadder {
  private let watch: AlertWatch
  /// The rungs behind the due date, earliest first; a measure stands there once.
  private let rungs: [LadderRung]
  /// The cases that begin tonight.
  private var starting: Set<Case> = []
  /// The day on which the first rung was told.
  private var begun: [Case: Day] = [:]
  /// The furthest rung that was told.
  private var reached: [Case: Int] = [:]

  private struct Case: Hashable {
    var task: TaskID
    var unit: OrgUnit.ID
    var about: Day
  }

  /// Takes what holds, the tasks it is about, and what was told before.
  init(
    _ state: LedgerState, _ alerts: [Alert], of tasks: [SupervisedTask], told: [ToldAlert],
    since lastCheck: Day?
  ) {
    watch = AlertWatch(state)
    rungs = state.rules.notice.ladder.filter { $0.day > 0 }.sorted { $0.day < $1.day }
    let measures = Dictionary(
      tasks.lazy.map { ($0.id, $0.assessment.life.measures) }.filter { !$0.1.isEmpty }
    ) { first, _ in first }
    /// Whether the unit was called upon before a day, by hand: whoever did it has begun the case.
    func wasBegun(_ place: Case, before day: Day) -> Bool {
      measures[place.task, default: []].contains {
        $0.on > place.about && $0.on < day && rungs.map(\.measure).contains($0.measure.kind)
          && ($0.measure.unit == nil || $0.measure.unit == place.unit)
      }
    }
    for alert in told {
      guard let (place, rung) = position(alert.key) else { continue }
      reached[place] = max(reached[place] ?? 0, rung)
      if rung == 0 { begun[place] = min(begun[place] ?? alert.fellDue, alert.fellDue) }
    }
    begun = begun.filter { !wasBegun($0.key, before: $0.value) }
    for alert in alerts where alert.isLate(lastCheck) {
      guard let (place, rung) = position(alert.key), rung == 0, reached[place] == nil else { continue }
      if !wasBegun(place, before: .last) { starting.insert(place) }
    }
  }

  /// Returns an alert with the day on which it is to be told by its case; `nil` before that day.
  func placed(_ alert: Alert) -> Alert? {
    guard let (place, rung) = position(alert.key), rung > (reached[place] ?? 0) else { return alert }
    guard let start = starting.contains(place) ? watch.asOf : begun[place] else { return alert }
    var alert = alert
    alert.fellDue = max(alert.fellDue, watch.workingDay(rungs[rung].day - rungs[0].day, from: start))
    return alert.fellDue <= watch.asOf ? alert : nil
  }

  /// Returns an alert as it is told: a case that begins tonight counts from tonight.
  func beginning(_ alert: Alert) -> Alert {
    guard let (place, rung) = position(alert.key), rung == 0, starting.contains(place) else { return alert }
    var alert = alert
    alert.fellDue = watch.asOf
    return alert
  }

  /// The case that an alert is about, and the rung of the ladder; `nil` ahead of a due date and where it is about no rung.
  private func position(_ key: Alert.Key) -> (place: Case, rung: Int)? {
    guard key.cause == .overdue || key.cause == .approval, let unit = key.unit,
      let rung = rungs.firstIndex(where: { $0.measure == key.measure })
    else { return nil }
    return (Case(task: key.task, unit: unit, about: key.about), rung)
  }
}
