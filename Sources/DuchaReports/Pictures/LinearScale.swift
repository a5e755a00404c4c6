/// Where counts from 0 up lie on a length, with the ticks of its axis at round numbers.
struct LinearScale {
  /// The largest tick, which no count exceeds.
  let top: Int
  /// The distance between ticks: 1, 2 or 5 with noughts.
  let step: Int
  /// The length of the whole.
  let length: Int

  /// Creates a scale for counts up to a largest one, with at most five ticks above 0.
  init(upTo largest: Int, length: Int) {
    let largest = max(largest, 1)
    var step = 1
    var factors = [2, 5, 10]
    var power = 1
    while step * 5 < largest {
      step = factors.removeFirst() * power
      if factors.isEmpty {
        factors = [2, 5, 10]
        power *= 10
      }
    }
    self.step = step
    top = (largest + step - 1) / step * step
    self.length = length
  }

  /// The ticks, 0 first.
  var ticks: [Int] { Array(stride(from: 0, through: top, by: step)) }

  /// Returns how far from 0 a count lies, to the nearest whole unit.
  func callAsFunction(_ count: Int) -> Int { (count * length * 2 + top) / (top * 2) }
}
