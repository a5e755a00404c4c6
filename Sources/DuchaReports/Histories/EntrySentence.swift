internal import DuchaDiagnostics
package import DuchaModel

/// What an entry says, as one Chinese sentence without a full stop: `县教育局申请将2024年6月30日的时限延期至2024年9月30日：汛期停工`.
///
/// Units have the names of the day on which the entry takes effect; what people wrote stands as they wrote it.
package struct EntrySentence: Sendable, Hashable {
  /// What happened, in our words.
  package var fact: String
  /// What a person wrote on it: a reason, a report; empty where nothing.
  package var words: String

  /// Both, `县教育局提出异议：不属本局职责`.
  package var text: String { words.isEmpty ? fact : "\(fact)：\(words)" }

  private init(_ fact: String, _ words: String = "") {
    self.fact = fact
    self.words = words
  }

  /// Tells an entry.
  package init(_ entry: Entry, _ terms: HistoryTerms) {
    self.init(entry.change, Speaker(terms: terms, day: entry.effectiveOn))
  }

  private init(_ change: Change, _ speaker: Speaker) {
    switch change {
    case .planRegistered(let edition): self.init(speaker.fact(edition))
    case .unitAdded, .unitAliased, .unitConfirmed, .unitDescribed, .unitsMerged, .unitsToldApart,
      .unitsReformed:
      self.init(speaker.unitFact(change))
    case .membersNamed(let list): self.init(speaker.fact(list))
    case .dutiesAssigned(let decision): self.init(speaker.fact(decision), decision.reason)
    case .progressReported(let report): self.init(speaker.fact(report), report.words)
    case .taskStepped(let step): self.init(speaker.fact(step.action), step.action.words)
    case .evidenceFiled(let evidence): self.init(speaker.fact(evidence), evidence.note)
    case .evidenceWithdrawn(let withdrawal): self.init(speaker.fact(withdrawal), withdrawal.reason)
    case .bulletinIssued(let issue): self.init(issue.fact)
    case .nightChecked(let run): self.init("例行检查" + (run.clockConfirmed ? "（时间经人工确认）" : ""))
    case .noticeIssued(let notice): self.init(speaker.fact(notice))
    case .noticeDelivered(let delivery): self.init(delivery.fact, delivery.reply)
    case .rulesAdopted(let rules): self.init(rules.fact)
    case .calendarAdopted(let year): self.init("收录\(year.year)年放假安排（\(year.source)）")
    }
  }
}

/// What sentences on entries refer to beyond the entry itself.
package struct HistoryTerms: Sendable {
  /// What units were called.
  package let names: UnitNames
  private var files: [TaskID: [String: String]] = [:]

  /// Reads the terms out of a ledger's history.
  package init(_ entries: [Entry]) {
    names = UnitNames(entries)
    for case .evidenceFiled(let evidence) in entries.lazy.map(\.change) {
      files[evidence.task, default: [:]][evidence.digest] = evidence.name
    }
  }

  /// Returns how a file of a task is named, by what was handed in under its digest: `“验收意见.pdf”（摘要 0a1b2c3d4e5f）`.
  func file(_ digest: String, of task: TaskID) -> String {
    (files[task]?[digest].map { "“\($0)”" } ?? "") + "（摘要 \(digest.prefix(12))）"
  }
}

/// Tells changes with the names of one day.
private struct Speaker {
  let terms: HistoryTerms
  let day: Day

  func name(_ unit: OrgUnit.ID) -> String { terms.names.name(of: unit, on: day) }
  func ownName(_ unit: OrgUnit.ID) -> String { terms.names.ownName(of: unit, on: day) }
  func list(_ units: [OrgUnit.ID]) -> String { terms.names.list(units, on: day) }

  /// Who acts, where the office is not named for itself.
  func actor(_ unit: OrgUnit.ID?) -> String { unit.map(name) ?? "督查机构" }
}

// MARK: - Plans and units

extension Speaker {
  func fact(_ edition: PlanEdition) -> String {
    let record = PlanRecord(
      id: edition.plan, edition: edition.edition, document: edition.document, digest: edition.digest,
      effectiveOn: day)
    let number = edition.edition > 1 ? "第\(edition.edition)版" : ""
    return "登记方案\(edition.plan)\(number)：\(record.fullCitation)，任务\(edition.tasks.count)项"
  }

  func unitFact(_ change: Change) -> String {
    switch change {
    case .unitAdded(let unit): unit.provisional ? "方案中出现“\(unit.name)”，列为待确认单位" : "名册列入\(unit.name)"
    case .unitAliased(let unit, let alias): "\(ownName(unit))又名“\(alias)”"
    case .unitConfirmed(let unit): "确认\(ownName(unit))为单位"
    case .unitDescribed(let unit, let facts): "登记\(ownName(unit))的情况" + words(facts)
    case .unitsMerged(let unit, let other): "认定“\(ownName(unit))”与“\(ownName(other))”是同一单位"
    case .unitsToldApart(let unit, let other): "认定“\(ownName(unit))”与“\(ownName(other))”不是同一单位"
    case .unitsReformed(let reform): fact(reform)
    default: ""
    }
  }

  private func words(_ facts: UnitFacts) -> String {
    let told = [
      facts.system.map { "类别\($0.word)" }, facts.parent.map { "上级\(name($0))" },
      facts.plates.isEmpty ? nil : "挂牌\(facts.plates.joined(separator: "、"))",
      facts.duties.isEmpty ? nil : "职责\(facts.duties.joined(separator: "、"))",
      facts.validFrom.map { "自\($0.chinese)" }, facts.validUntil.map { "至\($0.chinese)" },
    ].compactMap(\.self)
    return told.isEmpty ? "" : "：" + told.joined(separator: "，")
  }

  private func fact(_ reform: UnitReform) -> String {
    // On the day itself a renamed unit has its new name already.
    let eve = Speaker(terms: terms, day: day.adding(days: -1))
    let functions = reform.functions.map { "“\($0)”" } ?? ""
    let source = reform.source.isEmpty ? "" : "（依据：\(reform.source)）"
    return
      "机构改革，\(reform.kind.word)\(functions)：\(eve.list(reform.from))→\(reform.newName ?? list(reform.into))\(source)"
  }

  func fact(_ list: MemberList) -> String {
    let scope =
      switch list.scope {
      case .everywhere: ""
      case .plan(let plan): "（方案\(plan)）"
      case .task(let task): "（任务\(task)）"
      }
    let rule = list.rule.map { "\($0.level.word)各\($0.system.word)" }
    let members = list.members.isEmpty ? nil : self.list(list.members)
    let source = list.source.isEmpty ? "" : "（依据：\(list.source)）"
    let words = [members, rule].compactMap(\.self).joined(separator: "，")
    return "列明“\(name(list.unit))”的成员单位\(scope)：\(words)\(source)"
  }
}

// MARK: - Decisions, reports, evidence

extension Speaker {
  func fact(_ decision: DutyAssignment) -> String {
    let units = decision.units.map { "\(name($0.unit))\($0.role.word)" }.joined(separator: "、")
    guard let replaced = decision.replacing else { return "确定由\(units)" }
    if decision.units.isEmpty { return "\(name(replaced))不再承担" }
    if decision.units.map(\.unit) == [replaced] { return "确定仍由\(name(replaced))承担" }
    return "确定由\(units)，接替\(name(replaced))"
  }

  func fact(_ report: ProgressReport) -> String {
    let persons = [report.reportedBy.map { "填报\($0)" }, report.approvedBy.map { "审签\($0)" }].compactMap(
      \.self)
    let signed = persons.isEmpty ? "" : "（\(persons.joined(separator: "，"))）"
    return
      "\(actor(report.unit))报送\(report.month.chinese)进展，\(report.progressWords)\(report.stageWords)\(report.valueWords)\(signed)"
  }

  func fact(_ evidence: Evidence) -> String {
    "\(actor(evidence.unit))提交佐证材料“\(evidence.name)”（\(EvidenceTable.size(evidence.size))，摘要 \(evidence.digest.prefix(12))）"
  }

  func fact(_ withdrawal: EvidenceWithdrawal) -> String {
    "撤回佐证材料\(terms.file(withdrawal.digest, of: withdrawal.task))"
  }
}

extension ProgressReport {
  /// How far the task is: `推进中，完成45%`, `已完成`.
  var progressWords: String {
    let told = status == .completed && percent == 100 ? nil : percent
    return status.word + (told.map { "，完成\(plainNumber($0))%" } ?? "")
  }

  /// What the unit wrote, one after the other.
  fileprivate var words: String {
    let told = [
      text.isEmpty ? nil : text, difficulties.flatMap { $0.isEmpty ? nil : "存在问题：\($0)" },
      nextSteps.flatMap { $0.isEmpty ? nil : "下一步：\($0)" },
    ].compactMap(\.self)
    return told.reduce("") { $0 + ($0.isEmpty || $0.last == "。" ? "" : "；") + $1 }
  }
}

// MARK: - Steps

extension Speaker {
  func fact(_ action: TaskAction) -> String {
    switch action {
    case .dispatched(let reply, _): "交办" + (reply.map { "，请于\($0.chinese)前签收" } ?? "")
    case .accepted(let unit): "\(name(unit))签收"
    case .objected(let unit, _): "\(name(unit))提出异议"
    case .objectionSettled(let unit, let upheld, let who, _):
      "\(name(unit))的异议\(upheld ? "成立" : "不成立")（批准人\(who)）"
    case .submitted(let unit, let person, _): "\(actor(unit))申请销号（\(person)）"
    case .closed(let unit, let verifier, _): "核验销号（核验人\(verifier)\(unit.map { "，\(name($0))" } ?? "")）"
    case .returned(let unit, let verifier, _): "核验退回\(unit.map(name) ?? "")（核验人\(verifier)）"
    case .extensionRequested(let unit, let from, let to, _):
      "\(actor(unit))申请延期，由\(from.chinese)延至\(to.chinese)"
    case .extensionDecided(let unit, let to, let who, _):
      (to.map { "同意\(unit.map(name) ?? "")延期至\($0.chinese)" } ?? "不同意\(unit.map(name) ?? "")延期")
        + "（批准人\(who)）"
    case .dueDateSet(let from, let to, let who, _):
      "核定时限为\(to.chinese)\(from.map { "，原为\($0.chinese)" } ?? "")（批准人\(who)）"
    case .measured(let measure): fact(measure)
    default: approvedFact(action)
    }
  }

  /// What a person approved of the task as a whole.
  private func approvedFact(_ action: TaskAction) -> String {
    let (what, approver) =
      switch action {
      case .reopened(let who, _): ("重开，继续推进", who)
      case .suspended(let who, _): ("中止", who)
      case .resumed(let who, _): ("恢复推进", who)
      case .cancelled(let who, _): ("撤销", who)
      case .merged(let other, let who, _): ("并入\(other)", who)
      case .split(let parts, let who, _):
        ("拆分为" + parts.map { "\($0.id)\($0.title.quoted)" }.joined(separator: "、"), who)
      case .keptOngoing(let review, let who, _): ("转长期推进，\(review.chinese)前复核", who)
      default: ("", "")
      }
    return "\(what)（批准人\(approver)）"
  }

  private func fact(_ measure: Measure) -> String {
    let approver = measure.approver.map { "（批准人\($0)）" } ?? ""
    return "\(measure.kind.word)\(measure.unit.map(name) ?? "牵头单位")\(approver)"
  }
}

extension TaskAction {
  /// What a person wrote on the step.
  fileprivate var words: String {
    switch self {
    case .accepted: ""
    case .dispatched(_, let note): note
    case .submitted(_, _, let text), .closed(_, _, let text): text
    case .measured(let measure): measure.text
    case .objected(_, let reason), .objectionSettled(_, _, _, let reason), .returned(_, _, let reason),
      .reopened(_, let reason), .extensionRequested(_, _, _, let reason),
      .extensionDecided(_, _, _, let reason), .dueDateSet(_, _, _, let reason),
      .suspended(_, let reason), .resumed(_, let reason), .cancelled(_, let reason),
      .merged(_, _, let reason), .split(_, _, let reason), .keptOngoing(_, _, let reason):
      reason
    }
  }
}

// MARK: - Notices

extension Speaker {
  /// `告知县教育局：1-02已逾期（督办），1-05未报送；督办〔2026〕3号（批准人王县长）`.
  func fact(_ notice: Notice) -> String {
    let told = notice.alerts.map { alert in
      let kind = alert.key.measure.map { (alert.key.isMeasure ? notice.milderPaper(of: $0) : nil) ?? $0 }
      let measure = kind.map { "（\($0.word)）" } ?? ""
      let unit = alert.key.unit.flatMap { alert.key.addressee.unit == $0 ? nil : name($0) } ?? ""
      return "\(alert.key.task)\(unit)\(alert.causeWords)\(measure)"
    }
    let documents = notice.documents.map { $0.words("") }
    let approver = notice.approver.map { "（批准人\($0)）" } ?? ""
    return "制发给\(name(notice.addressee))的告知：\(told.distinct.joined(separator: "，"))"
      + (documents.isEmpty ? "" : "；" + documents.joined(separator: "、")) + approver
  }

  private func name(_ addressee: Alert.Addressee) -> String {
    switch addressee {
    case .unit(let unit): name(unit)
    case .leader: "分管领导"
    case .office: "督查机构"
    }
  }
}

extension Alert {
  /// Why somebody is told. Before days off, what falls due within them is told of on the last working day: 10月7日到期 and
  /// not 今日到期.
  fileprivate var causeWords: String {
    key.cause == .dueToday && key.about > fellDue ? "将于\(key.about.chinese)到期" : key.cause.word
  }
}

extension NoticeDelivery {
  fileprivate var fact: String { "第\(notice)条的告知经“\(channel)”\(outcome.word)" }
}

// MARK: - Bulletins and rules

extension BulletinIssue {
  fileprivate var fact: String {
    let correction = corrects.map { "，更正\($0)" } ?? ""
    return "印发\(id)：\(title)，数据截至\(asOf.chinese)，签发人\(approver)\(correction)"
  }
}

extension SupervisionRules {
  /// The rules that clerks ask about; `ducha rules` shows all of them.
  fileprivate var fact: String {
    """
    启用督查规则：每月\(warning.reportDay)日前报送，落后序时进度\(plainNumber(light.yellowBehind))个百分点黄灯、\
    超过\(plainNumber(light.redBehind))个百分点红灯，提前\(warning.dueSoonDays)天提醒，\
    \(closure.verified ? "核验销号后" : "报送已完成即")算办结
    """
  }
}
