import DuchaDiagnostics
import DuchaModel

/// Reads what a plan says of itself before and behind its items.
struct DocumentFacts {
  private let plan: Reading
  private let lines: PlanLines
  private let body: PlanBody
  /// Where the items, or the rows of the first table, begin.
  private let firstItem: Int
  /// Where the items, or the first table with its header, begin.
  private let frontEnd: Int
  /// The lines before the items, or before the rows of the first table.
  private let frontLines: [Int]
  /// What the page around the document says of it.
  private let labels: PageLabels
  /// Where a plan states rules: the words before the items, and notes.
  private let statements: [ItemText]

  init(_ parsed: ParsedPlan) {
    plan = parsed.plan
    lines = parsed.lines
    body = parsed.body
    let tables = parsed.tables
    let starts = [body.outline.nodes.first?.range.lowerBound, tables.first?.start].compactMap(\.self)
    firstItem = starts.min() ?? plan.count
    frontEnd = min(firstItem, tables.first?.range.lowerBound ?? plan.count)
    let (lines, firstItem) = (lines, firstItem)
    frontLines = lines.ranges.indices.filter { lines.ranges[$0].lowerBound < firstItem }
    labels = PageLabels(plan, lines: frontLines.map(lines.trimmed))
    statements = [ItemText(plan, [0..<frontEnd], lines: lines)] + Self.noteLines(plan, lines)
  }

  /// Returns the description, without the rules that the clauses state.
  func document(script: Script) -> PolicyDocument {
    let titles = TitleReader(plan, lines: lines).titles(before: firstItem)
    let title = titles.last
    let issued = signedDay
    var document = PolicyDocument(file: plan.source.name, script: script)
    document.title = title
    document.documentNumber = documentNumber
    document.issued =
      issued?.day ?? titleDay ?? reported?.day ?? labels.day ?? imprint?.day
      ?? runInDay
    let signed = issued.flatMap { $0.issuer ?? issuer(above: $0.line) }
    let titled = titles.lazy.compactMap(issuer).first
    document.issuer =
      (signed.map(Self.leavesOutPlace) == true ? titled : nil) ?? signed ?? titled
      ?? issuerAboveTitle ?? issuerInFirstLine
      ?? reported?.issuer ?? labels.issuer ?? imprint?.issuer ?? runInSignature?.issuer
    document.issuer = document.issuer.map(Self.apart)
    document.issued = document.issued ?? document.issuer.flatMap(dayBehind)
    document.place = Place(of: document)
    document.period = period(in: title) ?? period(in: titles.first) ?? foreword.period
    if document.period == nil {
      document.period =
        titles.contains(where: namesYear) ? titles.lazy.compactMap(yearOfWork).first : fiveYears
    }
    return document
  }

  // MARK: - Signature

  /// The date under the signature or below the title, before the plan or behind it.
  private var signedDay: (day: Day, line: Int, issuer: String?)? {
    for number in frontLines + backLines {
      let line = lines.trimmed(number)
      guard !line.isEmpty, let found = dayLine(line) else { continue }
      if plan.source[plan.span(line)].contains("-") { continue }
      let isIssuer = UnitWords.isUnit(found.before, found.before.indices)
      return (found.day, number, isIssuer ? found.before.text(found.before.indices) : nil)
    }
    return nil
  }

  /// The day behind a title: …的通知(2024年3月17日).
  private var titleDay: Day? {
    frontLines.lazy.map(lines.trimmed).compactMap { DateReader.behind(plan, $0)?.day }.first
  }

  /// line = [ "(" ] day [ ")" ] | issuer day | number day        // (2024年3月17日), 某县人民政府2024年3月17日
  private func dayLine(_ line: Range<Int>) -> (day: Day, before: Reading)? {
    guard let last = line.last, line.count <= Self.longestDayLine,
      plan[last].isDigit || Self.dayEnds.contains(plan[last])
    else { return nil }
    return dayLine(plan.slice(line).compacted())
  }

  private func dayLine(_ words: Reading) -> (day: Day, before: Reading)? {
    if words.first == Mark.open { return DateReader.inBrackets(words).map { ($0, words.slice(0..<0)) } }
    for at in words.indices where at == 0 || !words[at - 1].isDigit {
      guard let found = DateReader.day(in: words, at: at), found.end == words.count else { continue }
      let before = words.slice(0..<at)
      return at == 0 || UnitWords.isUnit(before, before.indices) || isNumber(before)
        ? (found.day, before) : nil
    }
    return nil
  }

  /// line = … "。" issuer day [ "(" … ")" ]        // where line breaks are lost: …抓好落实。　　某县人民政府　　2024年3月17日
  private var runInSignature: (day: Day, issuer: String)? {
    guard let item = body.outline.nodes.last?.range.lowerBound,
      let line = lines.ranges.indices.lazy.map(lines.trimmed).last(where: { !$0.isEmpty }),
      line.upperBound > item
    else { return nil }
    let signed = plan.trimmed(UnitWords.withoutBracketsBehind(plan, line))
    guard let stop = signed.suffix(Self.longestSignature).last(where: { plan[$0] == Mark.stop }),
      let found = dayLine(plan.slice(stop + 1..<signed.upperBound).compacted()), !found.before.isEmpty
    else { return nil }
    return (found.day, found.before.text(found.before.indices))
  }

  /// The day in a heading whose lines break anywhere, or behind the last sentence.
  private var runInDay: Day? {
    TitleReader(plan, lines: lines).headingDay(before: firstItem) ?? runInSignature?.day
  }

  /// signature = issuer day ( "附件" | "关于" | title )        // where line breaks are lost: …请研提意见。某县水利局2024年3月17日附件…
  private func dayBehind(_ issuer: String) -> Day? {
    let front = plan.slice(0..<firstItem).compacted()
    let place = issuer.prefix(Self.longestPlace).lastIndex { "省市县区州".contains($0) }
    let names = [issuer, String(issuer[(place ?? issuer.startIndex)...])]
    for at in front.indices.dropFirst() where front[at].isDigit && !front[at - 1].isDigit {
      guard let found = DateReader.day(in: front, at: at) else { continue }
      let isSigned = names.contains { $0.count <= at && front.text(at - $0.count..<at) == $0 }
      guard isSigned, endsLetter(found.end, in: front, names) else { continue }
      return found.day
    }
    return nil
  }

  private func endsLetter(_ end: Int, in front: Reading, _ names: [String]) -> Bool {
    let behind = front.text(end..<min(end + Self.longestDayLine, front.count))
    return behind.isEmpty || behind.opens(with: "附件") || behind.opens(with: "关于")
      || DateReader.year(in: front, at: end) != nil
      || names.contains { behind.opens(with: String($0.prefix(2))) }
  }

  private static let longestSignature = 240
  private static let longestDayLine = 48
  private static let dayEnds: CharacterFilter = "日)"

  /// What an encyclopedia says before the plan: …,X于2022年9月16日印发.
  private var reported: (day: Day, issuer: String)? {
    let front = plan.slice(0..<frontEnd).compacted()
    for at in front.indices.dropFirst() where front[at - 1] == Self.on {
      guard let found = DateReader.day(in: front, at: at),
        Self.issuedWords.match(in: front, at: found.end, before: front.count) != nil
      else { continue }
      let start = (0..<at - 1).last { Self.pauses.contains(front[$0]) }.map { $0 + 1 } ?? 0
      guard UnitWords.isUnit(front, start..<at - 1) else { continue }
      return (found.day, front.text(start..<at - 1))
    }
    return nil
  }

  private static let on: UInt32 = 0x4E8E  // 于
  private static let issuedWords = KeywordTable<Void>("印发 发布 下发 公布")
  private static let pauses = CharacterFilter("。,;:由")

  /// imprint = [ issuer ] day "印发"        // 某县人民政府办公室 2024年3月1日印发, behind a plan that nobody signed, or above
  /// a table
  private var imprint: (day: Day, issuer: String?)? {
    for number in backLines.reversed() + frontLines {
      let line = lines.trimmed(number)
      guard
        let word = Self.imprintWords.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound),
        let found = dayLine(plan.trimmed(line.lowerBound..<line.upperBound - word.length))
      else { continue }
      let isIssuer = UnitWords.isUnit(found.before, found.before.indices)
      return (found.day, isIssuer ? found.before.text(found.before.indices) : nil)
    }
    return nil
  }

  private static let imprintWords = KeywordTable<Void>("印发 印")

  private var backLines: [Int] {
    guard let last = body.outline.nodes.last else { return [] }
    return lines.ranges.indices.filter { lines.ranges[$0].lowerBound >= last.range.lowerBound }
  }

  private func issuer(above date: Int) -> String? {
    for number in stride(from: date - 1, through: max(0, date - 4), by: -1) {
      let line = lines.trimmed(number)
      if line.isEmpty { continue }
      if let several = issuers(endingAt: number) { return several }
      let text = plan.slice(line).compacted()
      return UnitWords.isUnit(text, 0..<text.count) ? text.text(0..<text.count) : nil
    }
    return nil
  }

  /// signature = names { newline names }        // names = name { gap name }: those who issue it together, in columns
  private func issuers(endingAt number: Int) -> String? {
    var columns: [[String]] = []
    for line in (0...number).reversed() {
      let names = signatories(line)
      if names.isEmpty { break }
      columns.append(names)
    }
    let names = columns.reversed().flatMap(\.self)
    return names.count > 1 ? names.joined(separator: "、") : nil
  }

  /// Returns the names on a line, if nothing else stands on it.
  private func signatories(_ number: Int) -> [String] {
    var names: [Reading] = []
    var rest = lines.trimmed(number)
    while !rest.isEmpty {
      let gap = rest.first { plan[$0].isSpace && plan[$0 + 1].isSpace } ?? rest.upperBound
      names.append(plan.slice(rest.lowerBound..<gap).compacted())
      rest = plan.trimmed(gap..<rest.upperBound)
    }
    let areNames = names.allSatisfy {
      $0.count >= Self.shortestSignature && UnitWords.isUnit($0, 0..<$0.count)
    }
    return areNames ? names.map { $0.text(0..<$0.count) } : []
  }

  /// 中共某县委某县人民政府 are two: the party's office, and that of the same place behind it.
  private static func apart(_ issuer: String) -> String {
    // Where the head runs into the title, the issuer stands twice.
    var seen: Set<Substring> = []
    let issuer = issuer.split(separator: "、").map(apartAtPlace).joined(separator: "、")
      .split(separator: "、").filter { seen.insert($0).inserted }.joined(separator: "、")
    guard issuer.hasPrefix("中共"), !issuer.contains("、") else { return issuer }
    let place = issuer.dropFirst(2).prefix(2)
    let behind = issuer.dropFirst(4)
    guard let second = behind.firstRange(of: place) ?? behind.firstRange(of: "国务院") else { return issuer }
    return issuer[..<second.lowerBound] + "、" + issuer[second.lowerBound...]
  }

  /// 某省商务厅某省财政厅 are two: the place begins the second name again.
  private static func apartAtPlace(_ name: Substring) -> String {
    guard let end = name.prefix(longestPlace).firstIndex(where: { "省市县区州".contains($0) }) else {
      return String(name)
    }
    let place = name[...end]
    guard let second = name[name.index(after: end)...].firstRange(of: place),
      let last = name[..<second.lowerBound].last, "厅局委会府办".contains(last),
      !name[..<second.lowerBound].hasSuffix("总局")  // 国家税务总局某市税务局 is one
    else { return String(name) }
    return name[..<second.lowerBound] + "、" + apartAtPlace(name[second.lowerBound...])
  }

  private static let longestPlace = 5
  private static let shortestSignature = 5

  /// 省政府办公厅, where the title has 某省人民政府办公厅.
  private static func leavesOutPlace(_ issuer: String) -> Bool {
    issuer.first.map { "省市县区州旗".contains($0) } ?? false
  }

  /// X关于印发…的通知
  private func issuer(of title: String) -> String? {
    let words = Reading(words: title)
    guard let about = Self.about.firstMatch(in: words, words.indices), about.at > 2 else { return nil }
    // 国务院办公厅转发某部关于…意见的通知: who passes it on issues it.
    let passing = Self.passing.firstMatch(in: words, 2..<max(2, about.at))?.at
    let end = passing ?? about.at
    // 某省水利厅文件某省水利厅关于…: the head of the page runs into the title.
    let head = Self.letterheads.firstMatch(in: words, 0..<end).map { $0.at + $0.match.length } ?? 0
    return words.text((head < end ? head : 0)..<end)
  }

  /// The notice's title may break behind the issuer: 某县人民政府办公室, and below it 关于印发….
  private var issuerAboveTitle: String? {
    for number in frontLines where number > 0 {
      let line = lines.trimmed(number)
      guard Self.about.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil else { continue }
      if let issuer = issuer(above: number) { return issuer }
    }
    return nil
  }

  /// The notice's title may break anywhere behind the issuer: 某县人民政府办公室关于印发某县加快推进, and below it ….
  private var issuerInFirstLine: String? {
    guard let line = frontLines.lazy.map(lines.trimmed).first(where: { !$0.isEmpty }),
      TitleReader.sentenceStarts.match(in: plan, at: line.lowerBound, before: line.upperBound) == nil,
      let about = Self.about.firstMatch(in: plan, line), UnitWords.isUnit(plan, line.lowerBound..<about.at)
    else { return nil }
    let name = plan.slice(line.lowerBound..<about.at).compacted()
    return name.text(name.indices)
  }

  // MARK: - Number, title in the text

  /// number = word { word } "〔" year "〕" digits "号"        // alone on its line
  private var documentNumber: String? {
    let lone = frontLines.lazy.map(lines.trimmed).filter(mayBeNumber)
      .map { withoutBrackets(withoutLabel(plan.slice($0).compacted())) }.first(where: isNumber)
    let dated = {
      frontLines.lazy.map(lines.trimmed).compactMap { dayLine($0)?.before }.first(where: isNumber)
    }
    return
      ([labels.number].compactMap(\.self).first(where: isNumber) ?? lone ?? dated()
      ?? TitleReader(plan, lines: lines).numberBehindTitle(before: firstItem)).map(printed)
  }

  private func mayBeNumber(_ line: Range<Int>) -> Bool {
    guard let last = line.last, line.count >= 7, line.count <= 90 else { return false }
    return plan[last] == 0x53F7 || plan[last] == Mark.close
  }

  /// A page may print its fields in one line: 发布机构 某县政府办 文 号 某政办〔2024〕1号.
  private func withoutLabel(_ line: Reading) -> Reading {
    guard
      let label = line.indices.last(where: { Self.labels.match(in: line, at: $0, before: line.count) != nil })
    else { return line }
    return line.slice(label + 2..<line.count)
  }

  private static let labels = KeywordTable<Void>("文号 字号")

  /// The number may stand in brackets, alone or behind the title: …的通知(某政发〔2024〕5号).
  private func withoutBrackets(_ line: Reading) -> Reading {
    guard line.last == Mark.close, line.count > 3, line[line.count - 2] == 0x53F7,
      let open = line.indices.first(where: {
        line[$0] == Mark.open && line.closing(of: $0, before: line.count) == line.count - 1
      })
    else { return line }
    return line.slice(open + 1..<line.count - 1)
  }

  private func isNumber(_ text: Reading) -> Bool {
    guard text.last == 0x53F7, text.count <= 30, !Self.about.contains(in: text, text.indices),
      let open = text.firstIndex(of: Mark.open), open > 0,
      DateReader.year(in: text, at: open + 1) != nil, open + 5 < text.count
    else { return false }
    return text[open + 5] == Mark.close
  }

  /// A document number in simplified script, with the brackets it is printed with: 临政发〔2024〕5号.
  private func printed(_ number: Reading) -> String {
    (0..<number.count).map { at in
      let isBracket = number[at] == Mark.open || number[at] == Mark.close
      return isBracket ? number.original(at..<at + 1) : number.text(at..<at + 1)
    }.joined()
  }

  /// Returns the year of the plan's number, else the one that the words before the items speak of, where nothing else
  /// dates the plan: 某政发〔2024〕5号, 2020年9月11日，会议指出….
  func preambleYear(numbered number: String?) -> Int? {
    number.flatMap { DateReader.firstYear(in: Reading(words: $0)) }
      ?? DateReader.first(in: frontWords, frontWords.indices)?.year
  }

  /// The rule about who leads, where the words before the items, or a note, state it for the whole plan.
  var leadRule: ClauseRule.Stated? { statements.lazy.compactMap(Self.leadRule).first }

  /// The units that the words before the items, or a note, add to all tasks: 各项任务均由各县政府落实,不再逐项列出.
  var blankets: [(text: ItemText, rule: ClauseRule)] {
    // A note before the items is among the words there.
    var seen: Set<SourceSpan> = []
    return statements.flatMap { text in
      Self.sentences(of: text).compactMap { sentence in
        ClauseRule.parseBlanket(text, in: sentence).map { (text, $0) }
      }
    }.filter { seen.insert($0.text.reading.span($0.rule.range)).inserted }
  }

  /// What a star says of the unit it marks: the lead's mark, unless the plan says otherwise.
  var starWord: RoleWord {
    statements.lazy.filter { ClauseRule.mayExplainStar($0.reading) }.flatMap { text in
      Self.sentences(of: text).compactMap { ClauseRule.starWord(in: text.reading, $0) }
    }.first ?? .lead
  }

  /// note = ("注" | "备注" | "说明") ":" …        // a line of its own, wherever it stands
  private static func noteLines(_ plan: Reading, _ lines: PlanLines) -> [ItemText] {
    lines.ranges.indices.lazy.map(lines.trimmed).filter { line in
      guard let note = notes.match(in: plan, at: line.lowerBound, before: line.upperBound)
      else { return false }
      return line.lowerBound + note.length < line.upperBound
    }.map { ItemText(plan, [$0]) }
  }

  private static func sentences(of text: ItemText) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for at in 1..<max(1, text.count) where text.opensLine(at) || text.reading[at - 1] == Mark.stop {
      sentences.append(start..<at)
      start = at
    }
    sentences.append(start..<text.count)
    return sentences.flatMap { text.reading.parts(of: $0, at: Mark.sentenceMarks) }
  }

  private static func leadRule(in text: ItemText) -> ClauseRule.Stated? {
    guard ClauseRule.mayStateFirstPlace(text) else { return nil }
    for sentence in sentences(of: text) {
      guard let rule = ClauseRule.parse(text, sentence) else { continue }
      let words = text.reading.original(rule.range).filter { !$0.isWhitespace }
      guard case .firstListedLeads(_, let place, _) = rule else { return ClauseRule.Stated(words: words) }
      return ClauseRule.Stated(words: words, place: place)
    }
    return nil
  }

  // MARK: - Period

  /// The words that tell the plan's indicators before its items.
  var announcedGoals: [ItemText] { foreword.goals }

  private var foreword: Foreword { Foreword(plan, front, lines: lines) }

  /// A title with a year, or of a 年度 plan, is one year's plan, whatever longer plan its preamble speaks of.
  private func namesYear(_ title: String) -> Bool {
    let text = Reading(words: title)
    return Self.yearly.contains(in: text, text.indices)
      || text.indices.contains { at in
        (at == 0 || !text[at - 1].isDigit) && DateReader.year(in: text, at: at) != nil
      }
  }

  /// period = year … ( 工作要点 | 民生实事 | … )        // 2024年某县民生实事任务分解: work that is planned for one year ends with it
  private func yearOfWork(_ title: String) -> Period? {
    let text = Reading(words: title)
    guard Self.worksOfYear.contains(in: text, text.indices), let year = DateReader.titleYear(in: text) else {
      return nil
    }
    return Period(years: year, through: year)
  }

  /// period = year "年"? dash year "年"
  private func period(in title: String?) -> Period? {
    guard let title else { return nil }
    let text = Reading(words: title)
    for at in text.indices where at == 0 || !text[at - 1].isDigit {
      guard let first = DateReader.year(in: text, at: at) else { continue }
      var next = first.end
      while next < text.count, DateReader.yearJoints.contains(text[next]) { next += 1 }
      guard next > first.end, let last = DateReader.year(in: text, at: next) else { continue }
      return Period(years: first.value, through: last.value)
    }
    return nil
  }

  /// “十四五” is 2021 to 2025; asked of the title and of the words before the first item only.
  private var fiveYears: Period? {
    guard let found = Self.fiveYearPlans.firstMatch(in: frontWords, frontWords.indices) else { return nil }
    return Period(years: found.match.value, through: found.match.value + 4)
  }

  /// The words of the plan's section before its first item; none where the section begins behind it.
  private var front: Range<Int> {
    let start = body.section.lowerBound
    return start..<max(start, min(firstItem, plan.count))
  }

  private var frontWords: Reading { lines.unwrapped(front) }

  private static let yearly = KeywordTable<Void>("年度")
  private static let worksOfYear = KeywordTable<Void>(
    "年度 工作要点 重点工作 工作计划 工作安排 工作任务 重点任务 目标任务 任务分解 任务分工 责任分工 民生实事 为民实事 办实事 实事项目 民生项目 政府工作报告")
  private static let letterheads = KeywordTable<Void>("文件")
  private static let passing = KeywordTable<Void>("转发 批转")
  private static let about = KeywordTable<Void>("关于印发 关于 印发")
  private static let notes = KeywordTable<Void>("注: 备注: 说明: 注1: *注: (注: 附注:")
  private static let fiveYearPlans = KeywordTable<Int>([
    ("“十二五”", 2011), ("“十三五”", 2016), ("“十四五”", 2021), ("“十五五”", 2026),
  ])
}
