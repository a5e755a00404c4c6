internal import Foundation

extension EvidenceStore {
  /// Compares the store with what a ledger says was filed: the digest of each file and the name it was filed under.
  package func check(_ filed: [FiledFile]) throws(LedgerError) -> EvidenceFindings {
    try LedgerError.guarding(path) {
      var findings = EvidenceFindings()
      var known: Set<String> = []
      for file in filed where known.insert(file.digest).inserted {
        if !holds(file.digest) {
          findings.missing.append(file.name)
        } else if Digest.sha256(file: path(of: file.digest)) != file.digest {
          findings.altered.append(file.name)
        }
      }
      findings.stray = try places().filter { place in
        Self.digest(at: place).map { !known.contains($0) } ?? true
      }
      return findings
    }
  }
}

/// A file as a ledger says that it was filed.
package struct FiledFile: Sendable, Hashable {
  /// Its SHA-256.
  package let digest: String
  /// The name it was filed under.
  package let name: String

  /// Describes a file.
  package init(digest: String, name: String) {
    self.digest = digest
    self.name = name
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
