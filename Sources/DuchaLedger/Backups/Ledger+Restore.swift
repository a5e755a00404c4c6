internal import DuchaModel
internal import Foundation
internal import GRDB

extension Ledger {
  /// Puts a backup, and its evidence, where a ledger is to be. The backup is checked first and stays as it is.
  ///
  /// A ledger that is there is refused or, where it is to be replaced, keeps everything under the name `aside`.
  package static func restore(
    _ backup: String, to path: String, replacingKeptAs aside: String?, patience: Double = 5
  ) throws(LedgerError) -> LedgerRestoration {
    let copy = try LedgerError.guarding(backup) { try draft(of: backup, for: path, patience) }
    defer { copy.draft.remove() }
    return try LedgerError.guarding(path) {
      let (head, filed) = try copy.verified(as: backup)
      let evidence = try DraftEvidence(from: EvidenceStore(ofLedger: backup), for: path, filed: filed)
      defer { evidence.remove() }
      guard FileManager.default.fileExists(atPath: path) else {
        try evidence.publish()
        try copy.draft.publish()
        return LedgerRestoration(head: head, evidence: evidence.copy, replaced: nil)
      }
      let present = try PresentLedger(at: path, patience: patience)
      guard let aside else { throw LedgerError.occupied(path: path, present.compare(with: copy.draft.path)) }
      try present.close(
        forGoodWhile: {
          try copy.draft.publish(keepingOldAs: aside)
          do {
            try evidence.publish(keepingOldAs: aside)
          } catch {
            copy.draft.takeBack(replacing: aside)
            throw error
          }
        }, keepingRestAs: aside)
      // Only now, when nobody can add to it any more.
      let comparison = try PresentLedger(at: aside, patience: patience).compare(with: path)
      return LedgerRestoration(
        head: head, evidence: evidence.copy, replaced: .init(path: aside, comparison: comparison))
    }
  }

  private static func draft(of backup: String, for path: String, _ patience: Double) throws -> LedgerCopy {
    let source = try connectToRead(backup, patience: patience)
    return try source.read { try LedgerCopy(of: $0, for: path, patience: patience) }
  }
}

/// A ledger that was restored.
package struct LedgerRestoration: Sendable {
  /// How far its chain goes.
  package let head: ChainHead
  /// What became of the evidence; `nil` where the backup has none.
  package let evidence: EvidenceCopy?
  /// What stood there before.
  package let replaced: Replaced?

  /// A ledger that gave way.
  package struct Replaced: Sendable {
    /// Where it is now.
    package let path: String
    /// How it differs from the backup; `nil` where it could not be read.
    package let comparison: ChainComparison?
    /// The evidence that went with it.
    package var evidence: EvidenceStore { EvidenceStore(ofLedger: path) }
  }
}
