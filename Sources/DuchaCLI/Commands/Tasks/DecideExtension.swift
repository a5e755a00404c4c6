import ArgumentParser
import Ducha
import DuchaModel

/// Records the decision on a request for more time.
struct DecideExtension: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "审批延期。例: ducha task decide 1-07 --grant --by 李四 --reason 情况属实")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Flag(name: .long, help: "同意。")
  var grant = false
  @Flag(name: .long, help: "不同意。")
  var refuse = false
  @Option(name: .long, help: ArgumentHelp("与 --grant 一起用：延期到哪一天，默认所申请的日期。", valueName: "日期"))
  var to: Day?
  @Option(name: .long, help: ArgumentHelp("几家都申请了延期的，批哪一家。", valueName: "单位"))
  var unit: String?
  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    guard grant != refuse else { throw ValidationError("请写 --grant（同意）或 --refuse（不同意），二者取一") }
    if to != nil, refuse { throw ValidationError("--to 与 --grant 一起用") }
  }

  func run() throws {
    let decision = decision.decision
    try options.act(
      grant ? .grant(unit: unit, to: to, decision) : .refuse(unit: unit, decision), on: tasks.tasks)
  }
}
