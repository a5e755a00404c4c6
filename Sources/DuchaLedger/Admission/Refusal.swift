package import DuchaModel

/// Why the ledger refuses an entry.
package enum Refusal: Error, Sendable, Hashable {
  /// Nobody is named as the one who records it.
  case actorMissing
  /// A day lies outside the years 1 to 9999.
  case dayOutOfRange
  /// A text holds a NUL character, which no database text can.
  case textWithNUL
  /// A unit's number is taken; somebody else may have recorded a unit meanwhile.
  case unitNumberTaken(OrgUnit.ID)
  /// A unit has no name.
  case unitNameMissing
  /// A name already stands for a unit.
  case unitNameTaken(String, by: OrgUnit.ID)
  /// No such unit.
  case unitUnknown(OrgUnit.ID)
  /// The unit was merged into another.
  case unitMerged(OrgUnit.ID, into: OrgUnit.ID)
  /// A unit cannot be merged into itself, nor told apart from itself.
  case sameUnit(OrgUnit.ID)
  /// A reform has ended the unit.
  case unitEnded(OrgUnit.ID)
  /// A unit would be its own superior, directly or through others.
  case parentBelow(OrgUnit.ID)
  /// A reform has not the units its kind needs.
  case reformIncomplete(UnitReform.Kind)
  /// Members are named of a unit that is one body, or a collective of itself.
  case noCollective(OrgUnit.ID)
  /// A decision on a task names nobody.
  case nobodyAssigned(TaskID)
  /// A plan or an edition has not the next number; somebody else may have recorded one meanwhile.
  case editionOutOfTurn(PlanID, edition: Int)
  /// An edition takes effect before the edition it revises.
  case editionBackdated(PlanID, Day)
  /// A digest is not 64 hexadecimal digits.
  case digestMalformed
  /// A task's number is not the plan's, stands twice, or skips one.
  case taskOutOfTurn(TaskID)
  /// A task names more or fewer units than the plan does.
  case unitsIncomplete(TaskID)
  /// A figure is no number.
  case figureMalformed(TaskID)
  /// No such task.
  case taskUnknown(TaskID)
  /// A report's figure lies outside 0 to 100.
  case percentOutOfRange(TaskID)
  /// A rule has a value that makes no sense; `name` is the rule's.
  case ruleOutOfRange(name: String)
}

extension Refusal: CustomStringConvertible {
  /// The reason in Chinese.
  package var description: String {
    switch self {
    case .actorMissing: "未写明记录人"
    case .dayOutOfRange: "日期不在公元1年至9999年之间"
    case .textWithNUL: "文字中含有空字符(U+0000)"
    case .unitNumberTaken(let unit): "单位编号 \(unit) 已被占用，可能他人刚刚登记过"
    case .unitNameMissing: "单位名称为空"
    case .unitNameTaken(let name, let unit): "名称“\(name)”已用于单位 \(unit)"
    case .unitUnknown(let unit): "单位 \(unit) 不在单位名录中"
    case .unitMerged(let unit, let target): "单位 \(unit) 已并入 \(target)"
    case .sameUnit(let unit): "两个单位是同一个（\(unit)）"
    case .unitEnded(let unit): "单位 \(unit) 已因机构改革撤销"
    case .parentBelow(let unit): "单位 \(unit) 不能是自己的上级"
    case .reformIncomplete(let kind): "\(kind.word)所列的单位不全"
    case .noCollective(let unit): "单位 \(unit) 不是集体名称，不能列成员"
    case .nobodyAssigned(let task): "任务 \(task) 没有写明交给谁"
    case .editionOutOfTurn(let plan, let edition): "方案 \(plan) 第\(edition)版不是应登记的下一版，可能他人刚刚登记过"
    case .editionBackdated(let plan, let day): "方案 \(plan) 的新版早于现行版（\(day.chinese)）生效"
    case .digestMalformed: "文件摘要不是64位十六进制数"
    case .taskOutOfTurn(let task): "任务编号 \(task) 重复、跳号或不属于本方案"
    case .unitsIncomplete(let task): "任务 \(task) 的单位与方案所列不一致"
    case .figureMalformed(let task): "任务 \(task) 的指标值不是有效数字"
    case .taskUnknown(let task): "任务 \(task) 不在台账中"
    case .percentOutOfRange(let task): "任务 \(task) 的完成比例不在0至100之间"
    case .ruleOutOfRange(let name): "督查规则 \(name) 的值不合理"
    }
  }
}
