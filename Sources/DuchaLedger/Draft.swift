internal import CLinux
internal import Foundation

/// A file under construction beside the place where it is to appear.
struct Draft {
  /// Where it is built.
  let path: String
  private let target: String

  /// Chooses a place in the target's folder, so that publishing is one step of the file system.
  init(of target: String) {
    self.target = target
    path = Draft.path(of: target)
  }

  /// Returns a name beside the target that nobody else has.
  static func path(of target: String) -> String { "\(target).\(UUID().uuidString).draft" }

  /// Gives the file its name, unless somebody else took it meanwhile.
  func publish() throws {
    // The log of a database that is gone would be played back into this one.
    for left in ["-wal", "-journal"].map({ target + $0 }) where FileManager.default.fileExists(atPath: left) {
      throw LedgerError.alreadyExists(path: left)
    }
    try Draft.move(path, to: target)
    Draft.settleFolder(of: target)
  }

  /// Gives the file its name in place of what has it now. What was there keeps the name `old`.
  func publish(keepingOldAs old: String) throws {
    try Draft.move(path, to: old)
    // In one step, so that there is a file under the name whenever this is killed.
    if renameat2(AT_FDCWD, old, AT_FDCWD, target, Draft.exchanging) != 0 {
      try Draft.move(old, to: path)
      try Draft.move(target, to: old)
      try Draft.move(path, to: target)
    }
    Draft.settleFolder(of: target)
  }

  /// Gives what was replaced its name back; the draft is a draft again.
  func takeBack(replacing old: String) {
    if renameat2(AT_FDCWD, old, AT_FDCWD, target, Draft.exchanging) != 0 {
      rename(target, path)
      rename(old, target)
    } else {
      rename(old, path)
    }
    Draft.settleFolder(of: target)
  }

  /// Gives a file a name that nobody has. Never a second one: a database that has two is two logs away from damage.
  private static func move(_ path: String, to name: String) throws {
    if renameat2(AT_FDCWD, path, AT_FDCWD, name, notReplacing) == 0 { return }
    guard errno == EINVAL else { throw LedgerError.failure(of: name) }
    // Some network and removable volumes cannot tell in one step whether the name is taken.
    guard access(name, F_OK) != 0 else { throw LedgerError.alreadyExists(path: name) }
    guard rename(path, name) == 0 else { throw LedgerError.failure(of: name) }
  }

  // RENAME_NOREPLACE and RENAME_EXCHANGE of linux/fs.h.
  private static let notReplacing: UInt32 = 1
  private static let exchanging: UInt32 = 2

  /// Brings names to the disk: a file that is safe under a name that is not would be lost in a power cut all the same.
  static func settleFolder(of path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Removes what is left under the draft's name.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
