package import DuchaModel

/// One reason why a unit has the points it has.
package struct ScoreLine: Sendable, Hashable {
  /// The task.
  package let task: TaskID
  /// Its title, as people print it.
  package let title: String
  /// The unit's part in it.
  package let part: TaskList.Part
  /// What counts.
  package let item: ScoreItem
  /// The points that the rules give for it.
  package let rulePoints: Double
  /// By how much the unit's part counts.
  package let weight: Double
  /// By how much points are converted for the number of the unit's tasks.
  package let scale: Scale
  /// The fact behind it, without a full stop.
  package let reason: String

  /// How points are converted: what counts for so many tasks, to so many.
  package struct Scale: Sendable, Hashable {
    /// The number of tasks for which points are printed; 1 where they are not converted.
    let target: Int
    /// The number of the unit's tasks that count; 1 where points are not converted.
    let tasks: Int

    /// The factor.
    var factor: Double { Double(target) / Double(tasks) }
    /// `10÷12`, empty where nothing is converted.
    var words: String { target == tasks ? "" : "\(target)÷\(tasks)" }
  }
}

extension ScoreLine {
  /// The points it comes to, rounded; what rounding leaves over stands apart (``UnitScore/rounding``).
  package var points: ScorePoints { ScorePoints(exactPoints) }

  /// The points without rounding.
  var exactPoints: Double { rulePoints * weight * scale.factor }

  /// How the points come about: `-2 × 牵头1 × 10÷12 = -1.67`.
  var sum: String {
    let factors = ["\(shortNumber(rulePoints))", "\(part.short)\(shortNumber(weight))", scale.words]
    return factors.filter { !$0.isEmpty }.joined(separator: " × ") + " = \(points.signed)"
  }
}

extension TaskList.Part {
  /// The part in two characters: 牵头.
  var short: String { String(word.prefix(2)) }
}

/// Returns a number with at most two decimals and none in vain: 1, 0.5, 0.83.
func shortNumber(_ number: Double) -> String {
  let text = ScorePoints(number).description
  var short = text[...]
  while short.last == "0" { short.removeLast() }
  if short.last == "." { short.removeLast() }
  return String(short)
}
