import DuchaDiagnostics
import DuchaModel

/// A clause or a row of a table names no unit.
enum UnitlessClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0109", "UnitlessClause",
    Explanation(
      what: "检查责任分工或表格的责任栏里是否没有单位（只有人名，或为空）",
      why: "没有单位，任务清单无处可发",
      example: "一、建设平台。（责任人：张三）",
      instead: "一、建设平台。（责任单位：市科技局，责任人：张三）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    let isRow = compiled.item.node == nil
    guard compiled.item.clause != nil || isRow, compiled.task.units.allSatisfy({ $0.basis == .blanket })
    else {
      return []
    }
    return [warning(compiled, "责任分工里没有单位", help: "补上责任单位")]
  }
}
