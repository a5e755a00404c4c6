internal import DuchaModel
internal import GRDB

/// An entry's own row, without its hash.
struct EntryHead: Equatable {
  /// The columns in their order, without `hash`.
  static let columns = ["id", "kind", "effectiveOn", "recordedAt", "actor", "previousHash"]

  /// The columns as the canonical form names them.
  static let labels = columns.map { Array("entry.\($0)".utf8) }

  /// The values in that order.
  let values: [DatabaseValue]

  /// Describes an entry at its place in the chain.
  init(_ entry: Entry, number: Int, previousHash: String) {
    values = [
      .integer(number), .word(EntryKind(entry.change)), .day(entry.effectiveOn),
      entry.recordedAt.milliseconds.databaseValue, .text(entry.actor), .text(previousHash),
    ]
  }

  /// Takes the values as they are, one a column.
  init(_ values: [DatabaseValue]) { self.values = values }

  /// Reads the columns back from the front of a row.
  init(_ row: Row) {
    values = Self.columns.indices.map { row[$0] }
  }
}
