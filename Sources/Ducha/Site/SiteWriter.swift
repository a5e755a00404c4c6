import DuchaModel
import DuchaReports
import Foundation

/// Writes a site into a folder: pages that say the same are left alone, those of tasks that are gone are removed, and no
/// file of anybody else's is touched.
struct SiteWriter {
  private let folder: SiteFolder

  /// Writes below a folder, which need not exist yet.
  init(folder path: String) throws { folder = try SiteFolder(at: path) }

  /// Writes the pages. A reader never meets half a page, and after an interruption the next run goes on.
  func write(_ pages: [SitePage]) throws -> WrittenSite {
    let known = try knownFiles()
    let wanted = Set(pages.map(\.path))
    let possible = known.paths.union(wanted).union(SiteFiles.drafts)
    try refuseForeignFiles(possible.subtracting(known.paths))
    defer { removeDrafts() }
    // Whatever happens from here on, the list knows all that may be ours.
    try save(SiteFiles(possible))
    folder.makeFolders(above: SiteFiles.draft(0))
    var result = WrittenSite()
    var rest = pages[...]
    while !rest.isEmpty {
      try write(round: Array(rest.prefix(SiteFiles.mostDrafts)), &result)
      rest = rest.dropFirst(SiteFiles.mostDrafts)
    }
    for path in known.paths.subtracting(wanted).subtracting(SiteFiles.drafts).sorted() {
      if try folder.remove(path) { result.removed += 1 }
    }
    try save(SiteFiles(wanted))
    return result
  }
}

// MARK: - What is whose

extension SiteWriter {
  private var listPath: String { "\(folder.path)/\(SiteFiles.name)" }

  private func knownFiles() throws -> SiteFiles {
    guard let data = FileManager.default.contents(atPath: listPath) else { return SiteFiles() }
    guard let list = SiteFiles(reading: String(decoding: data, as: UTF8.self)) else {
      throw SiteError.damagedList(listPath)
    }
    return list
  }

  private func refuseForeignFiles(_ paths: Set<String>) throws {
    for path in paths.sorted() where folder.exists(path) {
      throw SiteError.foreignFile("\(folder.path)/\(path)")
    }
  }

  private func save(_ list: SiteFiles) throws { try FolderWriter.write(list.text, toFile: listPath) }

  /// Removes what was not given its name.
  private func removeDrafts() {
    for path in SiteFiles.drafts { _ = try? folder.remove(path) }
  }
}

// MARK: - Pages

extension SiteWriter {
  /// Makes pages and writes those that say something else, on all processors.
  private func write(round pages: [SitePage], _ result: inout WrittenSite) throws {
    let drafted = try pages.indices.mappedInParallel { try draft(pages[$0], $0) }
    let differing = pages.indices.filter { drafted[$0] }
    result.unchanged += pages.count - differing.count
    guard !differing.isEmpty else { return }
    try folder.settle()
    _ = try differing.mappedInParallel { try folder.move(SiteFiles.draft($0), to: pages[$0].path) }
    result.written += differing.count
  }

  /// Drafts a page unless it is there already.
  private func draft(_ page: SitePage, _ number: Int) throws -> Bool {
    var content = try page.content()
    return try content.withUTF8 { text in
      let bytes = UnsafeRawBufferPointer(text)
      if folder.holds(bytes, at: page.path) { return false }
      try folder.write(bytes, to: SiteFiles.draft(number))
      return true
    }
  }
}
