internal import DuchaModel
internal import DuchaUnits

/// Finds, for every task of a new edition, the task it was before.
///
/// The surest matches come first, so that a task moved by one place does not take its neighbour's identity: the same
/// place and title, then the same title, then the same place and a similar title. What remains is new.
struct TaskMatching {
  /// For each task of the new edition the record it continues, or `nil` for a new one.
  private(set) var records: [TaskRecord?]
  private var free: [TaskID: TaskRecord]

  /// Matches the tasks of a new edition with what the plan ever had, in the order of their numbers.
  ///
  /// A task that was removed can come back under its title; it is not taken for another.
  init(_ tasks: [PolicyTask], _ known: [TaskRecord]) {
    records = Array(repeating: nil, count: tasks.count)
    free = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })
    let living = known.filter { $0.removedOn == nil }
    let gone = known.filter { $0.removedOn != nil }
    match(tasks, living) { $0.path + "\n" + $0.foldedTitle }
    match(tasks, living) { $0.foldedTitle }
    matchSimilar(tasks, living)
    match(tasks, gone) { $0.foldedTitle }
  }

  /// Pairs tasks that have the same key, in printed order where several have it.
  private mutating func match(_ tasks: [PolicyTask], _ known: [TaskRecord], by key: (PolicyTask) -> String) {
    var waiting = Dictionary(grouping: known.reversed().filter { free[$0.id] != nil }) { key($0.task) }
    for index in tasks.indices where records[index] == nil {
      guard let record = waiting[key(tasks[index])]?.popLast() else { continue }
      take(record, for: index)
    }
  }

  private mutating func matchSimilar(_ tasks: [PolicyTask], _ known: [TaskRecord]) {
    let places = Dictionary(grouping: known, by: \.task.path)
    for index in tasks.indices where records[index] == nil {
      let task = tasks[index]
      let similar = places[task.path]?.first { record in
        free[record.id] != nil
          && Similarity.bigrams(task.foldedTitle, record.task.foldedTitle) >= Self.similarEnough
      }
      if let similar { take(similar, for: index) }
    }
  }

  private mutating func take(_ record: TaskRecord, for index: Int) {
    records[index] = record
    free[record.id] = nil
  }

  /// Half of the character pairs the same: 完善科技创新体系 and 健全科技创新体系 pass, 推进园区建设 does not.
  private static let similarEnough = 0.5
}

extension PolicyTask {
  fileprivate var foldedTitle: String { FoldedName.of(title) }
}
