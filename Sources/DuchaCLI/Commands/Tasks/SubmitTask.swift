import ArgumentParser
import Ducha
import DuchaModel

/// Records that a unit says tasks are done.
struct SubmitTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "申请销号：单位认为已经完成，请求核验。例: ducha task submit 1-07 --unit 县教育局 --person 张三 --text 场馆已开放")
  @OptionGroup var options: TaskActOptions
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("责任单位；不写则记为督查机构登记。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("申请人。", valueName: "姓名"))
  var person: String
  @Option(name: .long, help: ArgumentHelp("完成情况。", valueName: "文字"))
  var text = ""

  func run() throws { try options.act(.submit(unit: unit, person: person, text: text), on: tasks.tasks) }
}
