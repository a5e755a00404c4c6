/// The passages of an item that are names or tell what is wrong, whose numbers and years demand nothing.
///
///     passage = 《 title 》 | “ name ” | plan-word ( period ) | problem ":" words
///
/// “万亩千亿”, 《…三年行动方案》 and 行动方案(2023-2027年) name things; 问题一:日均进水量1.2万吨 is what is to be put right. “十四五” is kept open because 期间 or 末 may
/// follow, and so is a quoted result such as “全覆盖”.
struct NamePassages {
  /// For each character whether it is part of a name; empty where the item has none.
  private let covered: [Bool]

  init(_ text: FigureText) {
    var covered: [Bool] = []
    var at = 0
    while let start = text.first(of: Self.openers, from: at) {
      at = start + 1
      guard let end = Self.end(of: start, in: text) else { continue }
      if covered.isEmpty { covered = [Bool](repeating: false, count: text.count) }
      for index in start..<end { covered[index] = true }
      at = end
    }
    if let remedy = Self.firstRemedy(in: text) {
      if covered.isEmpty { covered = [Bool](repeating: false, count: text.count) }
      for index in 0..<remedy { covered[index] = true }
    }
    self.covered = covered
  }

  /// Returns where an item that first tells what is wrong begins to tell how it is put right: 账款拖欠2亿元。整改措施:….
  private static func firstRemedy(in text: FigureText) -> Int? {
    label(remedyLabels, in: text) == nil ? nil : label(remedies, in: text)
  }

  private static func label(_ words: KeywordTable<Void>, in text: FigureText) -> Int? {
    var at = 0
    while let word = words.firstMatch(text, in: at..<text.count) {
      at = word.range.upperBound
      if text[at] == Mark.colon { return word.range.lowerBound }
    }
    return nil
  }

  private static let remedyLabels = KeywordTable<Void>("整改目标 整改措施 整改举措 整改任务 整改要求")

  /// Returns whether the character at a position belongs to a name.
  func covers(_ at: Int) -> Bool { at >= 0 && at < covered.count && covered[at] }

  private static let openers: CharacterFilter = "《“\"「『‘(:"
  /// A title may run on; a quoted name is short, and what is longer is a sentence.
  private static let longestTitle = 100
  private static let longestName = 80

  /// Results and plan periods that plans like to quote.
  private static let open = KeywordTable<Void>("全覆盖 全清零 清零 动态清零 破零 零 翻番 翻一番 倍增 五一 十一 十三五 十四五 十五五 十六五")
  /// Words after which a bracket holds the plan's period.
  private static let planWords = KeywordTable<Void>(
    "方案 计划 规划 纲要 意见 办法 行动 工程 条例 通知 指南 目录 清单 措施 规定 标准 细则 要点 》 ”")
  private static let periodCharacters: CharacterFilter = "0123456789〇零○一二三四五六七八九年月至到-—–~－―版修订本试行"

  /// Returns the position behind the name that opens at `start`.
  private static func end(of start: Int, in text: FigureText) -> Int? {
    if text[start] == Mark.colon { return problemEnd(behind: start, in: text) }
    let closer = Self.closer(of: text[start])
    let limit = start + (text[start] == 0x300A ? longestTitle : longestName)
    guard let close = text.first(closer, from: start + 1, limit: limit),
      text.first("。", from: start + 1, limit: close) == nil
    else { return nil }
    switch text[start] {
    case 0x300A: return close + 1
    case 0x28: return isPeriod(text, start, close) ? close + 1 : nil
    default: return isOpen(text, start, close) ? nil : close + 1
    }
  }

  /// Returns where a problem's description ends: at the label of what is to be done, else with its line.
  ///
  ///     problem = 问题 numeral | 存在问题 | 问题描述 | 反馈意见 | …
  private static func problemEnd(behind colon: Int, in text: FigureText) -> Int? {
    guard problems.ends(text, before: colon) || isNumberedProblem(before: colon, in: text) else { return nil }
    var at = colon + 1
    var lineEnd: Int?
    while at < min(text.count, colon + longestProblem) {
      if let label = remedies.match(text, at: at), text[at + label.length] == Mark.colon { return at }
      if lineEnd == nil, text.reading.gap(at).contains(.line) { lineEnd = at }
      at += 1
    }
    return lineEnd ?? at
  }

  private static func isNumberedProblem(before colon: Int, in text: FigureText) -> Bool {
    guard let word = problem.firstMatch(text, in: max(0, colon - longestNumber)..<colon) else { return false }
    return Numerals.small(text, at: word.range.upperBound)?.end == colon
  }

  private static let problem = KeywordTable<Void>("问题")
  private static let problems = KeywordTable<Void>(
    "存在问题 存在的问题 存在主要问题 问题描述 反馈问题 具体问题 主要问题 突出问题 问题表现 问题表述 督察反馈问题 巡视反馈问题 巡察反馈问题 反馈意见 问题清单 整改问题 问题情况 整改进展 整改进展情况 工作进展 进展情况 工作进展情况 完成情况 落实情况 目前进展 整改完成情况"
  )
  private static let remedies = KeywordTable<Void>(
    "整改目标 整改措施 整改要求 整改任务 整改内容 整改时限 整改期限 整改责任 整改方案 整改举措 整改情况 目标 措施 工作措施 工作目标 具体措施 责任单位 责任部门 责任领导 责任人 牵头单位 牵头部门 牵头领导 完成时限 完成时间 时限"
  )
  private static let longestNumber = 5
  private static let longestProblem = 1000

  private static func closer(of opener: UInt32) -> Unicode.Scalar {
    switch opener {
    case 0x300A: "》"
    case 0x201C: "”"
    case 0x300C: "」"
    case 0x300E: "』"
    case 0x2018: "’"
    case 0x28: ")"
    default: "\""
    }
  }

  private static func isPeriod(_ text: FigureText, _ start: Int, _ close: Int) -> Bool {
    planWords.ends(text, before: start)
      && (start + 1..<close).allSatisfy { periodCharacters.contains(text[$0]) }
  }

  private static func isOpen(_ text: FigureText, _ start: Int, _ close: Int) -> Bool {
    open.match(text, at: start + 1)?.length == close - start - 1
  }
}
