import ArgumentParser
import Ducha
import DuchaModel

/// Lets tasks rest.
struct SuspendTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "中止：暂停报送，时限暂不计算。例: ducha task suspend 1-07 --by 李四 --reason 等待上级规划")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @OptionGroup var decision: DecisionOptions

  func run() throws { try options.act(.suspend(decision.decision), on: tasks.tasks) }
}
