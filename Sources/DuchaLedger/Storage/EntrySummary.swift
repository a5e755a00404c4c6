internal import DuchaModel
internal import GRDB

/// What an entry's own row tells of it, as far as it can be read: enough to name the entry to whoever recorded it.
package struct EntrySummary: Sendable, Hashable {
  /// The entry's number.
  package let number: Int
  private let kind: String?
  private let effectiveOn: String?
  private let recordedAt: Moment?
  private let actor: String?

  /// Reads an entry's row, whatever state it is in.
  init?(_ database: Database, number: Int) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, kind, effectiveOn, recordedAt, actor FROM entry WHERE id = ?",
      arguments: [number])
    guard let row else { return nil }
    try self.init(row)
  }

  /// Reads `id, kind, effectiveOn, recordedAt, actor`.
  init(_ row: Row) throws {
    number = try row.integer(0)
    kind = row.optionalText(1).map { EntryKind(rawValue: $0)?.word ?? $0 }
    effectiveOn = row.optionalText(2)
    recordedAt = row.optionalInteger(3).map { Moment(milliseconds: Int64($0)) }
    actor = row.optionalText(4)
  }

  /// `登记进展，2024-03-01 生效，张三于 2024-03-02 09:10:00 记录`.
  package var words: String {
    [kind, effectiveOn.map { "\($0) 生效" }, recorded].compactMap(\.self).joined(separator: "，")
  }

  /// `张三于 2024-03-02 09:10:00 记录`.
  package var recorded: String? {
    guard let recordedAt else { return actor.map { "\($0)记录" } }
    return "\(actor ?? "")于 \(recordedAt.inChina) 记录"
  }
}
