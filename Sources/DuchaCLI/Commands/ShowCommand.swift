import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Tells the whole story of a task.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "一项任务的来龙去脉：方案原文、责任单位、时限变动、成果、进展、佐证、办理经过、各月亮灯、判断依据。",
    discussion: "例: ducha show 1-07 --format markdown > 1-07.md")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(help: ArgumentHelp("任务编号，如 1-07。", valueName: "任务"))
  var task: String
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  func run() throws {
    let story = try ledger.workspace.story(of: task, asOf: asOf.day)
    switch format {
    case .text: Console.product(story.text())
    case .markdown: Console.product(story.markdown())
    case .json: Console.product(story.json())
    }
  }
}
