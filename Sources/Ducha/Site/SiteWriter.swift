import DuchaReports
import Foundation

/// Writes a site into a folder: pages that say the same are left alone, those of tasks that are gone are removed, and no
/// file of anybody else's is touched.
struct SiteWriter {
  private let folder: URL
  private let files = FileManager.default

  /// Writes below a folder, which need not exist yet.
  init(folder path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

  /// Writes the pages. A reader never meets half a page, and after an interruption the next run goes on.
  func write(_ pages: [SitePage]) throws -> WrittenSite {
    let known = try knownFiles()
    let wanted = Set(pages.map(\.path))
    try refuseForeignFiles(wanted.subtracting(known.paths))
    var result = WrittenSite()
    do {
      // Whatever happens from here on, the list knows all that may be ours.
      try save(SiteFiles(known.paths.union(wanted)), instead: known)
      for page in pages { try write(page, &result) }
      for path in known.paths.subtracting(wanted).sorted() { try remove(path, &result) }
      try save(SiteFiles(wanted), instead: SiteFiles(known.paths.union(wanted)))
    } catch is CocoaError {
      throw FolderError(path: folder.path)
    }
    return result
  }

  private func url(_ path: String) -> URL { folder.appending(path: path) }
}

// MARK: - What is whose

extension SiteWriter {
  private func knownFiles() throws -> SiteFiles {
    guard let data = try? Data(contentsOf: url(SiteFiles.name)) else { return SiteFiles() }
    guard let list = SiteFiles(reading: String(decoding: data, as: UTF8.self)) else {
      throw SiteError.damagedList(url(SiteFiles.name).path)
    }
    return list
  }

  private func refuseForeignFiles(_ paths: Set<String>) throws {
    for path in paths.sorted() where files.fileExists(atPath: url(path).path) {
      throw SiteError.foreignFile(url(path).path)
    }
  }

  private func save(_ list: SiteFiles, instead of: SiteFiles) throws {
    guard list != of || !files.fileExists(atPath: url(SiteFiles.name).path) else { return }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(list.text.utf8).write(to: url(SiteFiles.name), options: .atomic)
  }
}

// MARK: - One page

extension SiteWriter {
  private func write(_ page: SitePage, _ result: inout WrittenSite) throws {
    let content = Data(try page.content().utf8)
    let url = url(page.path)
    if let known = try? Data(contentsOf: url), known == content {
      result.unchanged += 1
      return
    }
    try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url, options: .atomic)
    result.written += 1
  }

  /// Removes a page, and folders that it leaves empty.
  private func remove(_ path: String, _ result: inout WrittenSite) throws {
    if files.fileExists(atPath: url(path).path) {
      try files.removeItem(at: url(path))
      result.removed += 1
    }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      // A folder that holds anything stays.
      guard rmdir(url(parts.joined(separator: "/")).path) == 0 else { return }
      parts.removeLast()
    }
  }
}
