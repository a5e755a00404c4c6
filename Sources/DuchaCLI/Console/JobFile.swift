import Foundation

/// The files by which an administrator watches the nightly job.
enum JobFile {
  /// Adds to the end of a file.
  static func append(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
    guard file >= 0 else { throw JobFileError(path: path) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    // One write: lines of two runs never mix.
    guard write(file, bytes, bytes.count) == bytes.count else { throw JobFileError(path: path) }
  }

  /// Puts a text in the place of a file's.
  static func replace(_ path: String, with text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw JobFileError(path: path)
    }
  }
}

/// A file of the job that could not be written; the job itself was done.
struct JobFileError: Error, CustomStringConvertible {
  /// The file.
  let path: String

  var description: String { "检查已完成，但不能写入 `\(path)`；请检查该位置是否存在、有无写权限、磁盘是否已满" }
}
