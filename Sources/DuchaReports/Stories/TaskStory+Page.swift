import DuchaDiagnostics
import DuchaModel

extension TaskStory {
  /// Returns the story for a terminal.
  package func text() -> String { page.text() }

  /// Returns the story as Markdown.
  package func markdown() -> String { page.markdown() }

  var page: StoryPage {
    StoryPage(
      title: "任务\(task.id) \(task.printedTitle)", summary: ["截至\(asOf.chinese)：\(standingWords)"],
      sections: zip(Self.numerals, sections).map { numeral, section in
        StoryPage.Section(title: "\(numeral)、\(section.title)", blocks: section.blocks)
      },
      end: "截至第\(seen)条记录（供 --seen 使用）")
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private var sections: [StoryPage.Section] {
    [
      .init(title: "方案要求", blocks: planBlocks), .init(title: "责任单位", blocks: unitBlocks),
      .init(title: "时限", blocks: limitBlocks), .init(title: "成果要求", blocks: resultBlocks),
      .init(title: "进展报送", blocks: reportBlocks), .init(title: "佐证材料", blocks: evidenceBlocks),
      .init(title: "办理经过", blocks: stepBlocks), .init(title: "各月亮灯", blocks: monthBlocks),
      .init(title: "判断依据", blocks: reasonBlocks),
    ]
  }

  /// The light it shows; none where it does not count.
  var light: Light { endWords == nil ? task.assessment.light : .none }

  /// 红灯·已逾期，承办中; what took it out of the count, where something did.
  var standingWords: String { endWords ?? "\(task.standingWords)，\(stage.word)" }
}

// MARK: - Entries

extension TaskStory {
  /// `第12条，2024年6月4日 09:12 张三记录`.
  private func citation(_ entry: Entry?) -> String {
    entry.map { "第\($0.number ?? 0)条，\($0.recordedAt.chineseMinute) \($0.actor)记录" } ?? ""
  }

  /// An entry with its day, what it says, and who recorded it when.
  private func event(_ entry: Entry) -> StoryPage.Block {
    // A merger into this task is a step of the other one.
    let other = entry.change.tasks.first.flatMap { $0 == task.id ? nil : "任务\($0)" } ?? ""
    return .item(
      "\(entry.dayWords) \(other)\(EntrySentence(entry, terms).text)", [.line("（\(citation(entry))）")])
  }
}

// MARK: - What the plan says, who answers

extension TaskStory {
  private var planBlocks: [StoryPage.Block] {
    let policy = record.task
    let fields: [StoryPage.Block] = [
      .field("出处", "\(plan.fullCitation) \(policy.path)，第\(record.line)行"),
      .field("标题", policy.title.inChinesePunctuation),
      .field("内容", policy.text == policy.title ? "" : policy.text.inChinesePunctuation),
      .field("责任条款", policy.clause ?? "没有"),
    ]
    let persons = policy.personsByWord.map { StoryPage.Block.field($0.word, $0.names) }
    let whole = StoryPage.Block.field("拆分自", record.partOf.map { "任务\($0)" } ?? "")
    return fields + persons + [whole] + trail.editions.map { .line(words($0)) }
  }

  private func words(_ edition: TaskTrail.Edition) -> String {
    let effect =
      switch edition.effect {
      case .registered: "登记"
      case .worded(let parts) where parts.isEmpty: "未改动"
      case .worded(let parts): "改动" + parts.map(\.word).joined(separator: "、")
      case .removed: "删去"
      }
    return "方案第\(edition.number)版\(effect)，自\(edition.entry.effectiveOn.chinese)起（\(citation(edition.entry))）"
  }

  private var unitBlocks: [StoryPage.Block] {
    let head = ["单位", "角色", "如何得知", "自何日起", "记录"]
    let rows = trail.holdings.map { holding in
      [
        state.name(of: holding.duty.unit), roleWord(holding.duty), knownWords(holding),
        "\(holding.entry.effectiveOn)", "第\(holding.entry.number ?? 0)条",
      ]
    }
    let gap = task.leadership.gap.map { [StoryPage.Block.line($0.words)] } ?? []
    let table = rows.isEmpty ? [] : [StoryPage.Block.table([head] + rows)]
    let open = ledger.openWords(task).map { StoryPage.Block.line($0) }
    return gap + table + groupBlocks + open + decisions.map(event)
  }

  private func roleWord(_ duty: Duty) -> String {
    task.leadership.isInferred && task.leadership.units == [duty.unit] ? "推定牵头" : duty.assignment.role.word
  }

  /// How the part is known, and what made it this unit's where that was not the plan.
  private func knownWords(_ holding: TaskTrail.Holding) -> String {
    let basis = holding.duty.assignment.basis.words
    guard case .unitsReformed(let reform) = holding.entry.change else { return basis }
    let before = terms.names.list(reform.from, on: holding.entry.effectiveOn.adding(days: -1))
    return "\(basis)，机构改革由\(before)转来"
  }

  private var groupBlocks: [StoryPage.Block] {
    let named = task.groups.map { group in
      StoryPage.Block.field("“\(state.name(of: group.unit))”", ledger.names(group.members))
    }
    let rows = task.several.map {
      [ledger.name($0), $0.assessment.light.word, $0.assessment.standing.word, $0.assessment.reason]
    }
    return named + (rows.isEmpty ? [] : [.table([["牵头单位", "亮灯", "状态", "原因"]] + rows)])
  }

  /// What changed who answers, and what persons decided on it.
  private var decisions: [Entry] {
    trail.entries.filter { entry in
      switch entry.change {
      case .dutiesAssigned, .unitsReformed, .unitsMerged, .membersNamed: true
      default: false
      }
    }
  }
}

// MARK: - When

extension TaskStory {
  private var limitBlocks: [StoryPage.Block] {
    let schedule = task.assessment.schedule
    let original = record.task.deadlines.map { $0.reading.quoted + ($0.end.map { "，即\($0.chinese)" } ?? "") }
    let due = schedule.milestones.map { $0.due.chinese + ($0.originalDue.map { "（原时限\($0.chinese)）" } ?? "") }
    let settled = [due.joined(separator: "、"), schedule.origin.words, schedule.undecidedWords].compactMap(
      \.self)
    let none = schedule.turns.isEmpty ? schedule.undecidedWords ?? "没有到期日" : "按期次，各有到期日"
    return [
      .field("方案原文", original.isEmpty ? "没有写明" : original.joined(separator: "；")),
      .field("现行时限", due.isEmpty ? none : settled.joined(separator: "，")),
      .field("复核", schedule.reviewOn.map { "\($0.chinese)前" } ?? ""),
    ] + record.steps.postponements.map { .line(words($0)) } + settingBlocks + turnBlocks(schedule)
  }

  /// The days that the office set.
  private var settingBlocks: [StoryPage.Block] {
    record.steps.compactMap { step in
      guard case .dueDateSet(let from, let to, let approver, let reason) = step.action else { return nil }
      let before = from.map { "由\($0.chinese)提前到" } ?? "核定为"
      return .line("\(step.on.chinese)\(approver)批准，时限\(before)\(to.chinese)（\(reason)，第\(step.number)条）")
    }
  }

  private func words(_ postponement: Postponement) -> String {
    guard case .extensionRequested(let unit, let from, let to, let reason) = postponement.request.action
    else {
      return ""
    }
    let asked = postponement.request
    let told =
      "\(asked.on.chinese)\(name(unit, on: asked.on))申请由\(from.chinese)延至\(to.chinese)（\(reason)，第\(asked.number)条）"
    guard let decided = postponement.decision,
      case .extensionDecided(_, let granted, let approver, let reason) = decided.action
    else { return "\(told)，待批" }
    let decision = granted.map { "同意延至\($0.chinese)" } ?? "不同意"
    return "\(told)，\(decided.on.chinese)\(approver)\(decision)（\(reason)，第\(decided.number)条）"
  }

  private func turnBlocks(_ schedule: Schedule) -> [StoryPage.Block] {
    guard !schedule.turns.isEmpty else { return [] }
    let rows = schedule.turns.map { turn in
      let state = task.meets(turn) ? "已完成" : turn.isPast(on: asOf) ? "逾期未完成" : "未到期"
      return [turn.words, "\(turn.due)", state]
    }
    return [.table([["期次", "到期日", "情况"]] + rows)]
  }
}

// MARK: - What was reached

extension TaskStory {
  private var resultBlocks: [StoryPage.Block] {
    let results = results
    guard !results.isEmpty else { return [.line("方案没有提出可核查的成果要求")] }
    return zip(results, record.task.targets.names).enumerated().map { index, told in
      let (result, name) = told
      let progress = result.progress
      let rows = result.months.map(cells)
      return .item(
        "（\(index + 1)）\(name.inChinesePunctuation)",
        [
          .field("现状", progress.map(words) ?? "没有时限可比，不作判断"),
          .field("汇总办法", result.months.isEmpty ? "" : progress?.rollUp.rollUpWords ?? ""),
        ] + (rows.isEmpty ? [] : [.table([["月份", "填报", "合计", "应达", "判断"]] + rows)]))
    }
  }

  /// Where a result stands; of a step what the whole does not say, whether it is reached.
  private func words(_ progress: TargetProgress) -> String {
    (progress.isStep && progress.value != nil ? progress.verdict.word : progress.words).inChinesePunctuation
  }

  /// A month of a result: what each unit reported, what it comes to, what it should be, how it stands.
  private func cells(_ progress: TargetProgress) -> [String] {
    let measure = progress.target.unit ?? ""
    return [
      "\(progress.asOf.month)", toldWords(progress), progress.value.map { figureWords($0) + measure } ?? "—",
      progress.expectedValue.map { ($0 == $0.rounded() ? figureWords($0) : oneDecimal($0)) + measure } ?? "—",
      progress.verdict.word,
    ]
  }

  /// What was reported of a result for a month: what counts, what still counts of earlier months, and what does not, that of
  /// those who only cooperate apart.
  private func toldWords(_ progress: TargetProgress) -> String {
    let (month, measure) = (progress.asOf.month, progress.target.unit ?? "")
    let filed = reports.filter { $0.filed.report.month == month && $0.supersededBy == nil }.map(\.filed)
    let counting = progress.values.filter { $0.month == month }.map(\.unit)
    func words(_ filed: [FiledReport]) -> String {
      filed.flatMap { filed in
        [filed.report].readings(of: progress.target, among: record.task.targets).map(\.value).map {
          "\(name(filed.report.unit, on: filed.on))\(figureWords($0.value))\($0.unit ?? measure)"
        }
      }.joined(separator: "、")
    }
    let carried = progress.values.filter { $0.month != month }.map {
      "\(name($0.unit, on: month.lastDay))\(figureWords($0.value))\(measure)"
    }
    // What a unit said that went into another since counts as that one's.
    let counts = { (filed: FiledReport) in counting.contains(filed.report.unit.map(state.answering)) }
    let left = filed.filter { !counts($0) }
    let (others, helpers) = (
      left.filter { !isHelper($0.report.unit) }, left.filter { isHelper($0.report.unit) }
    )
    let out = progress.rollUp == .sum ? "不计入合计" : "不参与比较"
    return [
      ("", words(filed.filter(counts))),
      ("沿用以前月份所报：", carried.joined(separator: "、")), ("\(out)：", words(others)),
      ("配合单位所报（\(out)）：", words(helpers)),
    ].filter { !$0.1.isEmpty }.map { $0 + $1 }.joined(separator: "；")
  }

  /// Whether a unit has a part in the task and does not lead it.
  private func isHelper(_ unit: OrgUnit.ID?) -> Bool {
    unit.flatMap { task.part(of: state.answering(for: $0)) }.map { $0 != .lead } ?? false
  }

  private var reportBlocks: [StoryPage.Block] {
    let reports = reports
    guard !reports.isEmpty else { return [.line("没有报送记录")] }
    let flags = task.reportFlags(ledger.rules).map {
      StoryPage.Block.line("提请注意：\(name($0.unit, on: $0.month.lastDay))\($0.words)（\($0.kind.word)）")
    }
    return reports.map(block) + flags
  }

  private func block(_ report: Report) -> StoryPage.Block {
    let (filed, told) = (report.filed, report.filed.report)
    let marks = [
      report.supersededBy.map { "已被第\($0)条取代" },
      report.undoneBy.map { "第\($0.number)条\($0.action.isReturn ? "退回" : "重开")，不再按已完成计" },
    ].compactMap(\.self)
    let mark = marks.isEmpty ? "" : "（\(marks.joined(separator: "，"))）"
    let persons = [told.reportedBy.map { "填报\($0)" }, told.approvedBy.map { "审签\($0)" }].compactMap(\.self)
    return .item(
      "\(told.month.chinese) \(name(told.unit, on: filed.on))：\(told.progressWords)\(mark)",
      [
        .field("进展情况", told.text), .field("存在问题", told.difficulties ?? ""),
        .field("下一步", told.nextSteps ?? ""),
        .field("阶段目标", told.doneThrough.map { "\($0.chinese)前的均已完成" } ?? ""),
        .field(
          "填报数值",
          told.inUnits(of: record.task.targets).values.alike.map { "\($0.target) \($0.figures)" }.joined(
            separator: "；")),
        .line(
          "（\((persons + ["自\(filed.on.chinese)起计", citation(entry(filed.number))]).joined(separator: "，"))）"),
      ])
  }

  private var evidenceBlocks: [StoryPage.Block] {
    let known = trail.entries.filter { entry in
      switch entry.change {
      case .evidenceFiled, .evidenceWithdrawn: true
      default: false
      }
    }
    return known.isEmpty ? [.line("没有佐证材料")] : known.map(event)
  }
}

// MARK: - What happened, and why it stands so

extension TaskStory {
  private var stepBlocks: [StoryPage.Block] {
    let steps = trail.entries.flatMap { entry -> [StoryPage.Block] in
      switch entry.change {
      case .taskStepped: [event(entry)]
      case .noticeIssued(let notice): measures(of: notice, entry)
      default: []
      }
    }
    return steps.isEmpty ? [.line("没有交办、签收、销号等办理记录")] : steps
  }

  /// The measures of a letter: what the nightly check takes, or a leader signs, is part of the story like any other.
  private func measures(of notice: Notice, _ entry: Entry) -> [StoryPage.Block] {
    let told = notice.alerts.filter { $0.key.task == task.id && $0.key.isMeasure }
    let isWithdrawn = entry.number.map(state.withdrawnNotices.contains) ?? false
    return told.compactMap(\.key.measure).distinct.map { measure in
      let paper = notice.milderPaper(of: measure)
      let numbers = notice.documents.filter { $0.measure == paper ?? measure }.map {
        $0.words(ledger.rules.notice.code)
      }
      let facts = [
        paper.map { "以\($0.word)函发出" }, numbers.first, notice.approver.map { "批准人\($0)" },
        isWithdrawn ? "已撤回" : nil,
      ].compactMap(\.self)
      let whom = name(notice.addressee.unit, on: entry.effectiveOn)
      return .item(
        "\(entry.dayWords) \(measure.word)\(whom)\(facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")",
        [.line("（\(citation(entry))）")])
    }
  }

  private var monthBlocks: [StoryPage.Block] {
    let rows = months.map { end in
      (
        month: end.month,
        words: end.ended.map { ["—", $0] } ?? [end.light.word, end.standing.word]
      )
    }
    // What is settled stays as it is, month after month: said once.
    let runs = rows.reduce(into: [(first: Month, last: Month, words: [String])]()) { runs, row in
      if let run = runs.last, run.words == row.words {
        runs[runs.count - 1].last = row.month
      } else {
        runs.append((row.month, row.month, row.words))
      }
    }
    let cells = runs.map { [$0.first == $0.last ? "\($0.first)" : "\($0.first) 至 \($0.last)"] + $0.words }
    return [.table([["月份", "亮灯", "状态"]] + cells)]
  }

  private var reasonBlocks: [StoryPage.Block] {
    let grounds = grounds.map { "\($0.words)第\($0.entries.map(String.init).joined(separator: "、"))条" }
    return [
      .field("结论", endWords ?? "\(task.standingWords)，\(ledger.reason(task))"),
      .field("规则", ruleWords.joined(separator: "；")),
      .field("依据的记录", grounds.joined(separator: "，")),
    ]
  }
}

extension TaskAction {
  /// Whether verification sent the task back.
  fileprivate var isReturn: Bool { if case .returned = self { true } else { false } }
}
