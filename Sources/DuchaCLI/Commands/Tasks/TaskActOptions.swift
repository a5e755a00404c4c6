import ArgumentParser
import Ducha
import DuchaModel

/// When something is done with tasks, and what the user knew.
struct TaskActOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("哪一天办的（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var on: Day?
  @Option(name: .long, help: ArgumentHelp("看过的最新一条记录的编号；此后这项任务另有记录的，不登记。", valueName: "编号"))
  var seen: Int?

  /// Does it with every task, or with none, and says what was done.
  func act(_ act: TaskAct, on tasks: [String], assumingWeekends: Bool = false) throws {
    let lines = try ledger.workspace.act(
      act, on: tasks, day: on, seen: seen, assumingWeekends: assumingWeekends)
    for line in lines { Console.note(line) }
  }
}

/// The tasks that a command is about.
struct TaskArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("任务编号，如 1-07；可多个，全部无误才登记。", valueName: "任务"))
  var tasks: [String]
}

/// Who decided, and why.
struct DecisionOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("批准人。", valueName: "批准人"))
  var by: String
  @Option(name: .long, help: ArgumentHelp("理由或依据。", valueName: "理由"))
  var reason: String

  /// The decision.
  var decision: TaskAct.Decision { TaskAct.Decision(approver: by, reason: reason) }
}
