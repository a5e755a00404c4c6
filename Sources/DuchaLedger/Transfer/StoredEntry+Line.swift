internal import GRDB

// An entry as a line of an exported ledger: its own columns by name, then `rows`, each `{"table":{"column":value}}` in
// the order that the hash covers. `entryId` is the line's `id` and is left out.

extension StoredEntry {
  /// The line.
  var line: JSONText {
    guard case .object(let own) = JSONText(EntryHead.columns, head.values) else { return .null }
    let details = rows.map { row in
      let values = JSONText(row.table.columns.dropFirst(), row.values.dropFirst())
      return JSONText.object([.init(row.table.name, values)])
    }
    return .object(own + [.init("hash", .text(hash)), .init("rows", .list(details))])
  }

  /// Reads a line; in one of an `older` schema, columns that came later may be missing and are NULL.
  init(reading line: JSONText?, older: Bool) throws(UnfitLine) {
    guard case .object(let members)? = line, members.map(\.key) == EntryHead.columns + ["hash", "rows"],
      case .text(let hash) = members[EntryHead.columns.count].value,
      case .list(let details)? = members.last?.value
    else { throw UnfitLine("不是一条完整的记录") }
    let own = members.prefix(EntryHead.columns.count).compactMap(\.value.stored)
    guard own.count == EntryHead.columns.count else { throw UnfitLine("不是一条完整的记录") }
    self.init(
      head: EntryHead(own), hash: hash,
      rows: try details.map { detail throws(UnfitLine) in try Self.row(detail, of: own[0], older: older) })
  }

  private static func row(
    _ detail: JSONText, of entry: DatabaseValue, older: Bool
  ) throws(UnfitLine) -> StoredRow {
    guard case .object(let tables) = detail, tables.count == 1, case .object(let members) = tables[0].value,
      let table = HistoryTable(name: tables[0].key)
    else { throw UnfitLine("有无法识别的明细") }
    var values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    var row = [entry]
    for column in table.columns.dropFirst() {
      guard let value = values.removeValue(forKey: column) ?? (older ? .null : nil) else {
        throw UnfitLine("的明细 \(table.name) 缺少 \(column)")
      }
      guard let stored = value.stored else { throw UnfitLine("的明细 \(table.name).\(column) 的值无法识别") }
      row.append(stored)
    }
    if let column = values.keys.min() { throw UnfitLine("的明细 \(table.name) 有多余的 \(column)") }
    return StoredRow(table, row)
  }
}
