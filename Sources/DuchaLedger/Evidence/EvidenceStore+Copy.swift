internal import Foundation

extension EvidenceStore {
  /// Copies every file that another store lacks, each checked by its digest once it is written.
  ///
  /// Files that are not what their name says stay where they are and are told, as are those of `filed` that are not
  /// there. Copies, never links: damage to the one must not be damage to the other.
  func copy(to other: EvidenceStore, filed: [FiledFile] = []) throws(LedgerError) -> EvidenceCopy {
    try LedgerError.guarding(other.path) {
      var copy = EvidenceCopy()
      copy.missing = filed.filter { !holds($0.digest) }.map(\.name)
      for place in try places() {
        guard let digest = Self.digest(at: place) else {
          copy.foreign.append(place)
          continue
        }
        let target = other.path(of: digest)
        if Digest.sha256(file: target) == digest {
          copy.present += 1
        } else if try Self.copy(path(of: digest), to: target, digest) {
          copy.copied += 1
        } else {
          copy.damaged.append(place)
        }
      }
      return copy
    }
  }

  /// Returns whether the copy holds what it should; otherwise there is none.
  private static func copy(_ source: String, to target: String, _ digest: String) throws -> Bool {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let draft = Draft.path(of: target)
    defer { unlink(draft) }
    // Of a link the file that it leads to, or the copy would be a link as well.
    let file = URL(fileURLWithPath: source).resolvingSymlinksInPath().path
    try FileManager.default.copyItem(atPath: file, toPath: draft)
    guard Digest.sha256(file: draft) == digest else { return false }
    OutputFile.settle(draft)
    guard rename(draft, target) == 0 else { throw LedgerError.failure(of: target) }
    Draft.settleFolder(of: target)
    return true
  }
}

/// What copying a store did.
package struct EvidenceCopy: Sendable, Hashable {
  /// Files that are new in the other store.
  package var copied = 0
  /// Files that it had already.
  package var present = 0
  /// Files that are not what they were when they were filed: they were not copied.
  package var damaged: [String] = []
  /// Files that are no evidence: they were not copied.
  package var foreign: [String] = []
  /// The names of files that the ledger knows and the store has not.
  package var missing: [String] = []

  /// Whether everything that was filed was copied.
  package var isComplete: Bool { damaged.isEmpty && missing.isEmpty }

  /// What was done, in Chinese lines.
  package var words: [String] {
    var lines: [String] = []
    if copied + present > 0 { lines.append("佐证材料 \(copied + present) 件（新复制 \(copied) 件），逐件核对无误") }
    if !damaged.isEmpty {
      lines.append("佐证材料 \(damaged.count) 件与校验值不符或无法读取，未复制：\(damaged.joined(separator: "、"))")
    }
    if !missing.isEmpty { lines.append("佐证材料缺失 \(missing.count) 件：\(missing.joined(separator: "、"))") }
    if !foreign.isEmpty {
      lines.append("佐证材料文件夹中另有 \(foreign.count) 个不是材料的文件，未复制：\(foreign.joined(separator: "、"))")
    }
    return lines
  }
}
