import ArgumentParser
import Ducha
import DuchaModel

/// Turns tasks into duties without an end, or reviews those that are.
struct KeepTaskOngoing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ongoing",
    abstract:
      "转长期：不再有到期日，定期复核；已转长期的，登记复核并定下次日期。例: ducha task ongoing 1-07 --review 2025-01-10 --by 李四 --reason 常态化推进"
  )
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("下次复核日期。", valueName: "日期"))
  var review: Day
  @OptionGroup var decision: DecisionOptions

  func run() throws {
    try options.act(.keepOngoing(reviewOn: review, decision.decision), on: tasks.tasks)
  }
}
