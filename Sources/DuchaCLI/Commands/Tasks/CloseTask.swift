import ArgumentParser
import Ducha
import DuchaModel

/// Records that somebody verified that tasks are done.
struct CloseTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "核验销号；填报、审签、申请的人和单位不能核验。例: ducha task close 1-07 --by 王五 --text 现场核验")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("核验人。", valueName: "姓名"))
  var by: String
  @Option(name: .long, help: ArgumentHelp("核验单位，须不是责任单位；不写则为督查机构。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("核验情况。", valueName: "文字"))
  var text = ""

  func run() throws { try options.act(.close(unit: unit, verifier: by, text: text), on: tasks.tasks) }
}
