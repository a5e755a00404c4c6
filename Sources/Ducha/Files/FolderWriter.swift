import Foundation

/// Writes files into a folder so that a reader never meets half a file.
enum FolderWriter {
  /// Writes every file, each to a name of its own first, then renamed over the old one.
  static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: folder.appending(path: file.name), options: .atomic)
      }
    } catch {
      throw FolderError(path: path)
    }
  }
}

extension FolderWriter {
  /// Writes one file in the same way, into a folder that is there.
  static func write(_ text: String, toFile path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw FolderError(path: path)
    }
  }
}

/// A folder that cannot be written.
package struct FolderError: Error, CustomStringConvertible {
  /// The folder.
  package let path: String
  /// What happened and what to do, in one Chinese line.
  package var description: String { "不能写入 \(path)，已写好的文件不受影响；请检查该位置是否为文件夹、有无写权限、磁盘是否已满" }
}
