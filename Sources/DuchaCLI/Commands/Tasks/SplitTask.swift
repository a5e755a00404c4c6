import ArgumentParser
import Ducha
import DuchaModel

/// Makes tasks of the parts of one.
struct SplitTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract:
      "拆分：一项任务分成几项，分别办理。例: ducha task split 1-07 --part '选址;县自然资源局;2024-06-30' --part '建设;县住建局' --by 李四 --reason 分段实施"
  )
  @OptionGroup var options: TaskActOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String
  @Option(
    name: .customLong("part"), help: ArgumentHelp("名称;单位;日期，单位写多个的第一个牵头；后两项可省，省去的沿用原任务。", valueName: "分项"))
  var parts: [TaskPartLine] = []
  @Option(name: .long, help: ArgumentHelp("分项表（csv、xlsx），表头: 名称,单位,期限,内容。", valueName: "文件"))
  var file: String?
  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    guard parts.isEmpty != (file == nil) else {
      throw ValidationError("请用 --part 逐项写明，或用 --file 给一张分项表，二者取一")
    }
  }

  func run() throws {
    let lines = try file.map { try TaskPartLine.read(table: $0) } ?? parts
    try options.act(.split(lines, decision.decision), on: [task])
  }
}
