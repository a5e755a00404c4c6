internal import Foundation
internal import GRDB

/// A copy of a ledger under construction, all of it as it stood at one moment while others may go on writing.
struct LedgerCopy {
  /// Where it is built.
  let draft: Draft
  private let target: String

  /// Copies the database of a connection that is reading.
  init(of source: Database, for target: String, patience: Double = 5) throws {
    self.target = target
    draft = Draft(of: target)
    do {
      let copy = try DatabaseQueue(
        path: draft.path, configuration: Ledger.configuration(patience: patience))
      try copy.writeWithoutTransaction { database in
        try source.backup(to: database)
        // Whatever mode the source was kept in: readers of the copy are not kept waiting by its writers.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try copy.close()
    } catch {
      draft.remove()
      throw LedgerError.translating(error, path: target)
    }
  }

  /// Opens the copy, brings it to the current schema, and returns how far its chain goes and what evidence it knows;
  /// throws where it does not hold.
  func verified(as name: String) throws -> (head: ChainHead, filed: [FiledFile]) {
    let ledger = try Ledger.open(at: draft.path)
    let head = try ledger.requireIntact(as: name)
    let filed = try ledger.filedFiles()
    try ledger.queue.close()
    return (head, filed)
  }
}
