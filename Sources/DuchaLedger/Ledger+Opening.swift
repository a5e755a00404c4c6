internal import Foundation
internal import GRDB

extension Ledger {
  /// The schema version this program writes and reads.
  static let version = 8
  /// `DuCh`, which marks a file as ours.
  static let applicationID = 0x4475_4368
  /// The whole schema, as `schema.sql` has it.
  static var schema: String { String(decoding: PackageResources.schema_sql, as: UTF8.self) }

  /// Opens a ledger, and brings one of an older version to the current one. Where another program is writing, operations wait up to `patience` seconds for it.
  package static func open(
    at path: String, readOnly: Bool = false, patience: Double = 60
  ) throws(LedgerError) -> Ledger {
    try LedgerError.guarding(path) {
      try checkFile(path)
      var queue = try connect(path, configuration(readOnly: readOnly, patience: patience))
      let version = try queue.read { try checkFormat($0, path) }
      if version < Self.version {
        try queue.close()
        try upgrade(path, from: version, patience: patience)
        queue = try connect(path, configuration(readOnly: readOnly, patience: patience))
      }
      return Ledger(path: path, queue: queue)
    }
  }

  /// Creates an empty ledger.
  ///
  /// The file appears under its name only when it is complete; where this throws, there is none.
  package static func create(at path: String) throws(LedgerError) -> Ledger {
    try LedgerError.guarding(path) {
      guard !isDirectory(path) else { throw LedgerError.isDirectory(path: path) }
      guard !FileManager.default.fileExists(atPath: path) else { throw LedgerError.alreadyExists(path: path) }
      let draft = Draft(of: path)
      defer { draft.remove() }
      try buildSchema(at: draft.path)
      try draft.publish()
    }
    return try open(at: path)
  }

  /// Creates an empty ledger that lives in memory only.
  package static func inMemory() throws(LedgerError) -> Ledger {
    let path = ":memory:"
    return try LedgerError.guarding(path) {
      let queue = try DatabaseQueue(configuration: configuration())
      try queue.writeWithoutTransaction { try $0.execute(sql: schema) }
      return Ledger(path: path, queue: queue)
    }
  }
}

// MARK: - Connecting

extension Ledger {
  static func configuration(readOnly: Bool = false, patience: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.label = "ducha.ledger"
    configuration.prepareDatabase { database in
      // An entry that was accepted is on the disk: in WAL mode only FULL survives a power cut.
      if !readOnly { try database.execute(sql: "PRAGMA synchronous = FULL") }
    }
    return configuration
  }

  private static func connect(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      try takeBack(path)
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where configuration.readonly && isSettled(path) {
      guard [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) else { throw error }
      // SQLite needs to create a `-shm` file beside a WAL database, even to read it. Where the folder forbids that and
      // no `-wal` file waits, nobody is writing, and the file may be read as one that does not change.
      // https://www.sqlite.org/wal.html#read_only_databases
      return try DatabaseQueue(path: immutableURI(path), configuration: configuration)
    }
  }

  /// Takes back what somebody began who was killed while he wrote; only a connection that may write can.
  private static func takeBack(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.close()
  }

  /// Connects to a ledger of any version that this program knows, and changes nothing in it or, where nobody has it
  /// open, beside it.
  static func connectToRead(_ path: String, patience: Double) throws -> DatabaseQueue {
    try checkFile(path)
    let name = isSettled(path) ? immutableURI(path) : path
    let queue = try connect(name, configuration(readOnly: true, patience: patience))
    _ = try queue.read { try checkFormat($0, path) }
    return queue
  }

  /// Whether the file holds everything that was written so far, and nothing that was not written to its end.
  private static func isSettled(_ path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { !FileManager.default.fileExists(atPath: path + $0) }
  }

  private static func immutableURI(_ path: String) -> String {
    URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  static func buildSchema(at path: String) throws {
    var configuration = configuration()
    // Readers are not kept waiting while somebody writes. The mode stays with the file.
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.execute(sql: schema)
        return .commit
      }
    }
    try queue.close()
  }
}

// MARK: - Looking before opening

extension Ledger {
  private static func checkFile(_ path: String) throws(LedgerError) {
    guard !isDirectory(path) else { throw .isDirectory(path: path) }
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
  }

  static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// Returns the schema version of a ledger that this program can read.
  private static func checkFormat(_ database: Database, _ path: String) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard application == applicationID, version > 0 else { throw LedgerError.notALedger(path: path) }
    guard version <= Self.version else {
      throw LedgerError.newer(path: path, version: version, supported: Self.version)
    }
    return version
  }

  /// Whoever may only read an old ledger cannot be served: the rows are not where this program looks for them.
  private static func upgrade(_ path: String, from version: Int, patience: Double) throws {
    do {
      try migrate(path, patience: patience)
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(error.resultCode)
    {
      throw LedgerError.older(path: path, version: version, current: Self.version)
    }
  }
}
