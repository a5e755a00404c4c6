/// What checking the whole ledger found.
package enum Integrity: Sendable, Hashable {
  /// Nothing is wrong. `head` is the hash of the last entry, 64 zeros for an empty ledger: noted elsewhere, on a printed
  /// bulletin for instance, it also proves that no entry was cut off at the end.
  case intact(entries: Int, head: String)
  /// This entry is the first that is not what was recorded.
  case broken(entry: Int, reason: String)
  /// The entries hold, but the file's own rules were changed or taken out: these tables and triggers differ.
  case unguarded(names: [String])
  /// The entries hold, but what lists of overdue tasks are read from does not follow from those of this plan.
  case misread(plan: Int)
  /// The file is damaged as a database.
  case damaged(reason: String)
}

extension Integrity {
  /// The finding in one Chinese line; `entry` tells more of the entry that is broken.
  package func words(_ entry: EntrySummary? = nil) -> String {
    switch self {
    case .intact(let entries, let head): "台账完好：\(entries) 条记录，链首尾相接，末条校验值 \(head)"
    case .broken(let number, let reason):
      "台账第 \(number) 条记录\(entry.map { "（\($0.words)）" } ?? "")与原记录不符：\(reason)"
    case .unguarded(let names): "记录相符，但防改动的约束被动过：\(names.joined(separator: "、"))"
    case .misread(let plan): "记录相符，但逾期速查表中方案 \(plan) 的内容与记录不符；请运行 ducha overdue --rebuild 重建"
    case .damaged(let reason): "台账文件已损坏：\(reason)"
    }
  }
}
