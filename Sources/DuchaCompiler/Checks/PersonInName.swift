import DuchaDiagnostics
import DuchaModel

/// A bracket behind a unit's name seems to hold a person.
enum PersonInName: TaskCheck {
  static let code = DiagnosticCode(
    "P0119", "PersonInName",
    Explanation(
      what: "检查单位名称后面的括号里是否像人名",
      why: "括号里的别称算作单位名称的一部分；如果是人名，同一个单位就成了两个",
      example: "一、建设平台。（责任单位：市科技局（李明））",
      instead: "一、建设平台。（责任单位：市科技局；责任人：李明）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    compiled.mentions.filter(holdsPerson).map { mention in
      warning(compiled, "`\(mention.name)` 的括号里像是人名", at: mention.span, help: "人名写在“责任人：”后面")
    }
  }

  private static func holdsPerson(_ mention: CompiledTask.Mention) -> Bool {
    let reading = mention.reading
    let range = mention.mention.range
    guard reading[range.upperBound - 1] == Mark.close else { return false }
    let core = UnitWords.withoutBracketsBehind(reading, range)
    let inner = core.upperBound + 1..<max(core.upperBound + 1, range.upperBound - 1)
    return PersonNames.isLikely(reading, inner) && !UnitWords.isUnit(reading, inner)
  }
}
