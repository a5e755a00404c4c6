package import DuchaModel

/// Why a decision on a task cannot be recorded.
package enum AssignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No task has this number.
  case unknown(String)
  /// An edition took the task out.
  case removed(TaskID, Day)
  /// The task is done; who did it stays.
  case completed(TaskID)
  /// The unit has no part in the task that could be taken over; these have.
  case noPart(String, TaskID, [String])
  /// The unit that is to keep its part is no more.
  case ended(String)
  /// One unit is to lead and to cooperate.
  case twoParts(String)
  /// A table decides on a task twice; the first time in this row.
  case repeated(TaskID, row: Int)
  /// The task has no such proposal.
  case noProposal(TaskID, count: Int)

  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .unknown(let text): "台账中没有任务“\(text)”；编号见 ducha tasks"
    case .removed(let task, let day): "任务 \(task) 已从方案中删除（\(day.chinese)起），不能再确定责任单位"
    case .completed(let task): "任务 \(task) 已完成，仍记在原责任单位名下，不能改派"
    case .noPart(let unit, let task, let units) where units.isEmpty:
      "任务 \(task) 没有责任单位，谈不上接替“\(unit)”；请去掉 --replace"
    case .noPart(let unit, let task, let units):
      "“\(unit)”不是任务 \(task) 的责任单位，无从接替；该任务的责任单位有\(units.joined(separator: "、"))"
    case .ended(let unit): "“\(unit)”已因机构改革撤销，不能仍由它负责；请用 --lead 写明由谁接替"
    case .twoParts(let unit): "“\(unit)”不能既牵头又配合；请只写一处"
    case .repeated(let task, let row): "任务 \(task) 在第 \(row) 行已经写过；请只留一行"
    case .noProposal(let task, 0): "任务 \(task) 没有牵头建议（或已有牵头单位）；请用 --lead 直接指定"
    case .noProposal(let task, let count): "任务 \(task) 只有 \(count) 个牵头建议；请用 ducha assign \(task) 查看"
    }
  }
}
