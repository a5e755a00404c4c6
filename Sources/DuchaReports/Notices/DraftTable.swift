import DuchaDiagnostics
package import DuchaModel

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
    return (table + Self.notes).map { $0 + "\n" }.joined()
  }

  private static let notes = [
    "应于: 按催办阶梯应拟办之日；逾期后才录入台账或才开始检查的，自首次催办起逐级推算",
    "签批: ducha notice approve 任务… --measure 措施 --by 签批人",
  ]
}
