import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Shows and edits the registry of units.
struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "单位名册：查看、添加、别名、合并。",
    subcommands: [List.self, Add.self, Alias.self, Merge.self, Import.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出单位及其牵头、配合任务数。")
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var asOf: AsOfOptions
    @Option(name: .long, help: "输出格式。")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

    func run() throws {
      let table = UnitTable(SupervisedLedger(try ledger.workspace.state(asOf: asOf.day)))
      switch format {
      case .text: Console.product(table.text())
      case .csv: Console.product(table.csv())
      case .json: Console.product(table.json())
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "添加单位。例: ducha units add 县数据局 --alias 县大数据局")
    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("单位名称。", valueName: "名称"))
    var name: String
    @Option(name: .long, help: ArgumentHelp("别名，可多次给。", valueName: "别名"))
    var alias: [String] = []
    @Flag(name: .long, help: "这个名称代表多个单位，如各乡镇（街道）。")
    var collective = false

    func run() throws {
      let unit = try ledger.workspace.addUnit(name, aliases: alias, collective: collective)
      Console.note("已添加 \(unit.name)")
    }
  }

  struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "给单位加别名。例: ducha units alias 县发改局 县发展改革局")
    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("名册里的单位。", valueName: "单位"))
    var unit: String
    @Argument(help: ArgumentHelp("别名。", valueName: "别名"))
    var alias: String

    func run() throws {
      let unit = try ledger.workspace.aliasUnit(unit, alias)
      Console.note("已记下：\(alias) 就是 \(unit.name)")
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "确认两个名称是同一单位，把前者并入后者；不可撤销。例: ducha units merge 丽园管委会 丽园工业园管委会")
    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("被并入的单位。", valueName: "单位"))
    var unit: String
    @Argument(help: ArgumentHelp("保留的单位。", valueName: "保留单位"))
    var into: String

    func run() throws {
      let kept = try ledger.workspace.mergeUnit(unit, into: into)
      Console.note("\(unit) 已并入 \(kept.name)，其任务一并转入")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "从表格添加单位和别名（表头: 名称,别名,性质）。已有的不重复添加。")
    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("单位表（csv 或 xlsx）。", valueName: "文件"))
    var file: String

    func run() throws {
      Console.note(try ledger.workspace.importUnits(file).text)
    }
  }
}
