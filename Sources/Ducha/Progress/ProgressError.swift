package import DuchaModel

/// Why a progress report was refused. Nothing was recorded.
package enum ProgressError: Error, Sendable, Hashable {
  /// The month has not begun.
  case future(Month)
  /// The task demands no result that could have a figure.
  case noTargets(TaskID)
  /// The words name none of the task's results, or several of them.
  case notATarget(String, TaskID, [Target], several: Bool)
  /// Two figures are given for one result.
  case twoValues(TaskID, Target)
}

extension ProgressError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .future(let month): "\(month.chinese)还没有开始，不能登记进展；请核对月份"
    case .noTargets(let task): "任务 \(task) 没有可填数值的指标；情况请写入进展情况"
    case .notATarget(let words, let task, let targets, let several):
      "任务 \(task) \(several ? "有几个指标都含“\(words)”" : "没有指标“\(words)”")，请写编号：\(Self.list(targets))"
    case .twoValues(let task, let target): "任务 \(task) 的指标“\(target.reading)”填了两个数值；请只填一个"
    }
  }

  /// `1 新建5所、2 覆盖率达到80%`.
  private static func list(_ targets: [Target]) -> String {
    targets.enumerated().map { "\($0 + 1) \($1.reading)" }.joined(separator: "、")
  }
}
