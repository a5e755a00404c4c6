import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Explains how a date came about.
struct ExplainDateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-date", abstract: "解释一个时限怎样得出：原文、规则、年份、历法、结果、把握。",
    discussion: """
      例: ducha explain-date 3-07
          ducha explain-date --plan 行动方案.txt '二/(一)/1'
          ducha explain-date --phrase '年底前' --issued 2024-03-15
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("任务编号，如 3-07；与 --plan 一起用时为方案中的编号，如 二/(一)/1。", valueName: "任务"))
  var task: String?
  @Option(name: .long, help: ArgumentHelp("从方案文件读，不动台账。", valueName: "文件"))
  var plan: String?
  @Option(name: .long, help: ArgumentHelp("只解释这几个字。", valueName: "时限"))
  var phrase: String?
  @Option(name: .long, help: ArgumentHelp("与 --phrase 一起用：文件的成文日期。", valueName: "日期"))
  var issued: Day?
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if (task == nil) == (phrase == nil) { throw ValidationError("请给出任务编号或 --phrase，二者取一") }
    if plan != nil, task == nil { throw ValidationError("--plan 要与任务编号一起用，如 二/(一)/1") }
    if issued != nil, phrase == nil { throw ValidationError("--issued 要与 --phrase 一起用") }
  }

  func run() throws {
    let explanation = try explanation()
    Console.product(format == .json ? explanation.json : explanation.text)
  }

  private func explanation() throws -> DateExplanation {
    if let phrase { return DateExplanations.of(phrase: phrase, issued: issued) }
    let task = task ?? ""
    if let plan { return try DateExplanations.of(path: task, inPlan: plan) }
    return try ledger.workspace.explainDates(of: task)
  }
}
