import DuchaModel

/// A point or a stretch of the calendar as plans write it: 2025年, 2024年6月底前, 12月底前, 上半年, 三季度末.
///
///     phrase = [ year ] [ part ] [ edge ] [ bound ]
///     year   = digit digit digit digit 年 | 今年 | 本年度 | 当年 | 明年
///     part   = 上半年 | 下半年 | [ 第 | 前 ] number 季度 | number 月 [ 份 ] [ 上旬 | 中旬 | 下旬 | number 日 ]
///     edge   = 底 | 末 | 中 | 初
///     bound  = 前 | 之前 | 以前 | 内 | 之内 | 以内
///
/// Without a year the phrase must have a part, or 年 with an edge or bound (年底前, 年内).
struct CalendarPhrase {
  /// Which characters it covers.
  var range: Range<Int>
  var year: Year = .open
  var part: Part = .year
  var edge: Edge?
  var bound: Bound?

  enum Year: Equatable {
    /// 2025年.
    case named(Int)
    /// 今年 (0), 明年 (1): counted from the document's year.
    case relative(Int)
    /// No year: that of the item or the document.
    case open
  }

  enum Part: Equatable {
    case year
    /// 上半年 (1), 下半年 (2).
    case half(Int)
    /// The quarters from one to another: 前三季度 is 1 to 3.
    case quarters(Int, Int)
    case month(Int)
    /// 上旬 (1), 中旬 (2), 下旬 (3) of a month.
    case tenDays(month: Int, Int)
    case day(month: Int, Int)
  }

  typealias Edge = DateRule.Point.Edge
  enum Bound: Sendable { case before, within }

  /// 10月底
  var isEndOfMonth: Bool { if case .month = part { edge == .end } else { false } }

  /// Whether the words themselves say that it is a limit: 底前, 前, 内.
  var isBounded: Bool { bound != nil }

  /// Whether it names its own year.
  var namedYear: Int? { if case .named(let year) = year { year } else { nil } }
}

// MARK: - Reading

extension CalendarPhrase {
  /// What a phrase can begin with.
  static let starts = Numerals.starts.union(relativeYears.firsts).union("年上下前第")

  /// Reads the phrase that begins at a position.
  init?(_ text: FigureText, at start: Int) {
    self.init(range: start..<start)
    var at = start
    if let dotted = Self.dotted(text, at: start) {
      (year, part, at) = dotted
    } else {
      if let (year, end) = Self.year(text, at: start) { (self.year, at) = (year, end) }
      if let (part, end) = Self.part(text, at: at) {
        (self.part, at) = (part, end)
      } else if at == start {
        guard text[at] == 0x5E74,
          Self.edges.match(text, at: at + 1) != nil || Self.bounds.match(text, at: at + 1) != nil
        else { return nil }
        at += 1
      } else if text[at] == 0x5E74, Self.edges.match(text, at: at + 1) != nil {
        at += 1  // 2024年年底
      }
    }
    range = start..<readBounds(text, at: at)
  }

  /// Reads the phrase that goes on behind a month told without its number: the 5日前 of 下月5日前.
  init(_ text: FigureText, at start: Int, behind end: Int, in month: Month) {
    self.init(range: start..<end, year: .named(month.year))
    let (part, partEnd) = Self.day(text, of: month.month, at: end)
    self.part = part
    range = start..<readBounds(text, at: partEnd)
  }

  /// Reads `[ weekday ] [ edge ] [ bound ]` and returns the position behind them.
  private mutating func readBounds(_ text: FigureText, at start: Int) -> Int {
    var at = start
    if !Self.nouns.begins(text, at: at), let found = Self.edges.match(text, at: at) {
      (edge, at) = (found.value, at + found.length)
    }
    let word = text[at] == 0x28 ? Self.behindWeekday(text, at: at) : at
    if !Self.nouns.begins(text, at: word), let found = Self.bounds.match(text, at: word) {
      (bound, at) = (found.value, word + found.length)
    } else if text[at] == Mark.close, text[range.lowerBound - 1] == Mark.open {
      bound = Self.bounds.match(text, at: at + 1)?.value  // 主汛期(6月1日)前
    }
    return at
  }

  /// Returns the position behind a day of the week in brackets: 10月20日(星期日)前.
  private static func behindWeekday(_ text: FigureText, at open: Int) -> Int {
    guard let day = weekdays.match(text, at: open + 1), text[open + 1 + day.length] == 0x29 else {
      return open
    }
    return open + day.length + 2
  }

  private static let weekdays = KeywordTable<Void>(
    "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天")

  /// Words that begin like an edge or a bound: 2026年中小学, 2026年初步建成.
  private static let nouns = KeywordTable<Void>(
    """
    中央 中小 中国 中医 中心 中型 中学 中部 中考 中职 中华 中级 中药 中等 中欧 中外 中试 中标 初步 初中 初次 初级 初始 初创 末端 终端 终身 底层 底部 底数 \
    内容 内陆 内蒙古 内河 内涝 前沿 前端
    """)
  private static let edges = KeywordTable<Edge>(["底 末 终 全年": .end, "中": .middle, "初": .beginning])
  private static let bounds = KeywordTable<Bound>(["前 之前 以前": .before, "内 之内 以内 或之前 或以前": .within])
  private static let relativeYears = KeywordTable<Int>(["今年 本年 本年度 当年 当年度": 0, "明年 次年 下一年 今明两年": 1])
  private static let halves = KeywordTable<Int>(["上半年": 1, "下半年": 2])
  private static let thirds = KeywordTable<Int>(["上旬": 1, "中旬": 2, "下旬 中下旬": 3, "上中旬 中上旬": 2])

  /// `year = digit digit digit digit 年 | 今年 | 本年度 | 当年 | 明年`
  private static func year(_ text: FigureText, at start: Int) -> (Year, Int)? {
    if let republican = republicanYear(text, at: start) { return republican }
    if let (year, end) = Numerals.year(text, at: start) {
      return (.named(year), text[end] == 0x5EA6 && isFiscal(text, end + 1) ? end + 1 : end)
    }
    guard let word = relativeYears.match(text, at: start) else { return nil }
    return (.relative(word.value), start + word.length)
  }

  /// 113年4月, 113年底: counted from 1912, as plans of Taiwan do; 建党100年 counts years.
  private static func republicanYear(_ text: FigureText, at start: Int) -> (Year, Int)? {
    guard !text[start - 1].isHan || republicanLeads.contains(text[start - 1]),
      let (number, end) = Numerals.whole(text, at: start), end == start + 3, (100...130).contains(number),
      text[end] == 0x5E74, text[end + 1].isDigit || text[end + 1] == 0x5E95
    else { return nil }
    return (.named(number + 1911), end + 1)
  }

  private static let republicanLeads: CharacterFilter = "至到於于在自从"

  /// 年度 dates like 年 where nothing is named by it: 2026年度内, and a cell that holds 2026年度.
  private static func isFiscal(_ text: FigureText, _ end: Int) -> Bool {
    fiscalEnds.contains(text[end]) || isDone(text, end) || edges.match(text, at: end) != nil
      || bounds.match(text, at: end) != nil
  }

  /// 2024年度完成60%
  private static func isDone(_ text: FigureText, _ end: Int) -> Bool {
    dones.match(text, at: end).map { text[end + $0.length].isDigit } ?? false
  }

  private static let dones = KeywordTable<Void>("完成 实现 达到 新增")
  private static let fiscalEnds = CharacterFilter([0] + "|)。".unicodeScalars.map(\.value))

  private static func part(_ text: FigureText, at start: Int) -> (Part, Int)? {
    if let half = halves.match(text, at: start) { return (.half(half.value), start + half.length) }
    return quarter(text, at: start) ?? month(text, at: start)
  }

  private static let quarterWord = Word("季度")

  /// `quarter = [ 第 | 前 ] number 季度`
  private static func quarter(_ text: FigureText, at start: Int) -> (Part, Int)? {
    let isUpTo = text[start] == 0x524D
    let at = isUpTo || text[start] == 0x7B2C ? start + 1 : start
    guard let (number, end) = Numerals.small(text, at: at), (1...4).contains(number),
      let length = quarterLength(text, at: end, isNumbered: text[start] == 0x7B2C)
    else { return nil }
    return (.quarters(isUpTo ? 1 : number, number), end + length)
  }

  /// 三季度, and 第三季 where nothing goes on with the word.
  private static func quarterLength(_ text: FigureText, at end: Int, isNumbered: Bool) -> Int? {
    if text.has(quarterWord, at: end) { return 2 }
    let isAlone =
      !text[end + 1].isHan || bounds.match(text, at: end + 1) != nil || edges.match(text, at: end + 1) != nil
    return isNumbered && text[end] == quarterWord.scalars[0] && isAlone ? 1 : nil
  }

  /// `month = number 月 [ 份 ] [ 上旬 | 中旬 | 下旬 | number ( 日 | 号 ) [ number 时 ] ]`
  private static func month(_ text: FigureText, at start: Int) -> (Part, Int)? {
    guard let (month, monthEnd) = Numerals.small(text, at: start), (1...12).contains(month),
      text[monthEnd] == 0x6708
    else { return nil }
    return day(text, of: month, at: text[monthEnd + 1] == 0x4EFD ? monthEnd + 2 : monthEnd + 1)
  }

  /// Reads what may stand behind a month.
  private static func day(_ text: FigureText, of month: Int, at end: Int) -> (Part, Int) {
    if let third = thirds.match(text, at: end) {
      return (.tenDays(month: month, third.value), end + third.length)
    }
    guard let (day, dayEnd) = Numerals.small(text, at: end), (1...31).contains(day) else {
      return (.month(month), end)
    }
    if text[dayEnd] == 0x524D { return (.day(month: month, day), dayEnd) }  // 6月30前
    guard dayMarks.contains(text[dayEnd]) else { return (.month(month), end) }
    return (.day(month: month, day), hourEnd(text, dayEnd + 1))
  }

  /// 6月30日24时前, 3月5日下午17:00前, 4月15日下班前: the hour adds nothing to the day.
  private static func hourEnd(_ text: FigureText, _ end: Int) -> Int {
    if let close = closings.match(text, at: end) { return end + close.length }
    let start = end + (dayTimes.match(text, at: end)?.length ?? 0)
    guard let (hour, hourEnd) = Numerals.whole(text, at: start), hour <= 24 else { return end }
    if hourMarks.contains(text[hourEnd]) { return hourEnd + 1 }
    guard Numerals.isRatioMark(text, at: hourEnd) else { return end }
    return Numerals.whole(text, at: hourEnd + 1)?.end ?? end
  }

  private static let closings = KeywordTable<Void>("下班")
  static let dayTimes = KeywordTable<Void>("上午 中午 下午 晚 晚上 晚间")
  private static let hourMarks: CharacterFilter = "时点"
  private static let dayMarks: CharacterFilter = "日号"
  private static let dots: CharacterFilter = "./-"

  /// `dotted = year ( . | / | - ) month [ ( . | / | - ) day ]`, as table cells print dates
  private static func dotted(_ text: FigureText, at start: Int) -> (Year, Part, Int)? {
    guard text[start].isDigit, let (year, yearEnd) = Numerals.fourDigits(text, at: start),
      dots.contains(text[yearEnd]), let (month, monthEnd) = Numerals.whole(text, at: yearEnd + 1),
      (1...12).contains(month), monthEnd <= yearEnd + 3
    else { return nil }
    guard text[monthEnd] == text[yearEnd], let (day, dayEnd) = Numerals.whole(text, at: monthEnd + 1),
      (1...31).contains(day)
    else { return text[monthEnd] == 0x5E74 ? nil : (.named(year), .month(month), monthEnd) }
    return (.named(year), .day(month: month, day), dayEnd)
  }
}

// MARK: - Days

extension CalendarPhrase {
  /// Returns the stretch of days that the phrase covers in a year, or `nil` where the calendar has no such day.
  func period(in year: Int) -> Period? {
    guard let (first, last) = days(in: year), first <= last else { return nil }
    return Period(start: first, end: edge == nil || edge == .end ? last : edgeDay(first, last))
  }

  private func days(in year: Int) -> (Day, Day)? {
    guard (1900...2099).contains(year) else { return nil }
    func months(_ from: Int, _ to: Int) -> (Day, Day) {
      (Month(year: year, month: from).firstDay, Month(year: year, month: to).lastDay)
    }
    switch part {
    case .year: return months(1, 12)
    case .half(let half): return months(half * 6 - 5, half * 6)
    case .quarters(let from, let to): return months(from * 3 - 2, to * 3)
    case .month(let month): return months(month, month)
    case .tenDays(let month, let third):
      let (first, last) = months(month, month)
      return (first.adding(days: third * 10 - 10), third == 3 ? last : first.adding(days: third * 10 - 1))
    case .day(let month, let day): return Day(year, month, day).map { ($0, $0) }
    }
  }

  /// 年初 is its first month and 年中 its first half; of a month they are the first ten days and the first half.
  private func edgeDay(_ first: Day, _ last: Day) -> Day {
    let isYear = last.days(since: first) > 31
    if edge == .middle { return isYear ? first.month.adding(5).lastDay : first.adding(days: 14) }
    return isYear ? first.month.lastDay : min(first.adding(days: 9), last)
  }
}
