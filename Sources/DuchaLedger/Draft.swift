internal import Foundation

/// A file under construction beside the place where it is to appear.
struct Draft {
  /// Where it is built.
  let path: String
  private let target: String

  /// Chooses a place in the target's folder, so that publishing is one step of the file system.
  init(of target: String) {
    self.target = target
    path = "\(target).\(UUID().uuidString).draft"
  }

  /// Gives the file its name, unless somebody else took it meanwhile.
  func publish() throws {
    // A link, not a rename: renaming would overwrite a ledger that somebody created in the same moment.
    if link(path, target) == 0 { return }
    if errno == EEXIST { throw LedgerError.alreadyExists(path: target) }
    // Some network and removable volumes have no links.
    try FileManager.default.moveItem(atPath: path, toPath: target)
  }

  /// Removes what is left under the draft's name.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
