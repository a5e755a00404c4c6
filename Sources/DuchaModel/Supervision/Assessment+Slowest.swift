extension Assessment {
  /// Returns the one that decides how a task stands for which several answer, each for its own part: the slowest.
  ///
  /// What is known to be late or behind comes first, then who has not reported, then what is under way; only where
  /// everybody is done is the last one to finish taken.
  static func slowest(of all: [Assessment]) -> Assessment? { all.min { $0.slowness < $1.slowness } }

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
