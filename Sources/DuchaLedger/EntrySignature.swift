package import DuchaModel
internal import GRDB

/// Who recorded an entry, and when: enough to ask them about it.
package struct EntrySignature: Sendable, Hashable {
  /// The entry's number.
  package let number: Int
  /// The moment it was recorded.
  package let recordedAt: Moment
  /// Who recorded it.
  package let actor: String

  /// `第 12 条，张三于2024年7月31日记录`.
  package var words: String { "第 \(number) 条，\(actor)于\(recordedAt.day.chinese)记录" }
}

extension Ledger {
  /// Returns who recorded an entry; `nil` where there is none of this number.
  package func signature(of number: Int) throws(LedgerError) -> EntrySignature? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT recordedAt, actor FROM entry WHERE id = ?", arguments: [number])
        .map { row in
          EntrySignature(
            number: number, recordedAt: Moment(milliseconds: Int64(try row.integer(0))),
            actor: try row.text(1))
        }
    }
  }
}
