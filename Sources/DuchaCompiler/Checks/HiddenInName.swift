import DuchaDiagnostics
import DuchaModel
import DuchaUnits

/// A unit's name is printed with a character that nobody sees.
enum HiddenInName: TaskCheck {
  static let code = DiagnosticCode(
    "P0120", "HiddenInName",
    Explanation(
      what: "检查单位名称里是否夹着看不见的字符（零宽空格、书写方向控制符等）",
      why: "看上去相同的两个名称其实不同，查找、统计会对不上；书写方向控制符还会让后面的字倒着显示。这里按去掉它们的名称登记",
      example: "一、建设平台。（责任单位：市科\u{200B}技局）",
      instead: "一、建设平台。（责任单位：市科技局）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    compiled.task.units.compactMap { unit in
      HiddenCharacter.words(in: unit.asWritten).map { words in
        warning(
          compiled, "`\(unit.name)` 里有看不见的字符：\(words)", at: unit.span, help: "在原文中删去后重新输入这个名称")
      }
    }
  }
}
