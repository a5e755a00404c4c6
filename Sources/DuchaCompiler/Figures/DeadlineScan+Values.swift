import DuchaModel

/// Time limits that a column or a label announces, so that their own words need not say so.
extension DeadlineScan {
  /// Returns whether an expression is announced as a time limit: it stands in such a value, or right behind the label.
  ///
  ///     announced = label ":" expression        // 完成时限:2018年12月, whatever follows on the next line
  func isAnnounced(_ start: Int) -> Bool {
    isValue || text[start - 1] == 0x3A && Self.announcements.ends(text, before: start - 1)
  }

  /// Returns whether 持续推进 is announced; right behind a date it is what is done by then: 2026年6月持续跟踪.
  func isAnnouncedOngoing(_ range: Range<Int>) -> Bool {
    isAnnounced(range.lowerBound) && limits.last?.range.upperBound != range.lowerBound
  }

  private static let announcements = KeywordTable<Void>(
    "时限 期限 时限要求 完成时间 完成日期 时间节点 时间要求 报送时间 审议时间 决策时间 发稿时间 办结时间 整改时间 推进时间")
}
