import DuchaDiagnostics
import DuchaModel

/// Reads the time limits of one item's text.
///
/// The item is compact: no white space, half-width figures and brackets, simplified script (see ``Normaliser``). The
/// parser is a total function in one forward scan; what it can read but not date becomes a limit without an end and
/// a diagnostic.
struct DeadlineParser {
  private let scope: YearScope
  /// Whether to tell how each limit came about.
  private let keepsRules: Bool

  /// Creates a parser for the items of a document.
  init(scope: YearScope, keepsRules: Bool = false) {
    self.scope = scope
    self.keepsRules = keepsRules
  }

  /// Returns the distinct time limits of an item in the order they stand, and what a person should look at.
  func parse(_ item: Reading) -> ReadLimits { read(item, isValue: false) }

  /// Returns the time limits of a value that is one as a whole: a cell of the column 完成时限.
  ///
  /// Its words need not say that they limit something: `12月`, `2026年6月`, `持续推进`.
  func parse(value: Reading) -> ReadLimits { read(value, isValue: true) }

  private func read(_ item: Reading, isValue: Bool) -> ReadLimits {
    var scan = DeadlineScan(item, scope, isValue: isValue)
    scan.run()
    return scan.results(keepsRules: keepsRules)
  }
}

/// The time limits of an item.
struct ReadLimits {
  var deadlines: [Deadline] = []
  /// Every expression of a limit, those too that end like one before them: what they date goes by them.
  var expressions: [Deadline] = []
  /// How each of them came about; empty unless asked for.
  var rules: [DateRule] = []
  /// What a person should look at.
  var diagnostics: [Diagnostic] = []
}

/// A time limit while the item is being read.
struct Limit {
  /// The characters of the expression.
  var range: Range<Int>
  var start: Day?
  var end: Day?
  var kind: Deadline.Kind
  /// The form of the expression.
  var form: DateRule.Form
  /// What gave its year.
  var year: YearOrigin?
  var recurrence: Deadline.Recurrence?
  /// Whether it is a horizon (到2027年), under which other limits of its sentence stand.
  var isHorizon = false
  /// Where the sentence it belongs to begins.
  var sentence = 0

  /// What gave a year: words of the item, or what holds for the document.
  enum YearOrigin {
    case item(Range<Int>)
    case document(DateRule.YearSource)
  }

  /// What makes a limit distinct: one expression may stand several times in an item.
  struct Identity: Hashable {
    var kind: Deadline.Kind
    var start: Day?
    var end: Day?
    var recurrence: Deadline.Recurrence?
    /// Undated limits are told apart by their words.
    var words: String
  }
}

/// One forward scan over an item.
struct DeadlineScan {
  let item: Reading
  let text: FigureText
  let names: NamePassages
  let scope: YearScope
  /// Whether the item is the value of a column or label that announces a time limit.
  let isValue: Bool
  var limits: [Limit] = []
  var diagnostics: [Diagnostic] = []
  /// The last limit that does not recur: what recurs in its sentence stands under it.
  var overall: Limit?
  /// The limits that the item has so far.
  private var known: Set<Limit.Identity> = []
  /// The last year that a nearby limit of this item named, and that limit's words.
  var nearYear: (year: Int, words: Range<Int>)?
  /// The last year that a horizon of this item named, and its words.
  var farYear: (year: Int, words: Range<Int>)?
  /// The year that 明年 named in a sentence, and that limit's words: what follows there falls into it too.
  var nextYear: (year: Int, words: Range<Int>, sentence: Int)?
  /// Where the sentence being read begins.
  var sentence = 0
  /// The limit that stands behind the label of the whole item, where nothing else tells the year.
  private(set) var labelledLimit: CalendarPhrase?
  /// What stands behind the labels that announce a limit.
  private var values: [Range<Int>] = []

  init(_ item: Reading, _ scope: YearScope, isValue: Bool = false) {
    self.item = item
    self.scope = scope
    self.isValue = isValue
    text = FigureText(item)
    names = NamePassages(text)
    if scope.current == nil { labelledLimit = findLabelledLimit() }
  }

  private static let stops: CharacterFilter = "。;!|"
  private static let triggers = CharacterFilter(
    ":0123456789年今本明次当每按定不上下第前全半季周旬月日双逐“".unicodeScalars.map(\.value)
  )
  .union(Numerals.chineseFirsts).union(eventWords.firsts).union(Holiday.names.firsts).union(
    ongoingWords.firsts
  ).union(
    issueWords.firsts
  ).union(atOnceWords.firsts)

  private static let planPeriodStarts: CharacterFilter = "“十"
  private static let recurringStarts = everies.firsts.union(rhythms.firsts)
  private static let relativeStarts = issueWords.firsts.union(Numerals.starts).union("半")

  mutating func run() {
    let (stops, triggers) = (Self.stops, Self.triggers)
    var at = 0
    while at < text.count {
      let scalar = text[at]
      if stops.contains(scalar) { sentence = at + 1 }
      if at == text.body { sentence = at }
      if triggers.contains(scalar), !names.covers(at) || Self.isQuotedRhythm(text, at: at) {
        at = max(read(at), at + 1)
      } else {
        at += 1
      }
    }
  }

  /// Reads the expression that may begin at a position and returns where to go on.
  ///
  ///     limit = plan-period | recurring | relative | stretch | series | point | whole-year | near-issue | ongoing | at-once
  ///           | event
  private mutating func read(_ at: Int) -> Int {
    let scalar = text[at]
    if scalar == Mark.colon {
      if let value = announcedValue(behind: at) { values.append(value) }
      return at + 1
    }
    if Self.planPeriodStarts.contains(scalar), let next = readPlanPeriod(at) { return next }
    if Self.recurringStarts.contains(scalar), let next = readRecurring(at) { return next }
    if Self.relativeStarts.contains(scalar), let next = readRelative(at) { return next }
    if CalendarPhrase.starts.contains(scalar),
      let next = readStretch(at) ?? readSeries(at) ?? readPoint(at)
    {
      return next
    }
    if isValue, at == 0, let next = readBareYears() { return next }
    if let next = readWholeYear(at) ?? readNearIssue(at) ?? readOpen(at) { return next }
    var next = at + 1
    if text[at].isDigit { while text[next].isDigit { next += 1 } }
    return next
  }

  /// Keeps a limit of the sentence being read; one that has no date for want of something is flagged once.
  ///
  /// Returns whether the item had no such limit before.
  @discardableResult
  mutating func accept(_ limit: Limit, undated: (String, SourceSpan) -> Diagnostic? = { _, _ in nil }) -> Bool
  {
    var limit = limit
    limit.sentence = sentence
    let isNew = known.insert(identity(of: limit)).inserted
    if isNew, limit.end == nil, let diagnostic = undated(item.text(limit.range), item.span(limit.range)) {
      diagnostics.append(diagnostic)
    }
    limits.append(limit)
    if limit.kind != .recurring { overall = limit }
    return isNew
  }

  private func identity(of limit: Limit) -> Limit.Identity {
    let isUndated = limit.end == nil && (limit.kind == .by || limit.kind == .during)
    return Limit.Identity(
      kind: limit.kind, start: limit.start, end: limit.end, recurrence: limit.recurrence,
      words: isUndated ? item.text(limit.range) : "")
  }

  /// Returns the limits as deadlines, each distinct one once.
  func results(keepsRules: Bool) -> ReadLimits {
    var seen: Set<Limit.Identity> = []
    let all = bounded()
    let distinct = all.filter { seen.insert(identity(of: $0)).inserted }
    let diagnostics =
      diagnostics
      + values.filter(isUnread).map {
        UnreadLimit.diagnostic(item.text($0), at: item.span($0))
      }
    return ReadLimits(
      deadlines: distinct.map(deadline), expressions: all.map(deadline),
      rules: keepsRules ? distinct.map(rule) : [], diagnostics: diagnostics)
  }

  private func rule(_ limit: Limit) -> DateRule {
    switch limit.year {
    case .item(let words): DateRule(limit.form, year: .item(item.original(words)))
    case .document(let source): DateRule(limit.form, year: source)
    case nil: DateRule(limit.form)
    }
  }

  private func deadline(_ limit: Limit) -> Deadline {
    let span = item.span(limit.range)
    let words = item.quotation(limit.range)
    return Deadline(
      text: words.original, reading: words.text, start: limit.start, end: limit.end,
      kind: limit.kind,
      recurrence: limit.recurrence, span: span)
  }
}
