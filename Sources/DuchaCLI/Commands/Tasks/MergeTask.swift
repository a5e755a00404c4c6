import ArgumentParser
import Ducha
import DuchaModel

/// Lets another task cover tasks.
struct MergeTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "合并：任务并入另一项，不再单独办理。例: ducha task merge 1-07 --into 1-08 --by 李四 --reason 内容重复")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("并入哪一项任务。", valueName: "任务"))
  var into: String
  @OptionGroup var decision: DecisionOptions

  func run() throws { try options.act(.merge(into: into, decision.decision), on: tasks.tasks) }
}
