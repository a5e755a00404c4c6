internal import Foundation
internal import GRDB

extension Ledger {
  /// Copies the ledger and its evidence as they are now to the path that `name` makes of the chain's head, while others
  /// may go on writing. Nothing that is there is overwritten.
  ///
  /// The copy has its name only once it has been read back and holds; where this throws, there is none.
  package func backUp(to name: (ChainHead) -> String) throws(LedgerError) -> LedgerBackup {
    let (path, head, copy) = try read { database in
      let head = try Self.head(database)
      let path = name(head)
      guard !FileManager.default.fileExists(atPath: path) else { throw LedgerError.alreadyExists(path: path) }
      return (path, head, try LedgerCopy(of: database, for: path))
    }
    defer { copy.draft.remove() }
    return try LedgerError.guarding(path) {
      let read = try copy.verified(as: self.path)
      guard read.head == head else { throw LedgerError.inaccessible(path: path, reason: "读回的内容与台账不一致") }
      // Before the copy has its name: where there is a backup, its evidence is there too.
      let evidence = try EvidenceStore(ofLedger: self.path).copy(
        to: EvidenceStore(ofLedger: path), filed: read.filed)
      try copy.draft.publish()
      return LedgerBackup(path: path, head: head, evidence: evidence)
    }
  }
}

/// A backup that was made.
package struct LedgerBackup: Sendable {
  /// The backup's file.
  package let path: String
  /// How far its chain goes.
  package let head: ChainHead
  /// What became of the evidence.
  package let evidence: EvidenceCopy
}
