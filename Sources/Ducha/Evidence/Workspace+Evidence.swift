import DuchaLedger
package import DuchaModel
import DuchaReports
import Foundation

extension Workspace {
  private var evidence: EvidenceStore { EvidenceStore(ofLedger: path) }

  /// Takes files into the store beside the ledger and records what they show, all of them or none; says so, a line each.
  ///
  /// A file that speaks for the task already is told and not recorded again.
  package func addEvidence(
    _ files: [String], to task: String, unit: String? = nil, note: String = "", day: Day? = nil
  ) throws -> [String] {
    let day = day ?? clock.today
    try requirePast(day)
    // Before large files are copied.
    _ = try evidence(of: task, unit, in: TaskActReader(state(asOf: .last), for: self))
    let staged = try files.map { try evidence.stage($0) }
    var lines: [String] = []
    try append { state in
      let (record, unit) = try evidence(of: task, unit, in: TaskActReader(state, for: self))
      var known = record.evidence.map { ($0.evidence.digest, $0.evidence.name) }
      var entries: [Entry] = []
      for file in staged {
        if let name = known.first(where: { $0.0 == file.digest })?.1 {
          lines.append("\(record.id) 已有这份佐证材料（\(name)），没有重复登记：\(file.name)")
          continue
        }
        try file.publish()
        known.append((file.digest, file.name))
        lines.append("\(record.id) 已登记佐证材料：\(file.name)（\(EvidenceTable.size(file.size))）")
        let evidence = Evidence(
          task: record.id, unit: unit, digest: file.digest, name: file.name, size: file.size, note: note)
        entries.append(entry(.evidenceFiled(evidence), effectiveOn: day))
      }
      return entries
    }
    return lines
  }

  private func evidence(
    of task: String, _ unit: String?, in reader: TaskActReader
  ) throws -> (TaskRecord, OrgUnit.ID?) {
    let record = try reader.standing(task)
    return (record, try unit.map { try reader.partner($0, record) })
  }

  /// Lists the evidence of a task, or of all.
  package func listEvidence(of task: String?, asOf day: Day) throws -> String {
    let state = try state(asOf: day)
    let record = try task.map { try state.task(named: $0) }
    return EvidenceTable(state, of: record?.id) { evidence.holds($0) }.text()
  }

  /// Copies the evidence of a task into a folder under the names that the files came with.
  package func exportEvidence(of task: String, to folder: String) throws -> [String] {
    let record = try state(asOf: .last).task(named: task)
    guard !record.evidence.isEmpty else { throw EvidenceLookupError.none(record.id) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FolderError(path: folder)
    }
    let names = try record.evidence.map {
      try evidence.handOut($0.evidence.digest, as: $0.evidence.name, to: folder)
    }
    return names.map { "\(folder)/\($0)" } + ["\(record.id) 的佐证材料 \(names.count) 件已导出，逐件核对无误"]
  }

  /// Records that a file no longer speaks for its task; the file and its entry stay.
  ///
  /// - Parameter words: the file's name, or the first characters of its digest.
  package func withdrawEvidence(
    _ words: String, of task: String, reason: String, day: Day? = nil
  ) throws -> String {
    let day = day ?? clock.today
    try requirePast(day)
    var line = ""
    try append { state in
      let record = try state.task(named: task)
      let evidence = try record.evidence(named: words)
      line = "\(record.id) 已撤回佐证材料：\(evidence.name)；文件和登记记录都保留"
      let withdrawal = EvidenceWithdrawal(task: record.id, digest: evidence.digest, reason: reason)
      return [entry(.evidenceWithdrawn(withdrawal), effectiveOn: day)]
    }
    return line
  }
}

extension TaskRecord {
  /// Returns the file of a name or of the first characters of a digest.
  fileprivate func evidence(named words: String) throws(EvidenceLookupError) -> Evidence {
    let all = evidence.map(\.evidence)
    let named = all.filter { $0.name == words }
    let found =
      named.isEmpty && words.count >= 6 ? all.filter { $0.digest.hasPrefix(words.lowercased()) } : named
    if found.count == 1 { return found[0] }
    if found.count > 1 { throw .several(words, id, found) }
    throw all.isEmpty ? .none(id) : .unknown(words, id, all)
  }
}

/// Words that name no evidence of a task, or several pieces.
package enum EvidenceLookupError: Error, Sendable, Hashable {
  /// The task has none.
  case none(TaskID)
  /// None is called so; the task has these.
  case unknown(String, TaskID, [Evidence])
  /// Several are.
  case several(String, TaskID, [Evidence])
}

extension EvidenceLookupError: CustomStringConvertible {
  /// What is wrong and what to choose from, in one Chinese line.
  package var description: String {
    switch self {
    case .none(let task): "任务 \(task) 没有佐证材料；用 ducha evidence add \(task) 文件 登记"
    case .unknown(let words, let task, let all): "任务 \(task) 没有佐证材料“\(words)”；现有的是 \(Self.list(all))"
    case .several(let words, let task, let found):
      "任务 \(task) 有\(found.count)件佐证材料都叫“\(words)”，请写校验值的开头：\(Self.list(found))"
    }
  }

  private static func list(_ evidence: [Evidence]) -> String {
    evidence.map { "\($0.name)（\($0.digest.prefix(12))）" }.joined(separator: "、")
  }
}
