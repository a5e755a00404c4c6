import ArgumentParser
import Ducha
import DuchaModel

/// Confirms that two names are one unit.
struct MergeUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "确认两个名称本是同一单位，把前者并入后者；不可撤销。机构改革中的合并用 reform merge。例: ducha units merge 丽园管委会 丽园工业园管委会")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("被并入的单位。", valueName: "单位"))
  var unit: String
  @Argument(help: ArgumentHelp("保留的单位。", valueName: "保留单位"))
  var into: String
  @Flag(name: .long, help: "两个单位都已确认、名称不相近、又各有任务的，确认是同一单位。")
  var confirm = false

  func run() throws {
    let kept = try ledger.workspace.mergeUnit(unit, into: into, confirmed: confirm)
    Console.note("\(unit) 已并入 \(kept.name)，其任务一并转入")
  }
}
