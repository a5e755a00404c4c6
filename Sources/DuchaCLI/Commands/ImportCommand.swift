import ArgumentParser
import Ducha
import DuchaDiagnostics
import DuchaModel

/// Registers plans.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把方案登记入台账：先列出任务、单位和待确认事项，再入账。",
    discussion: """
      同一文件再次导入不会重复登记；同一方案的新版本会列出新增、删除、修改的任务。
      例: ducha import 行动方案.docx --dry-run
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("方案文件。", valueName: "文件"))
  var files: [String]
  @Flag(name: .long, help: "只看结果，不入账。")
  var dryRun = false
  @Option(
    name: .long, help: ArgumentHelp("生效日期（yyyy-MM-dd）；默认用方案的成文日期，方案未写明的用今天。", valueName: "日期"))
  var asOf: Day?

  @Option(name: .long, help: ArgumentHelp("方案标题；文件里没有标题时用。", valueName: "标题"))
  var title: String?

  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if title != nil, files.count > 1 { throw ValidationError("--title 一次只能用于一个文件") }
  }

  func run() throws {
    var failed = false
    var erroneous = false
    var intake = PlanIntake(
      effectiveOn: asOf, title: title, place: try place.placeGiven(), dryRun: dryRun)
    for file in files {
      do {
        let outcome = try intake.register(file, in: ledger.workspace)
        Console.product(outcome.text)
        erroneous = erroneous || outcome.diagnostics.contains { $0.severity == .error }
      } catch {
        Console.note("错误: \(error)")
        failed = true
      }
    }
    if failed { throw ExitCode(2) }
    if erroneous { throw ExitCode(1) }
  }
}
