internal import Foundation

extension EvidenceStore {
  /// Compares the store with what a ledger says was filed: the digest of each file and the name it was filed under.
  package func check(
    _ filed: some Sequence<(digest: String, name: String)>
  ) throws(LedgerError) -> EvidenceFindings {
    try LedgerError.guarding(path) {
      var findings = EvidenceFindings()
      var known: Set<String> = []
      for (digest, name) in filed {
        known.insert(digest)
        let file = path(of: digest)
        if !FileManager.default.fileExists(atPath: file) {
          findings.missing.append(name)
        } else if Digest.sha256(file: file) != digest {
          findings.altered.append(name)
        }
      }
      findings.stray = try places().filter { place in
        Self.digest(at: place).map { !known.contains($0) } ?? true
      }
      return findings
    }
  }
}

/// How a store differs from what was filed.
package struct EvidenceFindings: Sendable, Hashable {
  /// The names of files that are gone.
  package var missing: [String] = []
  /// The names of files that hold something else than what was filed, or cannot be read.
  package var altered: [String] = []
  /// Files of the store that no entry knows, by their place in it. They harm nothing.
  package var stray: [String] = []

  /// Whether everything that was filed is there as it was.
  package var isIntact: Bool { missing.isEmpty && altered.isEmpty }

  /// The findings, a Chinese line each.
  package var words: [String] {
    [("缺失", missing), ("内容与登记时不符", altered), ("台账未登记", stray)].compactMap { finding, files in
      files.isEmpty ? nil : "佐证材料\(finding) \(files.count) 件：\(files.joined(separator: "、"))"
    }
  }
}
