import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports
import Foundation

/// Lists what is overdue, due soon, behind pace and unreported; with `--notify`, the nightly job.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "列出逾期、临期、进度滞后、未报送的任务；加 --notify 按规则告知各单位（每日定时运行）。",
    discussion: """
      例: ducha check --as-of 2024-07-31 --exit-code
          ducha check --dry-run                                看看今天会告知谁、为什么
          ducha check --notify --delivery delivery.toml        每日定时任务：同一事项只告知一次，漏跑自动补查
      不加 --notify 只看不发。
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: "输出格式；html 只用于 --dry-run。")
  var format: Format = .text
  @Flag(name: .long, help: "有逾期事项时退出码为 1；与 --notify 同用时，有送不到的告知时退出码为 1。")
  var exitCode = false
  @Flag(name: .long, help: "没有收录放假安排的年份按周末推算，并注明。")
  var assumeWeekends = false

  @Flag(name: .long, help: "记录并发出应告知的事项。")
  var notify = false
  @Flag(name: .long, help: "只列出将会告知谁、什么、为什么，不记录、不发送。")
  var dryRun = false
  @OptionGroup var delivery: DeliveryOptions
  @Flag(name: .long, help: "日期比上次检查早，或相隔超过一个月时，确认日期无误。")
  var confirmClock = false
  @Flag(name: .long, help: "被拒收、多次未送达的再试一次。")
  var retry = false
  @Option(name: .long, help: ArgumentHelp("检查完成后更新这个文件，供监控查看。", valueName: "文件"))
  var heartbeat: String?
  @Option(name: .long, help: ArgumentHelp("每次运行在这个文件末尾记一行 JSON。", valueName: "文件"))
  var log: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  func validate() throws {
    if notify || dryRun, asOf.asOf != nil {
      throw ValidationError("--notify、--dry-run 只按今天检查，不能与 --as-of 同用")
    }
    if format == .html, !dryRun { throw ValidationError("--format html 只用于 --dry-run") }
    if notify, dryRun { throw ValidationError("--notify 与 --dry-run 只能选一个") }
  }

  func run() throws {
    if dryRun { return try preview() }
    if notify { return try runNight() }
    try look()
  }

  private func look() throws {
    let report = try ledger.workspace.check(asOf: asOf.day, assumingWeekends: assumeWeekends)
    Console.product(format == .json ? report.json() : report.text())
    if asOf.asOf == nil, let last = try ledger.workspace.overdueNight() {
      Console.note("注意: 例行检查（--notify）上次运行是\(last.chinese)，请检查定时任务")
    }
    if exitCode, !report.figure(.overdue).isEmpty { throw ExitCode(1) }
  }

  private func preview() throws {
    let run = try ledger.workspace.previewNight(request)
    switch format {
    case .text: Console.product(run.preview())
    case .json: Console.product(run.json())
    case .html: Console.product(run.notices.map { $0.html() }.joined())
    }
    if exitCode, !run.notices.isEmpty { throw ExitCode(1) }
  }

  private func runNight() throws {
    let workspace = ledger.workspace
    let run = try workspace.runNight(request)
    Console.product(format == .json ? run.json() : run.text())
    if let log { try JobFile.append(run.logLine(at: Clock.system.now) + "\n", to: log) }
    if let heartbeat { try JobFile.replace(heartbeat, with: "\(Clock.system.now.inChina)\n") }
    if exitCode, run.needsAttention { throw ExitCode(1) }
  }

  private var request: NightlyRequest {
    var request = delivery.request
    request.confirmsClock = confirmClock
    request.triesAgain = retry
    return request
  }
}
