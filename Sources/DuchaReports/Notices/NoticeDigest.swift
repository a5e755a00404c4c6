package import DuchaModel

/// What one addressee is told at one time, in words: one message, however much there is to say.
package struct NoticeDigest: Sendable, Hashable {
  /// Who is told: 县教育局, 分管领导.
  package let addressee: String
  /// One line: 【督查提醒】县教育局：已逾期2项，未报送1项（2024年7月31日）.
  package let subject: String
  /// The sentence in front.
  package let opening: String
  /// What is told, by cause.
  package let sections: [Section]
  /// What is asked for at the end.
  package let closing: String
  /// What has to be said beside it: days that were assumed, alerts that no longer hold.
  package let remarks: [String]
  /// Who tells.
  package let issuer: String
  /// The day.
  package let date: String

  /// Whether it only tells a lower government what was decided about it: nobody has carried it out yet.
  package let onlyTells: Bool

  /// What is told for one reason.
  package struct Section: Sendable, Hashable {
    /// 已逾期（2项）.
    package let heading: String
    /// The tasks, most pressing first; those that wait for the members of one name together.
    package let lines: [Line]
  }

  /// What is told of one task.
  package struct Line: Sendable, Hashable {
    /// 1-02 新建校舍（《方案》第一部分（二））.
    package let task: String
    /// Why, and what is done.
    package let words: String
  }
}

// MARK: - From a notice

extension NoticeDigest {
  /// Tells a notice as of the state's day; of its alerts those that still hold. `mark` is what has to be said of the
  /// working days (`LedgerState.alertMark`).
  package init(
    _ record: NoticeRecord, holding: Set<Alert.Key>, in ledger: SupervisedLedger, mark: String?
  ) {
    let alerts = record.notice.alerts.filter { holding.contains($0.key) }
    self.init(
      record.notice, alerts, on: record.on, in: ledger,
      remarks: Self.remark(on: record.notice.alerts.count - alerts.count) + [mark].compactMap(\.self))
  }

  /// Tells alerts that are not recorded yet.
  package init(_ notice: Notice, in ledger: SupervisedLedger, mark: String?) {
    self.init(notice, notice.alerts, on: ledger.asOf, in: ledger, remarks: [mark].compactMap(\.self))
  }

  private init(
    _ notice: Notice, _ alerts: [Alert], on day: Day, in ledger: SupervisedLedger, remarks: [String]
  ) {
    let state = ledger.state
    let teller = AlertTeller(
      ledger: ledger, addressee: notice.addressee, approver: notice.approver, day: day)
    let told = Dictionary(grouping: teller.condensed(alerts), by: teller.cause)
    let sections = Alert.Cause.allCases.compactMap { cause in
      told[cause].map { Section(heading: "\(cause.word)（\($0.count)项）", lines: teller.lines($0)) }
    }
    let counts = Alert.Cause.allCases.compactMap { cause in told[cause].map { "\(cause.word)\($0.count)项" } }
    let issuer = state.rules.office.issuer
    addressee = notice.addressee.name(in: state)
    subject = "【督查提醒】\(addressee)：\(counts.joined(separator: "，"))（\(day.chinese)）"
    opening = teller.opening(addressee)
    self.sections = sections
    onlyTells = teller.onlyTells(notice.documents.count, approver: notice.approver)
    closing = teller.closing(
      notice.documents.map { $0.words(state.rules.notice.code) }, approver: notice.approver)
    self.remarks = remarks
    self.issuer = issuer
    date = day.chinese
  }

  private static func remark(on gone: Int) -> [String] {
    gone == 0 ? [] : ["另有\(gone)项在送出前情况已变化，不再告知"]
  }
}

extension Alert.Addressee {
  /// Who it is: 县教育局, 分管领导, or the name of the office.
  package func name(in state: LedgerState) -> String {
    switch self {
    case .unit(let unit): state.name(of: unit)
    case .leader: "分管领导"
    case .office: state.rules.office.issuer
    }
  }

  /// The name of the folder for what it is told.
  package func folderName(in state: LedgerState) -> String {
    switch self {
    case .unit(let unit): FileName.ofUnit(unit, state.name(of: unit))
    case .leader, .office: FileName.clean(name(in: state))
    }
  }
}

extension Alert {
  /// What an alert is about, whichever step of a ladder it is: a letter tells each in one line.
  struct Matter: Hashable {
    fileprivate let task: TaskID
    fileprivate let unit: OrgUnit.ID?
    fileprivate let about: Day
    fileprivate let cause: Cause
  }

  /// What it is about.
  var matter: Matter { Matter(task: key.task, unit: key.unit, about: key.about, cause: key.cause.family) }
}

/// Puts alerts into the words of one addressee.
private struct AlertTeller {
  let ledger: SupervisedLedger
  let addressee: Alert.Addressee
  let approver: String?
  let day: Day

  /// An alert, and the earlier steps about the same that are told with it.
  struct Told {
    var alert: Alert
    var earlier: [Alert]
  }

  /// Steps about one due date stand in one line, that of the last; of what was missed the days are told.
  func condensed(_ alerts: [Alert]) -> [Told] {
    Dictionary(grouping: alerts, by: \.matter).values.compactMap { steps in
      let steps = steps.sorted { ($1.fellDue, $0.order.0, $0.order.1) < ($0.fellDue, $1.order.0, $1.order.1) }
      return steps.first.map { Told(alert: $0, earlier: steps.dropFirst().reversed()) }
    }
    .sorted { $0.alert.order < $1.alert.order }
  }

  /// Each task has a line, but those that wait for the members of one name have one together.
  func lines(_ told: [Told]) -> [NoticeDigest.Line] {
    let open = Dictionary(grouping: told, by: openName)
    let names = open.keys.compactMap(\.self).sorted {
      ($0.unit, $0.plan?.number ?? 0) < ($1.unit, $1.plan?.number ?? 0)
    }
    return names.map { line($0, open[$0] ?? []) } + (open[nil] ?? []).map(line)
  }

  /// A name whose members somebody has to name, for a plan where it means others in each.
  private struct OpenName: Hashable {
    var unit: OrgUnit.ID
    var plan: PlanID?
  }

  private func openName(_ told: Told) -> OpenName? {
    let key = told.alert.key
    guard key.cause == .unsettled, let unit = key.unit else { return nil }
    let isSelective = ledger.state.units[unit]?.isSelective ?? false
    return OpenName(unit: unit, plan: isSelective ? key.task.plan : nil)
  }

  private func line(_ open: OpenName, _ told: [Told]) -> NoticeDigest.Line {
    let tasks = told.map(\.alert.key.task.description)
    let plan = open.plan.map { " --document \($0)" } ?? ""
    return NoticeDigest.Line(
      task: "“\(ledger.state.name(of: open.unit))”（\(tasks.count)项：\(tasks.joined(separator: "、"))）",
      words: "\(told.first?.alert.words ?? "")；列明成员单位：ducha units members \(open.unit) 成员单位…\(plan)")
  }

  private func line(_ told: Told) -> NoticeDigest.Line {
    let key = told.alert.key
    let task = ledger.task(key.task)
    let title = task.map { $0.title.inChinesePunctuation } ?? ""
    let place = task.map { "（\(Passage($0).citedWords)）" } ?? ""
    return NoticeDigest.Line(task: "\(key.task) \(title)\(place)", words: words(told))
  }

  private func words(_ told: Told) -> String {
    let key = told.alert.key
    let name = key.unit.map(ledger.state.name(of:)) ?? ""
    var words = told.alert.words
    // Who is written to is not named in each line once more.
    if addressee.unit == key.unit, words.hasPrefix(name) { words.removeFirst(name.count) }
    let unit = addressee.unit == key.unit || key.cause == .unaccepted || name.isEmpty ? nil : name
    return [[unit, words].compactMap(\.self), doneWords(told)].joined().joined(separator: "；")
  }

  /// What is done: what was approved at one time is all of it done now; of steps that nobody approves the last is, and the
  /// days of those that were missed are told.
  private func doneWords(_ told: Told) -> [String] {
    if approver != nil { return (told.earlier + [told.alert]).compactMap { measureWords($0.key) }.distinct }
    let days = told.earlier.map(\.fellDue).filter { $0 < day }.distinctDays
    let late = days.isEmpty ? nil : "\(days.map(\.chinese).joined(separator: "、"))应告知的一并补告"
    return [measureWords(told.alert.key), late].compactMap(\.self)
  }

  /// What is done, `催办（第2次）`; a step that was missed may be another than what the due date calls for now.
  private func measureWords(_ key: Alert.Key) -> String? {
    guard let measure = key.measure else { return nil }
    if key.cause == .approval { return "拟\(measure.proposalWords)，待签批" }
    guard key.isMeasure, let unit = addressee.unit else { return measure.word }
    let paper = ledger.state.paper(of: measure, to: unit, approver: approver)
    // What blames, or has no paper of its own, says here who decided it.
    if measure.callsToAccount, let approver {
      return "经\(approver)批准，\(paper == .talk ? "约谈有关负责同志" : measure.proposalWords)"
    }
    if let paper, paper != measure { return paper.word }
    let before = timesTaken(key)
    return measure.word + (before > 0 ? "（第\(before + 1)次）" : "")
  }

  /// How often the same was done before the day, for the same due date.
  private func timesTaken(_ key: Alert.Key) -> Int {
    let measures = ledger.task(key.task)?.assessment.life.measures ?? []
    return measures.count { taken in
      taken.measure.kind == key.measure && taken.on > key.about && taken.on < day
        && (taken.measure.unit == nil || taken.measure.unit == key.unit)
        && !ledger.state.withdrawnNotices.contains(taken.number)
    }
  }

  /// Under what an alert is told: a due date by where it stands on the day.
  func cause(_ told: Told) -> Alert.Cause {
    guard told.alert.key.cause.family == .overdue else { return told.alert.key.cause }
    let due = told.alert.key.about
    return due < day ? .overdue : due == day ? .dueToday : .dueSoon
  }

  /// Lower governments are reminded; nobody is ordered by a message.
  func opening(_ name: String) -> String {
    let whom = Addressee(name: name)
    let told = whom == .department ? "" : "现将有关情况告知如下。"
    return switch addressee {
    case .unit: "\(told)截至\(day.chinese)，\(whom.you)承担的下列任务需要关注："
    case .leader: "截至\(day.chinese)，下列事项请予审定："
    case .office: "截至\(day.chinese)，下列事项需要办理："
    }
  }

  /// Whether a lower government is told of what blames it and has no paper: those who may carry it out.
  func onlyTells(_ documents: Int, approver: String?) -> Bool {
    guard case .unit(let unit) = addressee, approver != nil, documents == 0 else { return false }
    return Addressee(name: ledger.state.name(of: unit)) == .lowerGovernment
  }

  func closing(_ documents: [String], approver: String?) -> String {
    let attached =
      documents.isEmpty ? "" : "随附\(documents.joined(separator: "、"))\(approver.map { "（\($0)签批）" } ?? "")。"
    switch addressee {
    case .unit(let unit):
      let whom = Addressee(name: ledger.state.name(of: unit))
      if onlyTells(documents.count, approver: approver) {
        return "谨此告知。约谈、通报由有权机关按程序办理，届时另行通知或在通报中载明，本件不作为约谈、通报文书。"
      }
      return attached
        + (whom == .lowerGovernment
          ? "谨此提醒，供统筹安排工作时参考，进展情况可在月度填报时一并反映。" : "\(whom.verb)及时推进，有新进展或困难及时反馈。")
    case .leader, .office: return attached
    }
  }
}

extension Alert.Cause {
  /// The cause under which steps about one date are told together.
  fileprivate var family: Alert.Cause {
    switch self {
    case .overdue, .dueToday, .dueSoon: .overdue
    default: self
    }
  }
}

extension SupervisedLedger {
  /// Returns a task in force; `nil` where there is none of the number.
  func task(_ id: TaskID) -> SupervisedTask? {
    var (low, high) = (tasks.startIndex, tasks.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if tasks[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < tasks.endIndex && tasks[low].id == id ? tasks[low] : nil
  }
}

extension [Day] {
  /// The days once each, earliest first.
  fileprivate var distinctDays: [Day] { Set(self).sorted() }
}
