package import DuchaModel

/// The files that show what was done, a row each.
package struct EvidenceTable {
  private let state: LedgerState
  private let rows: [FiledEvidence]
  private let isThere: (String) -> Bool

  /// Lists the files of one task, or of all; `isThere` tells whether the file of a digest lies in the store.
  package init(_ state: LedgerState, of task: TaskID? = nil, where isThere: @escaping (String) -> Bool) {
    self.state = state
    self.isThere = isThere
    let records = state.tasks.values.filter { task == nil || $0.id == task }.sorted { $0.id < $1.id }
    rows = records.flatMap(\.evidence)
  }

  /// The table for a terminal.
  package func text() -> String {
    guard !rows.isEmpty else { return "没有佐证材料\n" }
    let header = ["任务", "登记", "单位", "文件", "大小", "校验值", "说明"]
    let lines = TextTable(rows: [header] + rows.map(cells)).lines()
    let gone = rows.filter { !isThere($0.evidence.digest) }.count
    let note = gone > 0 ? "，其中 \(gone) 件的文件缺失，请从备份恢复" : ""
    return lines.joined(separator: "\n") + "\n共 \(rows.count) 件\(note)\n"
  }

  private func cells(_ filed: FiledEvidence) -> [String] {
    let evidence = filed.evidence
    return [
      "\(evidence.task)", "\(filed.on)", evidence.unit.map(state.name) ?? "督查机构",
      evidence.name + (isThere(evidence.digest) ? "" : "（文件缺失）"), Self.size(evidence.size),
      String(evidence.digest.prefix(12)), evidence.note,
    ]
  }

  /// `512字节`, `1.5 KB`, `1 GB`.
  package static func size(_ bytes: Int) -> String {
    var (amount, units) = (Double(bytes), ["KB", "MB", "GB", "TB"][...])
    guard bytes >= 1024 else { return "\(bytes)字节" }
    amount /= 1024
    while amount >= 1024, units.count > 1 {
      amount /= 1024
      units.removeFirst()
    }
    return "\(plainNumber(amount)) \(units.first ?? "")"
  }
}
