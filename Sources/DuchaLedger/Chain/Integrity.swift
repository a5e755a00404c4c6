/// What checking the whole ledger found.
package enum Integrity: Sendable, Hashable {
  /// Nothing is wrong. `head` is the hash of the last entry, 64 zeros for an empty ledger: noted elsewhere, on a printed
  /// bulletin for instance, it also proves that no entry was cut off at the end.
  case intact(entries: Int, head: String)
  /// This entry is the first that is not what was recorded.
  case broken(entry: Int, reason: String)
  /// The entries hold, but the file's own rules were changed or taken out: these tables and triggers differ.
  case unguarded(names: [String])
  /// The file is damaged as a database.
  case damaged(reason: String)
}
