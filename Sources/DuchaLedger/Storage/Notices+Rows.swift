internal import DuchaModel
internal import GRDB

// The rows of notices, and how they are read back.

extension Notice {
  /// The rows of a notice.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .notice,
      [entry, .text(addressee.word), .integer(addressee.unit?.number), .text(approver)])
    return [own]
      + StoredRow.numbered(alerts, .noticeAlert, entry) { alert in
        let key = alert.key
        return [
          .integer(key.task.plan.number), .integer(key.task.number), .integer(key.unit?.number),
          .word(key.cause), .word(key.measure), .integer(key.step), .day(key.about), .day(alert.fellDue),
          .text(alert.words),
        ]
      }
      + StoredRow.numbered(documents, .noticeDocument, entry) {
        [.word($0.measure), .integer($0.year), .integer($0.number)]
      } + StoredRow.numbered(channels, .noticeChannel, entry) { [.text($0)] }
  }
}

extension NoticeDelivery {
  /// The row of an attempt.
  func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .noticeDelivery, [entry, .integer(notice), .text(channel), .word(outcome), .text(reply)])
  }
}

extension Alert.Addressee {
  fileprivate var word: String {
    switch self {
    case .unit: "unit"
    case .leader: "leader"
    case .office: "office"
    }
  }

  init(word: String, unit: OrgUnit.ID?) throws {
    switch (word, unit) {
    case ("unit", let unit?): self = .unit(unit)
    case ("leader", nil): self = .leader
    case ("office", nil): self = .office
    default: throw DamagedRow(reason: "告知对象 \(word) 无法识别")
    }
  }
}

// MARK: - Reading

extension HistoryTapes {
  /// Returns the run of the nightly check that an entry records.
  func nightlyCheck(_ entry: Int) throws -> NightlyCheck {
    try only(.nightlyCheck, entry) { NightlyCheck(clockConfirmed: try $0.flag(1)) }
  }

  /// Returns the notice that an entry issues.
  func notice(_ entry: Int) throws -> Notice {
    var notice = try only(.notice, entry) { try $0.notice() }
    let addressee = notice.addressee
    notice.alerts = try self[.noticeAlert].take(entry) { try $0.alert(to: addressee) }
    notice.documents = try self[.noticeDocument].take(entry) { try $0.noticeNumber() }
    notice.channels = try self[.noticeChannel].take(entry) { try $0.text(2) }
    return notice
  }

  /// Returns the attempt that an entry records.
  func noticeDelivery(_ entry: Int) throws -> NoticeDelivery {
    try only(.noticeDelivery, entry) { try $0.noticeDelivery() }
  }
}

extension Row {
  /// Returns a row of `notice`, without its details.
  func notice() throws -> Notice {
    let unit = optionalInteger(2).map(OrgUnit.ID.init)
    return Notice(
      to: try Alert.Addressee(word: try text(1), unit: unit), approver: optionalText(3), alerts: [],
      channels: [])
  }

  /// Returns a row of `noticeAlert`.
  func alert(to addressee: Alert.Addressee) throws -> Alert {
    let key = Alert.Key(
      addressee, TaskID(plan: PlanID(try integer(2)), number: try integer(3)),
      unit: optionalInteger(4).map(OrgUnit.ID.init), try word(5), measure: try optionalWord(6),
      step: try integer(7), about: try day(8))
    return Alert(key, fellDue: try day(9), words: try text(10))
  }

  /// Returns a row of `noticeDocument`.
  func noticeNumber() throws -> NoticeNumber {
    NoticeNumber(try word(2), year: try integer(3), number: try integer(4))
  }

  /// Returns a row of `noticeDelivery`.
  func noticeDelivery() throws -> NoticeDelivery {
    NoticeDelivery(try integer(1), over: try text(2), try word(3), reply: try text(4))
  }
}
