import ArgumentParser
import Ducha
import Foundation

/// The command `ducha`: plans in, department task lists, warnings and bulletins out.
///
/// Every command says its `commandName`: the argument parser works out one that is left out by reflection, and did so
/// for a third of the start.
@main
struct DuchaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ducha",
    abstract: "把行动方案变成可追溯的任务台账：拆解任务、分发清单、逾期预警、编发督查通报。",
    discussion: """
      产出写到标准输出，其余信息写到标准错误。
      退出码：0 完成；1 完成，但有错误级诊断（lint：有警告或错误；check --exit-code：有逾期事项）；2 未能完成；64 用法有误。
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ParseCommand.self, LintCommand.self, ImportCommand.self, UnitsCommand.self,
      AssignCommand.self,
      TasksCommand.self, TaskCommand.self, ShowCommand.self, HistoryCommand.self, DiffCommand.self,
      ListsCommand.self, SiteCommand.self, DispatchCommand.self, CollectCommand.self, ProgressCommand.self,
      EvidenceCommand.self,
      CheckCommand.self, OverdueCommand.self, NoticeCommand.self, ScoreCommand.self, BulletinCommand.self,
      RulesCommand.self,
      VerifyCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
      ImportLedgerCommand.self,
      ExplainCommand.self, ExplainDateCommand.self, CalendarCommand.self,
    ])

  /// Runs the command line. What could not be done exits with 2, in words; the library's own exit would be 1.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if let problem = Clock.problem {
        Console.note("错误: \(problem)")
        Foundation.exit(2)
      }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch  where exitCode(for: error) != .failure {
      leave(with: error)
    } catch {
      Console.note("错误: \(error)")
      Foundation.exit(2)
    }
  }

  /// Prints help to standard output, a wrong command line to standard error, in Chinese, and exits.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = ChineseUsage.translate(fullMessage(for: error))
    if code == .success { Console.product(message + "\n") } else { Console.note(message) }
    Foundation.exit(code.rawValue)
  }
}
