import ArgumentParser
import Ducha

/// Prints a bulletin as it was issued.
struct ShowBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "重印已印发的通报，一字不变。例: ducha bulletin show 7 --out 第7期.docx")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("期号。", valueName: "期号"))
  var number: Int
  @Option(name: .long, help: ArgumentHelp("期号所在年度，默认最近一次用这个期号的。", valueName: "年度"))
  var year: Int?
  @OptionGroup var output: BulletinOutput

  func run() throws {
    let issued = try ledger.workspace.issuedBulletin(IssueReference(number, of: year))
    try output.print(issued, try output.templates.read())
  }
}
