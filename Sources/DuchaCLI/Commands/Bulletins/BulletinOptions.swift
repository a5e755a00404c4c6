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
  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算，并注明。")
  var assumeWeekends = false

  /// What was asked for.
  func request(_ templates: BulletinTemplates = BulletinTemplates()) throws -> BulletinRequest {
    guard let month else { throw ValidationError("请用 --month 写明月份，如 --month 2024-07") }
    if let asOf, asOf.month != month { throw ValidationError("--as-of 应在 --month 的月份之内") }
    return BulletinRequest(
      month: month, asOf: asOf, corrects: corrects.map { IssueReference($0, of: year) },
      assumingWeekends: assumeWeekends, wording: templates.wording ?? .ours)
  }
}

/// In which form a bulletin is printed.
enum BulletinFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, html, json

  /// Prints a bulletin, or the leader's page of it; `json` is its form for programs, which has both.
  func print(
    _ text: BulletinText, brief: Bool = false, _ templates: BulletinTemplates = BulletinTemplates(),
    json: () -> String
  ) {
    switch self {
    case .markdown where brief: Console.product(LeaderPage(text).markdown())
    case .html where brief: Console.product(LeaderPage(text).html())
    case .markdown: Console.product(text.markdown(templates.markdown))
    case .html: Console.product(text.html(templates.html))
    case .json: Console.product(json())
    }
  }

  /// Prints a bulletin as it was issued, and says where another has put it right.
  func print(
    _ issued: IssuedBulletin, brief: Bool = false, _ templates: BulletinTemplates = BulletinTemplates()
  ) {
    print(issued.text, brief: brief, templates) { issued.json }
    if templates.wording != nil { Console.note("注意: 已印发的通报文字不变，措辞文件没有用上") }
    if let correction = issued.correction {
      Console.note("注意: \(issued.record.id)已由\(correction.id)（\(correction.on.chinese)印发）更正")
    }
  }
}
