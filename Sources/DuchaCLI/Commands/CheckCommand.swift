import ArgumentParser
import Ducha
import DuchaReports

/// Lists what is overdue, due soon, behind pace and unreported.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "列出逾期、临期、进度滞后、未报送的任务，按牵头单位归集。",
    discussion: "例: ducha check --as-of 2024-07-31 --exit-code")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text
  @Flag(name: .long, help: "有逾期事项时退出码为 1。")
  var exitCode = false

  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算，并注明。")
  var assumeWeekends = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let report = try ledger.workspace.check(asOf: asOf.day, assumingWeekends: assumeWeekends)
    Console.product(format == .json ? report.json() : report.text())
    if exitCode, !report.figure(.overdue).isEmpty { throw ExitCode(1) }
  }
}
