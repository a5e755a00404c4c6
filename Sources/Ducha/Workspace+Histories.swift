import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Tells the whole story of a task as of a day.
  package func story(of task: String, asOf day: Day) throws -> TaskStory {
    let ledger = try Ledger.open(at: path, readOnly: true)
    if let id = TaskID(task) {
      // The head first: an entry that comes in between is then not taken for one that was looked at.
      let head = try ledger.head().entries
      let entries = try ledger.entries(of: .plans([id.plan]), texts: false)
      if let story = TaskStory(id, entries, asOf: day, head: head) { return story }
    }
    // Who is refused is told the nearest of all tasks.
    throw NotThereYet(try ledger.state(asOf: .last).task(named: task), day)
  }

  /// Tells what was recorded; what words name is looked up in the whole ledger.
  package func history(_ request: HistoryRequest) throws -> LedgerHistory {
    let ledger = try Ledger.open(at: path, readOnly: true)
    func registry() throws -> LedgerState { try ledger.state(asOf: .last, of: .registry) }
    let plan = try request.document.map { try registry().plan(named: $0).id }
    let taskPlan = try request.task.flatMap { TaskID($0)?.plan }.flatMap { try registry().plans[$0]?.id }
    // What is asked of a plan or a task needs no other plan's history.
    let plans = [plan, taskPlan].compactMap(\.self)
    let entries = try ledger.entries(of: plans.isEmpty ? .everything : .plans(plans), texts: false)
    let state = LedgerState(folding: entries, asOf: .last)
    let filter = HistoryFilter(
      task: try request.task.map { try state.task(named: $0).id },
      unit: try request.unit.map { try state.unit(named: $0).id }, plan: plan, from: request.from,
      through: request.through, byRecording: request.byRecording, actor: request.actor, kinds: request.kinds)
    return LedgerHistory(entries, filter)
  }

  /// Tells what is different between two days.
  package func difference(from: Day, to: Day) throws -> LedgerDifference {
    let entries = try Ledger.open(at: path, readOnly: true).entries(texts: false)
    let ledgers = [from, to].map { SupervisedLedger(LedgerState(folding: entries, asOf: $0)) }
    return LedgerDifference(from: ledgers[0], to: ledgers[1])
  }
}

/// What a person asks a ledger's history for, names not yet looked up; what is left out takes all.
package struct HistoryRequest: Sendable {
  /// A task's number.
  package var task: String?
  /// A unit's name.
  package var unit: String?
  /// A plan's number, or words of its title.
  package var document: String?
  /// From this day on.
  package var from: Day?
  /// Through this day.
  package var through: Day?
  /// Whether days are those of the recording.
  package var byRecording: Bool
  /// Who recorded it.
  package var actor: String?
  /// The kinds of entries; none takes all.
  package var kinds: Set<EntryKind>

  /// Creates a request, by default for everything.
  package init(
    task: String? = nil, unit: String? = nil, document: String? = nil, from: Day? = nil, through: Day? = nil,
    byRecording: Bool = false, actor: String? = nil, kinds: Set<EntryKind> = []
  ) {
    self.task = task
    self.unit = unit
    self.document = document
    self.from = from
    self.through = through
    self.byRecording = byRecording
    self.actor = actor
    self.kinds = kinds
  }
}

/// A task that the ledger has only from a later day on.
struct NotThereYet: Error, CustomStringConvertible {
  private let task: TaskRecord
  private let day: Day

  init(_ task: TaskRecord, _ day: Day) {
    self.task = task
    self.day = day
  }

  /// What is wrong and what to do, in one Chinese line.
  var description: String {
    "截至\(day.chinese)台账中还没有任务 \(task.id)（\(task.task.title)）；请核对 --as-of"
  }
}
