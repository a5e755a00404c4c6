internal import GRDB

extension Ledger {
  /// Returns every file that was ever filed as evidence, those that were withdrawn included: their files stay.
  package func filedFiles() throws(LedgerError) -> [FiledFile] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT digest, name FROM evidence ORDER BY id").map {
        FiledFile(digest: try $0.text(0), name: try $0.text(1))
      }
    }
  }
}
