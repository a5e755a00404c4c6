package import DuchaModel

extension LedgerState {
  /// Returns the task of a number written `3-07`; names the nearest where there is none.
  package func task(named text: String) throws(TaskLookupError) -> TaskRecord {
    if let id = TaskID(text), let record = tasks[id] { return record }
    throw TaskLookupError(
      text: text, nearest: tasks(near: text), plans: plans.values.sorted { $0.id < $1.id })
  }

  /// Returns up to three tasks: those of the plan whose numbers lie nearest, or those whose titles hold the words.
  private func tasks(near text: String) -> [TaskRecord] {
    let standing = tasks.values.filter { $0.removedOn == nil }
    guard let id = TaskID(text) else {
      let found = text.isEmpty ? [] : standing.filter { $0.task.title.contains(text) }
      return Array(found.sorted { $0.id < $1.id }.prefix(3))
    }
    let siblings = standing.filter { $0.id.plan == id.plan }
    let distance = { (record: TaskRecord) in abs(record.id.number - id.number) }
    let near = siblings.sorted { (distance($0), $0.id) < (distance($1), $1.id) }.prefix(3)
    return near.sorted { $0.id < $1.id }
  }
}

/// A text that is no task's number.
package struct TaskLookupError: Error, CustomStringConvertible {
  /// What was given.
  package let text: String
  /// The tasks that come nearest.
  let nearest: [TaskRecord]
  /// The plans there are.
  let plans: [PlanRecord]

  /// What is wrong and what to choose from.
  package var description: String {
    let isNumber = TaskID(text) != nil
    let finding = isNumber ? "台账中没有任务 \(text)" : "“\(text)”不是任务编号；任务编号形如 1-07"
    if !nearest.isEmpty {
      let list = nearest.map { "\($0.id) \($0.task.title)" }.joined(separator: "、")
      return "\(finding)；\(isNumber ? "相近的有" : "是否指") \(list)"
    }
    guard isNumber, !plans.isEmpty else { return "\(finding)；用 ducha tasks 查任务编号" }
    let list = plans.prefix(5).map { "\($0.id) \($0.name)" }.joined(separator: "、")
    return "\(finding)；“-”前面是方案编号，台账中有方案 \(list)\(plans.count > 5 ? "等" : "")"
  }
}
