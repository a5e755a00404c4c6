import ArgumentParser
import Ducha
import DuchaReports

/// Prints the bulletin of a month as it would be issued today.
struct DraftBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "生成当月通报的送审稿，期号为下一期；未印发前随台账变化。",
    discussion: """
      例: ducha bulletin --month 2024-07 --out 送审稿.docx
          ducha bulletin --month 2024-07 --template 本单位通报.docx --out 送审稿.docx
      """)

  @OptionGroup var options: BulletinOptions
  @OptionGroup var output: BulletinOutput
  @Option(name: .long, help: ArgumentHelp("重印已印发的一期，同 show。", valueName: "期号"))
  var reissue: Int?
  @Option(name: .long, help: ArgumentHelp("把现用的措辞和版式写到这个文件夹，供修改。", valueName: "文件夹"))
  var writeTemplate: String?
  @Flag(name: .long, help: "列出 docx 模板中可用的占位符。")
  var placeholders = false

  func validate() throws {
    if placeholders || writeTemplate != nil { return }
    guard reissue == nil else {
      guard options.month == nil else { throw ValidationError("--reissue 重印的是已印发的一期，不能再写 --month") }
      return
    }
    _ = try options.request()
  }

  func run() throws {
    if placeholders { return Console.product(BulletinText.placeholderList()) }
    if let writeTemplate { return try write(to: writeTemplate) }
    let (workspace, templates) = (options.ledger.workspace, try output.templates.read())
    if let reissue {
      let issued = try workspace.issuedBulletin(IssueReference(reissue, of: options.year))
      return try output.print(issued, templates)
    }
    let bulletin = try workspace.draftBulletin(try options.request(templates))
    let text = bulletin.text
    try output.print(text, templates, json: bulletin.json)
    if output.copies != nil, text.imprint == nil, templates.document == nil {
      Console.note("注意: 送审稿不印版记，--copies 没有用上；印发后用 ducha bulletin show \(bulletin.issue) --copies 写出")
    }
    if let warning = text.lengthWarning { Console.note("注意: \(warning)") }
  }

  private func write(to folder: String) throws {
    let names = try BulletinTemplates.write(to: folder)
    Console.note("已写出\(names.joined(separator: "、"))，在 \(folder)；改好后加 --template \(folder)")
  }
}
