package import DuchaModel
package import DuchaUnits

/// How often proposals of leads are right, as `ducha assign --evaluate` prints it.
package struct AccuracyTable: Sendable {
  private let accuracy: ProposalAccuracy
  private let state: LedgerState

  /// Describes what was measured on a ledger.
  package init(_ accuracy: ProposalAccuracy, _ state: LedgerState) {
    self.accuracy = accuracy
    self.state = state
  }

  /// The table for people.
  package func text() -> String {
    guard !accuracy.plans.isEmpty else { return "台账中没有写明单一牵头单位的任务，无从检验。\n" }
    let rows = accuracy.plans.sorted { $0.key < $1.key }.map { plan, count in
      [state.plans[plan]?.name ?? "\(plan)"] + count.cells
    }
    let table = TextTable(rows: [Self.header] + rows + [["合计"] + accuracy.total.cells]).lines()
    return (table + [Self.explanation]).joined(separator: "\n") + "\n"
  }

  private static let header = ["方案", "任务", "首个建议即是", "三个之内", "未给建议", "名册所无"]
  private static let explanation = "检验方法：逐份方案隐去其全部责任单位，用其余方案和常设机构名册提建议，与方案写明的牵头单位对照。"
}

extension ProposalAccuracy.Count {
  fileprivate var cells: [String] {
    ["\(tasks)", share(first), share(amongThree), "\(silent)", "\(outOfReach)"]
  }

  private func share(_ hits: Int) -> String {
    "\(hits)（\(percentWords(100 * Double(hits) / Double(max(tasks, 1))))）"
  }
}
