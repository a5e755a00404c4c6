import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Issues the bulletin of a month.
struct IssueBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "印发通报：定期号、定内容，此后不再变化；有误的另发一期更正。",
    discussion: """
      例: ducha bulletin issue --month 2024-07 --by 李四
          ducha bulletin issue --month 2024-07 --by 李四 --corrects 7
      """)

  @OptionGroup var options: BulletinOptions
  @OptionGroup var templates: TemplateOptions
  @Option(name: .long, help: ArgumentHelp("签发人。", valueName: "签发人"))
  var by: String
  @Option(name: .long, help: ArgumentHelp("印发日期（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var on: Day?

  func validate() throws { _ = try options.request() }

  func run() throws {
    let issued = try options.ledger.workspace.issueBulletin(
      try options.request(templates.read()), by: by, on: on)
    let record = issued.record
    Console.note("已印发\(record.id)：\(record.title)，数据截至\(record.asOf.chinese)，签发人\(record.approver)")
    if let wrong = record.corrects { Console.note("更正\(wrong)") }
    if let warning = issued.text.lengthWarning { Console.note("注意: \(warning)") }
    Console.note(
      "打印: ducha bulletin show \(record.id.number) --year \(record.id.year) --out \(record.id).docx")
  }
}
