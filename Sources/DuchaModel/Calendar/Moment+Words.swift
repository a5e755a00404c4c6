extension Moment {
  /// The minute on the clocks of China, as people write it: `2024年6月4日 09:12`.
  public var chineseMinute: String {
    let clock = inChina.split(separator: " ").last ?? ""
    return "\(day.chinese) \(clock.prefix(5))"
  }
}
