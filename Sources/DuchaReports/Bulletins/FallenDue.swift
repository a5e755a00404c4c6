import DuchaModel

/// What fell due in the month of a bulletin, up to its day: done, overdue, or due on that very day and open. Who is not late
/// on the last day of a month would otherwise stand in no issue until it is late for a month.
struct FallenDue: Sendable {
  /// All.
  let all: Figure
  /// Those that are said to be done, as far as they fell due.
  let done: Figure
  /// Those that are overdue.
  let overdue: Figure
  /// Those that are due on the day itself and not done.
  let open: Figure
  /// Those of ``open`` by lead.
  let openByLead: [LeadGroup]

  /// Looks through a ledger.
  init(_ ledger: SupervisedLedger) {
    let month = ledger.asOf.month.firstDay...ledger.asOf
    let due = ledger.tasks.filter { $0.standing != .suspended && $0.fellDue(in: month) }
    let open = due.filter(\.isOpenOnDueDay)
    all = Figure(due)
    self.open = Figure(open)
    overdue = Figure(due) { !$0.isOpenOnDueDay && $0.isOverdueForSome }
    done = Figure(due) { !$0.isOpenOnDueDay && !$0.isOverdueForSome }
    openByLead = ledger.grouped(open) { $0.dueLeads }
  }
}

extension SupervisedTask {
  /// Whether a stage or a turn of it was due on one of some days.
  fileprivate func fellDue(in days: ClosedRange<Day>) -> Bool {
    answerable.contains { answerable in
      let schedule = answerable.assessment.schedule
      return (schedule.milestones.map(\.due) + schedule.turns.map(\.due)).contains(where: days.contains)
    }
  }

  fileprivate var isOverdueForSome: Bool { answerable.contains { $0.assessment.standing == .overdue } }
}
