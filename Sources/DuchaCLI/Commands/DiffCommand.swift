import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Tells what is different between two days.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "两个日期之间的变化：新增、减少、办结、时限变动、牵头变动、方案修订、亮灯变化、异议和延期。",
    discussion: "例: ducha diff --from 2024-05-31 --to 2024-06-30")

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("前一个日期（yyyy-MM-dd），当日终了时的台账。", valueName: "日期"))
  var from: Day
  @Option(name: .long, help: ArgumentHelp("后一个日期，默认今天。", valueName: "日期"))
  var to: Day?
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  /// The second day.
  private var end: Day { to ?? Clock.system.today }

  func validate() throws {
    if from > end { throw ValidationError("--from 应不晚于 --to") }
  }

  func run() throws {
    let difference = try ledger.workspace.difference(from: from, to: end)
    switch format {
    case .text: Console.product(difference.text())
    case .markdown: Console.product(difference.markdown())
    case .json: Console.product(difference.json())
    }
  }
}
