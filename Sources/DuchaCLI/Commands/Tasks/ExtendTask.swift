import ArgumentParser
import Ducha
import DuchaModel

/// Records that a unit asks for more time.
struct ExtendTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "申请延期，须在到期日当日或之前。例: ducha task extend 1-07 --to 2024-09-30 --unit 县教育局 --reason 汛期停工")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("延期到哪一天。", valueName: "日期"))
  var to: Day
  @Option(name: .customLong("from"), help: ArgumentHelp("延哪一个时限，默认最早的未完成时限。", valueName: "日期"))
  var from: Day?
  @Option(name: .long, help: ArgumentHelp("责任单位；不写则记为督查机构登记。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("理由。", valueName: "理由"))
  var reason: String
  @Option(name: .long, help: .hidden)
  var by: String?

  func validate() throws {
    guard by == nil else {
      throw ValidationError("申请延期不写批准人；批准用 ducha task decide 编号 --grant --by 批准人 --reason 依据")
    }
  }

  func run() throws {
    try options.act(.extend(unit: unit, from: from, to: to, reason: reason), on: tasks.tasks)
  }
}
