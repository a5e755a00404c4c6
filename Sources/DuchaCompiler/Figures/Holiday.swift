import DuchaModel

/// The holidays that every year's notice arranges.
enum Holiday: String, Sendable {
  case newYear = "元旦"
  case spring = "春节"
  case tombSweeping = "清明节"
  case labour = "劳动节"
  case dragonBoat = "端午节"
  case midAutumn = "中秋节"
  case national = "国庆节"

  static let names = KeywordTable<Holiday>([
    "元旦": .newYear, "春节": .spring, "清明": .tombSweeping, "五一 “五一” 劳动 五一劳动 “五一”劳动": .labour,
    "端午": .dragonBoat, "中秋": .midAutumn, "国庆 十一国庆 “十一” “十一”国庆": .national,
  ])
  static let befores = KeywordTable<Void>(
    "前 节前 假期前 节假期前 长假前 小长假前 节日前 放假前 节放假前 之前 节之前 以前 节以前 到来前 节到来前 来临前 节来临前")

  /// Returns the last day before a year's holiday, and whether the notice of that year arranges it.
  ///
  /// Where no notice is known, only holidays of a fixed day have one: 国庆节 is always 1 October.
  func eve(in year: Int) -> (day: Day, isArranged: Bool)? {
    let breaks = CalendarYear.notices.first { $0.year == year }?.breaks ?? []
    // In 2020 both were one break: 国庆节、中秋节.
    let days = breaks.first { $0.name?.split(separator: "、").contains { $0 == rawValue } ?? false }?.days
    if let days { return (days.start.adding(days: -1), true) }
    return fixedDay(in: year).map { ($0.adding(days: -1), false) }
  }

  private func fixedDay(in year: Int) -> Day? {
    switch self {
    case .newYear: Day(year, 1, 1)
    case .labour: Day(year, 5, 1)
    case .national: Day(year, 10, 1)
    case .spring, .tombSweeping, .dragonBoat, .midAutumn: nil
    }
  }
}
