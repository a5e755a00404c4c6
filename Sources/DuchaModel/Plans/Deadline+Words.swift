extension Deadline {
  /// What the words come to: `2025-12-31`, `每年（至 2026-12-31）`, `长期`.
  public var words: String {
    switch kind {
    case .by, .during, .periodDerived: end?.description ?? "日期未定"
    case .recurring: (recurrence?.word ?? "定期") + (end.map { "（至 \($0)）" } ?? "")
    case .ongoing: "长期"
    }
  }
}

extension Deadline.Recurrence {
  /// The word that people read.
  public var word: String {
    switch self {
    case .yearly: "每年"
    case .halfYearly: "每半年"
    case .quarterly: "每季度"
    case .monthly: "每月"
    case .weekly: "每周"
    case .unspecified: "定期"
    }
  }
}
