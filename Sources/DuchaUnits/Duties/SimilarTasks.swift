package import DuchaModel

/// A task of the ledger that is like another.
package struct SimilarTask: Sendable, Hashable {
  /// The task.
  package let id: TaskID
  /// Its place in its plan.
  package let path: String
  /// Its title.
  package let title: String
  /// How alike the two are, above 0; 1 for the same words.
  package let similarity: Double
}

/// Finds the tasks whose title and text are most like another's.
///
/// A task is taken as the two-character groups that tell most of it: those of its title count double, those that many
/// tasks have count little. The cosine of two such vectors is their similarity. Only the ``groupsPerTask`` weightiest
/// groups of each task are kept, in one list per group: n tasks take room and time of the order of n, and a question
/// goes through the lists of its own groups alone, never through all tasks. The weightiest groups are the rare ones,
/// so their lists are short: of 100,000 tasks a question touches some thousands.
struct SimilarTasks {
  /// How many groups stand for a task.
  private static let groupsPerTask = 96

  private let records: [TaskRecord]
  private let rarity: GroupRarity
  /// The tasks that have a group, with the group's share in the task's vector.
  private var lists: [UInt64: [(task: Int32, weight: Float)]] = [:]

  /// Indexes tasks.
  init(_ records: [TaskRecord]) {
    self.records = records
    let counts = records.map { TaskGroups($0.task) }
    rarity = GroupRarity(counts)
    for (index, groups) in counts.enumerated() {
      for (group, weight) in vector(groups) {
        lists[group, default: []].append((Int32(index), Float(weight)))
      }
    }
  }

  /// Returns the tasks most like a task, the likest first, with their records; never the task itself.
  func nearest(to record: TaskRecord, count: Int, atLeast least: Double) -> [(
    record: TaskRecord, similarity: Double
  )] {
    var similarities: [Int32: Float] = [:]
    for (group, weight) in vector(TaskGroups(record.task)) {
      for entry in lists[group] ?? [] { similarities[entry.task, default: 0] += entry.weight * Float(weight) }
    }
    let near = similarities.filter { Double($0.value) >= least && records[Int($0.key)].id != record.id }
    // The order of equals is the ledger's, so that the same question has the same answer.
    return near.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map {
      (records[Int($0.key)], min(1, Double($0.value)))
    }
  }

  /// The weightiest groups of a task, as a vector of length 1.
  private func vector(_ groups: TaskGroups) -> [(group: UInt64, weight: Double)] {
    let weighted = groups.counts.map { (group: $0.key, weight: $0.value * rarity.of($0.key)) }
    // Equal weights are ordered by group: what a hash table happens to put first must not decide.
    let kept = weighted.sorted { ($1.weight, $0.group) < ($0.weight, $1.group) }.prefix(Self.groupsPerTask)
    let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? kept.map { ($0.group, $0.weight / length) } : []
  }
}

/// The two-character groups of a task, those of its title counted double.
private struct TaskGroups {
  private(set) var counts: [UInt64: Double] = [:]

  init(_ task: PolicyTask) {
    add(task.text, 1)
    add(task.title, 2)
  }

  /// How often a group stands in the text says less than that it does: each counts once.
  private mutating func add(_ text: String, _ weight: Double) {
    var last: UInt32?
    for scalar in text.unicodeScalars {
      guard scalar.properties.isIdeographic else {
        last = nil
        continue
      }
      if let last { counts[UInt64(last) << 32 | UInt64(scalar.value)] = weight }
      last = scalar.value
    }
  }
}

/// How rare groups are among tasks: the logarithm of how many tasks there are for each that has the group.
private struct GroupRarity {
  private var tasks: [UInt64: Int] = [:]
  private let total: Int

  init(_ groups: [TaskGroups]) {
    total = groups.count
    for task in groups { for group in task.counts.keys { tasks[group, default: 0] += 1 } }
  }

  func of(_ group: UInt64) -> Double {
    let ratio = 1 + Double(total) / Double(max(tasks[group] ?? 0, 1))
    // The logarithm to base 2 with straight lines between the powers of 2: near enough for a weight, and no C library.
    return Double(ratio.exponent) + ratio.significand - 1
  }
}
