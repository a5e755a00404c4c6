/// A reading while it is being made: characters with their bytes, open to change.
struct Draft {
  var scalars: [UInt32] = []
  var starts: [UInt32] = []
  var ends: [UInt32] = []

  var count: Int { scalars.count }

  init(capacity: Int = 0) {
    scalars.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  mutating func append(_ scalar: UInt32, _ start: UInt32, _ end: UInt32) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  mutating func append(_ other: Draft, _ index: Int) {
    append(other.scalars[index], other.starts[index], other.ends[index])
  }

  /// Returns the draft without the characters of the ranges, which are in order and do not overlap.
  func dropping(_ ranges: [Range<Int>]) -> Draft {
    guard !ranges.isEmpty else { return self }
    var kept = Draft(capacity: count)
    var at = 0
    for range in ranges {
      for index in at..<max(at, range.lowerBound) { kept.append(self, index) }
      at = max(at, range.upperBound)
    }
    for index in at..<count { kept.append(self, index) }
    return kept
  }

  /// The ranges of the lines, without their line breaks.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0..<count where scalars[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<count)
    return lines
  }
}
