import ArgumentParser
import Ducha
import DuchaReports

/// Prints the bulletin of a month as it would be issued today.
struct DraftBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "生成当月通报的送审稿，期号为下一期；未印发前随台账变化。",
    discussion: "例: ducha bulletin --month 2024-07 --format html > 送审稿.html")

  @OptionGroup var options: BulletinOptions
  @Option(name: .long, help: "输出格式。")
  var format: BulletinFormat = .markdown
  @Option(name: .long, help: ArgumentHelp("重印已印发的一期，同 show。", valueName: "期号"))
  var reissue: Int?
  @Flag(name: .long, help: "一页纸的领导阅件：亮灯、变化、滞后任务、待定事项（markdown 或 html）。")
  var brief = false

  func validate() throws {
    guard reissue == nil else {
      guard options.month == nil else { throw ValidationError("--reissue 重印的是已印发的一期，不能再写 --month") }
      return
    }
    _ = try options.request()
  }

  func run() throws {
    let workspace = options.ledger.workspace
    if let reissue {
      return format.print(
        try workspace.issuedBulletin(IssueReference(reissue, of: options.year)), brief: brief)
    }
    let bulletin = try workspace.draftBulletin(try options.request())
    let text = bulletin.text
    format.print(text, brief: brief, json: bulletin.json)
    if let warning = text.lengthWarning { Console.note("注意: \(warning)") }
  }
}
