internal import Foundation

extension EvidenceStore {
  /// Copies a file of the store into a folder under a name, checked by its digest on the way; returns the name that it
  /// got. Where the folder has another file of that name, the copy is numbered: `验收(2).pdf`.
  package func handOut(_ digest: String, as name: String, to folder: String) throws(EvidenceError) -> String {
    // A ledger that came from elsewhere may hold any name.
    let name = Self.cleaned(name)
    for number in 1... {
      let numbered = Self.numbered(name, number)
      let target = "\(folder)/\(numbered)"
      if access(target, F_OK) == 0 {
        if Digest.sha256(file: target) == digest { return numbered }
        continue
      }
      try copy(digest, to: target)
      return numbered
    }
    preconditionFailure("numbers do not end")
  }

  private func copy(_ digest: String, to target: String) throws(EvidenceError) {
    let source = path(of: digest)
    do throws(EvidenceError) {
      guard try FileCopy(source, to: target).digest != digest else { return }
    } catch {
      // In the store there is nothing to correct about a path.
      if case .missing = error { throw .damaged(path: source) }
      throw error
    }
    unlink(target)
    throw .damaged(path: source)
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "\(name)(\(number))" }
    return "\(name[..<point])(\(number))\(name[point...])"
  }
}
