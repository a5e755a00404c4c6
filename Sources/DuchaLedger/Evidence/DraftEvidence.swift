internal import Foundation

/// Evidence under construction beside the ledger it is for.
struct DraftEvidence {
  /// What was copied; `nil` where there is no evidence.
  let copy: EvidenceCopy?
  private let draft: EvidenceStore
  private let target: EvidenceStore

  /// Copies a store, if there is one or should be.
  init(from source: EvidenceStore, for ledger: String, filed: [FiledFile]) throws {
    target = EvidenceStore(ofLedger: ledger)
    draft = EvidenceStore(path: Draft.path(of: target.path))
    copy = source.exists || !filed.isEmpty ? try source.copy(to: draft, filed: filed) : nil
  }

  /// Gives the evidence its name. What was there keeps the name of the ledger `old` that it belongs to.
  func publish(keepingOldAs old: String? = nil) throws {
    guard let kept = old.map(EvidenceStore.init(ofLedger:)), target.exists else { return try publishDraft() }
    try move(target, kept)
    do {
      try publishDraft()
    } catch {
      try? move(kept, target)
      throw error
    }
  }

  private func publishDraft() throws {
    guard draft.exists else { return }
    // Evidence without a ledger was left by somebody; its files are what their names say, or are told to be not.
    if target.exists { _ = try draft.copy(to: target) } else { try move(draft, target) }
  }

  /// Removes what is left under the draft's name.
  func remove() { try? FileManager.default.removeItem(atPath: draft.path) }

  private func move(_ source: EvidenceStore, _ target: EvidenceStore) throws {
    guard rename(source.path, target.path) == 0 else { throw LedgerError.failure(of: target.path) }
  }
}
