import DuchaDiagnostics
package import DuchaModel

/// What waits for a decision of the leader.
package struct PendingDecision: Sendable, Hashable {
  /// What is to be decided.
  package let kind: Kind
  /// The tasks.
  package let tasks: [TaskID]
  /// The question, without a full stop.
  package let words: String

  /// What is to be decided, the most pressing first.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Decodable {
    /// 申请延期.
    case postponement = "extension"
    /// 异议.
    case objection
    /// A measure that the ladder drafted: 督办 and above.
    case measure
    /// Nobody leads.
    case lead
  }
}

extension PendingDecision {
  /// Returns what waits for a decision of the leader as of a ledger's day.
  ///
  /// - Parameters:
  ///   - drafts: the measures that wait for approval; no others are asked about, for nobody could approve them.
  package static func waiting(in ledger: SupervisedLedger, drafts: [Alert]) -> [PendingDecision] {
    ledger.postponements + ledger.objections + ledger.measures(drafts) + ledger.gaps
  }
}

extension SupervisedLedger {
  fileprivate var postponements: [PendingDecision] {
    tasks.flatMap { task in
      (task.standing == .completed ? [] : task.life.extensionRequests).map { request in
        let unit = (request.unit.map(state.name) ?? leadWords(task)).shortened(toWidth: 24)
        let (from, to) = (request.from.words(in: asOf.year), request.to.words(in: asOf.year))
        return PendingDecision(
          kind: .postponement, tasks: [task.id],
          words: "\(task.briefWords)\(unit)申请由\(from)延期至\(to)，是否同意")
      }
    }
  }

  fileprivate var objections: [PendingDecision] {
    tasks.flatMap { task in
      task.assessment.life.objections.keys.sorted().map { unit in
        PendingDecision(
          kind: .objection, tasks: [task.id],
          words: "\(task.briefWords)\(state.name(of: unit).shortened(toWidth: 24))提出异议，由谁承担")
      }
    }
  }

  /// What the ladder has drafted: of each task the severest measure.
  fileprivate func measures(_ drafts: [Alert]) -> [PendingDecision] {
    let drafted = Dictionary(grouping: drafts, by: \.key.task).mapValues { Set($0.compactMap(\.key.measure)) }
    let severest = drafted.mapValues { kinds in Measure.Kind.allCases.last(where: kinds.contains) }
    return Measure.Kind.allCases.reversed().compactMap { kind in
      let tasks = tasks.filter { severest[$0.id] == kind }
      guard let which = Self.briefWords(tasks) else { return nil }
      let concerned = drafts.filter { $0.key.measure == kind && severest[$0.key.task] == kind }
      let units = Set(concerned.compactMap(\.key.unit)).sorted()
      return PendingDecision(
        kind: .measure, tasks: tasks.map(\.id),
        words: "\(which)截至\(asOf.chinese)已逾期，按规则拟对\(someNames(units))\(kind.proposalWords)，是否批准")
    }
  }

  fileprivate var gaps: [PendingDecision] {
    let open = tasks.filter { $0.leadership.units.isEmpty && $0.standing != .completed }
    return Self.briefWords(open).map { which in
      [PendingDecision(kind: .lead, tasks: open.map(\.id), words: "\(which)未明确牵头单位，由谁牵头")]
    } ?? []
  }

  /// A single task by its name, several by their numbers; `nil` for none.
  private static func briefWords(_ tasks: [SupervisedTask]) -> String? {
    tasks.count > 1 ? "\(Figure(tasks).words)共\(tasks.count)项任务" : tasks.first?.briefWords
  }
}

extension SupervisedTask {
  /// The task as a page for a busy reader names it.
  fileprivate var briefWords: String { "\(printedTitle.shortened(toWidth: 40).quoted)（\(id)）" }
}
