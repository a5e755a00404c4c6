import ArgumentParser

/// Tells working days, takes in further years, and exports dates.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "日历：查工作日和放假、调休，收录新一年的放假安排，导出可订阅的任务日历。",
    subcommands: [WorkingDays.self, AdoptCalendar.self, ExportCalendars.self],
    defaultSubcommand: WorkingDays.self)
}
