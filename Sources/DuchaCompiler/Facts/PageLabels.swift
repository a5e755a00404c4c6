import DuchaModel

/// Reads what a web page says of a document above its text, in fields of its own.
///
///     field = label [ ":" | "|" | "]" ] value        // 发文机关:某县人民政府, [ 成文日期 ] | 2024年3月5日
///     value = words up to a blank, a bar or the end of the line
struct PageLabels {
  private let plan: Reading
  private let lines: [Range<Int>]

  /// Takes the lines above the first item.
  init(_ plan: Reading, lines: [Range<Int>]) {
    self.plan = plan
    self.lines = lines
  }

  /// The body that issued the document.
  var issuer: String? {
    first(of: Self.issuers) { UnitWords.isUnit($0, $0.indices) ? $0.text($0.indices) : nil }
  }

  /// The document's number, as printed.
  var number: Reading? {
    first(of: Self.numbers) { $0.last == 0x53F7 ? $0 : nil }
  }

  /// The day on which the document was made, not that on which the page was.
  var day: Day? {
    first(of: Self.days) { DateReader.day(in: $0, at: 0)?.day }
  }

  private func first<Value>(of labels: KeywordTable<Void>, _ read: (Reading) -> Value?) -> Value? {
    for line in lines {
      for at in line where at == line.lowerBound || plan[at - 1].isSpace {
        guard let label = labels.match(in: plan, at: at, before: line.upperBound) else { continue }
        let value = plan.slice(self.value(at + label.length, before: line.upperBound)).compacted()
        if value.count > 0, let found = read(value) { return found }
      }
    }
    return nil
  }

  private func value(_ at: Int, before limit: Int) -> Range<Int> {
    let start = (at..<limit).first { !plan[$0].isSpace && !Self.marks.contains(plan[$0]) } ?? limit
    let end = (start..<limit).first { plan[$0].isSpace || plan[$0] == Mark.bar } ?? limit
    return start..<end
  }

  private static let marks = CharacterFilter(":|)")
  private static let issuers = KeywordTable<Void>("发文机关 发文机构 发文单位 制发机构 颁布单位")
  private static let numbers = KeywordTable<Void>("发文字号 发文文号 文件编号 文号")
  private static let days = KeywordTable<Void>("成文日期 发文日期 颁布时间 颁布日期 印发日期")
}
