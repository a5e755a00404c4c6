import ArgumentParser
import Ducha
import DuchaModel

/// Records progress.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "登记任务进展：一条，或用 --file 一次登记一张表。",
    discussion: """
      例: ducha progress 1-07 --status 推进中 --percent 40 --text 已完成选址 --unit 县教育局
      例: ducha progress --file 7月进展.csv
      例: ducha progress 1-07 --value 1=15家 --value 覆盖率=80% --by 张三 --approved-by 李四
      表头: 任务,单位,月份,状态,完成比例,完成节点,进展情况,存在问题,下一步,填报人,审签人,指标值（如 1=15家；2=80%）
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String?
  @Option(name: .long, help: ArgumentHelp("进展表（csv 或 xlsx）；整张表都对才登记。", valueName: "文件"))
  var file: String?
  @Option(name: .long, help: ArgumentHelp("填报单位；不给则记为督查机构登记。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("进展所属月份（yyyy-MM），默认生效日所在月。", valueName: "月份"))
  var month: Month?
  @Option(name: .long, help: ArgumentHelp("状态，默认推进中。", valueName: "状态"))
  var status: ProgressReport.Status?
  @Option(name: .long, help: ArgumentHelp("完成比例，0 至 100。", valueName: "百分数"))
  var percent: Double?
  @Option(name: .long, help: ArgumentHelp("到这一天为止的阶段目标都已完成（yyyy-MM-dd）。", valueName: "日期"))
  var doneThrough: Day?
  @Option(name: .long, help: ArgumentHelp("进展情况。", valueName: "文字"))
  var text = ""
  @Option(name: .long, help: ArgumentHelp("存在问题。", valueName: "文字"))
  var difficulties: String?
  @Option(name: .long, help: ArgumentHelp("下一步。", valueName: "文字"))
  var next: String?
  @Option(name: .long, help: ArgumentHelp("填报人。", valueName: "姓名"))
  var by: String?
  @Option(name: .long, help: ArgumentHelp("审签人。", valueName: "姓名"))
  var approvedBy: String?
  @Option(
    name: .customLong("value"),
    help: ArgumentHelp("指标的累计数值，如 1=15家；指标写编号或其中的字，可多次给。", valueName: "指标=数值"))
  var values: [ValueLine] = []
  @OptionGroup var asOf: AsOfOptions

  func validate() throws {
    guard (task == nil) != (file == nil) else { throw ValidationError("请给任务编号，或用 --file 给一张进展表，二者取一") }
    if let percent, !(0...100).contains(percent) { throw ValidationError("--percent 应为 0 至 100") }
  }

  func run() throws {
    let workspace = ledger.workspace
    if let file {
      Console.note(try workspace.recordProgress(table: file).text)
      return
    }
    let line = ProgressLine(
      task: task ?? "", unit: unit, month: month, status: status ?? .underway, percent: percent,
      doneThrough: doneThrough,
      text: text, difficulties: difficulties, nextSteps: next, reportedBy: by, approvedBy: approvedBy,
      values: values)
    Console.note(try workspace.recordProgress(line, effectiveOn: asOf.asOf).text)
  }
}
