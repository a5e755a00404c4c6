internal import Foundation

extension EvidenceStore {
  /// Copies a file into the store under a name that nobody knows yet: it is evidence once it is published.
  package func stage(_ file: String) throws(EvidenceError) -> StagedEvidence {
    try makeFolder(path)
    let draft = Draft.path(of: path + "/")
    let copy = try FileCopy(file, to: draft)
    guard copy.size > 0 else {
      unlink(draft)
      throw .empty(path: file)
    }
    return StagedEvidence(
      store: self, draft: draft, name: Self.cleaned(file), digest: copy.digest, size: copy.size)
  }

  func makeFolder(_ folder: String) throws(EvidenceError) {
    guard mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
    throw FileCopy.writing(folder)
  }

  /// The name of a file without its folders and without characters that do not print or that turn the text around.
  static func cleaned(_ file: String) -> String {
    let name = file.split { "/\\".contains($0) }.last ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars
    where ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
      scalar.properties.generalCategory)
    {
      scalars.append(scalar)
    }
    let cleaned = String(scalars)
    return cleaned.allSatisfy { $0.isWhitespace || $0 == "." } ? "未命名" : cleaned
  }
}

/// A file that lies in the store and is not yet evidence. It goes when nobody publishes it.
package final class StagedEvidence {
  /// The file's name without folders.
  package let name: String
  /// SHA-256 of its bytes.
  package let digest: String
  /// How many bytes it has.
  package let size: Int
  private let store: EvidenceStore
  private let draft: String

  init(store: EvidenceStore, draft: String, name: String, digest: String, size: Int) {
    self.store = store
    self.draft = draft
    self.name = name
    self.digest = digest
    self.size = size
  }

  deinit { unlink(draft) }

  /// Gives the file its place; one that lies there already is used where it is the same, and never overwritten.
  ///
  /// What was published stays, even where the entry about it is refused afterwards: somebody else may have filed the
  /// same file in that moment. A file without an entry harms nothing, and is found when it is filed again.
  package func publish() throws(EvidenceError) {
    let place = store.path(of: digest)
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    try store.makeFolder(folder)
    // A link, not a rename: renaming would overwrite.
    guard link(draft, place) != 0 else { return settle(folder) }
    if errno == EEXIST {
      guard Digest.sha256(file: place) == digest else { throw .damaged(path: place) }
      return
    }
    // Some network and removable volumes have no links.
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno), access(place, F_OK) != 0,
      rename(draft, place) == 0
    else { throw FileCopy.writing(place) }
    settle(folder)
  }

  /// Brings the names to the disk before any entry speaks of them.
  private func settle(_ folder: String) {
    Draft.settleFolder(of: store.path(of: digest))
    Draft.settleFolder(of: folder)
  }
}
