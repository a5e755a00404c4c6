import ArgumentParser
import Ducha
import DuchaModel

/// Records that a unit takes tasks on.
struct AcceptTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "签收。例: ducha task accept 1-07 --unit 县教育局")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("责任单位。", valueName: "单位"))
  var unit: String

  func run() throws { try options.act(.accept(unit: unit), on: tasks.tasks) }
}
