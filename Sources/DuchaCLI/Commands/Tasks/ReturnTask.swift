import ArgumentParser
import Ducha
import DuchaModel

/// Records that verification found tasks not done.
struct ReturnTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回：核验认为没有完成。例: ducha task return 1-07 --by 王五 --reason 场馆尚未验收")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("由多个成员单位分别负责的任务，退回哪一家。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("核验人。", valueName: "姓名"))
  var by: String
  @Option(name: .long, help: ArgumentHelp("理由。", valueName: "理由"))
  var reason: String

  func run() throws { try options.act(.sendBack(unit: unit, verifier: by, reason: reason), on: tasks.tasks) }
}
