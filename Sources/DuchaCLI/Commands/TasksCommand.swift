import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Lists tasks.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "查任务：按单位、角色、红黄绿灯、方案筛选。",
    discussion: "例: ducha tasks --unit 县教育局 --role lead --light red,yellow")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("只列这个单位的任务。", valueName: "单位"))
  var unit: String?
  @Option(name: .long, help: "只列牵头（lead）或配合（cooperate）的任务。")
  var role: TaskList.Part?
  @Option(name: .long, help: ArgumentHelp("只列这些灯的任务，逗号分隔: red,yellow,green,none。", valueName: "灯"))
  var light: LightList?
  @Option(name: .long, help: ArgumentHelp("只列这份方案的任务：方案编号或标题中的字。", valueName: "方案"))
  var document: String?
  @Option(name: .long, help: "输出格式。")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  func validate() throws {
    if role != nil, unit == nil { throw ValidationError("--role 要与 --unit 一起用") }
  }

  func run() throws {
    let request = TaskRequest(unit: unit, part: role, document: document, lights: light?.lights ?? [])
    let table = try ledger.workspace.tasks(request, asOf: asOf.day)
    switch format {
    case .text: Console.product(table.text())
    case .csv: Console.product(table.csv())
    case .json: Console.product(table.json())
    }
  }
}

extension TaskList.Part: ExpressibleByArgument {}

/// `red,yellow` on a command line.
struct LightList: ExpressibleByArgument {
  let lights: Set<Light>

  init?(argument: String) {
    let names = argument.split(whereSeparator: { ",，、".contains($0) })
    let known = names.compactMap { name in Light.allCases.first { $0.rawValue == name || $0.word == name } }
    guard !known.isEmpty, known.count == names.count else { return nil }
    lights = Set(known)
  }
}
