package import DuchaLedger

/// A ledger that is not what was recorded.
package struct IntegrityError: Error, CustomStringConvertible {
  /// What was found.
  package let finding: Integrity

  /// What was found and what to do, in one Chinese line.
  package var description: String { "\(finding.words)；请保留该文件，从最近的备份恢复" }
}

extension Integrity {
  /// The finding in one Chinese line.
  package var words: String {
    switch self {
    case .intact(let entries, let head): "台账完好：\(entries) 条记录，链首尾相接，末条校验值 \(head)"
    case .broken(let entry, let reason): "台账第 \(entry) 条记录与原记录不符：\(reason)"
    case .unguarded(let names): "记录相符，但防改动的约束被动过：\(names.joined(separator: "、"))"
    case .damaged(let reason): "台账文件已损坏：\(reason)"
    }
  }
}
