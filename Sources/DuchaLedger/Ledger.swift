package import DuchaDiagnostics
package import DuchaModel
internal import GRDB
internal import Synchronization

/// The ledger: one SQLite file that only grows.
///
/// There is one way to write, ``append(_:)``: entries are checked, chained and stored in one transaction, all of them or
/// none. Everything else reads. The state as of any day is a pure fold of the entries (`LedgerState`).
///
///     let ledger = try Ledger.open(at: "台账.sqlite")
///     try ledger.append([Entry(effectiveOn: today, recordedAt: now, actor: "张三", change: .unitAdded(unit))])
///     let state = try ledger.state(asOf: today)
package final class Ledger: Sendable {
  /// The file's path, as given; `:memory:` for a ledger that lives in memory only.
  package let path: String
  let queue: DatabaseQueue
  /// The newest entry that this connection wrote, which needs no second look.
  private let written = Mutex<Int?>(nil)

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Appends entries in order and returns them with their numbers.
  ///
  /// Either all of them are in the ledger afterwards, or, when this throws, none.
  @discardableResult
  package func append(_ entries: [Entry]) throws(LedgerError) -> [Entry] {
    try LedgerError.guarding(path) { try transact { _ in entries } }
  }

  /// Appends the entries that `decide` makes of the state of a subject, whatever day its entries take effect on.
  ///
  /// Nobody else can write between the look and the writing. What `decide` throws is thrown on, and nothing is written.
  @discardableResult
  package func append(
    about subject: Subject = .everything, deciding decide: (LedgerState) throws -> [Entry]
  ) throws -> [Entry] {
    try appendDecided { try decide(try Self.state($0, asOf: .last, of: EntryScope(subject, $0))) }
  }

  /// Appends entries that were decided on a ledger of `head` entries; refuses where others have written since.
  @discardableResult
  package func append(_ entries: [Entry], onto head: Int) throws(LedgerError) -> [Entry] {
    try LedgerError.guarding(path) {
      try transact { database in
        guard try Self.head(database).entries == head else {
          throw LedgerError.movedOn(since: head, by: try Self.summaries(database, after: head))
        }
        return entries
      }
    }
  }

  /// Returns how far the chain goes now.
  package func head() throws(LedgerError) -> ChainHead { try read { try Self.head($0) } }

  /// Returns what an entry's own row tells of it; `nil` where there is none of this number.
  package func summary(of number: Int) throws(LedgerError) -> EntrySummary? {
    try read { try EntrySummary($0, number: number) }
  }

  /// Returns every entry about a subject, oldest first. Without `texts` the editions of plans and issued bulletins come with
  /// an empty text: whoever asks what happened has no use for it, and it is most of a ledger.
  package func entries(of subject: Subject = .everything, texts: Bool = true) throws(LedgerError) -> [Entry] {
    try read { database in
      let reader = try EntryReader(database, texts: texts, of: EntryScope(subject, database))
      var entries: [Entry] = []
      while let entry = try reader.next() { entries.append(entry) }
      return entries
    }
  }

  /// Returns the hash of an entry; `nil` where there is none of this number.
  package func hash(of number: Int) throws(LedgerError) -> String? {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT hash FROM entry WHERE id = ?", arguments: [number])
      return try row?.text(0)
    }
  }

  /// Returns the state of a subject at the end of a day.
  package func state(asOf day: Day, of subject: Subject = .everything) throws(LedgerError) -> LedgerState {
    try read { try Self.state($0, asOf: day, of: EntryScope(subject, $0)) }
  }

  /// Returns the text that was read from a plan's edition, or `nil` where the ledger has no such edition.
  package func sourceText(of plan: PlanID, edition: Int) throws(LedgerError) -> SourceText? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT file, text FROM planEdition WHERE planId = ? AND edition = ?",
        arguments: [plan.number, edition])
      return try row.map { SourceText(name: try $0.text(0), bytes: try $0.bytes(1)) }
    }
  }
}

// MARK: - Reading and writing

extension Ledger {
  /// Runs a reading in one snapshot of the file.
  func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    try LedgerError.guarding(path) { try queue.read(work) }
  }

  /// Reads the last entry's place in the chain, or that of the one so many entries before it.
  static func head(_ database: Database, before count: Int = 0) throws -> ChainHead {
    let sql = "SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1 OFFSET ?"
    let last = try Row.fetchOne(database, sql: sql, arguments: [count])
    return ChainHead(entries: try last?.integer(0) ?? 0, hash: try last?.text(1) ?? Digest.none)
  }

  private static func summaries(_ database: Database, after head: Int) throws -> [EntrySummary] {
    let sql = "SELECT id, kind, effectiveOn, recordedAt, actor FROM entry WHERE id > ? ORDER BY id"
    return try Row.fetchAll(database, sql: sql, arguments: [head]).map { try EntrySummary($0) }
  }

  static func state(
    _ database: Database, asOf day: Day, of scope: EntryScope = .everything
  ) throws -> LedgerState {
    let reader = try EntryReader(database, texts: false, of: scope)
    var state = LedgerState(asOf: day)
    while let entry = try reader.next() { state.apply(entry) }
    // Entries that the scope leaves out are looked at all the same: they say nothing of it.
    state.lastEntry = try head(database).entries
    return state
  }

  /// Appends what is decided by a look at the ledger; what the decision throws is thrown on as it is.
  func appendDecided(_ entries: (Database) throws -> [Entry]) throws -> [Entry] {
    do {
      return try transact(entries)
    } catch {
      throw LedgerError.translating(error, path: path)
    }
  }

  /// The one write path. The transaction takes the write lock before it looks, so that what was checked still holds
  /// when it is written.
  private func transact(_ entries: (Database) throws -> [Entry]) throws -> [Entry] {
    // SQLite would only find out at the first row, after the checks.
    guard !queue.configuration.readonly else { throw LedgerError.readOnly(path: path) }
    var appended: [Entry] = []
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        if try Self.head(database).entries != written.withLock(\.self) { try Self.checkEnd(database) }
        appended = try Self.store(try entries(database), in: database)
        return .commit
      }
      if let last = appended.last?.number { written.withLock { $0 = last } }
      // Offices copy the one file they see, so it should hold everything even while its `-wal` is still there. Where
      // somebody is reading, the next append or the last close does it.
      _ = try? database.checkpoint(.passive)
    }
    return appended
  }

  private static func store(_ entries: [Entry], in database: Database) throws -> [Entry] {
    var admission = try Admission(database, for: entries)
    var writer = try EntryWriter(database)
    return try entries.enumerated().map { index, entry in
      do {
        try admission.admit(entry)
        return try writer.append(entry)
      } catch let refusal as Refusal {
        throw LedgerError.refused(index: index, refusal)
      }
    }
  }
}
