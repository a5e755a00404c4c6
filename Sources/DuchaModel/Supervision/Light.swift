/// 红黄绿灯. No national standard exists; which standing shows which light is ours and is printed under every
/// bulletin. The word always stands beside the colour.
public enum Light: String, Sendable, Hashable, Codable, CaseIterable {
  /// 绿灯: done, ahead, or on pace.
  case green
  /// 黄灯: behind pace.
  case yellow
  /// 红灯: far behind pace, or overdue.
  case red
  /// 不亮灯: nothing to judge by time.
  case none

  /// The word that people read.
  public var word: String {
    switch self {
    case .green: "绿灯"
    case .yellow: "黄灯"
    case .red: "红灯"
    case .none: "不亮灯"
    }
  }
}
