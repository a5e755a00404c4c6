internal import GRDB

extension LedgerError {
  /// Tells what a database error means for the ledger at a path.
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_NOTADB: .notALedger(path: path)
      case .SQLITE_CORRUPT: .broken(entry: nil, reason: error.message ?? "数据库页无法读取")
      case .SQLITE_CONSTRAINT: .inconsistent(reason: error.message ?? "违反约束")
      default: .inaccessible(path: path, reason: error.message ?? "\(error.resultCode)")
      }
  }

  /// Runs work on the ledger at a path and turns whatever it throws into a ledger error.
  static func guarding<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try work()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    } catch let damage as DamagedRow {
      throw .broken(entry: nil, reason: damage.reason)
    } catch {
      throw .inaccessible(path: path, reason: String(describing: error))
    }
  }
}
