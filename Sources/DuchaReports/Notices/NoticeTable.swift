package import DuchaModel

/// Notices as a table: to whom, how much, and what became of each.
package struct NoticeTable: Sendable {
  private let notices: [NoticeRecord]
  private let state: LedgerState
  private let names: UnitNames

  /// Takes the notices, oldest first, the state whose rules name the office, and what the units were called.
  package init(_ notices: [NoticeRecord], state: LedgerState, names: UnitNames) {
    self.notices = notices
    self.state = state
    self.names = names
  }

  /// Returns one line a notice and way.
  package func text() -> String {
    guard !notices.isEmpty else { return "没有告知\n" }
    let rows = notices.flatMap { record in record.notice.channels.map { row(record, $0) } }
    let header = ["编号", "日期", "对象", "事项", "文号", "渠道", "送达", "说明"]
    return TextTable(rows: [header] + rows).lines().map { $0 + "\n" }.joined()
  }

  private func row(_ record: NoticeRecord, _ channel: String) -> [String] {
    let attempts = record.attempts(over: channel)
    let last = attempts.last?.delivery
    let matters = Set(record.notice.alerts.map(\.matter)).count
    let tried = attempts.count > 1 ? "（第\(attempts.count)次）" : ""
    return [
      "\(record.number)", "\(record.on)", addressee(record),
      "\(matters)项", documents(record), channel, (last?.outcome.word ?? "待发") + tried,
      last.map { $0.outcome == .accepted ? "" : $0.reply } ?? "",
    ]
  }

  /// The addressee as it was called when the notice was made.
  private func addressee(_ record: NoticeRecord) -> String {
    let addressee = record.notice.addressee
    return addressee.unit.map { names.name(of: $0, on: record.on) } ?? addressee.name(in: state)
  }

  private func documents(_ record: NoticeRecord) -> String {
    let words = record.notice.documents.map { $0.words(state.rules.notice.code) }
    return words.isEmpty ? "—" : words.joined(separator: "、")
  }
}
