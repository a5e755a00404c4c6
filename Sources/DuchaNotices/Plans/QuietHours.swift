package import DuchaModel

/// A time of day at which nobody is disturbed, on the clocks of China; it may go over midnight: `20:00-07:30`.
package struct QuietHours: Sendable, Hashable, CustomStringConvertible {
  /// Minutes after midnight at which it begins.
  let start: Int
  /// Minutes after midnight at which it is over.
  let end: Int

  /// Reads `hh:mm-hh:mm`, or returns `nil`; a time that ends as it begins is none.
  package init?(_ text: String) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minutes)
    guard times.count == 2, let start = times[0], let end = times[1], start != end else { return nil }
    self.start = start
    self.end = end
  }

  /// Returns whether a moment falls into it; the minute at which it is over does not.
  package func contains(_ moment: Moment) -> Bool {
    let minute = moment.minuteOfDay
    return start < end ? (start..<end).contains(minute) : minute >= start || minute < end
  }

  /// `20:00-07:30`.
  package var description: String {
    [start, end].map { "\(padded($0 / 60, 2)):\(padded($0 % 60, 2))" }.joined(separator: "-")
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isASCIIDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Moment {
  /// Minutes since midnight in China.
  fileprivate var minuteOfDay: Int {
    let clock = inChina.split(separator: " ").last?.split(separator: ":").compactMap { Int($0) } ?? []
    return clock.count == 3 ? clock[0] * 60 + clock[1] : 0
  }
}
