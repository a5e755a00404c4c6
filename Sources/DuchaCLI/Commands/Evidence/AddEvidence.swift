import ArgumentParser
import Ducha
import DuchaModel

/// Takes files in that show what was done.
struct AddEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "登记佐证材料，全部无误才登记。例: ducha evidence add 1-07 验收意见.pdf 照片.jpg --unit 县教育局 --note 竣工验收")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String
  @Argument(help: ArgumentHelp("文件，可多个。", valueName: "文件"))
  var files: [String]
  @Option(name: .long, help: ArgumentHelp("报送单位；不写则记为督查机构登记。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("说明。", valueName: "文字"))
  var note = ""
  @Option(name: .long, help: ArgumentHelp("哪一天报送的（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var on: Day?

  func run() throws {
    let lines = try ledger.workspace.addEvidence(files, to: task, unit: unit, note: note, day: on)
    for line in lines { Console.note(line) }
  }
}
