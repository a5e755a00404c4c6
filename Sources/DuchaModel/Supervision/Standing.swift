/// How a task stands on a day. Every task has exactly one standing, so counts by standing add up to the total.
///
/// Decided in this order; the first that holds is the standing:
///
/// 1. ``completed``: it was closed, or the newest report says so and the rules ask for no verification.
/// 2. ``suspended``: it rests.
/// 3. ``submitted``: it waits for verification, unless the rules count it as overdue by then.
/// 4. ``overdue``: a milestone has passed and is not met.
/// 5. ``unreported``: a report was due and has not come, so nothing can be said of the pace.
/// 6. ``ongoing``: there is no due date.
/// 7. ``notYetDue``: no report has come, and none was due yet; or that it is done was taken back, and nothing else is known.
/// 8. ``farBehind``, ``behind``, ``ahead`` by the points of ``Pace``, otherwise ``onPace``.
public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
  /// 已逾期.
  case overdue
  /// 严重滞后: behind pace by more than the red bound.
  case farBehind = "far-behind"
  /// 进展滞后: behind pace by the yellow bound or more.
  case behind
  /// 未报送. Not a light of its own: not knowing is no finding on progress, so the unit is named apart.
  case unreported
  /// 达进度: within the bounds, or reported under way without a figure to measure.
  case onPace = "on-pace"
  /// 超进度.
  case ahead
  /// 已提交待核: said to be done, not yet verified.
  case submitted
  /// 已完成.
  case completed
  /// 长期推进: no due date; never late.
  case ongoing
  /// 未到时限: not begun, or issued too lately to have been reported on.
  case notYetDue = "not-yet-due"
  /// 已中止: no date runs and no report is due.
  case suspended

  /// The word that people read.
  public var word: String {
    switch self {
    case .overdue: "已逾期"
    case .farBehind: "严重滞后"
    case .behind: "进展滞后"
    case .unreported: "未报送"
    case .onPace: "达进度"
    case .ahead: "超进度"
    case .submitted: "已提交待核"
    case .completed: "已完成"
    case .ongoing: "长期推进"
    case .notYetDue: "未到时限"
    case .suspended: "已中止"
    }
  }

  /// The light it shows.
  public var light: Light {
    switch self {
    case .overdue, .farBehind: .red
    case .behind: .yellow
    case .onPace, .ahead, .submitted, .completed: .green
    case .unreported, .ongoing, .notYetDue, .suspended: .none
    }
  }
}
