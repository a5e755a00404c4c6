import DuchaDiagnostics
import DuchaModel

/// One indicator has two values for the same day: 40家 among the goals, 35家 in a task.
///
/// Years of their own (2025年10家, 2026年20家), values for each place or each year (每个县1家, 每年5家) and parts (其中)
/// contradict nothing.
enum ContradictingValues {
  static let code = DiagnosticCode(
    "P0306", "ContradictingValues",
    Explanation(
      what: "同一指标在一份方案里有两个不同的数值（总体目标与任务、正文与表格、两项任务之间）",
      why: "以哪个为准，两位经办人可能理解不同；通报时完成与否会因此不同",
      example: "一、总体目标\n到2026年，高新技术企业达到40家。\n二、重点任务\n（一）培育企业。到2026年，高新技术企业达到35家。（县科技局负责）",
      instead: "一、总体目标\n到2026年，高新技术企业达到40家。\n二、重点任务\n（一）培育企业。到2026年，高新技术企业达到40家。（县科技局负责）"))

  /// Returns a warning at either place, each with the other as its label.
  static func check(_ tasks: [CompiledTask], goals: [Goal], period: Period?, in source: SourceText)
    -> [Diagnostic]
  {
    let contested = contested(tasks, goals)
    guard !contested.isEmpty else { return [] }
    let places =
      goals.filter { isContested($0.target, contested) }
      .map { Place(target: $0.target, path: $0.path, isGoal: true) }
      + tasks.flatMap { compiled in
        compiled.task.targets.filter { isContested($0, contested) }
          .map { Place(target: $0, path: compiled.task.path, isGoal: false) }
      }
    var known: [Key: [Place]] = [:]
    var found: [Diagnostic] = []
    for place in places {
      for (indicator, isProgramme) in indicators(place.target) {
        let key = Key(
          indicator: indicator, due: place.target.by ?? period?.end, scope: scope(place.target))
        let others = known[key, default: []]
        if others.count == mostValues || others.contains(where: { $0.hasValue(of: place) }) { continue }
        known[key] = others + [place]
        guard let other = others.first, speakOfOne(other, place, indicator, isProgramme: isProgramme),
          !isOneSentence(other, place, in: source)
        else { continue }
        found += [diagnostic(other, place), diagnostic(place, other)]
      }
    }
    return found
  }
}

extension ContradictingValues {
  /// A target where it stands.
  fileprivate struct Place {
    var target: Target
    var path: String
    var isGoal: Bool
  }

  /// What must be the same for two values to contradict each other.
  fileprivate struct Key: Hashable {
    var indicator: Indicator
    var due: Day?
    var scope: [String]
  }

  /// Returns the fingerprints of indicators that have several values: most plans have none, so the rest need no look.
  private static func contested(_ tasks: [CompiledTask], _ goals: [Goal]) -> Set<UInt64> {
    var values: [UInt64: Double] = [:]
    var contested: Set<UInt64> = []
    func add(_ target: Target) {
      guard let value = target.value, let print = fingerprint(target) else { return }
      if values.updateValue(value, forKey: print).map({ $0 != value }) ?? false { contested.insert(print) }
    }
    for goal in goals { add(goal.target) }
    for compiled in tasks { compiled.task.targets.forEach(add) }
    return contested
  }

  private static func isContested(_ target: Target, _ contested: Set<UInt64>) -> Bool {
    fingerprint(target).map(contested.contains) ?? false
  }

  /// All quoted programmes share one: their names are too different to tell from their characters alone.
  private static func fingerprint(_ target: Target) -> UInt64? {
    target.subject?.utf8.first == quote ? 0 : Indicator.fingerprint(of: target)
  }

  private static let quote = Array("“".utf8)[0]

  private static func indicators(_ target: Target) -> [(Indicator, isProgramme: Bool)] {
    [Indicator(target).map { ($0, false) }, Indicator(programmeOf: target).map { ($0, true) }]
      .compactMap(\.self)
  }

  /// Two tasks may both count 示范基地 of their own; what a goal names is one for the plan.
  private static func speakOfOne(
    _ first: Place, _ second: Place, _ indicator: Indicator, isProgramme: Bool
  ) -> Bool {
    let isAmongTasks = !first.isGoal && !second.isGoal
    if first.path == second.path, isProgramme || isAmongTasks { return false }
    return isProgramme || indicator.length >= (isAmongTasks ? shortestAmongTasks : shortestName)
  }

  /// 达到40家，力争50家: what is to be reached and what is hoped for.
  private static func isOneSentence(_ first: Place, _ second: Place, in source: SourceText) -> Bool {
    guard first.path == second.path, first.target.span.end <= second.target.span.start else { return false }
    let between = source[SourceSpan(first.target.span.end, second.target.span.start)]
    return !between.contains { "。|\t".contains($0) }
  }

  /// An indicator with more values is a list of things of one kind; the first ones tell enough.
  private static let mostValues = 8
  private static let shortestName = 4
  private static let shortestAmongTasks = 6

  /// The words of a target's clause that say what part, whom or which time its value holds for.
  private static func scope(_ target: Target) -> [String] {
    let reading = Reading(words: target.reading)
    var words: [String] = []
    var at = 0
    while let found = scopes.firstMatch(in: reading, at..<reading.count) {
      words.append(found.match.value)
      at = found.at + found.match.length
    }
    return words
  }

  private static let scopes = KeywordTable<String>([
    "每年 年均 每年度": "每年", "每季度 每季": "每季", "每月": "每月", "每周": "每周", "其中": "其中",
    "每个 各县 各镇 各乡镇 各区 各地 各市 每县 每镇 每乡 每村 每校 每户 每所 每家 各自 各乡 各街道 每名 每期 每条": "各",
    "新增 新建 新引进 净增 新培育 新认定 新改建 再": "新增",
  ])

  private static func diagnostic(_ place: Place, _ other: Place) -> Diagnostic {
    let name = place.target.subject ?? place.target.reading
    return Diagnostic(
      code, .warning, "同一指标有两个数值：\(name)，此处 \(place.figure)，另一处 \(other.figure)", at: place.target.span,
      path: place.isGoal ? nil : place.path, help: "核对以哪个为准；口径不同的，请写明口径",
      labels: [.init(other.target.span, "\(other.isGoal ? "目标" : "任务") \(other.path): \(other.figure)")])
  }
}

extension ContradictingValues.Place {
  fileprivate func hasValue(of other: Self) -> Bool {
    target.value == other.target.value && target.valueMax == other.target.valueMax
  }

  /// The value in short: ≥ 40 家.
  fileprivate var figure: String {
    var target = target
    target.subject = nil
    return target.words
  }
}
