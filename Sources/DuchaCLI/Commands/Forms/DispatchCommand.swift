import ArgumentParser
import Ducha
import DuchaModel

/// Writes the forms on which units report.
struct DispatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatch", abstract: "生成各单位的进展填报表（xlsx），上期情况已经填好，只改有变化的。",
    discussion: """
      例: ducha dispatch --month 2024-07 --out 填报表/
          ducha dispatch --month 2024-07 --out 填报表/ --format csv
      每个有未完成任务的单位一份；集体名称列明成员的，每个成员一份。填好后用 ducha collect 收回。
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("填报哪个月（yyyy-MM）。", valueName: "月份"))
  var month: Month
  @Option(name: .long, help: ArgumentHelp("写到哪个文件夹。", valueName: "文件夹"))
  var out: String
  @Option(name: .customLong("unit"), help: ArgumentHelp("只发给这个单位，可多次给。", valueName: "单位"))
  var units: [String] = []
  @Flag(name: .long, help: "提前发还没有开始的月份的表。")
  var ahead = false

  @Option(name: .long, help: "格式：xlsx（下拉选择、已锁定）或 csv（各表上下相接）。")
  var format: FormFormat = .xlsx

  func run() throws {
    let files = try ledger.workspace.writeForms(
      month: month, units: units, to: out, format: format, ahead: ahead)
    Console.note(
      files.isEmpty ? "没有单位有待填报的任务，没有生成填报表" : "已生成 \(files.count) 份填报表，在 \(out)")
  }
}
