package import DuchaModel

/// Two plans that ask one unit for the same thing at the same time: possibly supervised twice, which the regulation on
/// government supervision forbids (政府督查工作条例, article 15).
package struct DuplicateDuty: Sendable, Hashable {
  /// The unit that leads both tasks.
  package let unit: OrgUnit.ID
  /// The task with the smaller number.
  package let first: TaskID
  /// The other, of another plan.
  package let second: TaskID
  /// How alike the two are, up to 1 for the same words.
  package let similarity: Double

  /// Finds pairs among tasks, the likest first.
  ///
  /// Each task is compared with those most like it (``SimilarTasks``), never with all.
  package static func found(among tasks: [SupervisedTask]) -> [DuplicateDuty] {
    let open = tasks.filter { $0.standing != .completed && !$0.leadership.units.isEmpty }
    let byID = Dictionary(uniqueKeysWithValues: open.map { ($0.id, $0) })
    let similar = SimilarTasks(open.map(\.record))
    // Seen from either side the similarity of a pair may differ in the last digit.
    var found: [Pair: Double] = [:]
    for task in open {
      for near in similar.nearest(to: task.record, count: 5, atLeast: alike) {
        guard near.record.id.plan != task.id.plan, let other = byID[near.record.id], task.overlaps(other)
        else {
          continue
        }
        for unit in task.leadership.units where other.leadership.units.contains(unit) {
          let pair = Pair(unit: unit, first: min(task.id, other.id), second: max(task.id, other.id))
          found[pair] = max(found[pair] ?? 0, near.similarity)
        }
      }
    }
    return found.map { pair, similarity in
      DuplicateDuty(unit: pair.unit, first: pair.first, second: pair.second, similarity: similarity)
    }.sorted { ($1.similarity, $0.first, $0.unit) < ($0.similarity, $1.first, $1.unit) }
  }

  private struct Pair: Hashable {
    let unit: OrgUnit.ID
    let first: TaskID
    let second: TaskID
  }

  /// Below this, tasks of one field share words and no demand.
  private static let alike = 0.5
}

extension SupervisedTask {
  /// Whether the two are to be worked on at the same time; what has no end overlaps all that follows.
  fileprivate func overlaps(_ other: SupervisedTask) -> Bool {
    func span(_ schedule: Schedule) -> (start: Day, end: Day) {
      (schedule.start ?? .first, schedule.due ?? .last)
    }
    let (mine, theirs) = (span(assessment.schedule), span(other.assessment.schedule))
    return mine.start <= theirs.end && theirs.start <= mine.end
  }
}
