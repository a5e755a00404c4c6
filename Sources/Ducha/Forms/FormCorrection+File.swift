import DuchaDocuments
import DuchaReports
import Foundation

extension FormCorrection {
  /// Writes a form that goes back, and returns its path.
  ///
  /// - Parameters:
  ///   - file: the form that came.
  ///   - folder: where it is written; `nil` is a folder 需更正 beside the form that came, out of the way of the forms
  ///     themselves: who collects a folder again must not collect what goes back.
  func write(beside file: String, to folder: String?) throws -> String {
    let url = URL(fileURLWithPath: file)
    let target = folder ?? url.deletingLastPathComponent().appending(path: Self.folder).path
    try FolderWriter.write([], to: target)
    let name = url.deletingPathExtension().lastPathComponent.replacing("_需更正", with: "")
    return try Self.writeNew(named: "\(name)_需更正", in: target) { try write(to: $0) }
  }

  private static let folder = "需更正"

  /// Whether a path is a folder of forms that go back.
  static func isFolder(_ path: String) -> Bool {
    isAnyFolder(path) && URL(fileURLWithPath: path).lastPathComponent == folder
  }

  /// Whether a path is a folder.
  static func isAnyFolder(_ path: String) -> Bool {
    (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }

  /// Writes the workbook with a mark by which it is known when nobody changed anything in it; without one where there is
  /// nothing to change.
  private func write(to path: String) throws {
    try WorkbookWriter.write(FormWorkbook(form, correction: self).draft, to: path)
    guard asksForMore else { return }
    var marked = self
    marked.mark = Self.mark(of: FilledForm(try DocumentReader().cells(path: path)))
    try WorkbookWriter.write(FormWorkbook(form, correction: marked).draft, to: path)
  }

  /// Writes a workbook under a name that nobody has used for anything else: what lies there may have been filled in since.
  private static func writeNew(named name: String, in folder: String, _ write: (String) throws -> Void) throws
    -> String
  {
    let fresh = "\(folder)/.\(name).xlsx"
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    try write(fresh)
    for number in 1... {
      let path = "\(folder)/\(name)\(number == 1 ? "" : "\(number)").xlsx"
      if FileManager.default.contentsEqual(atPath: path, andPath: fresh) { return path }
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      try FileManager.default.moveItem(atPath: fresh, toPath: path)
      return path
    }
    preconditionFailure("there is always another number")
  }
}
