import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Collects the dates of a unit as of a day.
  package func unitCalendar(of unit: String, asOf day: Day) throws -> UnitCalendar {
    let (ledger, stamps) = try datedLedger(asOf: day)
    let calendar = UnitCalendar(ledger, unit: try ledger.state.unit(named: unit).id, stamps: stamps)
    guard !calendar.isEmpty else { throw NothingDated(unit: calendar.name) }
    return calendar
  }

  /// Writes the calendar of a unit into a file.
  package func writeCalendar(_ calendar: UnitCalendar, to path: String) throws {
    try FolderWriter.write(calendar.text(), toFile: path)
  }

  /// Writes a calendar for every unit that has dates; returns how many.
  package func writeCalendars(to folder: String, asOf day: Day) throws -> Int {
    let (ledger, stamps) = try datedLedger(asOf: day)
    let calendars = UnitCalendar.all(ledger, stamps: stamps).filter { !$0.isEmpty }
    try FolderWriter.write(calendars.map { ("\($0.fileName).ics", Array($0.text().utf8)) }, to: folder)
    return calendars.count
  }

  /// A ledger is named by the hash of its first entry, which nothing that follows can change.
  private func datedLedger(asOf day: Day) throws -> (SupervisedLedger, EntryStamps) {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let entries = try ledger.entries(texts: false)
    let name = try ledger.hash(of: 1).map { "\($0.prefix(16)).ducha" } ?? "ducha"
    let state = LedgerState(folding: entries, asOf: day)
    return (SupervisedLedger(state), EntryStamps(entries, of: name, asOf: day))
  }
}

/// A unit of which nothing has a date.
struct NothingDated: Error, CustomStringConvertible {
  let unit: String
  var description: String { "\(unit)没有带时限的任务，也没有需要报送的牵头任务，未生成日历" }
}
