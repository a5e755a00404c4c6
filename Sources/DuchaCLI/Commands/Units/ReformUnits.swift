import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Records what a reform of institutions did to units.
struct ReformUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reform", abstract: "登记机构改革：更名、合并、拆分、职能划转。",
    subcommands: [Rename.self, Merge.self, Split.self, Transfer.self])

  /// When and by what decision.
  struct Decision: ParsableArguments {
    @OptionGroup var ledger: LedgerOptions
    @Option(name: .long, help: ArgumentHelp("自哪一天起。", valueName: "日期"))
    var on: Day
    @Option(name: .long, help: ArgumentHelp("依据（文号、通知）。", valueName: "依据"))
    var source: String
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename",
      abstract: "更名。例: ducha units reform rename 县科技局 县科学技术和经济信息化局 --on 2024-03-01 --source 青编〔2024〕3号")
    @OptionGroup var decision: Decision
    @Argument(help: ArgumentHelp("单位。", valueName: "单位")) var unit: String
    @Argument(help: ArgumentHelp("新名称。", valueName: "新名称")) var name: String

    func run() throws {
      let outcome = try decision.ledger.workspace.reform(
        .rename, from: [unit], newName: name, source: decision.source, on: decision.on)
      Console.product(outcome.text)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "合并。例: ducha units reform merge 县政务局 县数据局 --into 县政务和数据局 --on 2024-05-01 --source …")
    @OptionGroup var decision: Decision
    @Argument(help: ArgumentHelp("被合并的单位，可多个。", valueName: "单位")) var units: [String]
    @Option(name: .long, help: ArgumentHelp("合并后的单位，须已在名册。", valueName: "单位")) var into: String

    func run() throws {
      let outcome = try decision.ledger.workspace.reform(
        .merger, from: units, into: [into], source: decision.source, on: decision.on)
      Console.product(outcome.text)
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "split",
      abstract: "拆分。例: ducha units reform split 区发改经信局 --into 区发改局 --into 区经信局 --on 2024-05-01 --source …")
    @OptionGroup var decision: Decision
    @Argument(help: ArgumentHelp("被拆分的单位。", valueName: "单位")) var unit: String
    @Option(name: .long, help: ArgumentHelp("拆分后的单位，至少两个，须已在名册。", valueName: "单位")) var into: [String]

    func run() throws {
      let outcome = try decision.ledger.workspace.reform(
        .split, from: [unit], into: into, source: decision.source, on: decision.on)
      Console.product(outcome.text)
    }
  }

  struct Transfer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "transfer",
      abstract:
        "职能划转。例: ducha units reform transfer 县发改局 --into 县数据局 --functions 数据管理 --on 2024-05-01 --source …")
    @OptionGroup var decision: Decision
    @Argument(help: ArgumentHelp("划出单位。", valueName: "单位")) var unit: String
    @Option(name: .long, help: ArgumentHelp("划入单位，须已在名册。", valueName: "单位")) var into: String
    @Option(name: .long, help: ArgumentHelp("划转的职能。", valueName: "职能")) var functions: String

    func run() throws {
      let outcome = try decision.ledger.workspace.reform(
        .transfer, from: [unit], into: [into], functions: functions, source: decision.source, on: decision.on)
      Console.product(outcome.text)
    }
  }
}
