import DuchaModel

extension Day {
  /// Returns the day in words, the year left out where it is the reader's: 8月25日.
  func words(in year: Int) -> String {
    self.year == year ? "\(month.month)月\(components.day)日" : chinese
  }
}
