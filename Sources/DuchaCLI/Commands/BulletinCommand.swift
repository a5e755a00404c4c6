import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Writes the monthly supervision bulletin.
struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "编发当月督查通报。",
    discussion: "例: ducha bulletin --month 2024-07 --format html > 2024年第7期.html")

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("月份（yyyy-MM）。", valueName: "月份"))
  var month: Month
  @Option(name: .long, help: ArgumentHelp("数据截至哪一天，默认当月最后一天。", valueName: "日期"))
  var asOf: Day?
  @Option(name: .long, help: ArgumentHelp("期号，默认用月份数。", valueName: "期号"))
  var issue: Int?
  @Option(name: .long, help: "输出格式。")
  var format: Format = .markdown

  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算，并注明。")
  var assumeWeekends = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json }

  func validate() throws {
    if let issue, issue < 1 { throw ValidationError("--issue 应为 1 以上的整数") }
    if let asOf, asOf.month != month { throw ValidationError("--as-of 应在 --month 的月份之内") }
  }

  func run() throws {
    let bulletin = try ledger.workspace.bulletin(
      month: month, asOf: asOf, issue: issue, assumingWeekends: assumeWeekends)
    switch format {
    case .markdown: Console.product(bulletin.text.markdown())
    case .html: Console.product(bulletin.text.html())
    case .json: Console.product(bulletin.json())
    }
  }
}
