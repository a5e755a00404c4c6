import DuchaDiagnostics
import DuchaModel

/// The text tells another present value of an indicator than the table's column of the base year.
///
/// Only what the plan tells of the present is compared: words outside goals, tasks and tables, in a sentence that names
/// no other year.
enum ContradictingBase {
  static let code = DiagnosticCode(
    "P0307", "ContradictingBase",
    Explanation(
      what: "指标的现状值（基数）在正文和指标表里不一样",
      why: "增长、翻番都从基数算起，基数有两个，目标值就有两个",
      example: """
        一、发展基础
        全县现有科技型中小企业320家。
        二、发展目标
        指标名称 | 2023年 | 2026年 |
        科技型中小企业数（家） | 305 | 600 |
        技术交易总额（亿元） | 4 | 6 |
        三、重点任务
        （一）培育企业。（县科技局负责）
        """,
      instead: """
        一、发展基础
        全县现有科技型中小企业305家。
        二、发展目标
        指标名称 | 2023年 | 2026年 |
        科技型中小企业数（家） | 305 | 600 |
        技术交易总额（亿元） | 4 | 6 |
        三、重点任务
        （一）培育企业。（县科技局负责）
        """))

  /// Returns a warning at each place of the text; `demanded` are the goals and tasks.
  static func check(_ bases: [IndicatorBase], in plan: Reading, demanded: [SourceSpan]) -> [Diagnostic] {
    guard !bases.isEmpty else { return [] }
    let names = byFirstCharacter(bases)
    let text = FigureText(plan)
    let demanded = demanded.sorted()
    var found: [Diagnostic] = []
    var at = 0
    while at < text.count {
      let start = at
      guard let (word, base) = names[text[start]]?.first(where: { text.has($0.word, at: start) }) else {
        at += 1
        continue
      }
      at += word.count
      guard opensName(text, start), let figure = value(text, behind: at),
        plan.text(figure.unit) == base.unit, isOfYear(base.year, text, before: start)
      else { continue }
      let words = start..<figure.range.upperBound
      let span = plan.span(words)
      guard !isInside(span, demanded), !span.overlaps(base.span),
        !isSame(plan.text(figure.range.lowerBound..<figure.unit.lowerBound), figure.value, base)
      else { continue }
      found.append(diagnostic(plan.text(words), base, at: span))
    }
    return found
  }

  /// The names of one document's indicators, the longest of each character first; tables of words are made for the life of
  /// the process.
  private static func byFirstCharacter(_ bases: [IndicatorBase]) -> [UInt32: [(
    word: Word, base: IndicatorBase
  )]] {
    let names = bases.flatMap { base in base.names.map { (word: Word($0), base: base) } }
      .filter { $0.word.count > 0 }.sorted { $0.word.count > $1.word.count }
    return Dictionary(grouping: names) { $0.word.scalars[0] }
  }

  private static func diagnostic(_ words: String, _ base: IndicatorBase, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "正文写“\(words)”，指标表\(base.year)年为\(base.printed)\(base.unit)", at: span,
      help: "核对现状值以哪个为准；口径或时点不同的，请写明",
      labels: [.init(base.span, "指标表中的现状值\(base.printed)\(base.unit)")])
  }
}

extension ContradictingBase {
  private static let before = CharacterFilter([0] + ",。;:、\n和及有".unicodeScalars.map(\.value))
  private static let places = KeywordTable<Void>("全县 全市 全省 全区 全州 我县 我市 我省 我区")

  /// Words before a name make it another: 省科技型中小企业.
  private static func opensName(_ text: FigureText, _ start: Int) -> Bool {
    before.contains(text[start - 1]) || places.ends(text, before: start)
  }

  private static let links = KeywordTable<Void>("达 达到 为 是 共 已达 已有 已达到 数 数达 数达到 数为 总数 总数达 总数为 数量达 数量为")

  private static func value(_ text: FigureText, behind end: Int) -> Figure? {
    let start = end + (links.match(text, at: end)?.length ?? 0)
    guard text[start].isDigit, let figure = Figure(text, at: start), figure.valueMax == nil,
      figure.after == nil
    else { return nil }
    return figure
  }

  private static let sentenceReach = 200
  private static let sentenceStops: CharacterFilter = "。\n"

  /// Returns whether the sentence before a position names no year, or the one asked for.
  private static func isOfYear(_ year: Int, _ text: FigureText, before end: Int) -> Bool {
    var at = end - 1
    while at >= 0, at > end - sentenceReach, !sentenceStops.contains(text[at]) {
      if text[at] == 0x5E74, let named = Numerals.year(text, at: at - 4)?.year { return named == year }
      at -= 1
    }
    return true
  }

  private static func isInside(_ span: SourceSpan, _ sorted: [SourceSpan]) -> Bool {
    let next = sorted.partitionPoint { $0.start > span.start }
    return sorted[..<next].last { $0.contains(span) } != nil
  }

  /// 90.8 and 90.79 are the same value, rounded.
  private static func isSame(_ printed: String, _ value: Double, _ base: IndicatorBase) -> Bool {
    var scale = 1.0
    for _ in 0..<min(decimals(printed), decimals(base.printed)) { scale *= 10 }
    return (value * scale).rounded() == (base.value * scale).rounded()
  }

  private static func decimals(_ printed: String) -> Int {
    printed.firstIndex(of: ".").map { printed[$0...].count - 1 } ?? 0
  }
}
