import DuchaLedger

/// Evidence that is not what was filed, beside a ledger that holds.
struct EvidenceMismatch: Error, CustomStringConvertible {
  /// What the ledger itself was found to be.
  let ledger: String
  /// What was found in the store.
  let findings: EvidenceFindings

  /// What was found and what to do, in Chinese lines.
  var description: String {
    ([ledger] + findings.words).joined(separator: "\n") + "；请从备份的同名文件夹中找回"
  }
}
