import ArgumentParser
import Ducha
import DuchaModel

/// Takes tasks back for good.
struct CancelTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "撤销：任务不再办理。例: ducha task cancel 1-07 --by 李四 --reason 政策调整")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @OptionGroup var decision: DecisionOptions

  func run() throws { try options.act(.cancel(decision.decision), on: tasks.tasks) }
}
