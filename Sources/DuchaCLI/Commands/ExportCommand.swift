import ArgumentParser
import Ducha

/// Hands over the whole ledger as text.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把整本台账导出为 JSON Lines：首行说明格式，其后一条记录一行，含全部明细和校验值。",
    discussion: """
      例: ducha export --out 台账.jsonl
      可由 ducha import-ledger 逐条核对后重建。佐证材料不在其中，请用 ducha backup。
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(name: .long, help: ArgumentHelp("写到哪个文件；不给则写到标准输出。", valueName: "文件"))
  var out: String?

  func run() throws {
    let workspace = ledger.workspace
    let outcome = try out.map { try workspace.export(to: $0) } ?? workspace.export(Console.stream)
    Console.note(outcome.text)
  }
}
