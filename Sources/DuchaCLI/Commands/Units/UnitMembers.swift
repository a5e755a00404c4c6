import ArgumentParser
import Ducha
import DuchaModel

/// Says whom a collective name stands for.
struct UnitMembers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract:
      "列明集体名称代表哪些单位。例: ducha units members 各乡镇（街道） 城关镇 东河乡；某项任务的“相关部门”: ducha units members 相关部门 县财政局 县水利局 --task 3-07"
  )
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("集体名称。", valueName: "集体"))
  var unit: String
  @Argument(help: ArgumentHelp("成员单位，可多个。", valueName: "单位"))
  var members: [String] = []
  @Option(name: .long, help: ArgumentHelp("按类别确定成员，与 --level 连用。", valueName: "类别"))
  var system: UnitSystem?
  @Option(name: .long, help: ArgumentHelp("按级别确定成员，与 --system 连用。", valueName: "级别"))
  var level: AdministrativeLevel?
  @Option(name: .long, help: ArgumentHelp("只在某方案中适用（编号或标题）。", valueName: "方案"))
  var document: String?
  @Option(name: .long, help: ArgumentHelp("只在某项任务中适用（编号）。", valueName: "任务"))
  var task: TaskID?
  @Option(name: .long, help: ArgumentHelp("依据。", valueName: "依据"))
  var source = ""
  @Option(name: .customLong("from"), help: ArgumentHelp("自哪一天起；不写则一直如此。", valueName: "日期"))
  var validFrom: Day?
  @Flag(name: .long, help: "用所给名单替换原来列明的成员；不给时，名单漏了原成员的不登记。")
  var replace = false

  func validate() throws {
    guard (system == nil) == (level == nil) else { throw ValidationError("--system 和 --level 要一起用") }
    guard !members.isEmpty || system != nil else { throw ValidationError("请写明成员单位，或用 --system 和 --level") }
  }

  func run() throws {
    let rule = system.flatMap { system in level.map { MemberList.Rule(system: system, level: $0) } }
    let workspace = ledger.workspace
    let named = try workspace.nameMembers(
      of: unit, members, rule: rule, plan: document, task: task, source: source, from: validFrom,
      replacing: replace)
    let listed = named.list.members.isEmpty ? "" : "列明 \(named.list.members.count) 个单位"
    let byRule = rule.map { "按\($0.level.word)级\($0.system.word)确定，现有 \(named.byRule) 个单位" } ?? ""
    let words = [listed, byRule].filter { !$0.isEmpty }.joined(separator: "，另")
    Console.note("“\(named.unit.name)”的成员已登记：\(words)")
    if rule != nil, named.byRule == 0 {
      Console.note("注意：按此规则现在一个单位也没有，任务还落不到单位；请核对各单位的类别、级别和上级（ducha units list）")
    }
  }
}
