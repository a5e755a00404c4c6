import DuchaDiagnostics
import DuchaModel

// What was done, as one Chinese line tells it.

extension TaskActReader {
  /// Tells a step that was taken; `record` is the task as it was before.
  func words(_ action: TaskAction, _ record: TaskRecord, replacedBy assigned: DutyAssignment?) -> String {
    switch action {
    case .dispatched(let reply, _):
      let asked = list(state.units(actingOn: record))
      return "已交办：\(asked)" + (reply.map { "，请于\($0.chinese)前签收" } ?? "")
    case .accepted(let unit): return "\(state.name(of: unit))已签收" + waiting(record.id)
    case .objected(let unit, let reason): return "\(state.name(of: unit))提出异议，待处理：\(reason)"
    case .objectionSettled(let unit, let upheld, _, _):
      return upheld
        ? upheldWords(unit, record, assigned) : "\(state.name(of: unit))的异议不成立，仍由其承担"
    case .submitted(let unit, let person, _):
      let asked = "\(unit.map(state.name) ?? "")\(person)申请销号，待核验"
      return asked + unfinishedWords(state.tasks[record.id] ?? record)
    case .closed(let unit, let verifier, _):
      return "已销号，\(unit.map(state.name) ?? "")\(verifier)核验" + doubts(record)
    case .returned(let unit, _, let reason):
      return "已退回\(unit.map(state.name) ?? "")，请继续推进：\(reason)"
    case .extensionRequested(let unit, let from, let to, _):
      return "\(unit.map(state.name) ?? "")申请延期：\(from.chinese) → \(to.chinese)，待批"
        + (unit.flatMap { helperWords($0, record) } ?? "")
    case .extensionDecided(let unit, let to, _, _): return decided(unit, to, record)
    case .split(let parts, _, _):
      return "已拆分为\(parts.count)项：" + parts.map(words).joined(separator: "；") + leftOut(of: parts, record)
    case .measured(let measure):
      let whom = measure.unit.map(state.name) ?? list(Leadership(record.duties, state.rules.lead).units)
      return "已登记\(measure.kind.word)" + (whom.isEmpty ? "" : "：\(whom)") + "（只作记录，不另发函）"
    case .merged(let other, _, _):
      return "已并入 \(other) \(state.tasks[other]?.task.title ?? "")" + leftOut(of: record, merging: other)
    default: return wholeWords(action)
    }
  }

  private func wholeWords(_ action: TaskAction) -> String {
    switch action {
    case .reopened: "已重开，继续推进"
    case .suspended(_, let reason): "已中止：\(reason)"
    case .resumed: "已恢复，按原时限推进"
    case .cancelled(_, let reason): "已撤销：\(reason)"
    case .dueDateSet(let from, let to, _, _):
      "时限核定为\(to.chinese)" + (from.map { "（原为\($0.chinese)）" } ?? "")
    case .keptOngoing(let review, _, _): "已转为长期推进，\(review.chinese)复核"
    default: ""
    }
  }

  private func upheldWords(_ unit: OrgUnit.ID, _ record: TaskRecord, _ assigned: DutyAssignment?) -> String {
    let finding = "\(state.name(of: unit))的异议成立"
    if let group = state.group(of: unit, in: record) {
      let others = (state.members(actingFor: group, in: record) ?? []).filter { $0 != unit }
      let names = others.map(state.name).joined(separator: " ")
      return
        "\(finding)；本项不再由其承担的，请重新列明“\(state.name(of: group))”的成员：ducha units members \(group) \(names) --task \(record.id)"
    }
    guard let assigned else {
      return
        "\(finding)，还没有确定由谁接手，请用 ducha assign \(record.id) --replace \(state.name(of: unit)) --lead …"
    }
    func names(_ role: Role) -> String { list(assigned.units.filter { $0.role == role }.map(\.unit)) }
    let parts = [
      names(.lead).isEmpty ? nil : "由\(names(.lead))牵头",
      names(.cooperate).isEmpty ? nil : "\(names(.cooperate))配合",
    ]
    return "\(finding)，改\(parts.compactMap(\.self).joined(separator: "，"))"
  }

  private func decided(_ unit: OrgUnit.ID?, _ to: Day?, _ record: TaskRecord) -> String {
    let from = record.life.pendingExtension(of: unit)?.from
    let old = from.map(\.chinese) ?? ""
    guard let to else { return "不同意延期，仍按\(old)" }
    let notes = [sharedWords(unit, record), beyondPlanWords(to, record)].compactMap(\.self)
    return (["同意延期至\(to.chinese)（原为\(old)）"] + notes).joined(separator: "，")
  }

  /// Whose date moves too since they lead together: nobody else may have asked.
  private func sharedWords(_ unit: OrgUnit.ID?, _ record: TaskRecord) -> String? {
    guard let unit, let task = state.supervisedTask(record.id) else { return nil }
    let others = task.answerable.compactMap(\.unit).filter { $0 != unit && task.haveOneDate(unit, $0) }
    return others.isEmpty ? nil : "同时适用于共同牵头的\(list(others))"
  }

  /// That a date lies behind the end of the plan.
  private func beyondPlanWords(_ to: Day, _ record: TaskRecord) -> String? {
    let end = state.plans[record.id.plan]?.document.period?.end
    return end.flatMap { to > $0 ? "已超出方案期限（\($0.chinese)）" : nil }
  }

  /// What is said of a request for more time by a unit that does not lead the task.
  private func helperWords(_ unit: OrgUnit.ID, _ record: TaskRecord) -> String? {
    let leads = Leadership(record.duties, state.rules.lead).units
    let all = leads + leads.flatMap { state.members(actingFor: $0, in: record) ?? [] }
    guard !leads.isEmpty, !all.contains(unit) else { return nil }
    return "；注意：\(state.name(of: unit))不是牵头单位，批准后改的是\(list(leads))的时限，请与牵头单位核对"
  }

  private func unfinishedWords(_ record: TaskRecord) -> String {
    let open = unfinished(record)
    return open.isEmpty ? "" : "；注意：\(list(open))还没有报送完成"
  }

  /// Returns which of several that answer have not said that they are done: the word of one is not that of all.
  func unfinished(_ record: TaskRecord) -> [OrgUnit.ID] {
    let life = record.life
    guard life.submissions[nil] == nil else { return [] }
    return answering(record).filter { !hasFinished($0, record, life) }
  }

  /// Returns which of several that answer have said that they are done.
  func finished(_ record: TaskRecord) -> [OrgUnit.ID] {
    let life = record.life
    return answering(record).filter { hasFinished($0, record, life) }
  }

  private func answering(_ record: TaskRecord) -> [OrgUnit.ID] {
    guard let task = state.supervisedTask(record.id), task.eachAnswers else { return [] }
    return task.answerable.compactMap(\.unit)
  }

  private func hasFinished(_ member: OrgUnit.ID, _ record: TaskRecord, _ life: TaskLife) -> Bool {
    guard life.submissions[member] == nil else { return true }
    let undone = max(life.undoneBy, life.undoneOfUnits[member] ?? 0)
    let told = record.reports.filter { $0.number > undone }.map(\.report)
    let own = told.last { $0.unit == member }
    // What the office says of all stands for who says nothing of the month.
    let ofAll = told.last { $0.unit == nil }
    let newest = own.map { own in ofAll.map { own.month < $0.month ? $0 : own } ?? own } ?? ofAll
    return newest?.status == .completed
  }

  /// What the reports of a task that is closed leave in doubt.
  private func doubts(_ record: TaskRecord) -> String {
    let flags = state.supervisedTask(record.id)?.reportFlags(state.rules, by: record) ?? []
    let words = flags.filter { $0.kind == .contradictedCompletion }.map { flag in
      (flag.unit.map(state.name) ?? "") + flag.words
    }
    return words.isEmpty
      ? "" : "；注意：\(words.joined(separator: "；"))，请核实，确未完成的用 ducha task reopen \(record.id) 重开"
  }

  /// What of a task goes into none of its parts, and what is to be done with them.
  private func leftOut(of parts: [TaskPart], _ record: TaskRecord) -> String {
    let made = parts.compactMap { state.tasks[$0.id] }
    let acting = Set(made.flatMap(state.units(actingOn:)))
    let others = state.units(actingOn: record).filter { !acting.contains($0) }
    let told = Set(made.flatMap(\.task.targets).map(\.reading))
    let targets = record.task.targets.map(\.reading).distinct.filter { !told.contains($0) }
    let ids = parts.map(\.id.description).joined(separator: " ")
    return [
      others.isEmpty ? "" : "；注意：\(list(others))没有分到分项，不再承担",
      targets.isEmpty ? "" : "；原任务的指标\(targets.map(\.quoted).joined(separator: "、"))没有分项承接，不再填报",
      record.life.dispatch == nil ? "" : "；分项须另行交办：ducha task dispatch \(ids)",
    ].joined()
  }

  /// What a task that goes into another one leaves behind.
  private func leftOut(of record: TaskRecord, merging other: TaskID) -> String {
    guard let whole = state.tasks[other] else { return "" }
    let told = Set(whole.task.targets.map(\.reading))
    let targets = record.task.targets.map(\.reading).distinct.filter { !told.contains($0) }
    let acting = Set(state.units(actingOn: whole))
    let others = state.units(actingOn: record).filter { !acting.contains($0) }
    return [
      targets.isEmpty
        ? "" : "；注意：原指标\(targets.map(\.quoted).joined(separator: "、"))不再单独填报，情况请写入 \(other) 的进展情况",
      others.isEmpty
        ? "" : "；\(list(others))不是 \(other) 的责任单位，仍由其承担的用 ducha assign \(other) --cooperate 单位 列入",
    ].joined()
  }

  /// Who has not answered a dispatch yet.
  private func waiting(_ task: TaskID) -> String {
    guard let record = state.tasks[task] else { return "" }
    let life = record.life
    let open = state.units(actingOn: record).filter {
      life.acceptances[$0] == nil && life.objections[$0] == nil
    }
    return open.isEmpty ? "" : "，还有\(list(open))没有签收"
  }

  private func words(_ part: TaskPart) -> String {
    let details = [
      part.units.isEmpty ? nil : list(part.units.map(\.unit)), part.due.map { "\($0.chinese)前" },
    ].compactMap(\.self)
    return "\(part.id) \(part.title)" + (details.isEmpty ? "" : "（\(details.joined(separator: "，"))）")
  }

  /// The first names, and how many there are where they are too many for a line.
  private func list(_ units: [OrgUnit.ID]) -> String {
    let shown = units.count > 6 ? units.prefix(5) : units[...]
    return shown.map(state.name).joined(separator: "、")
      + (shown.count < units.count ? "等\(units.count)个单位" : "")
  }
}
