import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Shows the tasks that nobody answers for, with proposals, and records a person's decision on them.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "落实责任单位：列出待落实的任务和建议，或确定某项任务由谁负责。",
    discussion: """
      建议只供参考，经人确认才入账。例:
        ducha assign                                  列出待落实的任务和建议
        ducha assign 3-07 --accept                    采纳第一个牵头建议
        ducha assign 3-07 --lead 县教育局 --cooperate 县财政局 --reason 领导小组会议纪要第3号
        ducha assign 3-07 --replace 县科技局 --lead 县经信局    机构改革后改由县经信局负责
        ducha assign --csv > 建议.csv                 导出核对，改好后 ducha assign --file 建议.csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(help: ArgumentHelp("任务编号；不写则列出全部待落实的任务。", valueName: "任务"))
  var task: TaskID?
  @Option(name: .long, help: ArgumentHelp("牵头单位，可多次给。", valueName: "单位"))
  var lead: [String] = []
  @Option(name: .long, help: ArgumentHelp("配合单位，可多次给。", valueName: "单位"))
  var cooperate: [String] = []
  @Option(name: .customLong("replace"), help: ArgumentHelp("接替哪个单位在这项任务中的责任。", valueName: "单位"))
  var replaced: String?
  @Flag(name: .long, help: "与 --replace 连用：仍由该单位负责。")
  var keep = false
  @Flag(name: .long, help: "采纳牵头建议。")
  var accept = false
  @Option(name: .long, help: ArgumentHelp("与 --accept 连用：采纳第几个牵头建议，默认第一个。", valueName: "序号"))
  var choice: Int?
  @Option(name: .long, help: ArgumentHelp("依据。", valueName: "依据"))
  var reason: String?
  @Option(name: .long, help: ArgumentHelp("采用一张核对过的建议表（csv、xlsx）。", valueName: "文件"))
  var file: String?
  @Option(name: .long, help: ArgumentHelp("只列这份方案的任务：方案编号或标题中的字。", valueName: "方案"))
  var document: String?
  @Flag(name: .long, help: "把待落实的任务和建议输出为 CSV。")
  var csv = false
  @Flag(name: .long, help: "用台账中已知牵头单位的任务检验建议的准确率。")
  var evaluate = false

  private var decides: Bool { accept || keep || !lead.isEmpty || !cooperate.isEmpty || replaced != nil }

  func validate() throws {
    if file != nil, decides || task != nil || csv || evaluate || choice != nil {
      throw ValidationError("--file 单独使用")
    }
    if decides, task == nil { throw ValidationError("请写明任务编号，如 ducha assign 3-07 --accept") }
    if keep, replaced == nil || !lead.isEmpty || !cooperate.isEmpty {
      throw ValidationError("--keep 只与 --replace 一起用")
    }
    if accept, !lead.isEmpty { throw ValidationError("--accept 和 --lead 只能用一个") }
    if choice != nil, !accept { throw ValidationError("--choice 与 --accept 一起用") }
    if choice ?? 1 < 1 { throw ValidationError("--choice 从 1 数起") }
  }

  func run() throws {
    let workspace = ledger.workspace
    if let file {
      Console.note(try workspace.assign(file: file, on: asOf.day))
    } else if evaluate {
      Console.product(try workspace.proposalAccuracy(asOf: asOf.day))
    } else if let task, decides {
      Console.note(try decide(task, workspace))
    } else {
      let open = try workspace.openAssignments(asOf: asOf.day, task: task, plan: document)
      Console.product(csv ? open.csv() : open.text())
    }
  }

  private func decide(_ task: TaskID, _ workspace: Workspace) throws -> String {
    if accept {
      return try workspace.accept(
        choice ?? 1, for: task, cooperating: cooperate, reason: reason, on: asOf.day)
    }
    let leads = keep ? replaced.map { [$0] } ?? [] : lead
    return try workspace.assign(
      task, leads: leads, cooperating: cooperate, replacing: replaced, reason: reason ?? "", on: asOf.day)
  }
}
