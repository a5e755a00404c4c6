internal import Foundation
internal import GRDB

extension Ledger {
  /// Builds a ledger from an exported one. Every hash is recomputed and every rule of the schema applies; the ledger
  /// appears under its name only when it is complete, so that at the first line that does not fit there is none.
  package static func build(at path: String, from file: String) throws(LedgerError) -> ChainHead {
    let draft = Draft(of: path)
    defer { draft.remove() }
    return try LedgerError.guarding(path) {
      guard !FileManager.default.fileExists(atPath: path) else { throw LedgerError.alreadyExists(path: path) }
      let lines = try LineReader(file)
      try buildSchema(at: draft.path)
      let announced = try fill(draft.path, lines)
      let built = try Ledger.open(at: draft.path)
      let head = try built.requireIntact(as: file)
      guard head == announced else {
        throw LedgerError.unfitLine(
          file: file, line: lines.number + 1, reason: "起缺失：应有 \(announced.entries) 条记录，只有 \(head.entries) 条")
      }
      try built.queue.close()
      try draft.publish()
      return head
    }
  }

  /// Returns how far the file says that its chain goes.
  private static func fill(_ path: String, _ lines: LineReader) throws -> ChainHead {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    var announced: ChainHead?
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        do {
          announced = try append(lines, to: database)
        } catch let error as UnfitLine {
          throw LedgerError.unfitLine(file: lines.path, line: lines.number, reason: error.reason)
        } catch let refusal as Refusal {
          throw LedgerError.unfitLine(file: lines.path, line: lines.number, reason: "有问题：\(refusal)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw LedgerError.unfitLine(
            file: lines.path, line: lines.number, reason: "违反台账约束（\(error.message ?? "")）")
        }
        return .commit
      }
    }
    try queue.close()
    return announced ?? ChainHead(entries: 0, hash: Digest.none)
  }

  private static func append(_ lines: LineReader, to database: Database) throws -> ChainHead {
    let head = try TransferHead(reading: lines.next().flatMap(JSONParser.parse))
    var writer = try EntryWriter(database)
    while let line = try lines.next() {
      let entry = try StoredEntry(reading: JSONParser.parse(line), older: head.schema < version)
      guard try writer.append(entry.head, entry.rows) == entry.hash else { throw UnfitLine("内容与校验值不符") }
    }
    return head.chain
  }
}
