import ArgumentParser
import Ducha
import DuchaModel

/// Does what the rows of a table ask for.
struct ActByTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "按一张表办理多项任务，全部无误才登记。例: ducha task --file 处理.csv",
    discussion: """
      表头: 任务,动作,单位,人员,日期,期限,理由（另可有 牵头单位,配合单位,并入）
      动作: 交办、签收、异议、异议成立、异议不成立、申请销号、销号、退回、重开、申请延期、同意延期、不同意延期、中止、恢复、撤销、合并、
            转长期、提醒、催办、督办、通报批评、约谈建议、问责建议
      人员是申请人、核验人或批准人；日期是哪一天办的；期限是签收期限、延期后的时限或复核日期。
      """)
  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("处理表（csv 或 xlsx）。", valueName: "文件"))
  var file: String?
  @Option(name: .long, help: ArgumentHelp("没有写“日期”的行是哪一天办的，默认今天。", valueName: "日期"))
  var on: Day?

  func validate() throws {
    guard file != nil else {
      throw ValidationError("请写明办什么（如 ducha task dispatch 1-07，见 ducha task --help），或用 --file 给一张处理表")
    }
  }

  func run() throws {
    guard let file else { return }
    let lines = try ledger.workspace.act(table: file, day: on)
    for line in lines { Console.note(line) }
    Console.note(lines.isEmpty ? "表中没有要办理的行" : "共办理 \(lines.count) 项")
  }
}
