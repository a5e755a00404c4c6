import DuchaNotices

extension Delivery {
  /// Returns the same with other words in its reason.
  func replacing(_ words: String, with others: String) -> Delivery {
    switch self {
    case .accepted: self
    case .refused(let reason): .refused(reason: reason.replacing(words, with: others))
    case .failed(let reason, let seconds):
      .failed(reason: reason.replacing(words, with: others), retryAfter: seconds)
    }
  }
}

extension Courier.Limits {
  /// For a receiver that never answers.
  static var short: Self {
    var limits = Self()
    limits.whole = .seconds(1)
    return limits
  }
}
