import DuchaDiagnostics
import DuchaModel

/// A bracket or a title mark has no partner in its paragraph.
enum UnbalancedBracket: DraftCheck {
  static let code = DiagnosticCode(
    "D0110", "UnbalancedBracket",
    Explanation(
      what: "检查全文每一段的括号、书名号是否成对",
      why: "括号不成对，责任分工从哪里开始、到哪里结束就有两种读法；印发后再改要重新行文",
      example: "一、2025年6月底前建成科技馆。（牵头单位：县科协，配合单位：县财政局\n二、2025年9月底前印发人才办法。（牵头单位：县人社局）",
      instead: "一、2025年6月底前建成科技馆。（牵头单位：县科协，配合单位：县财政局）\n二、2025年9月底前印发人才办法。（牵头单位：县人社局）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let markers = Set(plan.outline.nodes.flatMap { Array($0.marker.range) })
    return (paragraphs(plan) + cells(plan)).flatMap { paragraph in
      pairs.flatMap { pair in unpaired(pair, in: paragraph, plan.reading, besides: markers) }
        .map { diagnostic(at: $0.at, isOpen: $0.isOpen, in: paragraph, plan) }
    }
  }

  private typealias Pair = (open: UInt32, close: UInt32)

  private static let pairs: [Pair] = [(Mark.open, Mark.close), (0x300A, 0x300B)]

  /// A line that ends in mid-sentence goes on in the next, unless an item begins there: pages break lines anywhere, and
  /// page numbers leave empty lines.
  /// Tables are left out: the cells of drawn ones are cut into lines.
  private static func paragraphs(_ plan: DraftedPlan) -> [Range<Int>] {
    let items = Set(
      plan.outline.nodes.lazy.map(\.marker).filter(\.opensLine)
        .map { plan.parsed.lines.line(of: $0.range.lowerBound) })
    var paragraphs: [Range<Int>] = []
    var goesOn = false
    for (number, line) in plan.parsed.lines.ranges.enumerated() {
      guard !plan.parsed.tablePlaces.contains(where: { $0.overlaps(line) }) else {
        goesOn = false
        continue
      }
      let words = plan.reading.trimmed(line)
      if words.isEmpty { continue }
      let closes = plan.reading[words.lowerBound] == Mark.close
      if goesOn || closes, !items.contains(number), let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
      goesOn = !ends.contains(plan.reading[words.upperBound - 1])
    }
    return paragraphs
  }

  /// The cells that the file's own structure tells.
  private static func cells(_ plan: DraftedPlan) -> [Range<Int>] {
    plan.compilation.source.tables.lazy.flatMap(\.rows).joined()
      .filter { !$0.continues && !$0.span.isEmpty }
      .map { plan.reading.range(of: $0.span) }
      .filter { cell in !cell.isEmpty && plan.parsed.tablePlaces.contains { $0.overlaps(cell) } }
  }

  private static let ends: CharacterFilter = "。;!?"

  private static func unpaired(
    _ pair: Pair, in paragraph: Range<Int>, _ reading: Reading, besides markers: Set<Int>
  ) -> [(at: Int, isOpen: Bool)] {
    var open: [Int] = []
    var alone: [(at: Int, isOpen: Bool)] = []
    for at in paragraph where !markers.contains(at) {
      if reading[at] == pair.open {
        open.append(at)
      } else if reading[at] == pair.close, open.popLast() == nil,
        !closesNumber(reading, at, paragraph)
      {
        alone.append((at, false))
      }
    }
    return alone + open.map { ($0, true) }
  }

  /// 1) and a) count something without an opening bracket.
  private static func closesNumber(_ reading: Reading, _ at: Int, _ paragraph: Range<Int>) -> Bool {
    var start = at
    while start > paragraph.lowerBound,
      reading[start - 1].isDigit || reading[start - 1].isLatin
    {
      start -= 1
    }
    return start < at && at - start <= 2
  }

  // MARK: - Messages

  private static func diagnostic(
    at: Int, isOpen: Bool, in paragraph: Range<Int>, _ plan: DraftedPlan
  ) -> Diagnostic {
    let reading = plan.reading
    let printed = reading.original(at..<at + 1)
    let partner = partners[printed] ?? ""
    return Diagnostic(
      code, .warning, "`\(printed)` 没有对应的 `\(partner)`", at: reading.span(at..<at + 1),
      path: plan.outline.path(at: at), help: "补上 `\(partner)`，或删去多余的 `\(printed)`",
      fix: fix(at: at, isOpen: isOpen, partner, in: paragraph, reading))
  }

  /// The partner of a bracket belongs to the end of the paragraph where no sentence ends before; that of a closing one
  /// before the label of the clause.
  private static func fix(
    at: Int, isOpen: Bool, _ partner: String, in paragraph: Range<Int>, _ reading: Reading
  ) -> Fix? {
    let words = reading.trimmed(paragraph)
    guard !words.contains(where: { reading[$0] == Mark.newline }) else { return nil }
    let place: Int
    if isOpen {
      guard reading[at] == Mark.open else { return nil }
      let end = reading[words.upperBound - 1] == Mark.stop ? words.upperBound - 1 : words.upperBound
      guard end > at + 1, !(at + 1..<end).contains(where: { isEnd(reading[$0]) }) else { return nil }
      place = end
    } else {
      guard reading[at] == Mark.close else { return nil }
      let start =
        (words.lowerBound..<at).last { isEnd(reading[$0]) }.map { $0 + 1 } ?? words.lowerBound
      guard ClauseLabel.table.match(in: reading, at: start, before: at) != nil else { return nil }
      place = start
    }
    let offset = isOpen ? reading.span(place - 1..<place).end : reading.span(place..<place + 1).start
    return Fix("补上 `\(partner)`", replacing: SourceSpan(offset, offset), with: partner)
  }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    scalar == Mark.stop || scalar == Mark.close || scalar == Mark.open
  }

  private static let partners = [
    "（": "）", "）": "（", "(": ")", ")": "(", "〔": "〕", "〕": "〔", "[": "]", "]": "[", "【": "】", "】": "【",
    "《": "》", "》": "《", "［": "］", "］": "［", "〈": "〉", "〉": "〈", "〖": "〗", "〗": "〖",
  ]
}
