/// A day and time as spreadsheets count them: days since an epoch, with the time as a fraction.
struct SerialDate: Equatable {
  /// From which day a workbook counts.
  enum Epoch {
    /// Day 1 is 1900-01-01; a 29 February 1900 is counted that never was.
    case year1900
    /// Day 0 is 1904-01-01.
    case year1904
  }

  /// What of a date is shown.
  struct Parts: OptionSet, Hashable {
    let rawValue: Int
    static let year = Parts(rawValue: 1)
    static let month = Parts(rawValue: 2)
    static let day = Parts(rawValue: 4)
    static let time = Parts(rawValue: 8)
  }

  private let year: Int
  private let month: Int
  private let day: Int
  private let minutes: Int

  /// Creates a date; `nil` for a number that no spreadsheet shows as one.
  init?(_ serial: Double, epoch: Epoch) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // Half a second is lost to rounding in many files.
    let total = Int((serial * 86_400).rounded()) / 60
    minutes = total % 1440
    var days = total / 1440
    switch epoch {
    case .year1900: days += (days < 60 ? 1 : 0) - 25_569
    case .year1904: days -= 24_107
    }
    (year, month, day) = Self.civil(days)
  }

  /// Returns the parts in the words of a plan, whatever order the sheet shows them in: `2024年8月31日`, `9:05`.
  func text(_ parts: Parts) -> String {
    var text = ""
    if parts.contains(.year) { text += "\(year)年" }
    if parts.contains(.month) { text += "\(month)月" }
    if parts.contains(.day) { text += "\(day)日" }
    guard parts.contains(.time) else { return text }
    let minute = minutes % 60
    return text + (text.isEmpty ? "" : " ") + "\(minutes / 60):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// Returns the day so many days after 1970-01-01, by counting in eras of 400 years that begin on 1 March.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
