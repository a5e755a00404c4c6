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
  /// A unit would have ended before it began.
  case periodReversed(OrgUnit.ID)
  /// A reform has not the units its kind needs, each once.
  case reformIncomplete(UnitReform.Kind)
  /// Members are named of a unit that is one body.
  case noCollective(OrgUnit.ID)
  /// A collective is named among its own members.
  case memberOfItself(OrgUnit.ID)
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
  /// A step cannot be taken in the life of a task.
  case stepImpossible(TaskID, StepObstacle)
  /// A file has no name.
  case evidenceUnnamed
  /// The same file speaks for the task already.
  case evidenceThere(TaskID, name: String)
  /// No such file speaks for the task.
  case evidenceUnknown(TaskID)
  /// A bulletin lacks something, named in Chinese.
  case issueIncomplete(String)
  /// A bulletin has not the next number of the year of its issue; somebody else may have issued one meanwhile.
  case issueOutOfTurn(IssueNumber, next: IssueNumber)
  /// A bulletin would be issued before the one before it.
  case issueBackdated(IssueNumber, Day)
  /// A bulletin tells of a day that had not come, or that is not of its month.
  case issueBeforeItsDay(Day)
  /// No such bulletin was issued.
  case issueUnknown(IssueNumber)
  /// A bulletin puts one of another month right.
  case issueOfOtherMonth(IssueNumber, Month)
  /// The bulletin has been put right already.
  case issueCorrected(IssueNumber, by: IssueNumber)
  /// A bulletin's digest is not its content's.
  case contentChanged(IssueNumber)
  /// A nightly check would be recorded for a day before the last one.
  case checkBackdated(Day)
  /// A notice tells nothing, or has no way to go.
  case noticeEmpty
  /// The same was told before.
  case alreadyTold(TaskID)
  /// A document has not the next number of its measure and year.
  case documentOutOfTurn(NoticeNumber, next: Int)
  /// A notice does not go this way, has arrived, or was withdrawn.
  case deliveryImpossible(Int, channel: String)
  /// A rule has a value that makes no sense; `name` is the rule's.
  case ruleOutOfRange(name: String)
}

extension Refusal: CustomStringConvertible {
  /// The reason in Chinese, units by their numbers.
  package var description: String { words { "\($0)" } }

  /// The reason in Chinese; `unit` tells what people call a unit.
  package func words(naming unit: (OrgUnit.ID) -> String) -> String {
    switch self {
    case .actorMissing: "未写明记录人"
    case .dayOutOfRange: "日期不在公元1年至9999年之间"
    case .textWithNUL: "文字中含有空字符(U+0000)"
    case .unitNumberTaken(let id): "单位编号 \(id) 已被占用，可能他人刚刚登记过"
    case .unitNameMissing: "单位名称为空"
    case .unitNameTaken(let name, let id): "名称“\(name)”已用于单位\(unit(id))"
    case .unitUnknown(let id): "单位\(unit(id))不在单位名录中"
    case .unitMerged(let id, let target): "单位\(unit(id))已并入\(unit(target))"
    case .sameUnit(let id): "两个单位是同一个（\(unit(id))）"
    case .unitEnded(let id): "单位\(unit(id))已因机构改革撤销"
    case .parentBelow(let id): "单位\(unit(id))的上级最终是它自己"
    case .periodReversed(let id): "单位\(unit(id))的撤销日期早于设立日期"
    case .reformIncomplete(.rename): "更名须写明一个单位和新名称"
    case .reformIncomplete(.merger): "合并须写明被合并的单位和合并后的单位，不能只是同一个"
    case .reformIncomplete(.split): "拆分后的单位至少两个，且各不相同"
    case .reformIncomplete(.transfer): "职能划转须写明划出和划入的单位，不能是同一个"
    case .noCollective(let id): "单位\(unit(id))不是集体名称，不能列成员"
    case .memberOfItself(let id): "集体\(unit(id))不能是自己的成员"
    case .nobodyAssigned(let task): "任务 \(task) 没有写明交给谁"
    case .editionOutOfTurn(let plan, let edition): "方案 \(plan) 第\(edition)版不是应登记的下一版，可能他人刚刚登记过"
    case .editionBackdated(let plan, let day): "方案 \(plan) 的新版早于现行版（\(day.chinese)）生效"
    case .digestMalformed: "文件摘要不是64位十六进制数"
    case .taskOutOfTurn(let task): "任务编号 \(task) 重复、跳号或不属于本方案"
    case .unitsIncomplete(let task): "任务 \(task) 的单位与方案所列不一致"
    case .figureMalformed(let task): "任务 \(task) 的指标值不是有效数字"
    case .taskUnknown(let task): "任务 \(task) 不在台账中"
    case .percentOutOfRange(let task): "任务 \(task) 的完成比例不在0至100之间"
    case .stepImpossible(let task, let obstacle): "任务 \(task)：\(obstacle.words(naming: unit))"
    case .evidenceUnnamed: "佐证材料没有文件名"
    case .evidenceThere(let task, let name): "任务 \(task) 已有这份佐证材料（\(name)）"
    case .evidenceUnknown(let task): "任务 \(task) 没有这份佐证材料，或已撤回"
    case .issueIncomplete(let what): "通报没有写明\(what)"
    case .issueOutOfTurn(let issue, let next): "通报期号应为\(next)，不是\(issue)，可能他人刚刚印发过"
    case .issueBackdated(let last, let day): "上一期（\(last)）\(day.chinese)印发，本期不能早于这一天"
    case .issueBeforeItsDay(let day): "通报数据截至\(day.chinese)，不在通报月份之内或晚于印发日期"
    case .issueUnknown(let issue): "没有印发过\(issue)"
    case .issueOfOtherMonth(let issue, let month): "\(issue)是\(month.chinese)的通报，只能用同一月份的通报更正"
    case .issueCorrected(let issue, let later): "\(issue)已由\(later)更正，请更正\(later)"
    case .contentChanged(let issue): "\(issue)的内容与摘要不符"
    case .checkBackdated(let day): "上一次例行检查为\(day.chinese)，不能登记更早的检查"
    case .noticeEmpty: "告知没有内容或没有送达渠道"
    case .alreadyTold(let task): "任务 \(task) 的这一事项已经告知过"
    case .documentOutOfTurn(let number, let next):
      "\(number.measure.word)\(number.year)年编号应为\(next)号，不是\(number.number)号"
    case .deliveryImpossible(let notice, let channel): "告知第\(notice)条没有渠道“\(channel)”，或已送达、已撤回"
    case .ruleOutOfRange(let name): "督查规则 \(name) 的值不合理"
    }
  }
}
