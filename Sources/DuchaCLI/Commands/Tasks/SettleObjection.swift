import ArgumentParser
import Ducha
import DuchaModel

/// Records the decision on an objection.
struct SettleObjection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract:
      "处理异议；成立的可同时写明由谁接手。例: ducha task settle 1-07 --unit 县教育局 --uphold --lead 县科技局 --by 李四 --reason 会议纪要第3号")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("责任单位。", valueName: "单位"))
  var unit: String
  @Flag(name: .long, help: "异议成立。")
  var uphold = false
  @Flag(name: .long, help: "异议不成立。")
  var reject = false
  @Option(name: .long, help: ArgumentHelp("与 --uphold 一起用：接手的牵头单位，可多次给。", valueName: "单位"))
  var lead: [String] = []
  @Option(name: .long, help: ArgumentHelp("与 --uphold 一起用：接手的配合单位，可多次给。", valueName: "单位"))
  var cooperate: [String] = []
  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    guard uphold != reject else { throw ValidationError("请写 --uphold（成立）或 --reject（不成立），二者取一") }
    if reject, !lead.isEmpty || !cooperate.isEmpty {
      throw ValidationError("--lead 和 --cooperate 与 --uphold 一起用")
    }
  }

  func run() throws {
    try options.act(
      .settle(
        unit: unit, upheld: uphold, leads: lead, cooperating: cooperate, decision.decision),
      on: tasks.tasks)
  }
}
