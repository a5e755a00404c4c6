package import DuchaModel

/// What was done about tasks since the last issue: 提醒、催办、督办 and what a leader approved beyond them.
package struct MeasuresTaken: Sendable, Hashable {
  /// What was done.
  package let kind: Measure.Kind
  /// About which tasks.
  package let figure: Figure
  /// What was done, each towards one unit.
  fileprivate let taken: [Taken]

  fileprivate struct Taken: Hashable {
    var task: TaskID
    var unit: OrgUnit.ID?
    var approver: String?
  }
}

extension MeasuresTaken {
  /// Returns the measures that were taken about tasks in a period, mildest first; letters taken back before they reached
  /// anybody are none.
  static func since(_ start: Day, _ ledger: SupervisedLedger) -> [MeasuresTaken] {
    var taken: [Measure.Kind: [Taken]] = [:]
    for task in ledger.tasks {
      for dated in task.assessment.life.measures
      where dated.on >= start && !ledger.state.withdrawnNotices.contains(dated.number) {
        let unit = dated.measure.unit ?? task.leadership.units.first
        taken[dated.measure.issuedAs, default: []].append(
          Taken(task: task.id, unit: unit, approver: dated.measure.approver))
      }
    }
    return Measure.Kind.allCases.compactMap { kind in
      taken[kind].map { MeasuresTaken(kind: kind, figure: Figure($0.map(\.task)), taken: $0.distinct) }
    }
  }
}

extension Bulletin {
  /// From when a bulletin tells what was done: the day behind that of the last issue, or the first of its month.
  static func measuresStart(_ month: Month, last: PastIssue?) -> Day {
    last.map { $0.record.asOf.adding(days: 1) } ?? month.firstDay
  }

  /// 提醒12项，催办6项；经周县长批准，通报批评1项（县工信局3-07）; `nil` where nothing was done.
  var measuresSentence: Prose? {
    guard !measures.isEmpty else { return nil }
    let letters = measures.filter { !$0.kind.callsToAccount }.map { count($0) }
    let decided = measures.filter(\.kind.callsToAccount)
    let approvers = decided.flatMap(\.taken).compactMap(\.approver).distinct.joined(separator: "、")
    let approved = decided.map { "\(count($0))（\(named($0))）" as Prose }.joined(separator: "，")
    let parts = [
      letters.joined(separator: "，"),
      decided.isEmpty ? "" : "\(approvers.isEmpty ? "" : "经\(approvers)批准，")\(approved)",
    ]
    let told = parts.filter { !$0.text.isEmpty }.joined(separator: "；")
    let start = Self.measuresStart(month, last: edition.last)
    return "从督办情况看，自\(start.chinese)至\(asOf.chinese)，\(told)。"
  }

  private func count(_ measures: MeasuresTaken) -> Prose {
    "\(measures.kind.proposalWords)\(link(measures.figure, .measure(measures.kind)))项"
  }

  /// 县工信局3-07、3-08，县数据局1-05; of very many units the tasks alone.
  private func named(_ measures: MeasuresTaken) -> String {
    let units = Dictionary(grouping: measures.taken, by: \.unit)
    guard units.count <= Figure.tasksNamed else { return measures.figure.words }
    return units.sorted { ($0.key?.number ?? .max) < ($1.key?.number ?? .max) }.map { unit, taken in
      (unit.map(ledger.state.name(of:)) ?? "") + Figure(taken.map(\.task)).words
    }.joined(separator: "，")
  }
}
