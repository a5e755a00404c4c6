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

  @OptionGroup var templates: TemplateOptions
  @Option(name: .long, help: ArgumentHelp("把现用的措辞和版式写到这个文件夹，供修改。", valueName: "文件夹"))
  var writeTemplate: String?

  func validate() throws {
    if writeTemplate != nil { return }
    guard reissue == nil else {
      guard options.month == nil else { throw ValidationError("--reissue 重印的是已印发的一期，不能再写 --month") }
      return
    }
    _ = try options.request()
  }

  func run() throws {
    if let writeTemplate {
      let names = try BulletinTemplates.write(to: writeTemplate)
      return Console.note(
        "已写出\(names.joined(separator: "、"))，在 \(writeTemplate)；改好后加 --template \(writeTemplate)")
    }
    let (workspace, templates) = (options.ledger.workspace, try templates.read())
    if let reissue {
      let issued = try workspace.issuedBulletin(IssueReference(reissue, of: options.year))
      return format.print(issued, brief: brief, templates)
    }
    let bulletin = try workspace.draftBulletin(try options.request(templates))
    let text = bulletin.text
    format.print(text, brief: brief, templates, json: bulletin.json)
    if let warning = text.lengthWarning { Console.note("注意: \(warning)") }
  }
}
