import ArgumentParser

/// Tells working days, and takes in further years.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "工作日：查放假、调休，收录新一年的放假安排。",
    subcommands: [WorkingDays.self, AdoptCalendar.self], defaultSubcommand: WorkingDays.self)
}
