import DuchaModel

/// Reads days as title blocks print them.
enum DateReader {
  /// Returns the day if the line says nothing else: 2019年1月12日, 二〇一九年一月十二日, 2019-01-12.
  static func wholeLine(_ plan: Reading, _ line: Range<Int>) -> Day? {
    guard line.count <= 24 else { return nil }
    let compact = plan.slice(line).compacted()
    guard let found = day(in: compact, at: 0), found.end == compact.count else { return nil }
    return found.day
  }

  /// Returns the day that a bracket holds and nothing else: (2024年3月17日).
  static func inBrackets(_ words: Reading) -> Day? {
    guard words.first == Mark.open, words.last == Mark.close, let found = day(in: words, at: 1),
      found.end == words.count - 1
    else { return nil }
    return found.day
  }

  /// Returns the day in the last bracket of a line and where the bracket begins: …方案(征求意见稿)(2024年3月17日).
  static func behind(_ plan: Reading, _ line: Range<Int>) -> (day: Day, start: Int)? {
    guard let last = line.last, plan[last] == Mark.close,
      let open = line.dropFirst().last(where: { plan[$0] == Mark.open }),
      let day = inBrackets(plan.slice(open..<line.upperBound).compacted())
    else { return nil }
    return (day, open)
  }

  /// What stands between the years of a period: 2024年—2026年.
  static let yearJoints: CharacterFilter = "年-—–~至到―－"

  /// Returns the first day in a range.
  static func first(in plan: Reading, _ range: Range<Int>) -> Day? {
    for at in range where at == 0 || !plan[at - 1].isDigit {
      if let found = day(in: plan, at: at) { return found.day }
    }
    return nil
  }

  /// day = year ("年" | "-" | "." | "/") month ("月" | …) day "日"?
  static func day(in text: Reading, at start: Int) -> (day: Day, end: Int)? {
    guard let year = year(in: text, at: start), let month = number(in: text, at: year.end + 1),
      separators.contains(text[year.end]), month.end < text.count,
      separators.contains(text[month.end]), let date = number(in: text, at: month.end + 1)
    else { return nil }
    guard let day = Day(year.value, month.value, date.value) else { return nil }
    let hasSuffix = date.end < text.count && text[date.end] == 0x65E5
    return (day, hasSuffix ? date.end + 1 : date.end)
  }

  /// year = 4 digits, Arabic or Chinese
  static func year(in text: Reading, at start: Int) -> (value: Int, end: Int)? {
    guard start + 4 <= text.count else { return nil }
    var value = 0
    for at in start..<start + 4 {
      guard let digit = digit(text[at]) else { return nil }
      value = value * 10 + digit
    }
    return (1949...2100).contains(value) ? (value, start + 4) : nil
  }

  /// Returns the first year that some words name.
  static func firstYear(in words: Reading) -> Int? {
    words.indices.lazy.compactMap { year(in: words, at: $0)?.value }.first
  }

  /// Returns the year that a title names: not that of a programme (健康中国2030, 中国制造2025), nor a horizon (2030年前).
  static func titleYear(in title: Reading) -> Int? {
    let years = title.indices.compactMap { at -> Int? in
      guard at == 0 || !title[at - 1].isDigit, let year = year(in: title, at: at) else { return nil }
      let isDated = year.end < title.count && datings.contains(title[year.end])
      let isHorizon = horizons.match(in: title, at: year.end, before: title.count) != nil
      guard !isHorizon, !isPartOfSpan(at..<year.end, in: title),
        isDated || at == 0 || places.contains(title[at - 1])
      else { return nil }
      return year.value
    }
    // 2013年工作总结和2014年工作安排 plans for the year behind the one it looks back on.
    return reviews.contains(in: title, title.indices) ? years.last : years.first
  }

  private static let reviews = KeywordTable<Void>("总结 回顾 完成情况 执行情况")

  /// Returns whether a year is one end of several: 2024—2026年 names none.
  private static func isPartOfSpan(_ year: Range<Int>, in title: Reading) -> Bool {
    var next = year.upperBound
    while next < title.count, yearJoints.contains(title[next]) { next += 1 }
    if next > year.upperBound, Self.year(in: title, at: next) != nil { return true }
    var last = year.lowerBound
    while last > 0, yearJoints.contains(title[last - 1]) { last -= 1 }
    return last < year.lowerBound && last >= 4 && Self.year(in: title, at: last - 4) != nil
  }

  private static let horizons = KeywordTable<Void>("年前 年之前 年远景")
  private static let datings = yearJoints.union("、")
  /// Behind a place or a bracket a number alone is the year of what is done there: 东海市2024重点工作.
  private static let places: CharacterFilter = "省市县区镇乡州盟旗团局委院校局厅部(《“"

  private static func number(in text: Reading, at start: Int) -> (value: Int, end: Int)? {
    guard start < text.count else { return nil }
    return text[start].isDigit ? Numeral.arabic(in: text, at: start) : Numeral.chinese(in: text, at: start)
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    if scalar.isDigit { return Int(scalar - 0x30) }
    return chineseDigits.firstIndex(of: zeros.contains(scalar) ? 0x3007 : scalar)
  }

  /// What is typed for 〇: 二○○五, 二OO五, 二零零五.
  private static let zeros: CharacterFilter = "○◯零Oo0ΟО"
  private static let chineseDigits = "〇一二三四五六七八九".unicodeScalars.map(\.value)
  /// 年 月 - . /
  private static let separators: Set<UInt32> = [0x5E74, 0x6708, 0x2D, 0x2E, 0x2F]
}
