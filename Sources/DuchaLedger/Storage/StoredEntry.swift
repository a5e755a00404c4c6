/// An entry as it is stored: its own row and its detail rows, whatever kind it is.
struct StoredEntry {
  /// The entry's own columns.
  let head: EntryHead
  /// The hash of them all.
  let hash: String
  /// The detail rows in the order that the hash covers.
  let rows: [StoredRow]
}
