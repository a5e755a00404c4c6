import ArgumentParser
import Ducha
import DuchaModel

/// Lets tasks that rest run again.
struct ResumeTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "恢复：中止的任务按原时限继续推进。例: ducha task resume 1-07 --by 李四 --reason 规划已批复")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @OptionGroup var decision: DecisionOptions

  func run() throws { try options.act(.resume(decision.decision), on: tasks.tasks) }
}
