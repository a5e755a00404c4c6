internal import DuchaDiagnostics
package import DuchaModel

/// Why a progress report was refused. Nothing was recorded.
package enum ProgressError: Error, Sendable, Hashable {
  /// The month has not begun.
  case future(Month)
  /// The plan begins in a later month.
  case beforePlan(Month, TaskID, Month)
  /// The unit has no part in the task; these have.
  case noPart(String, TaskID, [String])
  /// The name stands for these units, each of which reports for itself.
  case ofMembers(String, TaskID, [String])
  /// The unit went into these others before the month began.
  case ended(String, Month, on: Day, into: [String])
  /// The task was split; its parts are reported on.
  case split(TaskID, [TaskID])
  /// The task demands no result that could have a figure.
  case noTargets(TaskID)
  /// The words name none of the task's results, or several of them.
  case notATarget(String, TaskID, [Target], several: Bool)
  /// Two figures are given for one result.
  case twoValues(TaskID, Target)
  /// Of several results in the same words, which these numbers have, only some have a figure.
  case notAll(TaskID, [Target], [Int])
  /// The figure counts something else than the result.
  case otherUnit(TaskID, Target, UnitNote)
}

extension ProgressError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .future(let month): "\(month.chinese)还没有开始，不能登记进展；请核对月份"
    case .beforePlan(let month, let task, let first):
      "任务 \(task) 的方案始于\(first.chinese)，不能登记\(month.chinese)的进展；请核对月份和电脑日期"
    case .noPart(let unit, let task, let parts):
      """
      “\(unit)”不是任务 \(task) 的责任单位，责任单位有\(parts.joined(separator: "、"))，没有登记；确应由它承担的，先用 ducha assign \
      \(task) 落实
      """
    case .ofMembers(let unit, let task, let members):
      "“\(unit)”代表\(members.count)个单位，任务 \(task) 由它们各自报送；请写明是哪一个：\(members.joined(separator: "、"))"
    case .ended(let unit, let month, let day, let into):
      "“\(unit)”\(day.chinese)起已由\(into.joined(separator: "、"))承接；\(month.chinese)进展请以承接单位的名义报送"
    case .split(let task, let parts):
      "任务 \(task) 已拆分，请报 \(parts.map(\.description).joined(separator: "、"))"
    case .noTargets(let task): "任务 \(task) 没有可填数值的指标；情况请写入进展情况"
    case .notATarget(let words, let task, let targets, let several):
      "任务 \(task) \(several ? "有几个指标都含\(words.quoted)" : "没有指标\(words.quoted)")，请写编号：\(Self.list(targets))"
    case .twoValues(let task, let target): "任务 \(task) 的指标\(target.reading.quoted)填了两个数值；请只填一个"
    case .notAll(let task, let targets, let alike):
      "任务 \(task) 的第\(alike.map(String.init).joined(separator: "、"))个指标（\(Self.short(alike, of: targets))）出自同一句话，请一并填报"
    case .otherUnit(let task, let target, let note): "任务 \(task) 的指标\(target.reading.quoted)：\(note.words)"
    }
  }

  /// `1 新建5所、2 覆盖率达到80%`.
  private static func list(_ targets: [Target]) -> String {
    targets.names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "、")
  }

  /// What each alone demands, `甲类企业6家、乙类企业4家`: the sentence is the same.
  private static func short(_ numbers: [Int], of targets: [Target]) -> String {
    let names = targets.names
    return numbers.map { number in
      names[number - 1].replacing("（\(targets[number - 1].reading)）", with: "")
    }.joined(separator: "、")
  }
}

extension ProgressError {
  /// The result whose figure is wrong, where it is one.
  var target: Target? {
    switch self {
    case .twoValues(_, let target), .otherUnit(_, let target, _): target
    case .future, .beforePlan, .noPart, .ofMembers, .ended, .split, .noTargets, .notATarget, .notAll: nil
    }
  }
}
