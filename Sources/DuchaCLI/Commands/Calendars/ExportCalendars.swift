import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Writes calendars that telephones subscribe to.
struct ExportCalendars: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把单位的任务时限导出为手机、电脑能订阅的日历（ics）。",
    discussion: """
      例: ducha calendar export --unit 县教育局 --out 县教育局.ics
          ducha calendar export --all --out 日历/
      每项任务的每个时限、定期任务的每一期各为一条全天日程，按规则 due-soon-days 提前提醒；每月报送日为一条按月重复的日程。
      时限改变、任务撤销后重新导出，订阅的日历随之更新。
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("哪个单位的日历。", valueName: "单位"))
  var unit: String?
  @Flag(name: .long, help: "每个单位各一个文件。")
  var all = false
  @Option(name: .long, help: ArgumentHelp("写到哪个文件；用 --all 时为文件夹。", valueName: "位置"))
  var out: String?

  func validate() throws {
    if all == (unit != nil) { throw ValidationError("请用 --unit 写明单位，或用 --all 导出全部") }
    if all, out == nil { throw ValidationError("--all 要用 --out 写明文件夹") }
  }

  func run() throws {
    let workspace = ledger.workspace
    guard let unit else {
      let count = try workspace.writeCalendars(to: out ?? ".", asOf: asOf.day)
      return Console.note("已为 \(count) 个单位导出日历，在 \(out ?? ".")")
    }
    try Self.export(unit, from: workspace, asOf: asOf.day, to: out)
  }

  /// Writes one unit's calendar into a file, or prints it.
  static func export(_ unit: String, from workspace: Workspace, asOf day: Day, to out: String?) throws {
    let calendar = try workspace.unitCalendar(of: unit, asOf: day)
    guard let out else { return Console.product(calendar.text()) }
    try workspace.writeCalendar(calendar, to: out)
    Console.note("已导出\(calendar.name)的日历，共 \(calendar.count) 条，在 \(out)")
  }
}
