/// Finds what may be the numeral of an item: at the start of a line, and behind the end of a sentence.
///
/// Plans arrive with their line breaks lost, or with hard breaks in mid-sentence, so the scanner only proposes;
/// ``OutlineBuilder`` takes what continues the numbering.
struct MarkerScanner {
  private let plan: Reading
  private let lines: PlanLines
  private let lost: LostBreaks
  private var text: Reading { plan }

  private let range: Range<Int>

  /// Creates a scanner of a range of the plan.
  init(plan: Reading, lines: PlanLines, _ range: Range<Int>) {
    self.plan = plan
    self.lines = lines
    self.range = range
    lost = LostBreaks(plan, lines, range)
  }

  /// Returns the candidates in printed order.
  func scan() -> [Marker] {
    let decimals = DecimalNumbering.markers(in: plan, lines: lines, range)
    guard !decimals.isEmpty else { return scanMarked() }
    let marked = scanMarked().filter { marker in
      let next = decimals.partitionPoint { $0.range.upperBound > marker.range.lowerBound }
      return next == decimals.count || !decimals[next].range.overlaps(marker.range)
    }
    return (decimals + marked).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns the candidates that have a mark: a bracket, a dot, 、.
  private func scanMarked() -> [Marker] {
    var markers: [Marker] = []
    var at = range.lowerBound
    var previous: UInt32 = Mark.newline
    var opensLine = true
    while at < range.upperBound {
      let scalar = text[at]
      if let end = remarkEnd(at) {
        at = end
        previous = Mark.close
        opensLine = false
        continue
      }
      if scalar == Mark.newline {
        opensLine = true
      } else if !scalar.isSpace, scalar != 0x23, scalar != 0x2A {
        let isBehindBlank = at > 0 && text[at - 1].isSpace || (scalar.isDigit && previous.isHan)
        if opensLine || scalar == Mark.open || Mark.endsSentence(previous) || previous == Mark.comma
          || isBehindBlank || lost.headings.contains(at),
          let marker = marker(at: at, before: range.upperBound, opensLine, previous)
        {
          markers.append(marker)
          previous = Mark.newline
          at = marker.range.upperBound
          opensLine = false
          continue
        }
        previous = scalar
        opensLine = false
      }
      at += 1
    }
    return withoutStrayBlanks(markers)
  }

  /// (说明:1.…;2.…): what a remark numbers is no item.
  private func remarkEnd(_ at: Int) -> Int? {
    guard text[at] == Mark.open,
      let word = Self.remarks.match(in: text, at: at + 1, before: range.upperBound),
      at + 1 + word.length < range.upperBound, text[at + 1 + word.length] == Mark.colon
    else { return nil }
    return plan.closing(of: at, before: min(range.upperBound, at + Self.longestRemark)).map { $0 + 1 }
  }

  private static let remarks = KeywordTable<Void>("说明 注 备注 注释")
  private static let longestRemark = 300

  /// Numerals set apart by blanks alone are taken in their order, from the first on.
  private func withoutStrayBlanks(_ markers: [Marker]) -> [Marker] {
    var last = 0
    return markers.enumerated().filter { index, marker in
      guard text[marker.range.upperBound - 1].isSpace else { return true }
      if marker.kind == .arabic { return fillsRow(index, markers) }
      guard marker.kind == .chinese else { return true }
      guard marker.number == last + 1 || marker.number == 1 else { return false }
      last = marker.number
      return true
    }.map(\.element)
  }

  /// 29.…, 30 …, 31.…: a number that lost its stop is an item's between those beside it.
  private func fillsRow(_ index: Int, _ markers: [Marker]) -> Bool {
    let own = markers[index].number
    let before = markers[..<index].last { $0.kind == .arabic }
    let behind = markers[(index + 1)...].first { $0.kind == .arabic }
    let follows = before?.number == own - 1 || own == 1 && before == nil
    let isLast = behind == nil && before.map { text[$0.range.upperBound - 1].isSpace } ?? false
    return follows && (behind?.number == own + 1 || isLast)
  }

  private func marker(
    at: Int, before end: Int, _ opensLine: Bool, _ previous: UInt32
  ) -> Marker? {
    guard let found = numbered(at), found.end <= end else { return nil }
    let isLost = lost.headings.contains(at)
    let followsEnd = Mark.endsSentence(previous) || isLost || (opensLine && !lines.isWrapped(before: at))
    // 一是 may follow a comma, (一) and 1. a heading without a full stop; everything else needs the end of a sentence
    // or a line.
    let isFirstAtComma = found.kind == .bracketedArabic && found.number == 1 && previous == Mark.comma
    let mayFollowAnything =
      found.kind == .ordinal || found.kind == .bracketedChinese || found.kind == .arabic || isFirstAtComma
    guard mayFollowAnything || opensLine || isLost || Mark.endsSentence(previous) else { return nil }
    guard found.kind != .box && found.kind != .named || opensLine else { return nil }
    guard found.kind != .arabic || !text[found.end - 1].isSpace || opensLine else { return nil }
    let isBeforeFigure =
      found.kind == .arabic && found.end < text.count && text[found.end].isDigit && !isYear(found.end)
    let opensList = found.number == 1 && text[found.end - 1] == Mark.listComma
    guard !isBeforeFigure || opensLine && (Mark.endsSentence(previous) || previous == Mark.close || opensList)
    else { return nil }
    // 统 at the end of a line and 一、 below it are one word.
    guard found.kind != .chinese || !LostBreaks.joints.contains(previous) || !lines.isWrapped(before: at)
    else {
      return nil
    }
    return Marker(
      kind: found.kind, number: found.number, range: at..<found.end, label: found.label,
      opensLine: opensLine || Mark.endsSentence(previous) && isIndented(at), followsEnd: followsEnd,
      isBeforeFigure: isBeforeFigure)
  }

  private typealias Found = (kind: Marker.Kind, number: Int, end: Int, label: String)

  /// Where the line breaks are lost, the indent still shows the paragraph: ……。　　8.培育….
  private func isIndented(_ at: Int) -> Bool { at >= 2 && text[at - 1].isSpace && text[at - 2].isSpace }

  /// marker = chapter | bracketed | chinese | arabic | circled | box
  private func numbered(_ at: Int) -> Found? {
    let scalar = text[at]
    if scalar == Mark.open { return bracketed(at) }
    if scalar == Self.ordinalPrefix { return chapter(at) }
    if scalar >= 0x2460 && scalar <= 0x2473 {
      return (.circled, Int(scalar - 0x2460) + 1, at + 1, plan.text(at..<at + 1))
    }
    if scalar.isDigit { return arabic(at) }
    if scalar == Self.lostByte { return shifted(at) }
    if plan.matches(Self.box, at: at) { return box(at) }
    if let word = Self.names.match(in: text, at: at, before: text.count) { return named(at, word.length) }
    return chinese(at)
  }

  /// chapter = "第" numeral ("章" | "节" | "条" | "篇" | "部分")
  private func chapter(_ at: Int) -> Found? {
    guard let numeral = Numeral.chinese(in: text, at: at + 1) ?? Numeral.arabic(in: text, at: at + 1),
      let word = Self.chapterKinds.match(in: text, at: numeral.end, before: text.count)
    else { return nil }
    let end = numeral.end + word.length
    // 第二部分 重点任务 is a heading, 第二部分为… a sentence.
    guard word.length == 1 || end == text.count || Self.partEnds.contains(text[end]) else { return nil }
    return (word.value, numeral.value, end, plan.text(at..<end))
  }

  /// shifted = "?" "。" numeral mark        // ?。ㄒ唬┙: a page lost a byte of its GBK, and read (一) from the middle on
  ///
  /// The closing bracket's second byte begins a mark of box drawing; of (六) nothing else is left.
  private func shifted(_ at: Int) -> Found? {
    guard at + 2 < text.count, text[at + 1] == Mark.stop else { return nil }
    let numeral = Self.shiftedNumerals.match(in: text, at: at + 2, before: text.count)
    let mark = at + 2 + (numeral?.length ?? 0)
    guard mark < text.count, Self.drawing.contains(text[mark]) else { return nil }
    let number = numeral?.value ?? 6
    return (.bracketedChinese, number, mark + 1, "(\(Numeral.chinese(number)))")
  }

  /// What begins no item's words.
  private static let goesOn = CharacterFilter("),、;。")
  private static let lostByte: UInt32 = 0x3F
  private static let drawing: ClosedRange<UInt32> = 0x2500...0x257F
  private static let shiftedNumerals = KeywordTable<Int>([
    ("ㄒ唬", 1), ("ǘ", 2), ("ㄈ", 3), ("ㄋ模", 4), ("ㄎ澹", 5), ("ㄆ撸", 7), ("ò耍", 8), ("ň牛", 9), ("ㄊ", 10),
  ])

  /// bracketed = "(" (chinese | arabic) ")" "、"?
  private func bracketed(_ at: Int) -> Found? {
    let start = skipBlanks(at + 1)
    let isArabic = start < text.count && text[start].isDigit
    let numeral = isArabic ? Numeral.arabic(in: text, at: start) : Numeral.spaced(in: text, at: start)
    guard let numeral else { return nil }
    let close = skipBlanks(numeral.end)
    guard close < text.count, text[close] == Mark.close, numeral.value > 0 else { return nil }
    let label = "(" + Numeral.label(plan.text(start..<numeral.end)) + ")"
    let end = close + 1 < text.count && text[close + 1] == Mark.listComma ? close + 2 : close + 1
    return (isArabic ? .bracketedArabic : .bracketedChinese, numeral.value, end, label)
  }

  /// chinese = numeral ("、" | "." | "是" ) | numeral blank heading        // but not 一、二、三产业
  private func chinese(_ at: Int) -> Found? {
    guard let numeral = Numeral.spaced(in: text, at: at), numeral.value > 0 else { return nil }
    let mark = skipBlanks(numeral.end)
    guard mark < text.count else { return nil }
    let label = Numeral.label(plan.text(at..<numeral.end))
    if text[mark] == Self.copula { return (.ordinal, numeral.value, mark + 1, label + "是") }
    if mark > numeral.end, isHeadingAlone(mark) { return (.chinese, numeral.value, mark, label) }
    guard text[mark] == Mark.listComma || text[mark] == Mark.dot else { return nil }
    if let next = Numeral.chinese(in: text, at: mark + 1), next.end < text.count,
      text[next.end] == Mark.listComma
    {
      return nil
    }
    return (.chinese, numeral.value, mark + 1, label)
  }

  /// 一 完善制度: pages may set a numeral apart by a blank alone, before a heading that ends with one.
  private func isHeadingAlone(_ start: Int) -> Bool {
    guard !Self.counters.contains(text[start]) else { return false }
    let end = (start..<text.count).first { !text[$0].isHan } ?? text.count
    return (Self.shortestHeading...Self.longestHeading).contains(end - start)
      && (end == text.count || text[end].isSpace || text[end] == Mark.open)
      && Numeral.chinese(in: text, at: start) == nil
  }

  private static let longestUnit = 6
  private static let shortestHeading = 3
  private static let longestHeading = 24
  /// What a numeral counts: 一 季度.
  private static let counters = CharacterFilter("年月日季个项条件家次批级类种期号方行度")

  /// arabic = digit{1,3} ("." | "、" | ")")        // but not 3.0, nor 2、)各街道: a page's number in the middle of a sentence
  private func arabic(_ at: Int) -> Found? {
    guard let numeral = Numeral.arabic(in: text, at: at), numeral.value > 0 else { return nil }
    let mark = skipBlanks(numeral.end)
    guard mark < text.count else { return nil }
    let label = plan.text(at..<numeral.end)
    if text[mark] == Mark.close { return (.bracketedArabic, numeral.value, mark + 1, "(\(label))") }
    if mark == numeral.end + 1, isItem(at, behind: mark) { return (.arabic, numeral.value, mark, label) }
    guard text[mark] == Mark.dot || text[mark] == Mark.listComma || hasStop(at, mark, numeral.value) else {
      return nil
    }
    if mark + 1 < text.count, text[mark + 1].isDigit, !isYear(mark + 1) {
      guard text[mark] == Mark.listComma ? !listsNumbers(mark + 1) : opensWithFigure(mark + 1) else {
        return nil
      }
      return (.arabic, numeral.value, mark + 1, label)
    }
    if mark + 1 < text.count, Self.goesOn.contains(text[mark + 1]) { return nil }
    return (.arabic, numeral.value, mark + 1, label)
  }

  /// 10.…。11。强化管护: a full stop typed for the dot, behind the end of a sentence and before words.
  private func hasStop(_ at: Int, _ mark: Int, _ number: Int) -> Bool {
    guard text[mark] == Mark.stop, number > 1, mark + 1 < text.count, text[mark + 1].isHan,
      let last = (0..<at).last(where: { !text[$0].isSpace })
    else { return false }
    return Mark.endsSentence(text[last])
  }

  /// 2、3、5号楼, 2、3和5号楼 list numbers; 2、5G基站建设 and 3、20个小区改造 are items.
  private func listsNumbers(_ at: Int) -> Bool {
    let end = (at..<text.count).first { !text[$0].isDigit } ?? text.count
    return end == text.count || text[end].isSpace || Self.betweenNumbers.contains(text[end])
  }

  private static let betweenNumbers = CharacterFilter("、)和及或与;。,")

  /// 8.100%完成整改, 17.65岁以上老人建档, 11.12345热线: what no number of a decimal outline is.
  private func opensWithFigure(_ at: Int) -> Bool {
    let words = plan.slice(at..<min(at + Self.longestFigure, text.count)).compacted()
    let digits = words.indices.prefix { words[$0].isDigit }.count
    guard digits > 0, digits < words.count else { return false }
    if digits > 2 { return words[digits].isHan || words[digits] == Self.percent || words[digits].isLatin }
    if words[digits].isLatin { return true }
    guard let figure = Figure(FigureText(words), at: 0), figure.measure != .points else { return false }
    return figure.valueMax != nil || Self.undivided.contains(words[figure.unit.lowerBound])
  }

  /// What is counted in whole numbers alone: 2.5个村, but not 2.5万户.
  private static let undivided: CharacterFilter = "个家项条户人名岁年月日天种类所座件场次届期批"
  private static let longestFigure = 14
  private static let percent: UInt32 = 0x25  // %

  /// 30 不断优化服务: a number set apart by a blank alone, where it counts nothing and no columns of a table follow.
  private func isItem(_ at: Int, behind words: Int) -> Bool {
    guard text[words].isHan, text[words - 1] != Mark.tab, !Self.counters.contains(text[words]) else {
      return false
    }
    let figure = plan.slice(at..<min(words + Self.longestUnit, text.count)).compacted()
    if Figure(FigureText(figure), at: 0)?.hasUnit ?? false { return false }
    let line = lines.ranges[lines.line(of: at)]
    return line.filter { $0 > words && text[$0].isSpace }.count < Self.fewestGaps
  }

  private static let fewestGaps = 2

  /// box = "专栏" numeral
  private func box(_ at: Int) -> Found? {
    let start = skipBlanks(at + 2)
    guard
      let numeral = Numeral.arabic(in: text, at: start) ?? Numeral.chinese(in: text, at: start)
    else { return nil }
    return (.box, numeral.value, numeral.end, "专栏" + plan.text(start..<numeral.end))
  }

  /// named = ("问题" | "任务" | "工程" | …) numeral (":" | "、" | "." | blank)        // 问题一:污水处理设施运行不正常
  private func named(_ at: Int, _ length: Int) -> Found? {
    let start = skipBlanks(at + length)
    guard
      let numeral = Numeral.arabic(in: text, at: start) ?? Numeral.chinese(in: text, at: start),
      numeral.value > 0, numeral.end < text.count
    else { return nil }
    let mark = text[numeral.end]
    guard mark == Mark.colon || mark == Mark.listComma || mark == Mark.dot || mark.isSpace else { return nil }
    let label = plan.text(at..<at + length) + Numeral.label(plan.text(start..<numeral.end))
    return (.named, numeral.value, numeral.end + 1, label)
  }

  private static let names = KeywordTable<Void>(
    "问题 任务 整改任务 整改问题 事项 工程 行动 专项 专题 课题 项目 实事 民生实事 重点任务 重点工作 重点项目 整改事项")

  /// Whether a date stands here: `1.2021年6月底前` and `2.12月底前` are items.
  private func isYear(_ at: Int) -> Bool {
    var end = at
    var digits = 0
    while end < text.count, text[end].isDigit {
      digits += 1
      // A line may break inside the year: 5.2|020年.
      end = skipBlanks(end + 1)
    }
    guard end < text.count else { return false }
    return (text[end] == 0x5E74 && digits == 4) || (text[end] == 0x6708 && digits <= 2)
  }

  private func skipBlanks(_ start: Int) -> Int {
    var at = start
    while at < text.count, text[at].isSpace, text[at] != Mark.newline || lines.isWrapped(before: at + 1) {
      at += 1
    }
    return at
  }

  private static let ordinalPrefix: UInt32 = 0x7B2C  // 第
  private static let copula: UInt32 = 0x662F  // 是
  private static let box = "专栏".unicodeScalars.map(\.value)
  private static let partEnds: CharacterFilter = " \n、:.—"
  private static let chapterKinds = KeywordTable<Marker.Kind>([
    ("章", .chapter), ("篇", .chapter), ("部分", .chapter), ("节", .section), ("条", .article),
  ])
}
