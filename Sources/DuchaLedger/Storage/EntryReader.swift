internal import DuchaModel
internal import GRDB

/// Reads entries in order, each with its details, in one scan of every table, or of what a scope has of it.
struct EntryReader {
  private let heads: RowCursor
  private let tapes: HistoryTapes

  /// Starts at the first entry. Without `texts`, plan editions and bulletins come with an empty text: a state has no
  /// use for it.
  init(_ database: Database, texts: Bool, of scope: EntryScope = .everything) throws {
    let own = scope.entries.map { " WHERE id IN (\($0))" } ?? ""
    heads = try Row.fetchCursor(
      database, sql: "SELECT id, kind, effectiveOn, recordedAt, actor FROM entry\(own) ORDER BY id")
    tapes = HistoryTapes(database, texts: texts, of: scope)
  }

  /// Returns the next entry, or `nil` behind the last.
  func next() throws -> Entry? {
    guard let row = try heads.next() else { return nil }
    let number = try row.integer(0)
    do {
      return Entry(
        number: number, effectiveOn: try row.day(2),
        recordedAt: Moment(milliseconds: Int64(try row.integer(3))), actor: try row.text(4),
        change: try change(try row.word(1), number))
    } catch let damage as DamagedRow {
      throw LedgerError.broken(entry: number, reason: damage.reason)
    }
  }

  private func change(_ kind: EntryKind, _ entry: Int) throws -> Change {
    switch kind {
    case .planRegistered: .planRegistered(try tapes.planEdition(entry))
    case .unitAdded: .unitAdded(try tapes.unit(entry))
    case .unitAliased: try tapes.alias(entry)
    case .unitConfirmed: .unitConfirmed(try tapes.confirmedUnit(entry))
    case .unitDescribed: try tapes.description(entry)
    case .unitsMerged: try tapes.merge(entry)
    case .unitsToldApart: try tapes.distinction(entry)
    case .unitsReformed: .unitsReformed(try tapes.reform(entry))
    case .membersNamed: .membersNamed(try tapes.memberList(entry))
    case .dutiesAssigned: .dutiesAssigned(try tapes.dutyAssignment(entry))
    case .progressReported: .progressReported(try tapes.report(entry))
    case .taskDispatched, .taskAccepted, .taskObjected, .objectionSettled, .closureSubmitted, .taskClosed,
      .closureReturned, .taskReopened, .extensionRequested, .extensionDecided, .dueDateSet, .taskSuspended,
      .taskResumed, .taskCancelled, .taskMerged, .taskSplit, .taskKeptOngoing, .measureTaken:
      .taskStepped(try tapes.step(kind, entry))
    case .evidenceFiled: .evidenceFiled(try tapes.evidence(entry))
    case .evidenceWithdrawn: .evidenceWithdrawn(try tapes.evidenceWithdrawal(entry))
    case .bulletinIssued: .bulletinIssued(try tapes.issue(entry))
    case .nightChecked: .nightChecked(try tapes.nightlyCheck(entry))
    case .noticeIssued: .noticeIssued(try tapes.notice(entry))
    case .noticeDelivered: .noticeDelivered(try tapes.noticeDelivery(entry))
    case .rulesAdopted: .rulesAdopted(try tapes.rules(entry))
    case .calendarAdopted: .calendarAdopted(try tapes.calendarYear(entry))
    }
  }
}
