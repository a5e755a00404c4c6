/// Reads on which days of each period a duty falls due, from the words behind 每年, 每季度, 每月.
///
///     points  = after | point { ( 、 | 和 | 至 ) point }
///     after   = ( 结束 | 终了 ) 后 number ( 日 | 个工作日 ) 内
///     point   = quarter | half | months [ day ] | place [ day ] | edge | weekday
///     place   = 首月 | 末月 | 第 number 个月 | 次月
///     day     = number 日 | 上旬 | 中旬 | 下旬 | 底 | 中 | 初
///     edge    = 底 | 末 | 中 | 初
struct DuePointReader {
  private let recurrence: Deadline.Recurrence
  private var words: WordScanner
  /// Where the limit's own words end. Behind them 中 and 初 begin other words: 每年6月中小学开展.
  private let limitEnd: Int

  /// Begins behind the words of the recurrence.
  init(_ words: [Unicode.Scalar], limitEnd: Int, _ recurrence: Deadline.Recurrence) {
    self.recurrence = recurrence
    self.words = WordScanner(words)
    self.limitEnd = limitEnd
  }

  /// Returns the days, earliest first and each once; none where the words name none.
  static func points(
    _ words: [Unicode.Scalar], limitEnd: Int, _ recurrence: Deadline.Recurrence
  ) -> [DuePoint] {
    var reader = DuePointReader(words, limitEnd: limitEnd, recurrence)
    return reader.points()
  }

  private var months: Int { recurrence.months ?? 0 }

  private mutating func points() -> [DuePoint] {
    _ = words.skip("的")
    if recurrence == .weekly { return weekday().map { [.weekday($0)] } ?? [] }
    if let after = after() { return [after] }
    var days = point()
    while !days.isEmpty {
      let before = words
      let isRange = words.skip(oneOf: Self.ranges)
      guard isRange || words.skip(oneOf: Self.lists) else { break }
      let next = point()
      guard !next.isEmpty else {
        words = before
        break
      }
      // 9月1日至12月31日 is one stretch, due with its end.
      days = (isRange ? days.dropLast() : days) + next
    }
    return sorted(days)
  }

  private static let ranges = ["—", "-", "–", "－", "~", "～", "至", "到"]
  private static let lists = ["、", "和", "及", "与"]

  /// A day behind the period stands alone.
  private func sorted(_ days: [InMonth]) -> [DuePoint] {
    let known = Set(days).sorted { ($0.month, $0.day) < ($1.month, $1.day) }
    let kept = known.last.map { $0.month >= months } == true ? known.suffix(1) : known[...]
    return kept.map { .day(month: $0.month, day: $0.day) }
  }

  /// A day of a month of the period.
  private struct InMonth: Hashable {
    var month: Int
    var day: Int
  }

  private static let lastDay = 31
}

// MARK: - Points

extension DuePointReader {
  private mutating func point() -> [InMonth] {
    if recurrence == .yearly {
      if let month = quarter() ?? half() { return [InMonth(month: month, day: edgedDay(of: month))] }
      if let months = namedMonths() { return days(of: months) }
    } else if let month = placedMonth() {
      return [InMonth(month: month, day: dayOfMonth() ?? Self.lastDay)]
    }
    if recurrence == .monthly, let day = dayOfMonth() { return [InMonth(month: 0, day: day)] }
    return edge().map { [$0] } ?? []
  }

  private mutating func days(of months: [Int]) -> [InMonth] {
    let day = dayOfMonth() ?? Self.lastDay
    return months.map { InMonth(month: $0 - 1, day: day) }
  }

  /// `months = number { ( 、 | 至 ) number } 月 [ 份 ]`
  private mutating func namedMonths() -> [Int]? {
    let before = words
    if let number = words.number(), (1...12).contains(number) {
      if words.skip(oneOf: ["月份", "月"]) { return [number] }
      let isRange = words.skip(oneOf: Self.ranges)
      if isRange || words.skip(oneOf: Self.lists), let others = namedMonths() {
        return isRange ? others : [number] + others
      }
    }
    words = before
    return nil
  }

  /// Returns the last month of 第二季度 or 前三季度.
  private mutating func quarter() -> Int? {
    let before = words
    _ = words.skip(oneOf: ["第", "前"])
    if let number = words.number(), (1...4).contains(number), words.skip("季度") { return number * 3 - 1 }
    words = before
    return nil
  }

  private mutating func half() -> Int? {
    words.skip("上半年") ? 5 : words.skip("下半年") ? 11 : nil
  }

  /// Steps behind the 末 of 第一季度末.
  private mutating func edgedDay(of month: Int) -> Int {
    _ = words.skip(oneOf: ["底", "末"])
    return Self.lastDay
  }

  /// Reads a month by its place in the period, or right behind it.
  private mutating func placedMonth() -> Int? {
    let before = words
    if words.skip(oneOf: ["首月", "首个月"]) { return 0 }
    if words.skip(oneOf: ["末月", "最后一个月", "最后1个月", "最末月"]) { return months - 1 }
    if words.skip(oneOf: ["次月", "下月", "下个月", "后一个月"]) { return months }
    if words.skip("第"), let number = words.number(), (1...max(months, 1)).contains(number),
      words.skip(oneOf: ["个月", "月"])
    {
      return number - 1
    }
    words = before
    return nil
  }

  /// `day = [ 的 ] number ( 日 | 号 | 前 ) | 上旬 | 中旬 | 下旬 | [ 月 ] ( 底 | 末 ) | 中 | 初`
  private mutating func dayOfMonth() -> Int? {
    if words.skip("上旬") { return 10 }
    if words.skip("中旬") { return 20 }
    if words.skip(oneOf: ["下旬", "月底", "月末"]) { return Self.lastDay }
    let before = words
    if let number = words.number(), (1...31).contains(number),
      words.skip(oneOf: ["日", "号"]) || words.begins(with: "前")
    {
      return number
    }
    words = before
    guard words.at < limitEnd else { return nil }
    if words.skip(oneOf: ["底", "末"]) { return Self.lastDay }
    return words.skip("中") ? 15 : words.skip("初") ? 10 : nil
  }

  /// Reads an edge of the whole period: 年底, 季度末, 年中, 末.
  private mutating func edge() -> InMonth? {
    let before = words
    let isNamed = words.skip(oneOf: ["年度", "年", "半年", "季度", "季", "月", "度"])
    if isNamed || words.at < limitEnd {
      if words.skip(oneOf: ["底", "末", "终"]) { return InMonth(month: months - 1, day: Self.lastDay) }
      if words.skip("中") {
        let isOdd = months % 2 == 1
        return InMonth(month: (months - 1) / 2, day: isOdd ? 15 : Self.lastDay)
      }
      if words.skip("初") { return InMonth(month: 0, day: months == 1 ? 10 : Self.lastDay) }
    }
    words = before
    return nil
  }

  /// Reads a limit counted from the end of the period.
  private mutating func after() -> DuePoint? {
    let before = words
    _ = words.skip("度")
    if words.skip(oneOf: ["结束之日起", "终了之日起", "结束之后", "终了之后", "结束后", "终了后", "届满后", "后"]) {
      if let month = placedMonth() {
        return .day(month: max(month, 0) % max(months, 1) + months, day: dayOfMonth() ?? Self.lastDay)
      }
      if let number = words.number() {
        if words.skip(oneOf: ["个工作日", "工作日"]) { return .workingDaysAfter(number) }
        if words.skip(oneOf: ["日", "天", "个自然日"]) { return .daysAfter(number) }
      }
    }
    words = before
    return nil
  }

  /// Reads the 五 of 每周五前. 每周一次 counts, and 每周一报 may: Monday needs a word that only a day has behind it.
  private mutating func weekday() -> Int? {
    let days = ["一", "二", "三", "四", "五", "六", "日"]
    guard let index = days.firstIndex(where: words.begins) else { return nil }
    _ = words.skip(days[index])
    if words.begins(withOneOf: Self.counted) { return nil }
    return index == 0 && !words.begins(withOneOf: Self.hours) ? nil : index + 1
  }

  private static let counted = [
    "次", "个", "场", "期", "篇", "条", "家", "天", "小时", "项", "份", "轮", "件", "日", "户", "均", "名",
  ]
  private static let hours = ["前", "之前", "以前", "上午", "下午", "中午", "下班", "晚"]
}
