/// Divides words that name people.
///
///     names = name { ( "、" | "," | ";" | gap ) name }        // 吴敏 郑凯; but 李 强 and 副区长 陈刚 are one
enum PersonNames {
  /// Returns the names of a range.
  static func parts(of item: ItemText, _ range: Range<Int>) -> [Range<Int>] {
    item.reading.parts(of: range, at: marks).flatMap { splitAtGaps(item, $0) }
  }

  private static func splitAtGaps(_ item: ItemText, _ part: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = part.lowerBound
    let gaps = part.dropFirst().filter(item.followsGap)
    for (index, at) in gaps.enumerated() {
      let right = at..<(index + 1 < gaps.count ? gaps[index + 1] : part.upperBound)
      guard isName(item.reading, start..<at), isName(item.reading, right) || item.reading[at] == Mark.every
      else { continue }
      names.append(start..<at)
      start = at
    }
    names.append(start..<part.upperBound)
    return names
  }

  private static func isName(_ text: Reading, _ words: Range<Int>) -> Bool {
    (2...3).contains(words.count) && words.allSatisfy { text[$0].isHan }
      && titles.matchSuffix(in: text, from: words.lowerBound, endingAt: words.upperBound) == nil
  }

  /// Returns whether a range is a name beyond doubt: two or three characters, the first a common surname.
  static func isLikely(_ text: Reading, _ words: Range<Int>) -> Bool {
    isName(text, words) && surnames.contains(text[words.lowerBound])
  }

  /// The commonest, without those that names of places and offices begin with too.
  private static let surnames: CharacterFilter =
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏汪田任姜范姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎易乔贺赖龚"
  private static let marks: CharacterFilter = ",;。、"
  /// 副区长, 常委, 书记: what people are, not what they are called.
  private static let titles = KeywordTable<Void>(
    "长 书记 主任 常委 委员 主席 经理 总监 人大 政协 领导 干部 政委 院士 教授 干事 专员 主管 总工 局办 同志 代表 总师 副总 部门 负责")
}
