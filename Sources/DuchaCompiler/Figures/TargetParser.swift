import DuchaDiagnostics
import DuchaModel

/// Reads the quantified and checkable results that one item's text demands; used for goals too.
///
/// Like ``DeadlineParser`` it is a total function in one forward scan over a compact item.
struct TargetParser {
  private let scope: YearScope

  /// Creates a parser for the items of a document.
  init(scope: YearScope) { self.scope = scope }

  /// Returns the targets of an item in the order they stand, and what a person should look at.
  ///
  /// `deadlines` are those of the same item: they date its targets.
  func parse(_ item: Reading, deadlines: [Deadline]) -> (targets: [Target], diagnostics: [Diagnostic]) {
    var scan = TargetScan(item, scope, deadlines)
    scan.run()
    return (scan.targets, scan.diagnostics)
  }
}

/// One forward scan over an item, clause by clause.
struct TargetScan {
  let item: Reading
  let text: FigureText
  let names: NamePassages
  let scope: YearScope
  /// The words of the item's deadlines.
  let dates: GoverningDates
  var targets: [Target] = []
  var diagnostics: [Diagnostic] = []
  /// Where the sentence being read begins.
  var sentence = 0
  /// Whether the sentence has a target, so that a bare figure behind it is one too.
  var sentenceHasTarget = false
  /// Whether the sentence has a time limit, so that its figures are demands.
  var sentenceHasDate = false
  /// What the last target counted: 力争突破3% behind it speaks of the same.
  var lastSubject: String?
  /// What the targets of the sentence count: 分别增长6%和8% behind them speaks of each.
  var sentenceSubjects: [String] = []
  /// What the sentence told of the past: 已完成投资10亿元,今年完成20亿元 speaks of the same.
  var toldSubject: String?
  /// The days that the clause names one after the other: 到2026、2027年分别.
  var clauseDates: [Day] = []
  /// What the results of the clause start from.
  var origins: [Origin] = []
  /// The day that governs the sentence.
  var governing: Day?
  /// Whether it is a horizon (到2027年), which governs the sentences behind it too.
  private var isHorizon = false
  /// Where that day is told.
  private var governedFrom = 0
  /// Where the point of the list begins that is being read: 一是…; nowhere yet before the first.
  private var listPoint = Int.max

  init(_ item: Reading, _ scope: YearScope, _ deadlines: [Deadline]) {
    self.item = item
    self.scope = scope
    text = FigureText(item)
    names = NamePassages(text)
    dates = GoverningDates(item, deadlines)
  }

  static let clauseStops: CharacterFilter = ",。;:!?|"
  private static let stops: CharacterFilter = "。;!?|"
  /// Longer than any clause of a plan: a text without stops is read in pieces, so that reading stays linear.
  private static let longestClause = 600

  mutating func run() {
    beginSentence(0)
    var start = 0
    while start < text.count {
      let end = readClause(from: start)
      if Self.stops.contains(text[end]) { beginSentence(end + 1) }
      if end < text.count, item.gap(end).contains(.line) { beginSentence(end) }
      start = Self.clauseStops.contains(text[end]) ? end + 1 : end
    }
  }

  /// Returns where a clause ends: with the heading, or at a stop that is no comma of thousands and no ratio's colon.
  private func clauseEnd(from start: Int) -> Int {
    var limit = start < text.body ? text.body : min(start + Self.longestClause, text.count)
    limit = point(in: start + 1..<max(start + 1, limit)) ?? limit
    var at = start
    while let stop = text.first(of: Self.clauseStops, from: at, limit: limit) {
      guard Numerals.isThousandsMark(text, at: stop) || Numerals.isRatioMark(text, at: stop) else {
        return label(before: stop, from: start) ?? stop
      }
      at = stop + 1
    }
    return limit
  }

  /// Returns where a line opens with the label that ends at a colon: …增长7%以上⏎责任单位:县发改局.
  private func label(before colon: Int, from start: Int) -> Int? {
    guard text[colon] == Mark.colon else { return nil }
    return (max(start + 1, colon - Self.longestLabel)..<max(start + 1, colon)).first {
      item.gap($0).contains(.line)
    }
  }

  private static let longestLabel = 12

  private mutating func beginSentence(_ at: Int) {
    sentence = at
    if Self.nextPoints.begins(text, at: at) {
      // What one point of a list is due by is not what the next is: 一是…,到2030年….二是….
      if governedFrom >= listPoint { (governing, isHorizon) = (nil, false) }
      listPoint = at
    }
    // 2027年,…达到…。…达到… : in a run of results the date of the first sentence governs the next.
    if !sentenceHasTarget, !isHorizon { governing = nil }
    sentenceHasTarget = false
    sentenceSubjects = []
    toldSubject = nil
    clauseDates = []
    sentenceHasDate = false
  }

  private static let nextPoints = KeywordTable<Void>("一是 二是 三是 四是 五是 六是 七是 八是 九是")

  private static let triggers = Numerals.chineseFirsts.union("0123456789百半")
    .union(milestoneWords.firsts).union(referenceWords.firsts).union(settingWords.firsts).union(originWords)

  /// Reads `clause = { text | date | origin | figure | milestone | reference }`, the text between two stops, and
  /// returns where it ends; a comma behind an origin is no stop.
  private mutating func readClause(from start: Int) -> Int {
    let whole = start..<clauseEnd(from: start)
    let start = behindPoint(whole)
    var clause = start..<whole.upperBound
    var figures: [Figure] = []
    // A date governs the figures behind it: 其中2024年40公里、2025年50公里.
    var read = start
    let known = targets.count
    var hasOwnDates = false
    origins = []
    let triggers = Self.triggers
    var at = clause.lowerBound
    while at < clause.upperBound {
      if text[at] == 0x28, let close = bracketEnd(at) {
        if emitShared(figures, by: at + 1..<close - 1, from: read, in: clause) {
          (figures, clause) = ([], start..<close)
        }
        at = close
      } else if names.covers(at) {
        at += 1
      } else if let date = dates.match(text, at: at) {
        let closes = !figures.isEmpty && !hasOwnDates && closesDemand(at + date.length, in: clause)
        if !closes { read = emit(figures, from: read, in: clause) }
        sentenceHasDate = true
        if date.isDue || date.end != nil {
          (governing, isHorizon, governedFrom) = (date.end, Self.horizons.contains(text[at]), at)
        }
        if closes { read = emit(figures, from: read, in: clause) }
        figures = []
        if !hasOwnDates { clauseDates = [] }
        hasOwnDates = true
        if let end = date.end { clauseDates.append(end) }
        at += date.length
      } else if !triggers.contains(text[at]) {
        at += 1
      } else if let origin = origin(at: at), origin.range.upperBound <= clause.upperBound {
        origins.append(origin)
        at = origin.range.upperBound
        if at == clause.upperBound, text[at] == 0x2C { clause = start..<clauseEnd(from: at + 1) }
      } else {
        let known = targets.count
        at = readResult(at, in: clause, &figures, from: read)
        // 解读全覆盖、视频占比20%: what is told in full is no part of the next subject.
        if targets.count > known, figures.isEmpty { read = at }
      }
    }
    _ = emit(figures, from: read, in: clause)
    // 到2025年、2026年,覆盖率分别达到60%、80%: the dates may fill the clause before.
    if !hasOwnDates || targets.count > known { clauseDates = [] }
    return clause.upperBound
  }

  /// Returns whether a date stands behind all figures of its clause, so that they fall due then: 12所学校于2025年底落成.
  private func closesDemand(_ end: Int, in clause: Range<Int>) -> Bool {
    text.first(of: Self.digits, from: end, limit: clause.upperBound) == nil
  }

  /// The first characters of 到2027年 and 至2027年.
  private static let horizons: CharacterFilter = "到至"

  private mutating func readResult(
    _ at: Int, in clause: Range<Int>, _ figures: inout [Figure], from read: Int
  ) -> Int {
    if let end = readMilestone(at, in: clause, behind: &figures, from: read) { return end }
    if let end = readReference(at, in: clause, behind: &figures, from: read) { return end }
    if let end = readHeld(at, in: clause) { return end }
    guard var figure = Figure(text, at: at).map(completed).map(sharingUnit),
      figure.range.upperBound <= clause.upperBound
    else { return at + 1 }
    figure.lead = max(figure.lead, figures.last?.range.upperBound ?? clause.lowerBound, clause.lowerBound)
    if isResult(figure, in: clause, following: figures.last) {
      figures.append(figure)
    } else if figure.hasUnit, isHistory(figure, clause) {
      toldSubject = subject(told: figure, in: clause)
    }
    return max(figure.range.upperBound, at + 1)
  }

  /// What stands in brackets explains; its figures are details, and the units of a clause stand there too.
  private func bracketEnd(_ start: Int) -> Int? {
    text.first(")", from: start, limit: start + 200).map { $0 + 1 }
  }

  /// Keeps a target of the sentence being read.
  ///
  /// `goesOn` tells whether a target without a subject speaks of the same as the one before it.
  mutating func accept(_ target: Target, goesOn: Bool = true) {
    var target = target
    if goesOn {
      let last = sentenceHasTarget ? lastSubject : toldSubject ?? lastCounted(like: target)
      target.subject = target.subject ?? last.map { carried($0, to: target) }
    }
    target.subject = target.subject.map { completed($0, of: target) }
    lastSubject = target.subject
    if let subject = target.subject { sentenceSubjects.append(subject) }
    sentenceHasTarget = true
    targets.append(target)
  }

  /// Returns what the next target counts: a level is none of the growth that was told before it.
  private func carried(_ subject: String, to target: Target) -> String {
    // 覆盖率提高5个百分点,达到70%
    let isLevel = target.kind == .rate && targets.last?.unit?.hasSuffix("百分点") == true
    return !isLevel && (target.kind == .growth || target.kind == .rate) ? subject : unchanged(subject)
  }

  /// Returns a subject without the change that was told of it.
  func unchanged(_ subject: String) -> String {
    Self.growthWords.first(where: subject.hasSuffix).map { String(subject.dropLast($0.count)) } ?? subject
  }

  private static let growthWords = [
    "压缩", "缩短", "年均增长", "同比增长", "同比下降", "年均下降", "年增长", "年均提高", "净增", "新增", "压减", "增长", "下降", "提高", "降低", "增加",
    "减少", "上升",
  ]

  /// Returns the characters a target is quoted with: its clause without the bracket behind it.
  func quotation(_ clause: Range<Int>, through end: Int) -> Range<Int> {
    var close = end
    while close < clause.upperBound, text[close] != Mark.open, text[close] != Mark.close { close += 1 }
    return clause.lowerBound..<close
  }
}
