import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Tells what was recorded.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "台账记录：何日生效、何时何人登记、记了什么，一条一行，最新的在最后。",
    discussion: """
      例: ducha history --task 1-07
          ducha history --unit 县教育局 --from 2024-06-01 --to 2024-06-30
          ducha history --kind 延期 --kind 销号 --recorded --from 2024-07-01
      --from、--to 按生效日期，加 --recorded 按登记日期；--kind 写类别或其中的字，可多次给。
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("只列与这项任务有关的。", valueName: "任务"))
  var task: String?
  @Option(name: .long, help: ArgumentHelp("只列写到这个单位的。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: ArgumentHelp("只列这份方案及其任务的：方案编号或标题中的字。", valueName: "方案"))
  var document: String?
  @Option(name: .long, help: ArgumentHelp("从哪一天起（yyyy-MM-dd）。", valueName: "日期"))
  var from: Day?
  @Option(name: .long, help: ArgumentHelp("到哪一天止（yyyy-MM-dd）。", valueName: "日期"))
  var to: Day?
  @Flag(name: .long, help: "--from、--to 按登记日期。")
  var recorded = false
  @Option(name: .long, help: ArgumentHelp("只列这个人登记的。", valueName: "姓名"))
  var by: String?
  @Option(name: .long, help: ArgumentHelp("只列这些类别，如 延期、销号、进展。", valueName: "类别"))
  var kind: [KindList] = []
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from 应不晚于 --to") }
    if recorded, from == nil, to == nil { throw ValidationError("--recorded 要与 --from 或 --to 一起用") }
  }

  func run() throws {
    let history = try ledger.workspace.history(
      HistoryRequest(
        task: task, unit: unit, document: document, from: from, through: to, byRecording: recorded, actor: by,
        kinds: kind.reduce(into: []) { $0.formUnion($1.kinds) }))
    switch format {
    case .text: Console.product(history.text())
    case .json: Console.product(history.json())
    case .csv: Console.product(history.csv())
    }
  }
}

/// `延期` on a command line: every kind of entry whose word has it.
struct KindList: ExpressibleByArgument {
  let kinds: Set<EntryKind>

  init?(argument: String) {
    kinds = EntryKind.named(argument)
    if kinds.isEmpty { return nil }
  }

  static var allValueStrings: [String] { EntryKind.allCases.map(\.word) }
}
