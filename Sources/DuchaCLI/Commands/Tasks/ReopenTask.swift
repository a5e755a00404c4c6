import ArgumentParser
import Ducha
import DuchaModel

/// Takes up again what had ended.
struct ReopenTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "重开：已销号、撤销、合并、拆分或转长期的任务重新办理。例: ducha task reopen 1-07 --by 李四 --reason 回头看发现未落实")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @OptionGroup var decision: DecisionOptions

  func run() throws { try options.act(.reopen(decision.decision), on: tasks.tasks) }
}
