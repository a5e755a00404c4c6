package import DuchaModel

/// Why a progress report was refused. Nothing was recorded.
package enum ProgressError: Error, Sendable, Hashable {
  /// The text is no task number.
  case notATask(String)
  /// The ledger has no such task.
  case unknownTask(TaskID)
  /// The month has not begun.
  case future(Month)
}

extension ProgressError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .notATask(let text): "“\(text)”不是任务编号；任务编号形如 1-07，用 ducha tasks 查"
    case .unknownTask(let id): "台账中没有任务 \(id)；用 ducha tasks 查任务编号"
    case .future(let month): "\(month.chinese)还没有开始，不能登记进展；请核对月份"
    }
  }
}
