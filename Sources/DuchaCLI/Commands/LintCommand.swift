import ArgumentParser
import Ducha
import DuchaDiagnostics
import DuchaReports

/// Checks the draft of a plan before it is issued.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "印发前检查方案稿：牵头、时限、可核查结果、名称、编号、括号、总数。",
    discussion: """
      有警告或错误时退出码为 1；各编号的说明见 ducha explain。
      例: ducha lint 征求意见稿.docx --allow D0103
      """)

  @Argument(help: ArgumentHelp("方案稿（txt、docx、xlsx、csv、html、pdf）。", valueName: "文件"))
  var files: [String]
  @Option(name: .long, help: ArgumentHelp("不检查这个编号，可多次给。", valueName: "编号"))
  var allow: [String] = []
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  func validate() throws {
    do {
      for id in allow { _ = try Explanations.code(id) }
    } catch { throw ValidationError("\(error)") }
  }

  func run() throws {
    let allowed = Set(try allow.map { try Explanations.code($0) })
    var drafts: [LintReport.Draft] = []
    var failed = false
    for file in files {
      do {
        drafts.append(try DraftReport.draft(file, allowing: allowed))
      } catch {
        Console.note("错误: \(error)")
        failed = true
      }
    }
    let report = DraftReport.report(drafts)
    if !drafts.isEmpty { Console.product(text(of: report)) }
    if failed { throw ExitCode(2) }
    if !report.isClean { throw ExitCode(1) }
  }

  private func text(of report: LintReport) -> String {
    switch format {
    case .text: report.text()
    case .json: report.json()
    case .sarif: report.sarif()
    }
  }
}
