import ArgumentParser
import Ducha
import DuchaModel

/// Sets the due date of tasks whose plan words it without a day, or brings one forward.
struct SetTaskDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "核定时限：没有写明日期的（汛期前）定到哪一天，已有时限的提前到哪一天。",
    discussion: "例: ducha task date 1-07 --to 2024-05-31 --by 李四 --reason 按防汛办通知"
  )
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("时限，完成的最后一天。", valueName: "日期"))
  var to: Day
  @Option(name: .customLong("from"), help: ArgumentHelp("提前哪一个时限，默认最早的未完成时限。", valueName: "日期"))
  var from: Day?
  @OptionGroup var decision: DecisionOptions

  func run() throws {
    try options.act(.setDue(from: from, to: to, decision.decision), on: tasks.tasks)
  }
}
