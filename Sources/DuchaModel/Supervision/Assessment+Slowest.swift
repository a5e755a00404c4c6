extension Assessment {
  /// Returns the one that decides how a task stands for which several answer, each for its own part: the slowest.
  ///
  /// What is known to be late or behind comes first, then who has not reported, then what is under way; only where
  /// everybody is done is the last one to finish taken.
  static func slowest(of all: [Assessment]) -> Assessment? { all.min { $0.slowness < $1.slowness } }

  /// Returns how a task stands for which several answer: as the slowest does, with the earliest date that any of them has
  /// before it, and yellow where one catches up.
  static func together(_ all: [Assessment]) -> Assessment? {
    guard var whole = slowest(of: all) else { return nil }
    let open = all.filter { ![.completed, .submitted, .suspended].contains($0.standing) }
    let dates = open.compactMap { one in one.nextDue.map { (due: $0, turns: one.openTurns) } }
    if let first = dates.min(by: { $0.due < $1.due }) {
      (whole.nextDue, whole.openTurns) = (first.due, first.turns)
    }
    whole.caughtUp = all.contains(where: \.caughtUp)
    return whole
  }

  private var slowness: (Int, Int, Double, Int) {
    (
      Self.slowestFirst.firstIndex(of: standing) ?? 0, -daysLate, reportedPercent ?? 0,
      -(newest?.month.firstDay.number ?? 0)
    )
  }

  private static let slowestFirst: [Standing] = [
    .overdue, .farBehind, .behind, .unreported, .notYetDue, .ongoing, .suspended, .onPace, .ahead, .submitted,
    .completed,
  ]
}
