import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Which bulletin is to be made.
struct BulletinOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("月份（yyyy-MM）。", valueName: "月份"))
  var month: Month?
  @Option(name: .long, help: ArgumentHelp("数据截至哪一天，默认当月最后一天。", valueName: "日期"))
  var asOf: Day?
  @Option(name: .long, help: ArgumentHelp("更正哪一期；数据默认截至原来那一天。", valueName: "期号"))
  var corrects: Int?
  @Option(name: .long, help: ArgumentHelp("期号所在年度，默认最近一次用这个期号的。", valueName: "年度"))
  var year: Int?
  @Option(name: .long, help: ArgumentHelp("当年第一期的期号，年中启用台账、前几期另行印发的用；其余各期依次编号。", valueName: "期号"))
  var number: Int?
  @Flag(name: .long, help: "前面还有月份没有印发，确不再印发的（如一、二月合并为一期）。")
  var skipMonths = false
  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算，并注明。")
  var assumeWeekends = false

  /// What was asked for.
  func request(_ templates: BulletinTemplates = BulletinTemplates()) throws -> BulletinRequest {
    guard let month else { throw ValidationError("请用 --month 写明月份，如 --month 2024-07") }
    if let asOf, asOf.month != month { throw ValidationError("--as-of 应在 --month 的月份之内") }
    if let number, !(1...9999).contains(number) { throw ValidationError("--number 应为 1 至 9999 的整数") }
    return BulletinRequest(
      month: month, asOf: asOf, corrects: corrects.map { IssueReference($0, of: year) }, number: number,
      skippingMonths: skipMonths, assumingWeekends: assumeWeekends, wording: templates.wording ?? .ours)
  }
}
