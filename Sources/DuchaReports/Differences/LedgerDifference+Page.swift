import DuchaModel

extension LedgerDifference {
  /// Returns the difference for a terminal.
  package func text() -> String { page.text() }

  /// Returns the difference as Markdown.
  package func markdown() -> String { page.markdown() }

  private var page: StoryPage {
    StoryPage(
      title: "\(from.asOf.chinese)至\(to.asOf.chinese)的变化", summary: [balance],
      sections: heads.filter { !$0.rows.isEmpty }.map { head in
        StoryPage.Section(
          title: "\(head.title)\(head.tasks.count)项",
          blocks: head.rows.map { .item("\($0.task) \($0.title)", [.line($0.words)]) })
      } + memberSections, end: isEmpty ? "两日之间没有变化" : "同一任务可列在几类之下；增减平衡只按新增、减少计")
  }

  /// 2024年5月31日12项，新增3项，减少1项，2024年6月30日14项（12＋3－1＝14）.
  private var balance: String {
    let (a, b, plus, minus) = (from.tasks.count, to.tasks.count, added.count, gone.count)
    return
      "任务数：\(from.asOf.chinese)\(a)项，新增\(plus)项，减少\(minus)项，\(to.asOf.chinese)\(b)项（\(a)＋\(plus)－\(minus)＝\(a + plus - minus)）"
  }

  private var memberSections: [StoryPage.Section] {
    guard !members.isEmpty else { return [] }
    let blocks = members.map { change -> StoryPage.Block in
      let parts = [("新增", change.joined), ("不再包括", change.left)].filter { !$0.1.isEmpty }.map {
        "\($0)\(to.names($1))"
      }
      let tasks = Figure(change.tasks)
      return .item(
        "“\(to.state.name(of: change.unit))”",
        [.line("\(parts.joined(separator: "，"))；涉及任务\(tasks.count)项（\(tasks.words)）")])
    }
    return [StoryPage.Section(title: "集体成员变动\(members.count)处", blocks: blocks)]
  }

  /// A kind of difference with what it tells of tasks, one row each, of a task with two questions two.
  struct Head {
    var key: String
    var title: String
    var rows: [Row]

    /// The tasks, each once.
    var tasks: Set<TaskID> { Set(rows.map(\.task)) }
  }

  /// What happened to a task.
  struct Row {
    var task: TaskID
    var title: String
    var words: String
    /// What was and what is, for programs; null where the words tell all.
    var values: (before: JSONValue, after: JSONValue)
  }

  /// Every kind of difference, in the order of the page.
  var heads: [Head] {
    [
      head("added", "新增", added) { "\($0.what.words)，\(duty($0.task))" },
      head("gone", "减少", gone) { $0.what.words },
      head("completed", "办结", completed) { $0.what }, head("reopened", "办结后重新办理", reopened) { $0.what },
      head("moved", "时限变动", moved, { ($0.before.json, $0.after.json) }) {
        let whose = $0.what.units.isEmpty ? "" : "\(to.someNames($0.what.units))："
        return
          "\(whose)\($0.what.isStage ? "阶段时限" : "")\(words($0.what.before)) → \(words($0.what.after))"
      },
      head("hands", "牵头单位变动", changedHands, { (JSONValue(each: $0.before), JSONValue(each: $0.after)) }) {
        "\(from.groupName($0.what.before)) → \(to.groupName($0.what.after))"
      },
      head("reworded", "方案修订", reworded) { "改动\($0.what.joined(separator: "、"))" },
      head("lights", "亮灯变化", relit, { (.string($0.before.rawValue), .string($0.after.rawValue)) }) {
        "\($0.what.before.word) → \($0.what.after.word)，\(to.reason($0.task))"
      },
      head("raised", "新提出待处理的异议、延期", raised) { words($0.what, to) },
      head("settled", "已处理的异议、延期", settled) { change in
        [decision(on: change.what, of: change.task.id), words(change.what, from)].compactMap(\.self)
          .joined(separator: "；")
      },
    ]
  }

  private func head<What>(
    _ key: String, _ title: String, _ changes: [Change<What>],
    _ values: (What) -> (JSONValue, JSONValue) = { _ in (.null, .null) }, _ words: (Change<What>) -> String
  ) -> Head {
    let rows = changes.map {
      Row(task: $0.task.id, title: $0.task.printedTitle, words: words($0), values: values($0.what))
    }
    return Head(key: key, title: title, rows: rows)
  }

  /// Who leads, and by when: 县科技局牵头，2024年6月30日到期.
  private func duty(_ task: SupervisedTask) -> String {
    let units = task.leadership.units
    let lead =
      units.isEmpty ? LeadGroup.nobody : to.names(units) + (task.leadership.isInferred ? "推定牵头" : "牵头")
    return "\(lead)，\(task.assessment.schedule.due.map { "\($0.chinese)到期" } ?? "没有到期日")"
  }

  private func words(_ due: Day?) -> String { due?.chinese ?? "没有到期日" }

  private func words(_ question: Question, _ ledger: SupervisedLedger) -> String {
    switch question {
    case .objection(let unit, let objection):
      "\(objection.on.chinese)\(ledger.state.name(of: unit))提出异议：\(objection.reason)"
    case .more(let asked):
      "\(asked.on.chinese)\(asked.unit.map(ledger.state.name) ?? "督查机构")申请由\(asked.from.chinese)延至\(asked.to.chinese)：\(asked.reason)"
    }
  }

  /// Returns the difference for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let counts: JSONValue = [
      "before": .integer(from.tasks.count), "added": .integer(added.count), "gone": .integer(gone.count),
      "after": .integer(to.tasks.count),
    ]
    let heads = heads.map { head in
      JSONValue.Member(
        key: head.key,
        value: .array(
          head.rows.map {
            [
              "task": JSONValue($0.task), "title": .string($0.title), "words": .string($0.words),
              "before": $0.values.before, "after": $0.values.after,
            ]
          }))
    }
    let value: JSONValue = .object(
      [
        .init(key: "version", value: .integer(1)), .init(key: "from", value: JSONValue(from.asOf)),
        .init(key: "to", value: JSONValue(to.asOf)), .init(key: "tasks", value: counts),
      ] + heads + [.init(key: "members", value: .array(members.map(json)))])
    return value.text()
  }
}

extension LedgerDifference {
  private func json(_ change: Membership) -> JSONValue {
    [
      "unit": JSONValue(change.unit), "name": .string(to.state.name(of: change.unit)),
      "joined": JSONValue(each: change.joined), "left": JSONValue(each: change.left),
      "tasks": JSONValue(each: change.tasks),
    ]
  }
}

extension Day? {
  /// The day for programs.
  fileprivate var json: JSONValue { JSONValue(self) }
}

extension LedgerDifference.Arrival {
  /// Why, in words.
  fileprivate var words: String {
    switch self {
    case .registered: "方案登记"
    case .split: "由其他任务拆分"
    case .reopened: "重开或恢复列入"
    }
  }
}

extension LedgerDifference.Departure {
  /// Why, in words.
  fileprivate var words: String {
    switch self {
    case .removed: "方案修订后删去"
    case .cancelled: "撤销"
    case .merged(let other): "并入任务\(other)"
    case .split(let parts): "拆分为任务\(parts.map(\.description).joined(separator: "、"))"
    case .unregistered: "尚未登记"
    }
  }
}
