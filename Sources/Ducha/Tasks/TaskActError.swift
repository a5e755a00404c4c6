package import DuchaLedger
package import DuchaModel

/// Why something cannot be done with a task. Nothing was recorded.
package enum TaskActError: Error, Sendable, Hashable {
  /// An edition took the task out.
  case removed(TaskID, Day)
  /// The day has not come.
  case future(Day, today: Day)
  /// The unit has no part in the task; these have.
  case noPart(String, TaskID, [String])
  /// The name stands for several units, each of which acts for itself.
  case group(String, TaskID, [String])
  /// Nobody answers for the task, so that nobody can be handed it.
  case nobody(TaskID)
  /// The unit that would verify answers for the task itself.
  case partVerifies(String, TaskID)
  /// Of several that answer, these have not said that they are done: one's word is not that of all.
  case notAllDone(TaskID, [String])
  /// Of several that say they are done, nobody tells which is sent back.
  case whose(TaskID, [String])
  /// The unit has its part through a group, which others cannot take over for it.
  case throughGroup(String, of: String, TaskID)
  /// The task has no due date that could be moved.
  case undated(TaskID)
  /// The plan words limits from which no date follows.
  case undecided(TaskID, [String])
  /// The task has turns, each with a day of its own; this is the one to be met next.
  case byTurns(TaskID, Turn?)
  /// The new day is not behind the due date.
  case notLater(TaskID, Day)
  /// Every due date is met.
  case allMet(TaskID)
  /// The day is none of the task's due dates.
  case noDueDate(Day, TaskID, [Day])
  /// What is asked for cannot follow what happened to the task; the reason in words.
  case impossible(TaskID, StepObstacle, words: String)
  /// One of several tasks cannot be dealt with, for the reason told, and so none of them was.
  case noneOfSeveral(Int, because: String)
  /// Somebody wrote about the task since the user looked.
  case movedOn(TaskID, seen: Int, newest: EntrySummary)
  /// The user cannot have seen an entry that is not there.
  case seenTooFar(Int, last: Int)
  /// The day to answer is counted in working days of a year whose notice is not known.
  case beyondCalendar(BeyondCalendar)
  /// Every task of the plan was handed out, or has ended.
  case nothingToDispatch(String)
}

extension TaskActError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .removed(let task, let day): "任务 \(task) 已从方案中删除（\(day.chinese)起），不再办理"
    case .future(let day, let today): "\(day.chinese)还没有到（今天是\(today.chinese)），只登记已经发生的事；请核对日期"
    case .noPart(let unit, let task, let parts):
      "“\(unit)”不是任务 \(task) 的责任单位\(Self.known(parts))；确应由它承担的，先用 ducha assign \(task) 落实"
    case .group(let unit, let task, let members):
      "“\(unit)”代表\(members.count)个单位，任务 \(task) 由它们各自办理；请写明是哪一个：\(Self.list(members))"
    case .nobody(let task): "任务 \(task) 没有责任单位，无从交办；先用 ducha assign \(task) 落实"
    case .partVerifies(let unit, let task):
      "“\(unit)”是任务 \(task) 的责任单位，不能自己核验；--unit 写的是核验单位，由督查机构核验的不写；销号按整项任务办理，不分单位"
    case .notAllDone(let task, let open):
      """
      任务 \(task) 由几个单位分别负责，\(Self.list(open))还没有报送完成，没有销号；请逐个核实，确已完成的用 \
      ducha progress \(task) --unit 单位 --status 已完成 登记后再销号
      """
    case .whose(let task, let done):
      "任务 \(task) 由几个单位分别负责，\(Self.list(done))都报送了完成；请用 --unit（表格里填“单位”）写明退回哪一家"
    case .throughGroup(let unit, let group, let task):
      """
      “\(unit)”是作为“\(group)”的成员承担任务 \(task) 的，不能由其他单位接替；请用 ducha units members \(group) … --task \(task) \
      重新列明成员
      """
    case .undated(let task): "任务 \(task) 没有到期日，谈不上延期"
    case .undecided(let task, let words):
      """
      任务 \(task) 时限待定（原文：\(words.joined(separator: "；"))），没有可延的日期；请先用 ducha task date \(task) --to 日期 \
      核定
      """
    case .byTurns(let task, let turn):
      "任务 \(task) 按期办理，\(turn.map { "当前一期（\($0.words)）应于\($0.due.chinese)前完成" } ?? "各期均已完成或尚未开始")；按期的任务不延期，请按期报送"
    case .notLater(let task, let due):
      "任务 \(task) 新的时限不晚于原时限（\(due.chinese)），不是延期；时限提前的，用 ducha task date \(task) --to 日期 核定"
    case .allMet(let task): "任务 \(task) 的各个时限都已报送完成，谈不上延期"
    case .noDueDate(let day, let task, let dues):
      dues.isEmpty
        ? "任务 \(task) 还没有到期日，不必写 --from"
        : "\(day.chinese)不是任务 \(task) 现行的时限；现行时限是\(dues.map(\.chinese).joined(separator: "、"))"
    case .impossible(let task, _, let words): "任务 \(task)：\(words)"
    case .noneOfSeveral(let count, let reason): "\(reason)；所给\(count)项都没有登记"
    case .movedOn(let task, let seen, let newest):
      "任务 \(task) 在您看过之后（第 \(seen) 条）又有新的记录：第 \(newest.number) 条，\(newest.words)；请看过再决定（ducha show \(task)）"
    case .seenTooFar(let seen, let last): "台账只有 \(last) 条记录，不会看到过第 \(seen) 条；请核对 --seen"
    case .beyondCalendar(let error):
      """
      签收期限按工作日计算，\(error.year)年的放假安排尚未收录；请用 ducha calendar adopt 文件 收录，或用 --reply-by 写明日期，\
      或用 --assume-weekends 按周末推算
      """
    case .nothingToDispatch(let plan): "方案“\(plan)”没有待交办的任务：都已交办、办结或中止"
    }
  }

  private static func known(_ parts: [String]) -> String {
    parts.isEmpty ? "（该任务还没有责任单位）" : "，责任单位有\(list(parts))"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: "、") + (names.count > 5 ? "等\(names.count)个" : "")
  }
}
