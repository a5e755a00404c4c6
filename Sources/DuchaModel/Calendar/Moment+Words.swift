extension Moment {
  /// The minute on the clocks of China, as people write it: `2024年6月4日 09:12`.
  public var chineseMinute: String {
    let (day, rest) = Moment.china(milliseconds)
    return "\(day.chinese) \(Moment.clock(rest).prefix(5))"
  }
}
