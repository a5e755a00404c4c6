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
    return (2...3).contains(inner.count) && surnames.contains(reading[inner.lowerBound])
      && inner.allSatisfy { reading[$0].isHan } && !UnitWords.isUnit(reading, inner)
  }

  /// The commonest, without those that names of places and offices begin with too.
  private static let surnames: CharacterFilter =
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏汪田任姜范姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎易乔贺赖龚"
}
