internal import GRDB

extension Ledger {
  /// Hands over the whole ledger as JSON Lines, piece by piece: a head line, then a line an entry. The same ledger always
  /// gives the same bytes. Every hash is recomputed on the way; an entry that does not hold ends it. What `write` throws
  /// is thrown on.
  package func export(_ write: ([UInt8]) throws -> Void) throws -> ChainHead {
    do {
      return try queue.read { database in
        let head = try Self.head(database)
        try write(Self.bytes(TransferHead(head).line))
        var chain = try ChainReader(database)
        while let entry = try chain.next() { try write(Self.bytes(entry.line)) }
        return head
      }
    } catch {
      throw LedgerError.translating(error, path: path)
    }
  }

  /// Writes the export to a file, which appears under its name only when it is complete.
  package func export(to path: String) throws(LedgerError) -> ChainHead {
    let draft = Draft(of: path)
    defer { draft.remove() }
    return try LedgerError.guarding(path) {
      let file = try OutputFile(creating: draft.path, named: path)
      let head = try export(file.write)
      try file.finish()
      try draft.publish()
      return head
    }
  }

  private static func bytes(_ line: JSONText) -> [UInt8] {
    var bytes: [UInt8] = []
    line.write(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}
