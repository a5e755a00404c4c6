import DuchaDiagnostics
package import DuchaModel

/// Notices as a table: to whom, how much, and what became of each.
package struct NoticeTable: Sendable {
  private let notices: [NoticeRecord]
  private let state: LedgerState

  /// Takes the notices, oldest first, and the state that names their units.
  package init(_ notices: [NoticeRecord], in state: LedgerState) {
    self.notices = notices
    self.state = state
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
    let tried = attempts.count > 1 ? "（第\(attempts.count)次）" : ""
    return [
      "\(record.number)", "\(record.on)", record.notice.addressee.name(in: state),
      "\(record.notice.alerts.count)项", documents(record), channel, (last?.outcome.word ?? "待发") + tried,
      last.map { $0.outcome == .accepted ? "" : $0.reply } ?? "",
    ]
  }

  private func documents(_ record: NoticeRecord) -> String {
    let words = record.notice.documents.map { $0.words(state.rules.notice.code) }
    return words.isEmpty ? "—" : words.joined(separator: "、")
  }
}

/// The measures that wait for approval, as a table.
package struct DraftTable: Sendable {
  private let drafts: [Alert]
  private let ledger: SupervisedLedger

  /// Takes the drafts and the ledger that tells of their tasks.
  package init(_ drafts: [Alert], in ledger: SupervisedLedger) {
    self.drafts = drafts
    self.ledger = ledger
  }

  /// Returns one line a measure, and how to approve it.
  package func text() -> String {
    guard !drafts.isEmpty else { return "没有待签批的措施\n" }
    let titles = Dictionary(ledger.tasks.map { ($0.id, $0.title) }) { first, _ in first }
    let rows = drafts.map { draft in
      let key = draft.key
      return [
        "\(key.task)", key.measure?.word ?? "", key.unit.map { ledger.state.name(of: $0) } ?? "",
        "\(draft.fellDue)", titles[key.task]?.inChinesePunctuation.shortened(toWidth: 40) ?? "", draft.words,
      ]
    }
    let table = TextTable(rows: [["任务", "措施", "对象", "应于", "任务名称", "理由"]] + rows).lines()
    return (table + ["签批: ducha notice approve 任务… --measure 措施 --by 签批人"]).map { $0 + "\n" }.joined()
  }
}
