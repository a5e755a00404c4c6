/// A column of a form, by the title that it bears.
package enum FormColumn: String, Sendable, Hashable, CaseIterable {
  case task = "任务编号"
  case requirement = "任务与要求"
  case units = "牵头/配合单位"
  case deadline = "完成时限"
  case standing = "目前状态"
  case previous = "上期进展"
  case status = "状态"
  case percent = "完成比例"
  case doneThrough = "完成节点"
  case text = "本月进展情况"
  case difficulties = "存在问题"
  case nextSteps = "下一步"
  case target = "指标"
  case measure = "计量单位"
  case previousValue = "上期数值"
  case value = "截至本月累计数值"
  case key = "校验码（勿改）"

  /// The columns of a sheet of tasks.
  package static let ofTasks: [FormColumn] = [
    .task, .requirement, .units, .deadline, .standing, .previous, .status, .percent,
    .doneThrough, .text, .difficulties, .nextSteps, .key,
  ]
  /// The columns of the sheet of results.
  package static let ofTargets: [FormColumn] = [
    .task, .requirement, .target, .measure, .previousValue, .value, .key,
  ]

  /// Whether the unit fills it in.
  package var isOpen: Bool { Self.open.contains(self) }
  private static let open: Set<FormColumn> = [
    .status, .percent, .doneThrough, .text, .difficulties, .nextSteps, .value,
  ]
}
