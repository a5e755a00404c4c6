import Foundation

/// A folder for one test, removed with everything in it.
final class Folder {
  let path = NSTemporaryDirectory() + "ducha-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String = "ledger.sqlite") -> String { path + "/" + name }

  /// The names of all files in the folder.
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
