package import DuchaModel
import Foundation

/// The one place where time comes in. Days are days in China, which keeps one zone and no summer time, unless
/// `DUCHA_TIMEZONE` names another.
package struct Clock: Sendable {
  /// Today.
  package let today: Day
  /// This moment.
  package let now: Moment

  /// Creates a clock that stands still, for tests.
  package init(today: Day, now: Moment) {
    self.today = today
    self.now = now
  }

  /// The machine's clock. `DUCHA_TIMEZONE=Asia/Urumqi` says where its days are days; `DUCHA_TODAY=yyyy-MM-dd` replaces the
  /// day, not the moment that is recorded.
  package static var system: Clock {
    let environment = ProcessInfo.processInfo.environment
    let now = Date()
    let moment = Moment(milliseconds: Int64(now.timeIntervalSince1970 * 1000))
    let given = environment["DUCHA_TODAY"].flatMap { Day($0) }
    let zone = environment["DUCHA_TIMEZONE"].flatMap(TimeZone.init(identifier:))
    return Clock(today: given ?? zone.map { day(now, in: $0) } ?? moment.day, now: moment)
  }

  /// What is wrong with the settings of the clock, in Chinese; `nil` where nothing is.
  package static var problem: String? {
    let environment = ProcessInfo.processInfo.environment
    if let name = environment["DUCHA_TIMEZONE"], TimeZone(identifier: name) == nil {
      return "环境变量 DUCHA_TIMEZONE 的值“\(name)”不是时区名称，应如 Asia/Shanghai"
    }
    if let day = environment["DUCHA_TODAY"], Day(day) == nil {
      return "环境变量 DUCHA_TODAY 的值“\(day)”不是日期，应如 2024-07-31"
    }
    return nil
  }

  private static func day(_ date: Date, in zone: TimeZone) -> Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return Day(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0) ?? .first
  }
}
