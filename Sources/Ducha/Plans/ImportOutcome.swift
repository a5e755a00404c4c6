public import DuchaDiagnostics
package import DuchaLedger
package import DuchaModel
import DuchaReports

/// What registering a plan did, or would do.
public struct ImportOutcome: Sendable {
  /// What was read.
  package let compilation: Compilation
  /// What it changes.
  package let registration: PlanRegistration
  /// The day from which it counts.
  package let effectiveOn: Day
  /// The place it was taken to be of, where it does not tell.
  package let presumedPlace: Place?
  /// Whether it counts from today since it bears the date of the edition before.
  private let bearsOldDate: Bool
  /// Whether it was written.
  package let recorded: Bool
  /// What a person should look at, ordered by place: what the text leaves open, and tasks that nobody leads.
  public let diagnostics: [Diagnostic]
  /// The ledger with the plan in it, every task judged.
  private let ledger: SupervisedLedger
  /// The plan's tasks as they stand in the ledger.
  private let tasks: [SupervisedTask]

  /// Describes a registration by the ledger that it leads to.
  init(
    compilation: Compilation, registration: PlanRegistration, effectiveOn: Day,
    presumedPlace: Place?, state: LedgerState, recorded: Bool,
    bearsOldDate: Bool = false
  ) {
    self.compilation = compilation
    self.registration = registration
    self.effectiveOn = effectiveOn
    self.presumedPlace = presumedPlace
    self.recorded = recorded
    self.bearsOldDate = bearsOldDate
    ledger = SupervisedLedger(state)
    tasks = ledger.tasks.filter { $0.plan.id == registration.plan }
    diagnostics = (compilation.diagnostics + LeadershipCheck.check(tasks)).sorted {
      ($0.span, $0.code.id) < ($1.span, $1.code.id)
    }
  }
}

// MARK: - Words

extension ImportOutcome {
  /// The plan, what was done, its tasks and the open questions, for a person at a terminal.
  public var text: String {
    let parts: [[String]] =
      switch registration {
      case .unchanged: [[heading, summary]]
      case .new: [[heading, summary] + placeWords, table, questions]
      case .revised(let revision):
        [[heading, summary] + dayWords + placeWords, differences(revision), table, questions]
      }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n\n"
  }

  private var heading: String {
    let document = compilation.document
    let facts = [
      document.title.map { "《\($0)》" } ?? document.file, document.documentNumber,
      document.issued.map { "成文 \($0)" },
    ]
    return facts.compactMap(\.self).joined(separator: "  ")
  }

  private var summary: String {
    let did = recorded ? "已登记" : "试读，未入账；将登记"
    switch registration {
    case .unchanged(let plan, let edition):
      return "与方案 \(plan) 第 \(edition) 版内容相同，没有重复登记"
    case .new(let plan, let changes):
      return
        "\(did)为方案 \(plan)，自 \(effectiveOn) 生效：任务 \(compilation.tasks.count) 项，新增单位 \(changes.count - 1) 个"
    case .revised(let revision):
      let moved = revision.changed.count(where: \.onlyMoved)
      return """
        \(did)为方案 \(revision.plan) 第 \(revision.edition) 版，自 \(effectiveOn) 生效：新增 \(revision.added.count) 项，\
        删除 \(revision.removed.count) 项，修改 \(revision.changed.count - moved) 项，\(moved == 0 ? "" : "仅编号变动 \(moved) 项，")\
        未变 \(revision.unchangedCount) 项
        """
    }
  }

  /// From when a revised text counts that does not say when it was revised.
  private var dayWords: [String] {
    bearsOldDate ? ["成文日期与上一版相同，按今天（\(effectiveOn)）起生效；自其他日期起的用 --as-of 写明"] : []
  }

  /// Whose units the names are taken for, where the plan leaves it open: 县教育局 is nobody's without a place.
  private var placeWords: [String] {
    if let presumedPlace { return ["方案未写明是哪里的，按\(presumedPlace.name)的方案登记单位；不对的用 --place 写明后再导入一次"] }
    guard compilation.document.place == nil, registration.changes.count > 1 else { return [] }
    return ["方案未写明是哪里的，所列单位均未注明地区；知道的请用 --place 写明"]
  }

  private func differences(_ revision: PlanRevision) -> [String] {
    revision.added.map { "  新增 \($0.id)  \($0.task.path)  \($0.task.title.shortened(toWidth: 60))" }
      + revision.removed.map { "  删除 \($0.id)  \($0.task.path)  \($0.task.title.shortened(toWidth: 60))" }
      + revision.changed.map { change in
        let words = (change.differences.map { "\($0)" } + consequences(of: change, revision)).joined(
          separator: "；")
        return "  \(change.onlyMoved ? "编号" : "修改") \(change.after.id)  \(change.after.task.path)  \(words)"
      }
  }

  /// What a person has to do since a task is worded otherwise.
  private func consequences(of change: ChangedTask, _ revision: PlanRevision) -> [String] {
    guard !change.onlyMoved, let record = ledger.state.tasks[change.after.id] else { return [] }
    let units = record.handovers.filter { $0.edition == revision.edition }.map { handover in
      let name = ledger.state.name(of: handover.unit)
      return "原指定\(name)牵头，与第\(revision.edition)版原文不符，请用 ducha assign \(record.id) 核定"
    }
    guard case .split(let parts) = record.life.ending else { return units }
    let ids = parts.map(\.description).joined(separator: "、")
    return units + [
      "任务已拆分为\(ids)，各分项仍按上一版，请逐项核对（时限延后用 ducha task extend，提前用 ducha task date）"
    ]
  }

  private var table: [String] {
    PlanTable(ledger, plan: registration.plan).lines
  }

  private var questions: [String] {
    let open = diagnostics.filter { $0.severity >= .warning }
    let inferred = tasks.count { $0.leadership.isInferred }
    let notes = inferred > 0 ? ["\(inferred) 项任务方案未写牵头，按规则取列在首位的责任单位，标为“推定牵头”"] : []
    guard !open.isEmpty else { return notes + ["没有待确认事项"] }
    return notes + ["待确认 \(open.count) 处（ducha explain 编号 看说明，ducha parse 文件 看原文）："]
      + OpenQuestion.grouped(open).map(words)
  }

  /// Where words stand in the file as a person sees it: 第12行, 表1第3行第4列.
  private func words(_ span: SourceSpan) -> String {
    let source = compilation.source
    return source.place(of: span.start)?.description ?? "第\(source.location(of: span.start).line)行"
  }

  /// What is asked once, however many tasks ask it.
  private func words(_ question: OpenQuestion) -> String {
    let diagnostic = question.diagnostic
    let places = question.places.map { place in
      let words = words(place.span)
      return place.path.map { "\($0)（\(words)）" } ?? words
    }
    let help = diagnostic.help.map { "（\($0)）" } ?? ""
    let head = "  \(diagnostic.severity.word)[\(diagnostic.code)]"
    guard places.count > 1 else { return "\(head) \(places[0]): \(diagnostic.message)\(help)" }
    return "\(head) \(places.count) 处: \(diagnostic.message)\(help)\n    \(places.joined(separator: "、"))"
  }
}
