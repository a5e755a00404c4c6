import ArgumentParser
import Ducha
import DuchaModel

/// Records that a unit says a task is not its.
struct ObjectToTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object", abstract: "异议：单位认为任务不属于本单位。例: ducha task object 1-07 --unit 县教育局 --reason 属县科技局职责")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("责任单位。", valueName: "单位"))
  var unit: String
  @Option(name: .long, help: ArgumentHelp("理由。", valueName: "理由"))
  var reason: String

  func run() throws { try options.act(.object(unit: unit, reason: reason), on: tasks.tasks) }
}
