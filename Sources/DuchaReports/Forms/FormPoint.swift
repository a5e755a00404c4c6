package import DuchaModel

/// 完成节点: a stage of a task, or a turn of a recurring one, that a unit reports done.
package struct FormPoint: Sendable, Hashable {
  /// Its last day: with it, every stage and turn due before is done.
  package let due: Day
  /// What a form calls it: 2024年4月30日前, 2024年第二季度.
  package let words: String
}

extension FormPoint {
  /// The points of a task through a month, earliest first. The last stage is none: who has met it has done the task.
  package static func all(of task: SupervisedTask, for unit: OrgUnit.ID, through month: Month) -> [FormPoint]
  {
    let schedule = task.assessment(for: unit).schedule
    return stages(schedule) + turns(schedule.turns, through: month)
  }

  /// The points that a unit has not reported done, as many as a form offers: the newest ones, for each of them stands
  /// for all before it.
  static func open(
    of task: SupervisedTask, for unit: OrgUnit.ID, through month: Month, doneThrough: Day?
  ) -> [FormPoint] {
    let assessment = task.assessment(for: unit)
    let points = stages(assessment.schedule) + turns(assessment.openTurns, through: month)
    return points.filter { point in doneThrough.map { $0 < point.due } ?? true }.suffix(offered)
  }

  /// A spreadsheet's list holds 255 characters.
  private static let offered = 12

  private static func stages(_ schedule: Schedule) -> [FormPoint] {
    schedule.milestones.dropLast().map { stage in
      let name = stage.words.first { !$0.contains(where: \.isASCII) }.map { "（\($0)）" } ?? ""
      return FormPoint(due: stage.due, words: "\(stage.due.chinese)前\(name)")
    }
  }

  private static func turns(_ turns: [Turn], through month: Month) -> [FormPoint] {
    turns.filter { $0.period.start <= month.lastDay }.map { FormPoint(due: $0.due, words: $0.words) }
  }
}

extension FormPoint {
  /// Whether a cell names it: in its words, or by its day.
  package func isNamed(by text: String) -> Bool {
    let typed = text.filter { !$0.isWhitespace }
    let plain = "\(due.chinese)前"
    return [words, plain].contains(typed) || "\(typed)前" == plain || words == "\(typed)前" || Day(typed) == due
  }
}
