import Foundation

/// The list of the files that a site wrote, kept beside them: what stands in it is the site's, everything else is not.
///
/// A folder takes one line with its files, so that a site of very many pages needs no large list:
///
///     tasks/1/0/ 1-01.html 1-02.html
struct SiteFiles: Equatable {
  /// The name of the list.
  static let name = "ducha-site.txt"

  /// As many pages as are drafted before they are brought to the disk together.
  static let mostDrafts = 4096

  /// Returns where a page is drafted.
  static func draft(_ number: Int) -> String { "ducha-site-new/\(number)" }

  /// Where pages are drafted: an interrupted run may leave some there.
  static let drafts = Set((0..<mostDrafts).map(draft))

  /// The files, by their paths below the site's folder.
  var paths: Set<String>

  /// Takes files.
  init(_ paths: Set<String> = []) { self.paths = paths }

  /// Reads a list; `nil` where it is none of ours, or names a file outside the folder.
  init?(reading text: String) {
    let lines = text.split(separator: "\n")
    guard let first = lines.first, first == Self.heading else { return nil }
    var paths: Set<String> = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      guard words.count > 1 else { return nil }
      let folder = words[0] == "./" ? "" : String(words[0])
      for word in words.dropFirst() { paths.insert(folder + word) }
    }
    guard paths.allSatisfy(Self.isInside) else { return nil }
    self.paths = paths
  }

  /// The list as text.
  var text: String {
    let folders = Dictionary(grouping: paths) { Self.folder(of: $0) }
    let lines = folders.sorted { $0.key < $1.key }.map { folder, paths in
      let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? "" }.sorted()
      return "\(folder) \(names.joined(separator: " "))\n"
    }
    return ([Self.heading + "\n"] + lines).joined()
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  private static let heading = "ducha site 1"

  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }
}
