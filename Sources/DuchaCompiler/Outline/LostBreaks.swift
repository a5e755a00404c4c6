/// Finds the numerals of headings in text that lost its line breaks, where nothing marks the end before them:
/// `信息来源：某市政府一、重点任务1.建设…`.
///
/// There a numeral opens a heading if the count goes on from it: 一、 … 二、.
struct LostBreaks {
  /// Where the headings begin.
  let headings: Set<Int>

  /// Looks through the lines of a range.
  init(_ plan: Reading, _ lines: PlanLines, _ range: Range<Int>) {
    var headings: Set<Int> = []
    let first = lines.line(of: range.lowerBound)
    let touched = lines.ranges.dropFirst(first).prefix { $0.lowerBound < range.upperBound }
    for line in touched where Self.isRunTogether(line) {
      let count = Self.count(plan, line)
      if count.count >= Self.fewestHeadings { headings.formUnion(count) }
    }
    self.headings = headings
  }

  /// No paragraph is as long.
  static func isRunTogether(_ line: Range<Int>) -> Bool { line.count > longestParagraph }

  /// count = "一、" … "二、" … "三、"
  private static func count(_ plan: Reading, _ line: Range<Int>) -> [Int] {
    var found: [Int] = []
    var next = numeral(1)
    for at in line where plan[at] == Mark.listComma && at - line.lowerBound > next.count {
      let start = at - next.count
      guard plan.matches(next, at: start), !joints.contains(plan[start - 1]), at + 1 < line.upperBound,
        plan[at + 1].isHan, Numeral.chinese(in: plan, at: at + 1) == nil
      else { continue }
      found.append(start)
      next = numeral(found.count + 1)
    }
    return found
  }

  private static func numeral(_ number: Int) -> [UInt32] {
    Numeral.chinese(number).unicodeScalars.map(\.value)
  }

  private static let longestParagraph = 500
  private static let fewestHeadings = 2
  /// What makes one word with the numeral: 统一、规范, 第一、第二, 周一、周二.
  static let joints: CharacterFilter = "统唯单专之合同划第归万不如其逐初周期拜零一二三四五六七八九十百"
}
