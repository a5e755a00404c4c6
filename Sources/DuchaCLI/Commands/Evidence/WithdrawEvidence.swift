import ArgumentParser
import Ducha
import DuchaModel

/// Records that a file no longer shows what was done.
struct WithdrawEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "撤回一件佐证材料；文件和登记记录都保留。例: ducha evidence withdraw 1-07 验收意见.pdf --reason 交错文件")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String
  @Argument(help: ArgumentHelp("文件名，或校验值的开头（至少6位）。", valueName: "材料"))
  var evidence: String
  @Option(name: .long, help: ArgumentHelp("撤回理由。", valueName: "理由"))
  var reason: String
  @Option(name: .long, help: ArgumentHelp("哪一天撤回的（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var on: Day?

  func run() throws {
    Console.note(try ledger.workspace.withdrawEvidence(evidence, of: task, reason: reason, day: on))
  }
}
