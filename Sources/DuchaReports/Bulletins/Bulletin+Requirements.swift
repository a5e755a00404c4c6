import DuchaModel

extension Bulletin {
  /// 下一步工作要求, each with its date; `nil` where nothing is left to ask for.
  var requirements: BulletinText.Section? {
    let asked =
      [catchUp, verify, report, nameLead, settle].compactMap { $0.map { Prose($0) } }
      + [prepare].compactMap(\.self)
    guard !asked.isEmpty else { return nil }
    let numbered = asked.enumerated().map { index, text in
      BulletinText.Block.paragraph(asked.count == 1 ? text : "\(chineseNumeral(index + 1))是\(text)")
    }
    return .init(heading: "下一步工作要求", blocks: numbered)
  }

  private var by: String { "\(words(nextReportDay))前" }

  /// Returns a day in words, the year left out where it is that of the bulletin: 8月25日.
  func words(_ day: Day) -> String { day.words(in: asOf.year) }

  /// Returns a month in words in the same way: 8月.
  func words(_ month: Month) -> String { month.year == asOf.year ? "\(month.month)月" : month.chinese }

  var catchUp: String? {
    let asked = byAddressee(slow.flatMap(\.tasks).flatMap { requests(for: $0, of: $0.slowAnswerable) })
    guard !asked.isEmpty else { return nil }
    let overdue = asked[.department, default: []].filter { $0.standing == .overdue }
    let behind = asked[.department, default: []].filter { $0.standing != .overdue }
    var text = "加快补齐进度。"
    if !overdue.isEmpty {
      let each = Figure(overdue.map(\.task)).count > 1 ? "逐项" : ""
      text += "请\(leads(overdue))对已逾期的\(tasks(overdue))\(each)查明原因、倒排工期，于\(by)报送完成情况；"
      text += "确需延期的，一并报送原因、已完成的进展和拟完成日期。"
    }
    if !behind.isEmpty {
      text += "请\(leads(behind))对落后于序时进度的\(tasks(behind))提出补齐措施，随\(words(nextReportDay.month))进展一并报送。"
    }
    for addressee in [Addressee.outsideGovernment, .lowerGovernment] {
      guard let asked = asked[addressee] else { continue }
      text += reminder(addressee, asked)
    }
    return text
  }

  /// Reminds each of its own tasks, those with the same ones together: 提醒双河乡关注所牵头2项任务（1-03、1-27）的时限和进度.
  /// Of more than a sentence tells apart it says that each has its own.
  private func reminder(_ addressee: Addressee, _ asked: [Request]) -> String {
    let byUnit = Dictionary(grouping: asked, by: \.unit).sorted { $0.key < $1.key }.map(\.value)
    let lists = byUnit.map { Figure($0.map(\.task)) }.distinct
    guard lists.count <= Self.listsTold else {
      let ids = Self.named(Figure(asked.map(\.task)))
      return "\(addressee.verb)\(leads(asked))关注各自所牵头任务\(ids)的时限和进度。"
    }
    let told = lists.map { list in
      let same = byUnit.filter { Figure($0.map(\.task)) == list }.flatMap(\.self)
      return "\(leads(same))关注所牵头\(tasks(same))的时限和进度"
    }
    return "\(addressee.verb)\(told.joined(separator: "，\(addressee.verb)"))。"
  }

  /// As many lists of tasks as a sentence tells apart.
  private static let listsTold = 3

  /// Asks for what is said to be done against the figures, and for values above a ceiling.
  var verify: String? {
    let done = asking(
      doubtedTasks.flatMap { task in
        let units = Set((doubts[task.id] ?? []).compactMap(\.unit))
        return requests(for: task) { [Standing.completed, .submitted].contains($0.standing) }.filter {
          units.isEmpty || !task.eachAnswers || units.contains($0.unit)
        }
      }, to: "的完成情况和所报数值", then: "数值有误的更正数值，尚未完成的更正状态")
    let above = asking(
      exceededTasks.flatMap(requestsAboveCeiling), to: "突破上限的数值", then: "数值有误的更正数值，确已突破的说明原因和控制措施")
    let asked = done + above
    return asked.isEmpty ? nil : "\(done.isEmpty ? "核实所报数值" : "核实完成情况")。\(asked)"
  }

  /// Asks for figures to be looked at again; only departments are asked by a day, and told what comes then.
  private func asking(_ requests: [Request], to check: String, then: String) -> String {
    let asked = byAddressee(requests)
    return Addressee.allCases.compactMap { addressee in
      asked[addressee].map { asked in
        let request = "核对\(Figure(asked.map(\.task)).words)\(check)"
        let whom = "\(addressee.verb)\(leads(asked))"
        return addressee == .department ? "\(whom)于\(by)\(request)，\(then)。" : "\(whom)\(request)。"
      }
    }.joined()
  }

  /// Who reported a value above the ceiling is asked; where only all values together are, everybody.
  private func requestsAboveCeiling(_ task: SupervisedTask) -> [Request] {
    let all = requests(for: task) { _ in true }
    let units = unitsAboveCeiling(task)
    let own = all.filter { units.contains($0.unit) }
    return own.isEmpty ? all : own
  }

  var report: String? {
    // Completed tasks are reported on no more.
    let open = ledger.tasks.filter { $0.standing != .completed && !$0.leadership.units.isEmpty }
    guard !open.isEmpty else { return nil }
    let month = words(nextReportDay.month)
    let next = everybody(leading: open, "于\(by)报送\(month)进展", reminded: "于\(by)提供\(month)进展")
    return "按时报送进展。\(missing(in: open))\(next)"
  }

  /// Asks all that lead tasks for something, and reminds the lower governments among them.
  private func everybody(leading open: [SupervisedTask], _ request: String, reminded: String) -> String {
    let asked = byAddressee(open.flatMap { requests(for: $0) { $0.standing != .completed } })
    guard let lower = asked[.lowerGovernment] else { return "请各牵头单位\(request)。" }
    let reminder = "提醒\(leads(lower, else: Addressee.lowerGovernment.many))\(reminded)。"
    return asked.count == 1 ? reminder : "请各牵头部门\(request)，\(reminder)"
  }

  private func missing(in open: [SupervisedTask]) -> String {
    let missing = open.flatMap { requests(for: $0, where: \.reportIsMissing) }
    let month = words(reportingMonth)
    // Where nobody reported there is nobody to single out.
    if !missing.isEmpty && nobodyReported {
      return everybody(leading: open, "尽快补报\(month)进展", reminded: "提供\(month)进展")
    }
    let asked = byAddressee(missing)
    return Addressee.allCases.compactMap { addressee in
      asked[addressee].map { requests in
        let units = Set(requests.map(\.unit)).sorted()
        return "\(addressee.verb)\(ledger.someNames(units))补报\(month)进展。"
      }
    }.joined()
  }

  var nameLead: String? {
    guard !withoutLead.isEmpty else { return nil }
    let named = withoutLead.filter { $0.leadership.gap == .joint || $0.leadership.gap == .supportOnly }
    let open = withoutLead.filter { $0.leadership.gap == .unassigned || $0.leadership.gap == .proposedOnly }
    var text = "明确牵头责任。"
    if !named.isEmpty { text += "请\(referring(to: named, "有责任单位、没有牵头单位"))的责任单位于\(by)提出牵头单位建议。" }
    if !open.isEmpty { text += "\(referring(to: open, "没有责任单位"))由\(office.issuer)会同有关单位于\(by)提出责任分工建议。" }
    return text
  }

  /// Asks for what keeps tasks from resting fully on bodies.
  var settle: String? {
    guard !open.isEmpty else { return nil }
    let groups = Figure(open.filter { $0.cause.handover == nil }.flatMap(\.figure.ids))
    let left = open.filter { $0.cause.handover != nil }
    let handovers = Figure(left.filter { $0.cause.handover?.edition == nil }.flatMap(\.figure.ids))
    let revised = Figure(left.filter { $0.cause.handover?.edition != nil }.flatMap(\.figure.ids))
    var asked: [String] = []
    if !groups.isEmpty { asked.append("列明\(groups.words)所涉集体名称的成员单位") }
    if !handovers.isEmpty { asked.append("确定\(handovers.words)机构改革后的承担单位") }
    if !revised.isEmpty { asked.append("核定\(revised.words)方案修订后的牵头单位") }
    return "落实承担单位。由\(office.issuer)会同有关单位于\(by)\(asked.joined(separator: "，"))。"
  }

  var prepare: Prose? {
    guard !dueSoon.isEmpty else { return nil }
    let ids = Self.named(dueSoon)
    return
      "把握近期时限。\(words(asOf.adding(days: 1)))至\(words(Self.nearEnd(ledger)))到期的任务有\(link(dueSoon, .dueSoon))项\(ids)，请提前安排收尾工作，确保按期完成。"
  }

  /// Who answers for a task and is asked for something.
  private struct Request {
    var task: TaskID
    var unit: OrgUnit.ID
    var standing: Standing
  }

  /// Returns what is asked of those who answer for a task. Nobody can be asked in a name that no body bears, or that a
  /// reform has ended: there ``settle`` asks who it is.
  private func requests(for task: SupervisedTask, where asked: (Assessment) -> Bool) -> [Request] {
    requests(for: task, of: task.answerable.filter { asked($0.assessment) })
  }

  private func requests(for task: SupervisedTask, of asked: [SupervisedTask.Answerable]) -> [Request] {
    asked.compactMap { answerable in
      guard let unit = answerable.unit, !task.openGroups.contains(unit), ledger.state.successions[unit] == nil
      else { return nil }
      return Request(task: task.id, unit: unit, standing: answerable.assessment.standing)
    }
  }

  /// Returns requests by whom they address.
  private func byAddressee(_ requests: [Request]) -> [Addressee: [Request]] {
    Dictionary(grouping: requests) { Addressee(name: ledger.state.name(of: $0.unit), from: office.issuer) }
  }

  private func leads(_ requests: [Request], else many: String = "有关牵头单位") -> String {
    let units = Set(requests.map(\.unit)).sorted()
    return units.count > Self.unitsNamed ? many : ledger.names(units)
  }

  /// （1-03、2-05）, of no more tasks than a request names.
  private static func named(_ tasks: Figure) -> String {
    tasks.count > tasksNamed ? "" : "（\(tasks.words)）"
  }

  /// 2项任务（1-03、2-05）
  private func tasks(_ requests: [Request]) -> String {
    let tasks = Figure(requests.map(\.task))
    return "\(tasks.count)项任务\(Self.named(tasks))"
  }

  /// Returns words for tasks: their numbers, or how many there are of what kind.
  private func referring(to tasks: [SupervisedTask], _ kind: String) -> String {
    tasks.count > Self.tasksNamed ? "\(kind)的\(tasks.count)项任务" : tasks.idWords
  }

  /// As many tasks as a request names.
  private static let tasksNamed = 8
  /// As many units as a request names; more read as a list, and the lists stand above.
  private static let unitsNamed = 6
}

extension Addressee {
  /// Those of a kind who lead tasks, where they are too many to name.
  fileprivate var many: String {
    switch self {
    case .department: "有关牵头部门"
    case .lowerGovernment: "有关地方"
    case .outsideGovernment: "有关单位"
    }
  }
}
