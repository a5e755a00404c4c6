import DuchaLedger

/// Where a ledger of the conformance suite lives.
enum LedgerHome: CaseIterable {
  case memory
  case disk

  /// Runs a test on an empty ledger.
  func withLedger(_ test: (Ledger) throws -> Void) throws {
    switch self {
    case .memory: try test(try Ledger.inMemory())
    case .disk:
      let folder = try Folder()
      try test(try Ledger.create(at: folder.file()))
    }
  }
}
