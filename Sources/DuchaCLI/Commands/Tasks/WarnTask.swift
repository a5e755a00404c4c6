import ArgumentParser
import Ducha
import DuchaModel

/// Records a warning, or a proposal to call to account.
struct WarnTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warn",
    abstract: "登记提醒、催办、督办、通报批评、约谈建议、问责建议；后四种须经批准。例: ducha task warn 催办 1-07 --text 请于3日内报送进展")
  @OptionGroup var options: TaskActOptions
  @Argument(help: ArgumentHelp("提醒、催办、督办、通报批评、约谈建议或问责建议。", valueName: "方式"))
  var kind: Measure.Kind
  @OptionGroup var tasks: TaskArguments
  @Option(name: .long, help: ArgumentHelp("对哪个责任单位；不写则对牵头单位。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("批准人。", valueName: "批准人"))
  var by: String?
  @Option(name: .long, help: ArgumentHelp("事由或要求。", valueName: "文字"))
  var text: String

  func run() throws {
    try options.act(.measure(kind, unit: unit, approver: by, text: text), on: tasks.tasks)
  }
}
