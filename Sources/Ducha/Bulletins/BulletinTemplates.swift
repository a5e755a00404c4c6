package import DuchaReports
import Foundation

/// An office's own wording and pages for its bulletins, out of one file or out of a folder; what it has not is ours.
///
/// They are given with the command and not adopted into the ledger: an issue freezes its words anyway, so that nothing of last
/// year depends on the file, and a folder beside the ledger is what an office can edit and copy.
package struct BulletinTemplates: Sendable {
  /// The wording.
  package private(set) var wording: BulletinWording?
  /// The page in HTML.
  package private(set) var html: PageLayout?
  /// The page in Markdown.
  package private(set) var markdown: PageLayout?
  /// The path of the Word template.
  package private(set) var document: String?

  /// Takes ours.
  package init() {}

  /// Reads files, or the files of folders that have the names of ours; ours where there are none.
  package init(paths: [String]) throws {
    for path in paths { try take(path) }
  }

  private mutating func take(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      try read(path)
      return
    }
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let files = Self.ours.map { folder.appending(path: $0.name).path }
      .filter { FileManager.default.fileExists(atPath: $0) }
    guard !files.isEmpty else {
      throw BulletinTemplateError(
        file: path, problems: ["其中没有\(Self.ours.map(\.name).joined(separator: "、"))"])
    }
    for file in files { try read(file) }
  }

  private mutating func read(_ path: String) throws {
    if path.lowercased().hasSuffix(".docx") {
      document = path
      return
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path),
      var text = String(bytes: data, encoding: .utf8)
    else { throw BulletinTemplateError(file: path, problems: ["读不到，或不是 UTF-8 编码的文本"]) }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    if path.contains(".html") {
      html = try PageLayout(text, name: name, .html)
    } else if path.contains(".md") {
      markdown = try PageLayout(text, name: name, .markdown)
    } else {
      wording = try BulletinWording(text, name: name)
    }
  }

  /// Ours, as files to begin with.
  private static let ours = [
    (name: "措辞.txt", text: BulletinWording.text), (name: "通报.html.mustache", text: PageLayout.html),
    (name: "通报.md.mustache", text: PageLayout.markdown),
  ]

  /// Writes ours into a folder; returns the names of the files. Refuses to write over what an office has edited.
  package static func write(to folder: String) throws -> [String] {
    let names = ours.map(\.name)
    let there = names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    guard there.isEmpty else {
      throw BulletinTemplateError(file: folder, problems: ["已有\(there.joined(separator: "、"))，不覆盖；请换一个文件夹"])
    }
    try FolderWriter.write(ours.map { ($0.name, Array($0.text.utf8)) }, to: folder)
    return names
  }
}
