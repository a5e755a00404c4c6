/// Why a workbook could not be written. No file was made or changed.
package struct WorkbookError: Error, Hashable, Sendable {
  /// The file.
  package let path: String
  /// What happened.
  package let reason: Reason

  /// What happened.
  package enum Reason: Error, Hashable, Sendable {
    /// The file cannot be made where it should be.
    case unwritable
    /// A text is too long, a name is not allowed, or a sheet has too many rows, in the library's own words.
    case refused(String)
  }
}

extension WorkbookError: CustomStringConvertible {
  /// What happened and what to do, in one Chinese line.
  package var description: String {
    switch reason {
    case .unwritable: "不能写入 \(path)，原有文件未改动；请检查文件夹、写权限和磁盘空间，文件在 Excel/WPS 中打开的请先关闭"
    case .refused(let words): "不能生成 \(path)，原有文件未改动；内容超出表格文件所能容纳的（\(words)）"
    }
  }
}
