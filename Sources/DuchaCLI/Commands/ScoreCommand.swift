import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Scores units and ranks peers.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "督查计分：按规则给各单位计分，同类单位排名，每一分都列明任务和依据。",
    discussion: """
      例: ducha score --month 2024-07
          ducha score --month 2024-07 --explain 县教育局
          ducha score --rules 规则.toml        用改过的规则试算，不启用
      分值在规则文件的 [score] 和 [score.points] 中修改。
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("截至哪个月月底（yyyy-MM），当月未结束则截至今天。", valueName: "月份"))
  var month: Month?
  @Option(name: .long, help: ArgumentHelp("逐条列出这个单位的得分。", valueName: "单位"))
  var explain: String?
  @Option(name: .long, help: ArgumentHelp("用这份规则文件试算，不启用。", valueName: "文件"))
  var rules: String?
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  func validate() throws {
    if month != nil, asOf.asOf != nil { throw ValidationError("--month 和 --as-of 只能写一个") }
  }

  func run() throws {
    if let month, month.firstDay > Clock.system.today {
      throw ValidationError("\(month.chinese)还没有到，今天是\(Clock.system.today.chinese)；请核对 --month")
    }
    let day = month.map { min($0.lastDay, Clock.system.today) } ?? asOf.day
    let isWhole = month.map { $0.lastDay == day } ?? false
    let sheet = try ledger.workspace.scores(
      asOf: day, reportingMonth: isWhole ? month : nil, rules: rules)
    let shown = try explain.map { [try sheet.score(ofUnit: $0)] }
    switch format {
    case .text: Console.product(shown?.map(sheet.explanation).joined() ?? sheet.text())
    case .json: Console.product(sheet.json(shown))
    case .csv: Console.product(shown.map(sheet.csv(explaining:)) ?? sheet.csv())
    }
  }
}

extension ScoreSheet {
  /// Returns the score of a unit as a person names it.
  fileprivate func score(ofUnit name: String) throws -> UnitScore {
    let unit = try ledger.state.unit(named: name)
    guard let score = score(of: unit.id) else { throw NothingToScore(unit: unit.name) }
    return score
  }
}

/// A unit none of whose tasks is scored.
private struct NothingToScore: Error, CustomStringConvertible {
  let unit: String
  var description: String { "\(unit)没有可以计分的任务；集体名称不计分，配合任务是否计分见规则 [score]" }
}
