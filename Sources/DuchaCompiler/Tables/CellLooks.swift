/// What a cell's words look like, and so which columns they suit.
struct CellLooks {
  private let count: Int
  private let isNumber: Bool
  private let isUnits: Bool
  private let isTime: Bool
  private let isEmptyMark: Bool
  private let isDitto: Bool
  private let hasDigit: Bool
  private let opensDemand: Bool
  /// 各镇主要负责人: who it is for as long as he holds a post.
  private let isPost: Bool

  init(_ words: Reading) {
    let all = 0..<words.count
    count = words.count
    let isDate = Self.isDate(words)
    isNumber =
      !isDate && words.allSatisfy { $0.isDigit || $0 == Mark.dot || $0 == 0x25 } || Self.isNumeral(words)
    opensDemand = Self.opensDemand(words, all)
    isPost =
      words.count <= Self.longestPost
      && Self.posts.matchSuffix(in: words, from: 0, endingAt: words.count) != nil
    hasDigit = words.contains { $0.isDigit }
    isDitto = CellMarks.isDitto(words)
    isEmptyMark = Self.emptyMarks.match(in: words, at: 0, before: words.count)?.length == words.count
    isUnits = Self.isUnits(words) || Self.isLabelled(words)
    isTime = isDate || Self.areYears(words) || words.count <= 20 && Self.timeWords.contains(in: words, all)
  }

  /// Whether the words are a time limit beyond doubt.
  var isLimit: Bool { fitness(.deadline) > 2 }

  /// Returns how well the words suit a column; below zero where they do not.
  func fitness(_ column: ColumnKind) -> Int {
    guard count > 0 else { return 0 }
    if isDitto { return column == .deadline || column.namesUnits ? 3 : -3 }
    switch column {
    case .number: return isNumber ? 6 : -6
    case .year: return hasDigit ? 4 : 0
    case .responsibility(.person):
      return isPost || count <= 8 && !isUnits && !isNumber && !isTime ? 3 : -2
    case .responsibility: return isUnits ? 5 : isEmptyMark ? 2 : isNumber ? -6 : -3
    case .deadline: return isTime ? 4 : isEmptyMark ? 1 : -3
    case .goal, .stage: return isNumber ? 1 : isUnits ? -2 : count >= 4 ? 3 : 1
    // 家, 个: no task has so short a name.
    case .demand, .indicator:
      return isNumber || isEmptyMark || count == 1 ? -4 : isUnits ? -1 : count >= 8 ? 4 : 2
    // 产业发展 groups rows; 培育龙头企业 does not.
    case .category: return isNumber ? -3 : count > 12 || opensDemand ? -1 : count > 8 || hasDigit ? 1 : 3
    case .other: return isNumber ? 2 : 0
    }
  }

  /// (一)
  private static func isNumeral(_ words: Reading) -> Bool {
    words.count > 2 && words[0] == Mark.open && words.last == Mark.close
      && Numeral.chinese(in: words, at: 1)?.end == words.count - 1
  }

  /// units = name [ role ] { ("、" | ",") name [ role ] } [ piece ]        // the last may be cut at the cell's edge
  private static func isUnits(_ words: Reading) -> Bool {
    let pieces = words.parts(of: 0..<words.count, at: Mark.nameMarks).map { withoutRole(words, $0) }
    guard let first = pieces.first, isName(words, first) else { return false }
    return pieces.dropFirst().allSatisfy { piece in
      isName(words, piece) || piece.upperBound == words.count && isCut(words, piece)
    }
  }

  /// 牵头:县审计局 配合:县财政局
  private static func isLabelled(_ words: Reading) -> Bool {
    ClauseLabel.opening(words, words.indices).map { $0 != .other } ?? false
  }

  /// 县审计局牵头,县财政局按职责分工负责: the names alone.
  private static func withoutRole(_ words: Reading, _ piece: Range<Int>) -> Range<Int> {
    guard
      let role = RoleWord.endings.matchSuffix(in: words, from: piece.lowerBound, endingAt: piece.upperBound)
    else { return piece }
    let start = piece.lowerBound
    return start..<RoleWord.endOfUnits(in: words, from: start, before: piece.upperBound - role.length)
  }

  private static func isName(_ words: Reading, _ name: Range<Int>) -> Bool {
    UnitWords.isUnit(words, name) && UnitWords.withoutBracketsBehind(words, name).count <= longestName
      && !isDemand(words, name)
      && !words[name].dropFirst().contains { $0.isDigit }
  }

  private static func isCut(_ words: Reading, _ piece: Range<Int>) -> Bool {
    piece.count <= 8 && words[piece].allSatisfy { $0.isHan || $0 == Mark.open }
  }

  /// 2025.12, 2025-12-31
  private static func isDate(_ words: Reading) -> Bool {
    let phrase = CalendarPhrase(FigureText(words), at: 0)
    return phrase?.range.upperBound == words.count && words.count > 4
  }

  /// 2024, 2024-2025
  private static func areYears(_ words: Reading) -> Bool {
    (words.count == 4 || words.count == 9 && DateReader.year(in: words, at: 5) != nil)
      && DateReader.year(in: words, at: 0) != nil
  }

  private static let longestName = 18

  /// Whether words begin with what is to be done: 培育龙头企业.
  static func opensDemand(_ plan: Reading, _ words: Range<Int>) -> Bool {
    demands.match(in: plan, at: words.lowerBound, before: words.upperBound) != nil
  }

  /// 建设平台 ends as 电视台 does, but begins with what is to be done; 建设局 is a unit all the same.
  private static func isDemand(_ words: Reading, _ name: Range<Int>) -> Bool {
    opensDemand(words, name)
      && !UnitWords.endsName(words, name)
      && departments.matchSuffix(in: words, from: name.lowerBound, endingAt: name.upperBound) == nil
  }

  private static let departments = KeywordTable<Void>("主管部门 行政部门 管理部门 监管部门")
  private static let demands = KeywordTable<Void>(
    "建设 推进 实施 开展 加快 打造 新建 完善 支持 培育 引进 建成 加强 发展 推动 创建 搭建 改造 建立 优化 提升 扩建 壮大 促进 安装 升级 新增 实现 确保 编制 举办 做好 强化 提高 落实 制定 清理 整治 筹建 设立 扶持 健全 深化 规范 改扩建 启动 谋划 组织 推广 强化 深化 编制 完成 支持 推动 出台 修订 研究 争取 力争 探索 培训 举行 召开 开通 投用 鼓励 引导 落地 增强 稳定 压减 整合"
  )
  private static let timeWords = KeywordTable<Void>(
    "年底 月底 月 年内 持续 长期 全年 季度 上半年 下半年 年前 年 常态 节前 国庆前 元旦前 五一前 汛期前 汛前 入汛前 入冬前 开学前 供暖前 工作日内 日内 天内 立行立改 立即整改 即知即改"
  )
  private static let posts = KeywordTable<Void>("负责人 责任人 负责同志 主要领导 分管领导 书记 校长 院长 局长 镇长 乡长 主任 站长 所长 队长 经理")
  private static let longestPost = 24
  private static let emptyMarks = KeywordTable<Void>("/ 无 — - —— -- ＼ \\")
}
