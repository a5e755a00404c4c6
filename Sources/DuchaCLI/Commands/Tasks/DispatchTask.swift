import ArgumentParser
import Ducha
import DuchaModel

/// Hands tasks to their units.
struct DispatchTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatch",
    abstract: "交办：把任务交给责任单位，限期签收。例: ducha task dispatch 1-07 1-08；整份方案: ducha task dispatch --document 科普")
  @OptionGroup var options: TaskActOptions
  @Argument(help: ArgumentHelp("任务编号，可多个。", valueName: "任务"))
  var tasks: [String] = []
  @Option(name: .long, help: ArgumentHelp("交办这份方案中尚未交办的全部任务：方案编号或标题中的字。", valueName: "方案"))
  var document: String?
  @Option(name: .long, help: ArgumentHelp("签收期限，默认按督查规则的工作日数。", valueName: "日期"))
  var replyBy: Day?
  @Option(name: .long, help: ArgumentHelp("交办要求。", valueName: "文字"))
  var note = ""
  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算。")
  var assumeWeekends = false

  func validate() throws {
    guard tasks.isEmpty != (document == nil) else { throw ValidationError("请写任务编号，或用 --document 写方案，二者取一") }
    if document != nil, options.seen != nil { throw ValidationError("--seen 只与任务编号一起用") }
  }

  func run() throws {
    guard let document else {
      return try options.act(
        .dispatch(replyBy: replyBy, note: note), on: tasks, assumingWeekends: assumeWeekends)
    }
    let lines = try options.ledger.workspace.dispatch(
      plan: document, replyBy: replyBy, note: note, day: options.on, assumingWeekends: assumeWeekends)
    for line in lines { Console.note(line) }
  }
}
