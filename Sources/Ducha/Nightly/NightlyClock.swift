import DuchaModel

/// Whether the day of a check can be believed.
enum NightlyClock {
  /// The longest time between two checks that needs no explanation, in days.
  static let longestGap = 31

  /// Refuses a day before that of the last check, or long after it.
  static func check(today: Day, last: Day?) throws(NightlyError) {
    guard let last else { return }
    guard today >= last, today.days(since: last) <= longestGap else {
      throw .clockJumped(last: last, today: today)
    }
  }
}
