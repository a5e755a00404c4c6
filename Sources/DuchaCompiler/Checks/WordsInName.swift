import DuchaDiagnostics
import DuchaModel

/// A unit's name holds words that belong to the clause, or two names run together.
enum WordsInName: TaskCheck {
  static let code = DiagnosticCode(
    "P0110", "WordsInName",
    Explanation(
      what: "检查单位名称里是否夹着“牵头”“负责”等字样，或两个名称连在一起",
      why: "分隔符丢失时两个单位会读成一个，谁也查不到自己的任务",
      example: "一、建设平台。（责任单位：市科技局市财政局）",
      instead: "一、建设平台。（责任单位：市科技局、市财政局）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    compiled.mentions.filter { plan.isCrowded($0) }.map { mention in
      warning(compiled, "`\(mention.name)` 可能不止一个单位", at: mention.span, help: "核对名称之间是否缺少顿号")
    }
  }

  /// Returns whether a name looks like more than one, or holds words of the clause.
  static func isCrowded(_ mention: CompiledTask.Mention, among names: NameIndex) -> Bool {
    holdsWords(mention) || holdsTwoNames(mention) || isTwoNames(mention, among: names) || isLong(mention)
  }

  private static func holdsWords(_ mention: CompiledTask.Mention) -> Bool {
    words.contains(in: mention.reading, withoutPart(mention))
      || mention.mention.range.contains { marks.contains(mention.reading[$0]) }
  }

  /// 各项目牵头单位 stands for several bodies by the part they have.
  private static func withoutPart(_ mention: CompiledTask.Mention) -> Range<Int> {
    let range = mention.mention.range
    guard mention.mention.isCollective,
      let part = parts.matchSuffix(
        in: mention.reading, from: range.lowerBound, endingAt: range.upperBound)
    else { return range }
    return range.lowerBound..<range.upperBound - part.length
  }

  private static let parts = KeywordTable<Void>("牵头单位 牵头部门 配合单位 配合部门 负责单位 负责部门")

  /// No name has them.
  private static let marks = CharacterFilter(".:;?!…。=+<>_~")

  /// 市科技局市财政局: a full name, and behind it the beginning of another.
  private static func holdsTwoNames(_ mention: CompiledTask.Mention) -> Bool {
    let range = UnitWords.withoutBracketsBehind(mention.reading, mention.mention.range)
    guard range.count > 7 else { return false }
    return (range.lowerBound + 3..<range.upperBound - 3).contains { at in
      UnitWords.endsName(mention.reading, range.lowerBound..<at)
        && UnitWords.startsName(mention.reading, at..<range.upperBound)
    }
  }

  /// 财政部税务总局, where the plan names 财政部 and 税务总局 elsewhere.
  private static func isTwoNames(_ mention: CompiledTask.Mention, among names: NameIndex) -> Bool {
    let name = mention.words
    guard name.count >= 4 else { return false }
    let isOfAll = UnitWords.startsCollective(name, name.indices)
    return (2..<name.count - 1).contains { at in
      // 各县|市区政府, 各县市|区法院: the levels of one collective.
      if isOfAll, UnitWords.levelLength(name, at..<name.count) > 0 { return false }
      return names.number(of: name.slice(0..<at)) != nil
        && names.number(of: name.slice(at..<name.count)) != nil
    }
  }

  private static func isLong(_ mention: CompiledTask.Mention) -> Bool {
    UnitWords.withoutBracketsBehind(mention.reading, mention.mention.range).count > longestCommonName
  }

  private static let longestCommonName = 24
  private static let words = KeywordTable<Void>("牵头 负责 配合 会同 按职责 以下 下同 完成 责任单位: ,")
}
