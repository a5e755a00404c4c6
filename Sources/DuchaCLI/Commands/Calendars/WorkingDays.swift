import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports
import Foundation

/// Tells working days.
struct WorkingDays: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查工作日：放假、调休，第几个工作日是哪一天。",
    discussion: """
      例: ducha calendar 2026
          ducha calendar --day 2026-02-14
          ducha calendar --from 2026-02-10 --add 5
          ducha calendar --check 2027年放假.toml
          ducha calendar --unit 县教育局 --out 县教育局.ics     任务日历，同 ducha calendar export
      没有收录的年份不推算；用 ducha calendar adopt 收录该年的放假安排，或用 --with 临时补上，或用 --assume-weekends 按周末推算
      （结果注明“假定”）。台账中收录的年份一并使用。
      补充年份的文件照放假安排通知填写，节日名称可以不写；work 是调休上班的周六、周日:
          year = 2027
          source = "通知的文号"
          off = ["元旦 2027-01-01/2027-01-03", "2027-04-05"]
          work = ["2027-02-06"]
      """)

  @Option(name: .long, help: ArgumentHelp("用这个台账收录的年份，默认 ducha.sqlite（如有）。", valueName: "文件"))
  var ledger: String?
  @Argument(help: ArgumentHelp("年份，默认今年。", valueName: "年份"))
  var year: Int?
  @Option(name: .long, help: ArgumentHelp("这一天是不是工作日，为什么。", valueName: "日期"))
  var day: Day?
  @Option(name: .long, help: ArgumentHelp("与 --add 一起用：从哪一天的次日起算。", valueName: "日期"))
  var from: Day?
  @Option(name: .long, help: ArgumentHelp("第几个工作日。", valueName: "个数"))
  var add: Int?
  @Option(name: .long, help: ArgumentHelp("检查补充年份的文件（TOML）。", valueName: "文件"))
  var check: String?
  @Option(name: .customLong("with"), help: ArgumentHelp("补充一年的放假安排（TOML），可重复。", valueName: "文件"))
  var additions: [String] = []
  @Flag(name: .long, help: "没有收录的年份按周末推算。")
  var assumeWeekends = false

  @Option(name: .long, help: ArgumentHelp("导出这个单位的任务日历（ics）。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("任务日历写到哪个文件，默认标准输出。", valueName: "文件"))
  var out: String?

  func validate() throws {
    if out != nil, unit == nil { throw ValidationError("--out 与 --unit 一起用") }
    if (from == nil) != (add == nil) { throw ValidationError("--from 和 --add 要一起用") }
    if [year != nil, day != nil, from != nil, check != nil, unit != nil].count(where: { $0 }) > 1 {
      throw ValidationError("年份、--day、--from、--check、--unit 一次只能用一个")
    }
    if let add, !(1...10_000).contains(add) { throw ValidationError("--add 应为 1 至 10000 的整数") }
    if let year, !(1...9999).contains(year) { throw ValidationError("年份应为 1 至 9999 的整数") }
  }

  func run() throws {
    if let unit {
      var options = LedgerOptions()
      options.ledger = ledger ?? LedgerOptions.usual
      return try ExportCalendars.export(
        unit, from: options.workspace, asOf: Clock.system.today, to: out)
    }
    let checked = try check.map(CalendarFile.read)
    let further = try additions.map(CalendarFile.read) + [checked].compactMap(\.self)
    let calendar = try calendar(adding: further)
    if let day {
      Console.product(try calendar.words(on: day))
    } else if let from, let add {
      Console.product(try calendar.words(adding: add, to: from))
    } else if let check, let checked, !calendar.span.contains(checked.year) {
      Console.note("\(check) 可以使用，但要把中间的年份也补上才起作用")
    } else {
      let year = checked?.year ?? year ?? Clock.system.today.year
      Console.product(try CalendarTable(year, in: calendar).text())
      if let check { Console.note("\(check) 可以使用") }
    }
  }

  /// The working days with what the ledger knows, where one is named or lies where commands look for it.
  private func calendar(adding further: [CalendarYear]) throws -> WorkCalendar {
    var options = LedgerOptions()
    options.ledger = ledger ?? LedgerOptions.usual
    guard ledger != nil || FileManager.default.fileExists(atPath: options.ledger) else {
      return WorkCalendar(adding: further, assumesWeekends: assumeWeekends)
    }
    return try options.workspace.workCalendar(adding: further, assumingWeekends: assumeWeekends)
  }
}
