internal import DuchaModel
internal import GRDB

/// What has to be known of earlier notices to judge entries about the next.
struct NoticeBook {
  /// What was told about the tasks that the entries speak of.
  var told: Set<Alert.Key> = []
  /// The highest number of each measure's documents, year by year.
  var numbers: [Measure.Kind: [Int: Int]] = [:]
  /// The ways of notices that are neither arrived nor withdrawn.
  var pending: [Int: Set<String>] = [:]
  /// The day of the last nightly check.
  var lastCheck: Day?

  /// Knows nothing.
  init() {}

  /// Reads what these entries call for.
  init(_ database: Database, for entries: [Entry], current: (OrgUnit.ID) -> OrgUnit.ID) throws {
    for case .noticeIssued(let notice) in entries.map(\.change) {
      for task in notice.tasks {
        told.formUnion(try Ledger.told(database, of: task).map { $0.key.renamingUnits(current) })
      }
    }
    let rows = try Row.fetchAll(
      database, sql: "SELECT measure, year, max(number) FROM noticeDocument GROUP BY measure, year")
    for row in rows { numbers[try row.word(0), default: [:]][try row.integer(1)] = try row.integer(2) }
    for case .noticeDelivered(let delivery) in entries.map(\.change) {
      pending[delivery.notice] = try Self.pendingChannels(database, of: delivery.notice)
    }
    lastCheck = try Ledger.lastCheck(database)?.on
  }

  private static func pendingChannels(_ database: Database, of notice: Int) throws -> Set<String> {
    let sql = """
      SELECT channel FROM noticeChannel AS way
      WHERE entryId = ? AND NOT EXISTS (
        SELECT 1 FROM noticeDelivery AS done
        WHERE done.noticeEntryId = way.entryId AND done.channel = way.channel
          AND outcome IN ('accepted', 'withdrawn'))
      """
    return Set(try String.fetchAll(database, sql: sql, arguments: [notice]))
  }
}

// MARK: - Judging

extension Admission {
  mutating func admit(_ run: NightlyCheck, on day: Day) throws(Refusal) {
    if let last = notices.lastCheck, day < last, !run.clockConfirmed { throw .checkBackdated(last) }
    notices.lastCheck = day
  }

  mutating func admit(_ notice: Notice, on day: Day) throws(Refusal) {
    guard !notice.alerts.isEmpty, !notice.channels.isEmpty else { throw .noticeEmpty }
    if let unit = notice.addressee.unit { try requireKnown(unit) }
    for alert in notice.alerts { try admit(alert, approver: notice.approver) }
    for number in notice.documents {
      let next = (notices.numbers[number.measure]?[day.year] ?? 0) + 1
      guard number.year == day.year, number.number == next else {
        throw .documentOutOfTurn(number, next: next)
      }
      notices.numbers[number.measure, default: [:]][day.year] = next
    }
    notices.pending[nextNumber] = Set(notice.channels)
  }

  private mutating func admit(_ alert: Alert, approver: String?) throws(Refusal) {
    let key = alert.key
    try requireKnown(key.task)
    if let unit = key.unit { try requireKnown(unit) }
    if key.isMeasure, let measure = key.measure, measure.needsApproval, approver == nil {
      throw .stepImpossible(key.task, .approverMissing(measure))
    }
    guard notices.told.insert(key.renamingUnits(current)).inserted else { throw .alreadyTold(key.task) }
  }

  mutating func admit(_ delivery: NoticeDelivery) throws(Refusal) {
    guard notices.pending[delivery.notice]?.contains(delivery.channel) ?? false else {
      throw .deliveryImpossible(delivery.notice, channel: delivery.channel)
    }
    if [.accepted, .withdrawn].contains(delivery.outcome) {
      notices.pending[delivery.notice]?.remove(delivery.channel)
    }
  }
}
