import ArgumentParser
import Ducha
import DuchaReports

/// Lists what is overdue, at once however large the ledger is.
struct OverdueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue", abstract: "只列逾期任务，最久的在前；台账再大也立刻列出。",
    discussion: """
      例: ducha overdue --exit-code
          ducha overdue --count --as-of 2024-07-31
      临期、滞后、未报送的提醒见 ducha check。
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Flag(name: .long, help: "只给出项数。")
  var count = false
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text
  @Flag(name: .long, help: "有逾期任务时退出码为 1。")
  var exitCode = false
  @Flag(name: .long, help: "先从全部记录重建逾期速查表；ducha verify 提示不符时用。")
  var rebuild = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  func validate() throws {
    if count, format != .text { throw ValidationError("--count 只给出项数，不能与 --format 同用") }
  }

  func run() throws {
    let workspace = ledger.workspace
    if rebuild { try workspace.rebuildOverdue() }
    let found = count ? try printCount(workspace) : try printList(workspace)
    if exitCode, found > 0 { throw ExitCode(1) }
  }

  private func printCount(_ workspace: Workspace) throws -> Int {
    let count = try workspace.overdueCount(asOf: asOf.day)
    Console.product("\(count)\n")
    return count
  }

  private func printList(_ workspace: Workspace) throws -> Int {
    let list = try workspace.overdue(asOf: asOf.day)
    switch format {
    case .text: Console.product(list.text())
    case .csv: Console.product(list.csv())
    case .json: Console.product(list.json())
    }
    return list.rows.count
  }
}
