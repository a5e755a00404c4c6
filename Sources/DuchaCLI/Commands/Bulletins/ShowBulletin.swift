import ArgumentParser
import Ducha

/// Prints a bulletin as it was issued.
struct ShowBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "重印已印发的通报，一字不变。例: ducha bulletin show 7 --format html > 第7期.html")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("期号。", valueName: "期号"))
  var number: Int
  @Option(name: .long, help: ArgumentHelp("期号所在年度，默认最近一次用这个期号的。", valueName: "年度"))
  var year: Int?
  @Option(name: .long, help: "输出格式。")
  var format: BulletinFormat = .markdown
  @Flag(name: .long, help: "一页纸的领导阅件：亮灯、变化、滞后任务、待定事项（markdown 或 html）。")
  var brief = false

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    let issued = try ledger.workspace.issuedBulletin(IssueReference(number, of: year))
    format.print(issued, brief: brief, try templates.read())
  }
}
