internal import GRDB

/// One walk along the chain, in step with every detail table.
struct ChainCheck {
  private let heads: RowCursor
  private let tapes: HistoryTapes

  /// Starts at the first entry.
  init(_ database: Database) throws {
    let columns = (EntryHead.columns + ["hash"]).joined(separator: ", ")
    heads = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM entry ORDER BY id")
    tapes = try HistoryTapes(database, texts: true)
  }

  /// Walks to the end or to the first entry that does not hold.
  func run() throws -> Integrity {
    var count = 0
    var previous = Digest.none
    while let row = try heads.next() {
      count += 1
      let head = EntryHead(row)
      guard head.values[0] == .integer(count) else { return .broken(entry: count, reason: "记录缺失") }
      guard head.values[5] == .text(previous) else { return .broken(entry: count, reason: "与上一条记录的哈希不衔接") }
      let hash = try form(of: head, count).hash
      let stored: DatabaseValue = row[6]
      guard stored == .text(hash) else { return .broken(entry: count, reason: "内容与哈希不符") }
      previous = hash
    }
    guard let stray = strayRow() else { return .intact(entries: count, head: previous) }
    return .broken(entry: stray, reason: "多出不属于该记录的内容")
  }

  private func form(of head: EntryHead, _ number: Int) throws -> CanonicalForm {
    var form = CanonicalForm(head)
    for table in HistoryTable.allCases {
      for row in try tapes[table].take(number, read: { StoredRow(table, Array($0.databaseValues)) }) {
        form.append(row)
      }
    }
    return form
  }

  /// The entry of a row that no entry took: it was slipped in behind, or its entry is gone.
  private func strayRow() -> Int? {
    HistoryTable.allCases.compactMap { tapes[$0].head?.optionalInteger(0) }.min()
  }
}
