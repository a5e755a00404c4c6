/// How far a chain goes: the number and the hash of its last entry.
package struct ChainHead: Sendable, Hashable {
  /// The number of entries.
  package let entries: Int
  /// The hash of the last entry, 64 zeros for an empty ledger.
  package let hash: String
}
