extension TurnRule {
  /// Returns the rules of a task's recurring limits, in the order of the limits.
  ///
  /// The task's text is asked for what stands around the limit: 每月5日前 alone does not say that it is last month's
  /// progress that is reported.
  public static func rules(of task: PolicyTask) -> [TurnRule] {
    let recurring = task.deadlines.filter { $0.kind == .recurring }
    guard !recurring.isEmpty else { return [] }
    let text = WordScanner.folded(task.text)
    var from = 0
    return recurring.compactMap { deadline in
      let reading = WordScanner.folded(deadline.reading)
      // The same words may stand twice; limits come in the order of the text.
      let found = text[from...].firstRange(of: reading)
      if let found { from = found.upperBound }
      return TurnRule(deadline, found.map { Surroundings(text, $0) } ?? Surroundings())
    }
  }

  /// Reads the rule of a limit by its own words; `nil` where it does not recur, or in no period of the calendar.
  public init?(_ deadline: Deadline) { self.init(deadline, Surroundings()) }

  /// What stands around a limit in its sentence.
  private struct Surroundings {
    /// From the comma before it.
    var before: ArraySlice<Unicode.Scalar> = []
    /// To the full stop behind it.
    var behind: ArraySlice<Unicode.Scalar> = []

    init() {}

    init(_ text: [Unicode.Scalar], _ limit: Range<Int>) {
      let start = text[..<limit.lowerBound].lastIndex { Self.stops.contains($0) || $0 == "," }
      let end = text[limit.upperBound...].firstIndex(where: Self.stops.contains)
      before = text[(start.map { $0 + 1 } ?? 0)..<limit.lowerBound]
      behind = text[limit.upperBound..<(end ?? text.count)].prefix(Self.reach)
    }

    private static let stops = Set("。;!?".unicodeScalars)
    private static let reach = 30
  }

  private init?(_ deadline: Deadline, _ around: Surroundings) {
    guard deadline.kind == .recurring, let recurrence = deadline.recurrence,
      let every = Self.everies[recurrence]
    else { return nil }
    let reading = WordScanner.folded(deadline.reading)
    let found = every.lazy.compactMap { reading.firstRange(of: Array($0.unicodeScalars)) }.first
    let own = reading[(found?.upperBound ?? reading.count)...]
    let points = DuePointReader.points(Array(own) + around.behind, limitEnd: own.count, recurrence)
    self.init(
      deadline, recurrence, points: points,
      isForPeriodBefore: Self.isEarly(points, recurrence) && Self.namesPeriodBefore(around, recurrence))
  }

  /// Whether the day named lets the period before be reported on: 每年1月底前, not 每年12月底前.
  private static func isEarly(_ points: [DuePoint], _ recurrence: Deadline.Recurrence) -> Bool {
    guard points.count == 1, let point = points.first else { return false }
    switch point {
    case .day(let month, _): return month == 0 || month * 2 < (recurrence.months ?? 0)
    case .weekday: return true
    case .daysAfter, .workingDaysAfter: return false
    }
  }

  private static func namesPeriodBefore(_ around: Surroundings, _ recurrence: Deadline.Recurrence) -> Bool {
    let words = before[recurrence, default: []].map { Array($0.unicodeScalars) }
    return [around.before, around.behind].contains { text in
      words.contains { word in
        text.firstRange(of: word).map { !isCompared(text, $0) } ?? false
      }
    }
  }

  /// 比上年增长 and 上年同期 compare with the period before.
  private static func isCompared(_ text: ArraySlice<Unicode.Scalar>, _ word: Range<Int>) -> Bool {
    text[..<word.lowerBound].last.map(comparing.contains) ?? false
      || text[word.upperBound...].starts(with: "同期".unicodeScalars)
  }

  private static let comparing = Set("比较同与过于在".unicodeScalars)

  /// How a recurrence is said, longer words before those they begin with.
  private static let everies: [Deadline.Recurrence: [String]] = [
    .yearly: ["每年度", "每年", "每一年", "一年一", "按年度"],
    .halfYearly: ["每半年", "半年一", "按半年"],
    .quarterly: ["每个季度", "每季度", "每季", "一季度一", "一季一", "按季度", "按季"],
    .monthly: ["每月度", "每个月", "每月", "一月一", "按月度", "按月"],
    .weekly: ["每个星期", "每星期", "每周", "一周一", "按周"],
  ]

  /// How the period before is said.
  private static let before: [Deadline.Recurrence: [String]] = [
    .yearly: ["上年", "上一年", "前一年", "去年"],
    .halfYearly: ["上个半年", "上一个半年", "前半年"],
    .quarterly: ["上季", "上个季度", "上一季度", "上一个季度", "前一季度"],
    .monthly: ["上月", "上个月", "上一月", "上一个月", "前一个月"],
    .weekly: ["上周", "上一周", "上星期", "上个星期"],
  ]
}
