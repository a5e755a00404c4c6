import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Shows all that happened to a task.
struct ShowTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一项任务的办理经过、待处理事项和最新记录的编号。例: ducha task show 1-07")
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String

  func run() throws {
    let state = try ledger.workspace.state(asOf: asOf.day)
    Console.product(TaskHistory(try state.task(named: task), in: state).text())
  }
}
