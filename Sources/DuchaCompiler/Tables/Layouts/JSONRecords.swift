import DuchaDiagnostics

/// Finds records of a data export: one flat object for each task.
///
///     table  = record { … record }
///     record = "{" [ key ":" value { "," key ":" value } ] "}"
///     value  = string | "[" string { "," string } "]" | number | word
struct JSONRecords: TableLayout {
  private let plan: Reading

  init(_ plan: Reading, lines: PlanLines) { self.plan = plan }

  func find() -> [TableGrid] {
    let records = self.records()
    guard records.count >= 2, let first = records.first, let last = records.last else { return [] }
    var keys: [String] = []
    for record in records {
      for field in record.fields where !keys.contains(field.key) { keys.append(field.key) }
    }
    let rows = records.map { record in
      TableGrid.Row(cells: keys.map { cell(record, $0) }, placing: .placed)
    }
    let grid = TableGrid(
      range: first.range.lowerBound..<last.range.upperBound, columns: keys.map { Self.kind($0) ?? .other },
      headings: keys.map(Reading.init(words:)), rows: rows)
    return grid.namesUnits && grid.columns.contains(.demand) ? [grid] : []
  }

  // MARK: - Records

  private struct Record {
    var range: Range<Int>
    var fields: [(key: String, value: [Range<Int>])]
  }

  private func cell(_ record: Record, _ key: String) -> TableGrid.Cell {
    .init(parts: record.fields.first { $0.key == key }?.value ?? [])
  }

  /// Returns the flat objects whose keys name what a table's columns name.
  private func records() -> [Record] {
    var records: [Record] = []
    var at = 0
    while at < plan.count {
      guard plan[at] == Self.openBrace, let record = record(at) else {
        at += 1
        continue
      }
      if record.fields.count(where: { Self.kind($0.key) != nil }) >= 2 { records.append(record) }
      at = record.range.upperBound
    }
    return records
  }

  private func record(_ start: Int) -> Record? {
    var fields: [(key: String, value: [Range<Int>])] = []
    var at = skipBlanks(start + 1)
    while at < plan.count, plan[at] != Self.closeBrace {
      guard let key = string(at) else { return nil }
      at = skipBlanks(key.upperBound + 1)
      guard at < plan.count, plan[at] == Mark.colon, let value = value(skipBlanks(at + 1)) else {
        return nil
      }
      fields.append((plan.text(key), value.words))
      at = skipBlanks(value.end)
      if at < plan.count, plan[at] == Mark.comma { at = skipBlanks(at + 1) }
    }
    guard at < plan.count else { return nil }
    return Record(range: start..<at + 1, fields: fields)
  }

  private typealias Value = (words: [Range<Int>], end: Int)

  private func value(_ start: Int) -> Value? {
    guard start < plan.count, plan[start] != Self.openBrace else { return nil }
    if let string = string(start) { return ([string], string.upperBound + 1) }
    if plan[start] == Mark.open { return list(start) }
    var end = start
    while end < plan.count, !Self.valueEnds.contains(plan[end]) { end += 1 }
    let word = plan.trimmed(start..<end)
    guard !word.isEmpty else { return nil }
    return (plan.text(word) == "null" ? [] : [word], end)
  }

  /// Brackets of every kind read as round ones.
  private func list(_ start: Int) -> Value? {
    var words: [Range<Int>] = []
    var at = skipBlanks(start + 1)
    while at < plan.count, plan[at] != Mark.close {
      guard let string = string(at) else { return nil }
      words.append(string)
      at = skipBlanks(string.upperBound + 1)
      if at < plan.count, plan[at] == Mark.comma { at = skipBlanks(at + 1) }
    }
    return at < plan.count ? (words, at + 1) : nil
  }

  /// Returns what stands between quotation marks.
  private func string(_ start: Int) -> Range<Int>? {
    guard start < plan.count, plan[start] == Self.quote else { return nil }
    var end = start + 1
    while end < plan.count, plan[end] != Self.quote {
      end += plan[end] == Self.escape ? 2 : 1
    }
    return end < plan.count ? start + 1..<end : nil
  }

  private func skipBlanks(_ start: Int) -> Int {
    var at = start
    while at < plan.count, plan[at].isSpace { at += 1 }
    return at
  }

  // MARK: - Keys

  private static func kind(_ key: String) -> ColumnKind? {
    let words = Reading(words: key.lowercased())
    if let kind = keys.match(in: words, at: 0, before: words.count), kind.length == words.count {
      return kind.value
    }
    return ColumnKind.announced(by: words)
  }

  private static let keys = KeywordTable<ColumnKind>(
    list(.number, "id no index seq number")
      + list(.demand, "task content item title name measure work matter")
      + list(.responsibility(.lead), "owner lead leads leader_unit lead_unit main_unit host")
      + list(.responsibility(.cooperate), "co cooperate cooperator partner partners support co_unit assist")
      + list(.responsibility(.listed), "unit units dept department departments responsible")
      + list(.responsibility(.person), "person leader persons charge")
      + list(.deadline, "time deadline due limit date end finish") + list(.goal, "target goal targets goals")
      + list(.category, "category type section field area") + list(.other, "remark remarks note notes score"))

  private static func list(_ kind: ColumnKind, _ words: String) -> [(String, ColumnKind)] {
    words.split(separator: " ").map { (String($0), kind) }
  }

  private static let openBrace: UInt32 = 0x7B
  private static let closeBrace: UInt32 = 0x7D
  private static let quote: UInt32 = 0x22
  private static let escape: UInt32 = 0x5C
  private static let valueEnds = CharacterFilter(",}\n")
}
