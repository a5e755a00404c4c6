package import DuchaModel
internal import GRDB

// What was told, and how far it went. No day limits what is read here: what was told once is told, whatever the clock
// says now.

extension Ledger {
  /// Which notices are looked for.
  package enum NoticeFilter: Sendable, Hashable {
    /// All.
    case all
    /// Those that still have a way to go.
    case pending
    /// The one of a number.
    case numbered(Int)
  }

  /// Returns the notices with their attempts, oldest first.
  package func notices(_ which: NoticeFilter = .all) throws(LedgerError) -> [NoticeRecord] {
    try read { database in
      let wanted = Self.numbers(which)
      var attempts = try Self.attempts(database, of: wanted)
      let columns = HistoryTable.notice.columns.map { "notice.\($0)" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(columns), effectiveOn, recordedAt FROM notice JOIN entry ON entry.id = notice.entryId
          WHERE notice.entryId IN (\(wanted)) ORDER BY notice.entryId
          """)
      return try rows.map { row in
        let number = try row.integer(0)
        return NoticeRecord(
          number: number, on: try row.day(4), recordedAt: Moment(milliseconds: Int64(try row.integer(5))),
          notice: try Self.details(database, of: try row.notice(), number),
          attempts: attempts.removeValue(forKey: number) ?? [])
      }
    }
  }

  /// Returns all that was ever told.
  package func toldAlerts() throws(LedgerError) -> [ToldAlert] { try read { try Self.told($0, of: nil) } }

  /// Returns the day and the moment of the last nightly check; `nil` before the first.
  package func lastCheck() throws(LedgerError) -> (on: Day, at: Moment)? {
    try read { try Self.lastCheck($0) }
  }

  /// Returns the highest number of each measure's documents in a year.
  package func documentNumbers(in year: Int) throws(LedgerError) -> [Measure.Kind: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT measure, max(number) FROM noticeDocument WHERE year = ? GROUP BY measure",
        arguments: [year])
      return try rows.reduce(into: [:]) { $0[try $1.word(0)] = try $1.integer(1) }
    }
  }
}

extension Ledger {
  static func lastCheck(_ database: Database) throws -> (on: Day, at: Moment)? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT effectiveOn, recordedAt FROM nightlyCheck JOIN entry ON entry.id = entryId
        ORDER BY entryId DESC LIMIT 1
        """)
    return try row.map { (try $0.day(0), Moment(milliseconds: Int64(try $0.integer(1)))) }
  }

  /// Reads what was told, about one task or about all.
  static func told(_ database: Database, of task: TaskID?) throws -> [ToldAlert] {
    let columns = HistoryTable.noticeAlert.columns.map { "noticeAlert.\($0)" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns), addressee, notice.unitId
        FROM noticeAlert JOIN notice ON notice.entryId = noticeAlert.entryId
        \(task == nil ? "" : "WHERE planId = ? AND taskNumber = ?")
        """)
    let arguments = task.map { [$0.plan.number, $0.number] } ?? []
    return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map { row in
      let unit = row.optionalInteger(12).map(OrgUnit.ID.init)
      let alert = try row.alert(to: try Alert.Addressee(word: try row.text(11), unit: unit))
      return ToldAlert(alert.key, fellDue: alert.fellDue)
    }
  }

  /// The numbers of the notices looked for, as SQL.
  private static func numbers(_ which: NoticeFilter) -> String {
    switch which {
    case .all: "SELECT entryId FROM notice"
    case .pending: pending
    case .numbered(let number): "\(number)"
    }
  }

  /// The notices that neither arrived nor were withdrawn over some way they go.
  private static let pending = """
    SELECT entryId FROM noticeChannel AS way
    WHERE NOT EXISTS (
      SELECT 1 FROM noticeDelivery AS done
      WHERE done.noticeEntryId = way.entryId AND done.channel = way.channel
        AND outcome IN ('accepted', 'withdrawn'))
    """

  private static func attempts(_ database: Database, of wanted: String) throws -> [Int: [NoticeRecord
    .Attempt]]
  {
    let columns = HistoryTable.noticeDelivery.columns.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(columns), recordedAt FROM noticeDelivery JOIN entry ON entry.id = entryId
        WHERE noticeEntryId IN (\(wanted)) ORDER BY entryId
        """)
    var attempts: [Int: [NoticeRecord.Attempt]] = [:]
    while let row = try rows.next() {
      let delivery = try row.noticeDelivery()
      let moment = Moment(milliseconds: Int64(try row.integer(5)))
      attempts[delivery.notice, default: []].append(NoticeRecord.Attempt(at: moment, delivery))
    }
    return attempts
  }

  private static func details(_ database: Database, of notice: Notice, _ entry: Int) throws -> Notice {
    var notice = notice
    notice.alerts = try rows(database, .noticeAlert, entry).map { try $0.alert(to: notice.addressee) }
    notice.documents = try rows(database, .noticeDocument, entry).map { try $0.noticeNumber() }
    notice.channels = try rows(database, .noticeChannel, entry).map { try $0.text(2) }
    return notice
  }

  private static func rows(_ database: Database, _ table: HistoryTable, _ entry: Int) throws -> [Row] {
    let columns = table.columns.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM \(table.name) WHERE entryId = ? ORDER BY ordinal")
    return try Row.fetchAll(statement, arguments: [entry])
  }
}
