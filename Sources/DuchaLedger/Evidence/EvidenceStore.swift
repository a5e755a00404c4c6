internal import Foundation

/// The folder beside a ledger that keeps the files filed as evidence.
///
/// Each file lies under the SHA-256 of its bytes, `ab/cdef0123…`, is written once and never changed, so that a name tells
/// what the file must hold.
package struct EvidenceStore: Sendable, Hashable {
  /// The folder.
  package let path: String

  /// The store of a ledger.
  package init(ofLedger ledger: String) { path = ledger + ".evidence" }

  init(path: String) { self.path = path }

  /// Whether there is such a folder.
  package var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Where the file of a digest lies.
  package func path(of digest: String) -> String { path + "/" + Self.place(of: digest) }

  /// Whether there is a file for a digest, whatever it holds.
  package func holds(_ digest: String) -> Bool { FileManager.default.fileExists(atPath: path(of: digest)) }

  static func place(of digest: String) -> String { "\(digest.prefix(2))/\(digest.dropFirst(2))" }

  /// The digest that a place in the store stands for, or `nil` where ducha would put no file.
  static func digest(at place: String) -> String? {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 2, Digest.isWellFormed(parts.joined()) else { return nil }
    return parts.joined()
  }

  /// The places of all files, in order.
  func places() throws -> [String] {
    guard exists else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { !isFolder($0) }.sorted()
  }

  private func isFolder(_ place: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path + "/" + place, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
