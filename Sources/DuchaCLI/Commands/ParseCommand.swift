import ArgumentParser
import Ducha
import DuchaDiagnostics
import DuchaReports

/// Reads plans without touching a ledger.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "读方案，列出任务和需要人看的地方；不动台账。",
    discussion: "例: ducha parse 行动方案.txt --format json")

  @Argument(help: ArgumentHelp("方案文件（txt、docx、xlsx、csv、html、pdf）。", valueName: "文件"))
  var files: [String]
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text
  @Flag(name: .long, help: "警告也算错误（退出码 1）。")
  var strict = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    var worst: Severity?
    var unread: [any Error] = []
    for file in files {
      do {
        let plan = try PlanFile(reading: file)
        Console.product(format == .json ? plan.json : CompilationText(plan.compilation).text)
        if format == .text { Console.note(FullFormat(plan.source, name: file).text(of: plan.diagnostics)) }
        worst = [worst, plan.diagnostics.map(\.severity).max()].compactMap { $0 }.max()
      } catch {
        Console.note("错误: \(error)")
        unread.append(error)
      }
    }
    if !unread.isEmpty { throw ExitCode(2) }
    if let worst, worst >= (strict ? .warning : .error) { throw ExitCode(1) }
  }
}
