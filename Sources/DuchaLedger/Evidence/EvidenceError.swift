/// Why a file cannot be taken into the store of evidence, or handed out. Nothing half stays behind.
package enum EvidenceError: Error, Sendable, Hashable {
  /// There is no such file, or it went while it was read.
  case missing(path: String)
  /// The path is no plain file: a folder, a link, a device.
  case noFile(path: String)
  /// The file has no content.
  case empty(path: String)
  /// The file changed while it was read.
  case changed(path: String)
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The place where the file is to go cannot be written.
  case unwritable(path: String, reason: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The store's file is gone, or is not what was filed.
  case damaged(path: String)
}

extension EvidenceError: CustomStringConvertible {
  /// What happened, what was kept, and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .missing(let path): "找不到文件 `\(path)`，没有登记；请核对路径"
    case .noFile(let path): "`\(path)` 不是普通文件（文件夹、快捷方式和链接都不收），没有登记；请写明文件本身"
    case .empty(let path): "`\(path)` 是空文件，没有登记；请核对"
    case .changed(let path): "`\(path)` 在读取时被改动，没有登记；请存好后重试"
    case .unreadable(let path, let reason): "无法读取 `\(path)`（\(reason)），没有登记；请检查权限和磁盘"
    case .unwritable(let path, let reason): "无法写入 `\(path)`（\(reason)），没有留下不完整的文件；请检查权限和磁盘"
    case .diskFull(let path): "磁盘空间不足，`\(path)` 没有写成，没有留下不完整的文件；请清理磁盘后重试"
    case .damaged(let path): "佐证材料库中的 `\(path)` 缺失或与登记时不符；请从备份恢复，并用 `ducha verify` 核对"
    }
  }
}
