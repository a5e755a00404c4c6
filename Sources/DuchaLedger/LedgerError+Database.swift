internal import Foundation
internal import GRDB

extension LedgerError {
  /// Runs work on the ledger at a path; whatever it throws becomes a ledger error.
  static func guarding<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try work()
    } catch {
      let error = translating(error, path: path)
      throw error as? LedgerError ?? .inaccessible(path: path, reason: String(describing: error))
    }
  }

  /// Returns the ledger error that the database's or a reader's error means; other errors as they are.
  static func translating(_ error: any Error, path: String) -> any Error {
    switch error {
    case let error as DatabaseError: LedgerError(error, path: path)
    case let damage as DamagedRow: LedgerError.broken(entry: nil, reason: damage.reason)
    case let error as CocoaError: LedgerError(error, path: path)
    default: error
    }
  }

  /// Tells what a database error means for the ledger at a path.
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_IOERR where Self.isFull(path): .diskFull(path: path)
      case .SQLITE_NOTADB: .notALedger(path: path)
      case .SQLITE_CORRUPT: .broken(entry: nil, reason: "数据库页无法读取")
      case .SQLITE_IOERR: .inaccessible(path: path, reason: "磁盘读写出错")
      case .SQLITE_CONSTRAINT: .inconsistent(reason: error.message ?? "违反约束")
      case .SQLITE_CANTOPEN: .unopenable(path: path)
      default: .inaccessible(path: path, reason: error.message ?? "\(error.resultCode)")
      }
  }

  /// Tells what an error of the file system means for the ledger at a path.
  private init(_ error: CocoaError, path: String) {
    self =
      switch error.code {
      case .fileWriteOutOfSpace: .diskFull(path: path)
      case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .readOnly(path: path)
      case .fileReadNoPermission: .inaccessible(path: path, reason: "没有读取权限")
      default: .inaccessible(path: path, reason: error.localizedDescription)
      }
  }

  /// Where SQLite cannot even begin on a full disk, it only speaks of input and output.
  private static func isFull(_ path: String) -> Bool {
    var volume = statvfs()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return statvfs(folder, &volume) == 0 && volume.f_blocks > 0 && volume.f_bavail == 0
  }

  /// SQLite only says that it cannot open a file; the file system knows why.
  private static func unopenable(path: String) -> LedgerError {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if access(folder, F_OK) != 0 { return .inaccessible(path: path, reason: "所在目录不存在") }
    if access(path, F_OK) == 0, access(path, R_OK) != 0 { return .inaccessible(path: path, reason: "没有读取权限") }
    if access(folder, W_OK) != 0 { return .readOnly(path: path) }
    return .inaccessible(path: path, reason: "文件无法打开")
  }
}
