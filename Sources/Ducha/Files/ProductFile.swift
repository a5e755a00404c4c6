import Foundation

/// A file that a user asked for by name.
package enum ProductFile {
  /// Writes it over whatever has the name; the name never leads to half a file.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ProductFileError(path: path)
    }
  }
}

/// A file that cannot be written.
package struct ProductFileError: Error, CustomStringConvertible {
  /// The file.
  package let path: String
  /// What happened and what to do, in one Chinese line.
  package var description: String {
    "不能写入 \(path)，原有文件未改动；请检查文件夹、写权限和磁盘空间，文件在 Word/WPS 中打开的请先关闭"
  }
}
