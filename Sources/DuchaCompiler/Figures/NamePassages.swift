/// The passages of an item that are names, whose numbers and years demand nothing.
///
///     passage = 《 title 》 | “ name ” | plan-word ( period )
///
/// “万亩千亿”, 《…三年行动方案》 and 行动方案(2023-2027年) name things. “十四五” is kept open because 期间 or 末 may
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
    self.covered = covered
  }

  /// Returns whether the character at a position belongs to a name.
  func covers(_ at: Int) -> Bool { at >= 0 && at < covered.count && covered[at] }

  private static let openers: CharacterFilter = "《“\"「『‘("
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
