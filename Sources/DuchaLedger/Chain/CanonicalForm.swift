internal import GRDB

/// The bytes of an entry that its hash covers; `schema.sql` tells auditors how to compute them.
///
///     entry.id 1:7
///     entry.kind 9:unitAdded
///     ...
///     unitAddition.name 12:市科技局
///
/// The form follows the stored rows, not Swift's types: columns that a later version adds are NULL in older rows, write
/// no line, and leave every older hash as it is.
struct CanonicalForm {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// Starts with the entry's own columns.
  init(_ head: EntryHead) {
    for (label, value) in zip(EntryHead.labels, head.values) { append(label, value) }
  }

  /// Adds a detail row; its values stand in the order of the table's columns.
  mutating func append(_ row: StoredRow) {
    for (label, value) in zip(row.table.labels, row.values) { append(label, value) }
  }

  /// The SHA-256 of the bytes.
  var hash: String { Digest.sha256(bytes) }

  private mutating func append(_ label: [UInt8], _ value: DatabaseValue) {
    switch value.storage {
    case .null: break
    case .int64(let number): append(label, String(number).utf8)
    case .double(let number): append(label, String(number).utf8)
    case .string(let text): append(label, text.utf8)
    case .blob(let data): append(label, data)
    }
  }

  private mutating func append(_ label: [UInt8], _ value: some Collection<UInt8>) {
    bytes.append(contentsOf: label)
    bytes.append(0x20)
    bytes.append(contentsOf: String(value.count).utf8)
    bytes.append(0x3A)
    bytes.append(contentsOf: value)
    bytes.append(0x0A)
  }
}
