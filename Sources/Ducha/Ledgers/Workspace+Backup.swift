import DuchaLedger
import DuchaModel
import Foundation

extension Workspace {
  /// Copies the ledger and its evidence to a file, or into a folder under a name of the day and the last entry's hash.
  package func backUp(to destination: String) throws -> BackupOutcome {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: destination, isDirectory: &isFolder)
    // A stick that is not plugged in, or a slip of the pen: a file of that name is not what was meant.
    if !exists, destination.hasSuffix("/") {
      throw LedgerError.inaccessible(path: destination, reason: "没有这个文件夹")
    }
    let ledger = URL(fileURLWithPath: path)
    let backup = try Ledger.open(at: path, readOnly: true).backUp { head in
      guard exists, isFolder.boolValue else { return destination }
      let day = clock.today.description.filter { $0 != "-" }
      let stem = ledger.deletingPathExtension().lastPathComponent
      let name = "\(stem)-备份-\(day)-\(head.entries)条-\(head.hash.prefix(12)).sqlite"
      return URL(fileURLWithPath: destination, isDirectory: true).appending(path: name).relativePath
    }
    return BackupOutcome(backup: backup)
  }

  /// Puts a backup in the ledger's place; a ledger that is there is refused or, if it is to be replaced, kept under
  /// another name.
  package func restore(from backup: String, replacing: Bool) throws -> RestoreOutcome {
    RestoreOutcome(
      path: path,
      restoration: try Ledger.restore(backup, to: path, replacingKeptAs: replacing ? nameBeforeRestore : nil))
  }

  /// `台账.恢复前-20240801-093005.sqlite`.
  private var nameBeforeRestore: String {
    let ledger = URL(fileURLWithPath: path)
    let suffix = ledger.pathExtension.isEmpty ? "" : "." + ledger.pathExtension
    let moment = clock.now.inChina.filter { $0 != "-" && $0 != ":" }.replacing(" ", with: "-")
    return path.dropLast(suffix.count) + ".恢复前-\(moment)" + suffix
  }
}

/// What a backup saved.
package struct BackupOutcome {
  private let backup: LedgerBackup

  init(backup: LedgerBackup) { self.backup = backup }

  /// Whether everything that was to be saved was.
  package var isComplete: Bool { backup.evidence.isComplete }

  /// What was saved, in Chinese lines.
  package var text: String {
    let saved = "已备份到 \(backup.path)：\(backup.head.entries) 条记录，读回核验无误，末条校验值 \(backup.head.hash)"
    return ([saved] + backup.evidence.words).joined(separator: "\n")
  }
}

/// What restoring a backup did.
package struct RestoreOutcome {
  private let path: String
  private let restoration: LedgerRestoration

  init(path: String, restoration: LedgerRestoration) {
    self.path = path
    self.restoration = restoration
  }

  /// Whether everything that was to be restored was.
  package var isComplete: Bool { restoration.evidence?.isComplete ?? true }

  /// What was restored and where the ledger before is, in Chinese lines.
  package var text: String {
    let head = restoration.head
    let restored = "已恢复 \(path)：\(head.entries) 条记录，核验无误，末条校验值 \(head.hash)"
    return ([restored] + (restoration.evidence?.words ?? []) + replaced).joined(separator: "\n")
  }

  private var replaced: [String] {
    guard let replaced = restoration.replaced else { return [] }
    let difference = replaced.comparison?.words ?? "原台账无法读取，不能与备份比对"
    let missing = replaced.comparison.map { $0.missing > 0 } ?? false
    let lines = [
      "原台账已改名保留为 \(replaced.path)",
      difference.replacing("现有台账", with: "原台账") + (missing ? "，请核对后补登" : ""),
    ]
    guard replaced.evidence.exists else { return lines }
    let lacking = restoration.evidence?.missing.isEmpty == false ? "，缺失的请从中找回" : ""
    return lines + ["原有佐证材料在 \(replaced.evidence.path)\(lacking)"]
  }
}
