import DuchaModel

/// Time limits that a column or a label announces, so that their own words need not say so.
extension DeadlineScan {
  /// Returns whether an expression is announced as a time limit: it stands in such a value, or right behind the label.
  ///
  ///     announced = label ":" expression        // 完成时限:2018年12月, whatever follows on the next line
  func isAnnounced(_ start: Int) -> Bool {
    isValue || text[start - 1] == 0x3A && Self.announcements.ends(text, before: start - 1)
  }

  /// Returns the value that stands behind the colon of a label of limits; an empty mark is none.
  func announcedValue(behind colon: Int) -> Range<Int>? {
    guard Self.dues.ends(text, before: colon) else { return nil }
    let start = colon + 1
    var (end, depth) = (start, 0)
    while end < min(text.count, start + Self.longestValue), !item.gap(end).contains(.line) {
      if text[end] == Mark.open { depth += 1 }
      if text[end] == Mark.close { depth -= 1 }
      if depth < 0 || Self.valueStops.contains(text[end]) { break }
      end += 1
    }
    return end > start && !Self.nothing.begins(text, at: start) ? start..<end : nil
  }

  /// Returns whether no limit was read in a value.
  func isUnread(_ value: Range<Int>) -> Bool { !limits.contains { $0.range.overlaps(value) } }

  private static let longestValue = 60
  private static let valueStops: CharacterFilter = "。;|"
  private static let nothing = KeywordTable<Void>("/ 无 — -")
  private static let dues = KeywordTable<Void>(
    "完成时限 完成时间 完成期限 完成日期 整改时限 整改期限 时限要求 时间要求 推进时限 任务时限 办结时限 办结时间 计划完成时间")

  /// Returns whether 持续推进 is announced; right behind a date it is what is done by then: 2026年6月持续跟踪.
  func isAnnouncedOngoing(_ range: Range<Int>) -> Bool {
    isAnnounced(range.lowerBound) && limits.last?.range.upperBound != range.lowerBound
  }

  private static let announcements = KeywordTable<Void>(
    "时限 期限 时限要求 完成时间 完成日期 时间节点 时间要求 报送时间 审议时间 决策时间 发稿时间 办结时间 整改时间 推进时间")
}
