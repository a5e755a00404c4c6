import DuchaCompiler
import DuchaLedger
package import DuchaModel

extension Workspace {
  /// Takes a year's notice on holidays into the ledger and says what it changes, a line each.
  ///
  /// The same days again are not recorded again. Days that contradict a notice that is known are refused, unless the file
  /// is said to correct it.
  package func adoptCalendar(_ file: String, correcting: Bool = false, day: Day? = nil) throws -> [String] {
    let year = try CalendarFile.read(path: file)
    let day = day ?? clock.today
    try requirePast(day)
    var adoption: CalendarAdoption?
    try append { state in
      let new = CalendarAdoption(year, in: state)
      adoption = new
      if new.isKnown { return [] }
      guard correcting || new.contradictions.isEmpty else {
        throw CalendarContradiction(file: file, year: year.year, days: new.contradictions)
      }
      return [entry(.calendarAdopted(year), effectiveOn: day)]
    }
    guard let adoption else { preconditionFailure("append decides before it writes") }
    return adoption.lines + (adoption.isKnown ? [] : try movedLimits(adoption))
  }

  /// The ledger's working days, where there is a ledger.
  package func workCalendar(adding further: [CalendarYear], assumingWeekends: Bool) throws -> WorkCalendar {
    let years = try state(asOf: .last).calendarYears
    return WorkCalendar(adding: years + further, assumesWeekends: assumingWeekends)
  }

  /// Returns which limits of open tasks that the plan counts in working days fall on another day than the ledger has.
  private func movedLimits(_ adoption: CalendarAdoption) throws -> [String] {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let counted = adoption.state.plans.values.filter { plan in
      adoption.state.tasks.values.contains { $0.id.plan == plan.id && $0.countsWorkingDays }
    }
    return try counted.sorted { $0.id < $1.id }.flatMap { plan -> [String] in
      guard let issued = plan.document.issued,
        let source = try ledger.sourceText(of: plan.id, edition: plan.edition)
      else { return [] }
      let dates = PolicyCompiler.withScriptConverter.dates(in: source)
      return zip(dates.compilation.tasks, dates.tasks).flatMap { task, derivations -> [String] in
        let record = adoption.state.tasks.values.first {
          $0.id.plan == plan.id && $0.countsWorkingDays && $0.task.span == task.span
        }
        return record.map { adoption.moved($0, derivations, from: issued) } ?? []
      }
    }
  }
}

extension TaskRecord {
  /// Whether it is open and the plan counts one of its limits in working days.
  fileprivate var countsWorkingDays: Bool {
    removedOn == nil && life.ending == nil && task.deadlines.contains { $0.reading.contains("工作日") }
  }
}

/// A notice that says otherwise than one that is known. It was not taken.
package struct CalendarContradiction: Error, CustomStringConvertible {
  /// The file.
  package let file: String
  /// Its year.
  package let year: Int
  /// The days, each with what is known and what the file says.
  package let days: [String]

  /// What contradicts, and what to do.
  package var description: String {
    let list = days.prefix(5).joined(separator: "；") + (days.count > 5 ? "等\(days.count)天" : "")
    return "\(file) 与已收录的放假安排不一致：\(list)；台账没有改动，确是更正通知的请加 --correct"
  }
}
